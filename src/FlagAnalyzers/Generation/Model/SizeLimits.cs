using System.Collections.Immutable;
using System.Globalization;
using FlagAnalyzers.Definitions;

namespace FlagAnalyzers.Generation;

/// <summary>Keeps generated code to what a compiler can take: an assembly holds at most eight million characters of text.</summary>
internal sealed class SizeLimits
{
    private const int MaximumFlags = 20_000;
    private const int MaximumCharacters = 7_000_000;

    private readonly ImmutableArray<SpecProblem>.Builder _problems = ImmutableArray.CreateBuilder<SpecProblem>();
    private int _flags;
    private long _characters;

    public ImmutableArray<SpecProblem> Problems => _problems.ToImmutable();

    /// <summary>The set without what goes past the limits: none of too many flags, so that the error does not take minutes; flags with too much text are off.</summary>
    public FlagSet Apply(FlagSet set)
    {
        int room = MaximumFlags - _flags;
        if (set.Flags.Count > room)
        {
            string maximum = MaximumFlags.ToString("N0", CultureInfo.InvariantCulture);
            Report(set, set.Flags[room], $"A project can have {maximum} flags, and this is the first past them; none of '{set.ClassName}' is generated: remove flags that are finished");
            return set with { Flags = default };
        }

        _flags += set.Flags.Count;
        ImmutableArray<FlagDefinition>.Builder? limited = null;
        for (int index = 0; index < set.Flags.Count; index++)
        {
            FlagDefinition flag = set.Flags[index];
            long characters = CharactersOf(flag);
            if (_characters + characters <= MaximumCharacters)
            {
                _characters += characters;
                continue;
            }

            Report(set, flag, $"Flag '{flag.Key.Value}': its lists and values hold more text than an assembly can together with all others; use a segment or an override instead of the list");
            limited ??= set.Flags.Items.ToBuilder();
            limited[index] = flag with { HasErrors = true, Base = Without(flag.Base), Environments = default };
        }

        return limited is null ? set : set with { Flags = new EquatableArray<FlagDefinition>(limited.ToImmutable()) };
    }

    private static long CharactersOf(FlagDefinition flag)
    {
        long characters = flag.Key.Value.Length + CharactersOf(flag.Base);
        foreach (EnvironmentTargeting patch in flag.Environments)
            characters += CharactersOf(patch.Targeting);
        return characters;
    }

    private static long CharactersOf(FlagTargeting targeting)
    {
        long characters = (targeting.Default.String?.Length ?? 0) + (targeting.Value.String?.Length ?? 0);
        foreach (ListEntry entry in targeting.Allowlist)
            characters += entry.Text.Length + 1;
        foreach (ListEntry entry in targeting.Denylist)
            characters += entry.Text.Length + 1;
        foreach (TargetingRule rule in targeting.Rules)
            characters += rule.Rule.Text.Length + (rule.Value?.String?.Length ?? 0);
        return characters;
    }

    private static FlagTargeting Without(FlagTargeting targeting) => new()
    {
        Salt = targeting.Salt,
        Default = targeting.Default.Type == FlagType.String ? FlagConstant.Of("") : targeting.Default,
        Value = targeting.Default.Type == FlagType.String ? FlagConstant.Of("") : targeting.Value,
        VariantThresholds = targeting.VariantThresholds,
    };

    private void Report(FlagSet set, FlagDefinition flag, string message) =>
        _problems.Add(new SpecProblem(ProblemId.InvalidDefinition, set.ClassName, flag.Path, flag.Key.Value, message));
}
