namespace FlagAnalyzers.Rules;

/// <param name="kind">What it is.</param>
/// <param name="start">Where it starts in the rule.</param>
/// <param name="length">Its length there.</param>
/// <param name="value">The unescaped text of a string, else the spelling.</param>
internal readonly struct Token(TokenKind kind, int start, int length, string value)
{
    public TokenKind Kind { get; } = kind;

    public int Start { get; } = start;

    public int Length { get; } = length;

    public int End => Start + Length;

    public string Value { get; } = value;

    /// <summary>Only for <see cref="TokenKind.Comparison"/>.</summary>
    public RuleOperator Operator { get; init; }

    public bool IsWord(string word) => Kind == TokenKind.Word && string.Equals(Value, word, StringComparison.Ordinal);
}
