namespace FlagAnalyzers.Rules;

/// <summary>A spelling made of symbols, also those that other languages use; those carry a message.</summary>
internal sealed class Symbol(string spelling, TokenKind kind, string? meant = null, string? message = null, RuleOperator @operator = default)
{
    /// <summary>In the order in which they are tried.</summary>
    public static readonly Symbol[] All =
    [
        Wrong("===", "==", RuleOperator.Equal, "equality is written =="),
        Wrong("!==", "!=", RuleOperator.NotEqual, "inequality is written !="),
        Compare("==", RuleOperator.Equal),
        Compare("!=", RuleOperator.NotEqual),
        Compare("<=", RuleOperator.LessOrEqual),
        Compare(">=", RuleOperator.GreaterOrEqual),
        Wrong("=>", ">=", RuleOperator.GreaterOrEqual, "'greater or equal' is written >="),
        Wrong("=<", "<=", RuleOperator.LessOrEqual, "'less or equal' is written <="),
        Wrong("<>", "!=", RuleOperator.NotEqual, "inequality is written !="),
        Compare("<", RuleOperator.Less),
        Compare(">", RuleOperator.Greater),
        Wrong("=~", "matches", RuleOperator.Matches, "a regular expression is compared by 'matches'"),
        new("->", TokenKind.Dot, ".", "a dot stands before the name: user.region"),
        new("?.", TokenKind.Dot, ".", "an attribute may be unknown anywhere: write user.region, without ?"),
        Wrong("=", "==", RuleOperator.Equal, "a single = has no meaning here: equality is written =="),
        new("&&", TokenKind.And),
        new("||", TokenKind.Or),
        new("&", TokenKind.And, "&&", "a single & has no meaning here: write && or 'and'"),
        new("|", TokenKind.Or, "||", "a single | has no meaning here: write || or 'or'"),
        new("!", TokenKind.Bang),
        new(".", TokenKind.Dot),
        new(",", TokenKind.Comma),
        new("(", TokenKind.OpenParenthesis),
        new(")", TokenKind.CloseParenthesis),
        new("[", TokenKind.OpenBracket),
        new("]", TokenKind.CloseBracket),
        new("{", TokenKind.OpenBracket, "[", "a list is written in brackets: ['a', 'b']"),
        new("}", TokenKind.CloseBracket, "]", "a list is written in brackets: ['a', 'b']"),
    ];

    public string Spelling { get; } = spelling;

    public TokenKind Kind { get; } = kind;

    /// <summary>The right spelling.</summary>
    public string Meant { get; } = meant ?? spelling;

    /// <summary>Null where the spelling is right.</summary>
    public string? Message { get; } = message;

    public RuleOperator Operator { get; } = @operator;

    private static Symbol Compare(string spelling, RuleOperator @operator) => new(spelling, TokenKind.Comparison, @operator: @operator);

    private static Symbol Wrong(string spelling, string meant, RuleOperator @operator, string message) => new(spelling, TokenKind.Comparison, meant, message, @operator);
}
