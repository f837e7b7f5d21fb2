using FlagAnalyzers.Definitions.Declarations;
using FlagAnalyzers.Definitions.Reading;
using FlagAnalyzers.Rules;

namespace FlagAnalyzers.Definitions.Merging;

/// <summary>Turns a merged declaration into targeting with defaults applied and names resolved.</summary>
internal sealed class TargetingBuilder(SetBinder binder)
{
    // Lists and rules that an environment does not replace are built once.
    private readonly Dictionary<object, object> _built = [];

    public FlagTargeting Build(MergedFlag flag, TargetingDeclaration declaration)
    {
        RolloutDeclaration? rollout = declaration.Rollout;
        bool isForEverybody = rollout is null && declaration is { Enabled: true, Allowlist: null, Targeting: null };
        decimal percentage = isForEverybody ? 100 : rollout?.Percentage ?? 0;
        int ring = rollout?.Ring is { } ringName ? binder.FindRing(flag, ringName) : -1;
        bool goesByRing = rollout?.Ring is not null;
        flag.HasErrors |= goesByRing && ring < 0;
        return Off(flag, declaration) with
        {
            Enabled = declaration.Enabled ?? rollout is not null,
            Requires = Once(declaration.Requires, list => Requires(flag, list)),
            Denylist = Once(declaration.Denylist, list => Entries(flag, list)),
            Allowlist = Once(declaration.Allowlist, list => Entries(flag, list)),
            Rules = Once(declaration.Targeting, list => Rules(flag, list)),
            Threshold = goesByRing ? 0 : Percentages.Threshold(percentage),
            Percentage = goesByRing ? null : percentage,
            RingIndex = ring,
            ByAttributeIndex = rollout?.By is { } by ? Unit(flag, by) : -1,
            Salt = rollout?.Salt ?? flag.Key,
            Since = rollout?.Since,
        };
    }

    /// <summary>The targeting of a flag that is off: its default, its variants, and nothing else.</summary>
    public static FlagTargeting Off(MergedFlag flag, TargetingDeclaration declaration)
    {
        FlagDeclaration source = flag.Declaration;
        FlagConstant off = source.Type switch
        {
            FlagType.Boolean => FlagConstant.Of(false),
            FlagType.Variant when source.Variants.Count > 0 => FlagConstant.OfVariant(source.DefaultVariantIndex, source.Variants[source.DefaultVariantIndex].Name),
            _ => declaration.Default ?? FlagConstant.ZeroOf(source.Type),
        };
        return new FlagTargeting
        {
            Salt = flag.Key,
            Percentage = 0,
            Default = off,
            Value = source.Type == FlagType.Boolean ? FlagConstant.Of(true) : declaration.Value ?? off,
            VariantThresholds = Cumulate(declaration.Weights),
        };
    }

    private int Unit(MergedFlag flag, Located<string> by)
    {
        int index = binder.FindUnit(flag, by);
        flag.HasErrors |= index < -1;
        return Math.Max(index, -1);
    }

    private EquatableArray<T> Once<TSource, T>(List<TSource>? source, Func<List<TSource>, EquatableArray<T>> build)
    {
        if (source is null)
        {
            return default;
        }

        if (!_built.TryGetValue(source, out object? known))
        {
            known = build(source);
            _built.Add(source, known);
        }

        return (EquatableArray<T>)known;
    }

    private EquatableArray<int> Requires(MergedFlag flag, List<Located<string>> keys)
    {
        List<int> indices = new(keys.Count);
        foreach (Located<string> key in keys)
        {
            int index = binder.FindFlag(flag, key);
            flag.HasErrors |= index < 0;
            if (index >= 0 && !indices.Contains(index))
            {
                indices.Add(index);
            }
        }

        return indices.ToEquatableArray();
    }

    private EquatableArray<ListEntry> Entries(MergedFlag flag, List<ListEntryDeclaration> declarations)
    {
        List<ListEntry> entries = new(declarations.Count);
        foreach (ListEntryDeclaration declaration in declarations)
        {
            if (binder.Bind(flag, declaration) is { } entry)
            {
                entries.Add(entry);
            }
            else
            {
                flag.HasErrors = true;
            }
        }

        return entries.ToEquatableArray();
    }

    private EquatableArray<TargetingRule> Rules(MergedFlag flag, List<TargetingRuleDeclaration> declarations)
    {
        List<TargetingRule> rules = new(declarations.Count);
        foreach (TargetingRuleDeclaration declaration in declarations)
        {
            BoundRule? bound = binder.Bind(flag.Document, flag, declaration.Rule);
            flag.HasErrors |= bound is null;
            rules.Add(new TargetingRule
            {
                Rule = Definition(declaration.Rule, bound),
                Enabled = declaration.Enabled,
                Threshold = declaration.Percentage is { } percentage ? Percentages.Threshold(percentage) : null,
                Percentage = declaration.Percentage,
                Value = declaration.Value,
                Span = declaration.Span,
            });
        }

        return rules.ToEquatableArray();
    }

    public static RuleDefinition Definition(RuleDeclaration? declaration, BoundRule? bound) => declaration is null
        ? RuleDefinition.Missing
        : new RuleDefinition { Text = declaration.Syntax.Text, Span = declaration.Span, Bound = bound };

    private static EquatableArray<ulong> Cumulate(decimal?[]? weights)
    {
        if (weights is null)
        {
            return default;
        }

        ulong[] thresholds = new ulong[weights.Length];
        decimal sum = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            sum = Math.Min(100, sum + (weights[i] ?? 0));
            thresholds[i] = Percentages.Threshold(sum);
        }

        return thresholds.ToEquatableArray();
    }
}
