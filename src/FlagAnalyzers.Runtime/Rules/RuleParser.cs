using System.ComponentModel;

namespace FlagAnalyzers.Rules;

/// <summary>Text to syntax tree. Never throws; gives up past <see cref="MaximumLength"/> characters and <see cref="MaximumDepth"/> levels.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RuleParser
{
    /// <summary>The longest rule, in UTF-16 units.</summary>
    public const int MaximumLength = 10_000;

    /// <summary>The deepest nesting of parentheses.</summary>
    public const int MaximumDepth = 64;

    /// <summary>Parses one rule; null counts as empty, which is an error.</summary>
    public static RuleSyntax Parse(string? text)
    {
        text ??= "";
        var errors = new ErrorList();
        var names = new List<RuleNameNode>();
        RuleNode? root = null;
        if (text.Length > MaximumLength)
            errors.Add(MaximumLength, text.Length - MaximumLength, $"a rule has at most {MaximumLength} characters, this one {text.Length}: move parts of it into segments");
        else if (string.IsNullOrWhiteSpace(text))
            errors.Add(0, text.Length, "the rule is empty: write a condition, as in user.region == 'us-west'");
        else
            root = new Parser(text, Lexer.Read(text, errors), errors, names).ParseRule();

        return new RuleSyntax(text, errors.Count == 0 ? root : null, errors.ToArray(), names.ToArray());
    }
}
