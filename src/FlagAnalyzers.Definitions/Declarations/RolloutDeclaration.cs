namespace FlagAnalyzers.Definitions.Declarations;

/// <summary><c>rollout</c>; null properties are keys that it does not have.</summary>
internal sealed record RolloutDeclaration
{
    public static readonly RolloutDeclaration Empty = new();

    public decimal? Percentage { get; init; }

    public Located<string>? Ring { get; init; }

    /// <summary>An attribute; <c>user_id</c> for the user id.</summary>
    public Located<string>? By { get; init; }

    public string? Salt { get; init; }

    public Located<IsoDate>? Since { get; init; }

    /// <summary>This with what <paramref name="patch"/> has instead; a percentage replaces a ring and the other way round.</summary>
    public RolloutDeclaration Merge(RolloutDeclaration patch) => new()
    {
        Percentage = patch.Percentage ?? (patch.Ring is null ? Percentage : null),
        Ring = patch.Ring ?? (patch.Percentage is null ? Ring : null),
        By = patch.By ?? By,
        Salt = patch.Salt ?? Salt,
        Since = patch.Since ?? Since,
    };
}
