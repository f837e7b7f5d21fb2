namespace FlagAnalyzers.Definitions;

/// <summary>One entry of an allowlist or denylist.</summary>
public sealed record ListEntry
{
    /// <summary>Index into <see cref="FlagSet.Attributes"/>; -1 when the entry names a user id.</summary>
    public int AttributeIndex { get; init; } = -1;

    /// <summary>The user id, or the attribute's value in canonical text (<c>12</c>, <c>1.5</c>, <c>true</c>, <c>2026-01-31</c>, an enum value's name).</summary>
    public string Text { get; init; } = "";

    /// <summary>What the entry's users get instead of the flag's own "on"; null for that.</summary>
    public FlagConstant? Value { get; init; }

    /// <summary>Where the entry stands.</summary>
    public Span Span { get; init; }
}
