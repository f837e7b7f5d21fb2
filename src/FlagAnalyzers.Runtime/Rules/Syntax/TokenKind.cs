namespace FlagAnalyzers.Rules;

internal enum TokenKind
{
    End,
    Word,
    String,
    Number,

    /// <summary><c>2026-01-31</c> without quotes.</summary>
    BareDate,

    /// <summary><c>1.2.3</c> without quotes.</summary>
    BareVersion,
    Dot,
    Comma,
    OpenParenthesis,
    CloseParenthesis,
    OpenBracket,
    CloseBracket,
    And,
    Or,
    Bang,
    Comparison,

    /// <summary>A character without meaning, reported already.</summary>
    Unknown,
}
