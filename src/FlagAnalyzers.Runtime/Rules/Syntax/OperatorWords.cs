namespace FlagAnalyzers.Rules;

/// <summary>Operators that are words, and the words that people use in their place.</summary>
internal static class OperatorWords
{
    /// <summary>For messages.</summary>
    public const string All = "==, !=, <, <=, >, >=, in, contains, startsWith, endsWith, matches, is set";

    private static readonly Dictionary<string, RuleOperator> Operators = new(StringComparer.Ordinal)
    {
        ["contains"] = RuleOperator.Contains,
        ["startsWith"] = RuleOperator.StartsWith,
        ["endsWith"] = RuleOperator.EndsWith,
        ["matches"] = RuleOperator.Matches,
    };

    private static readonly Dictionary<string, RuleOperator> Symbols = new(StringComparer.Ordinal)
    {
        ["=="] = RuleOperator.Equal,
        ["!="] = RuleOperator.NotEqual,
        ["<"] = RuleOperator.Less,
        ["<="] = RuleOperator.LessOrEqual,
        [">"] = RuleOperator.Greater,
        [">="] = RuleOperator.GreaterOrEqual,
    };

    private static readonly string[] Words = ["contains", "startsWith", "endsWith", "matches", "and", "or", "not", "in", "is"];

    private static readonly Dictionary<string, string> Meant = new(StringComparer.OrdinalIgnoreCase)
    {
        ["eq"] = "==",
        ["equals"] = "==",
        ["equal"] = "==",
        ["ne"] = "!=",
        ["neq"] = "!=",
        ["gt"] = ">",
        ["gte"] = ">=",
        ["ge"] = ">=",
        ["lt"] = "<",
        ["lte"] = "<=",
        ["le"] = "<=",
        ["has"] = "contains",
        ["includes"] = "contains",
        ["include"] = "contains",
        ["contain"] = "contains",
        ["like"] = "matches",
        ["match"] = "matches",
        ["regex"] = "matches",
        ["test"] = "matches",
        ["starts"] = "startsWith",
        ["starts_with"] = "startsWith",
        ["begins"] = "startsWith",
        ["beginsWith"] = "startsWith",
        ["ends"] = "endsWith",
        ["ends_with"] = "endsWith",
    };

    /// <summary>Whether a word means something by itself.</summary>
    public static bool IsOfLanguage(string word) =>
        Array.IndexOf(Words, word) >= 0 || word is "user" or "segment" or "flag" or "date" or "version" or "true" or "false" or "set";

    /// <summary>The operator of a correctly spelled word.</summary>
    public static bool TryFind(string word, out RuleOperator @operator) =>
        Operators.TryGetValue(word, out @operator) || Symbols.TryGetValue(word, out @operator);

    /// <summary>What a wrong word was meant to be; null when nothing comes near, and when it is a word of the language.</summary>
    public static string? FindMeant(string word)
    {
        if (IsOfLanguage(word))
            return null;
        return Meant.TryGetValue(word, out string? meant) ? meant : NearestName.Find(word, Words);
    }
}
