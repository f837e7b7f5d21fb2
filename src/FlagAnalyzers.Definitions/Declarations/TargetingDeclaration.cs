namespace FlagAnalyzers.Definitions.Declarations;

/// <summary>What a flag or one of its environments says about who gets it; null properties are keys that it does not have.</summary>
internal sealed record TargetingDeclaration
{
    public bool? Enabled { get; init; }

    public List<Located<string>>? Requires { get; init; }

    public List<ListEntryDeclaration>? Denylist { get; init; }

    public List<ListEntryDeclaration>? Allowlist { get; init; }

    public List<TargetingRuleDeclaration>? Targeting { get; init; }

    public RolloutDeclaration? Rollout { get; init; }

    public FlagConstant? Value { get; init; }

    public FlagConstant? Default { get; init; }

    /// <summary>Weights by variant, in the order of the flag's variants; null entries are not patched.</summary>
    public decimal?[]? Weights { get; init; }

    /// <summary>This with what <paramref name="patch"/> has instead: maps merge, lists replace.</summary>
    public TargetingDeclaration Merge(TargetingDeclaration patch) => new()
    {
        Enabled = patch.Enabled ?? Enabled,
        Requires = patch.Requires ?? Requires,
        Denylist = patch.Denylist ?? Denylist,
        Allowlist = patch.Allowlist ?? Allowlist,
        Targeting = patch.Targeting ?? Targeting,
        Rollout = patch.Rollout is null ? Rollout : (Rollout ?? RolloutDeclaration.Empty).Merge(patch.Rollout),
        Value = patch.Value ?? Value,
        Default = patch.Default ?? Default,
        Weights = MergeWeights(patch.Weights),
    };

    private decimal?[]? MergeWeights(decimal?[]? patch)
    {
        if (patch is null || Weights is null)
        {
            return Weights;
        }

        decimal?[] merged = (decimal?[])Weights.Clone();
        for (int i = 0; i < merged.Length; i++)
        {
            merged[i] = patch[i] ?? merged[i];
        }

        return merged;
    }
}
