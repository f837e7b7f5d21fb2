using FlagAnalyzers.Definitions.Declarations;
using FlagAnalyzers.Definitions.Yaml;

namespace FlagAnalyzers.Definitions.Reading;

/// <summary>Reads <c>variants</c>: names with weights that sum to exactly 100.</summary>
internal static class VariantReader
{
    /// <summary>The variants and their weights; a weight that cannot be read counts as 0.</summary>
    public static void Read(ReadContext context, Span keySpan, YamlNode node, FlagDeclaration flag)
    {
        if (!IsMapping(context, node))
        {
            return;
        }

        bool isComplete = true;
        decimal sum = 0;
        List<decimal?> weights = [];
        Dictionary<string, string> members = new(StringComparer.Ordinal);
        foreach (YamlPair pair in node.Pairs)
        {
            if (pair.Key.Kind != YamlKind.Scalar || pair.Key.Value.Trim().Length == 0)
            {
                context.Invalid(pair.Key.Span, "a variant needs a name");
                isComplete = false;
                continue;
            }

            string name = pair.Key.Value;
            string member = AccessorName.ForVariant(name);
            if (members.TryGetValue(member, out string? other))
            {
                string problem = other == name
                    ? $"the variant '{Messages.Shorten(name)}' stands here a second time; remove one"
                    : $"the variants '{Messages.Shorten(other)}' and '{Messages.Shorten(name)}' would both be named {member} in C#; rename one";
                context.Invalid(pair.Key.Span, problem);
                isComplete = false;
                continue;
            }

            members.Add(member, name);
            decimal? weight = ReadWeight(context, pair);
            isComplete &= weight is not null;
            sum += weight ?? 0;
            weights.Add(weight ?? 0);
            flag.Variants.Add(new VariantDefinition(name, member, weight ?? 0));
        }

        if (flag.Variants.Count == 0)
        {
            context.Invalid(keySpan, "'variants' names none; write for example { control: 50, treatment: 50 }");
        }
        else if (isComplete && flag.Provider is null)
        {
            CheckSum(context, keySpan, sum);
        }

        flag.Base = flag.Base with { Weights = [.. weights] };
    }

    /// <summary>An environment's weights for the flag's variants; null where it has none that can be read.</summary>
    public static decimal?[]? ReadPatch(ReadContext context, Span keySpan, YamlNode node, FlagDeclaration flag)
    {
        if (flag.Type != FlagType.Variant)
        {
            context.Invalid(keySpan, "an environment cannot add variants; declare them at the flag");
            return null;
        }

        if (!IsMapping(context, node) || flag.Base.Weights is not { } weights)
        {
            return null;
        }

        List<string> names = [];
        foreach (VariantDefinition variant in flag.Variants)
        {
            names.Add(variant.Name);
        }

        decimal?[] patch = new decimal?[weights.Length];
        bool isComplete = true;
        foreach (YamlPair pair in node.Pairs)
        {
            int index = pair.Key.Kind == YamlKind.Scalar ? names.IndexOf(pair.Key.Value) : -1;
            if (index < 0)
            {
                string? nearest = Messages.Nearest(pair.Key.Value, names);
                context.Invalid(pair.Key.Span, $"the flag has no variant '{Messages.Shorten(pair.Key.Value)}'; it has {Messages.AllowedValues(names)}{Messages.DidYouMean(nearest)}", nearest);
                isComplete = false;
            }
            else if (patch[index] is not null)
            {
                context.Invalid(pair.Key.Span, $"the variant '{Messages.Shorten(names[index])}' stands here a second time; remove one");
                isComplete = false;
            }
            else
            {
                patch[index] = ReadWeight(context, pair);
                isComplete &= patch[index] is not null;
            }
        }

        if (isComplete)
        {
            decimal sum = 0;
            for (int i = 0; i < weights.Length; i++)
            {
                sum += patch[i] ?? weights[i] ?? 0;
            }

            CheckSum(context, keySpan, sum);
        }

        return patch;
    }

    private static decimal? ReadWeight(ReadContext context, YamlPair pair) =>
        Percentages.Read(context, pair.Value, Messages.Shorten(pair.Key.Value));

    private static void CheckSum(ReadContext context, Span keySpan, decimal sum)
    {
        if (sum != 100)
        {
            context.Report(ProblemId.InvalidRollout, keySpan, FormattableString.Invariant($"the weights of 'variants' must sum to 100, but sum to {sum:0.####}"));
        }
    }

    private static bool IsMapping(ReadContext context, YamlNode node)
    {
        if (!Scalars.IsUsable(context, node))
        {
            return false;
        }

        if (node.Kind == YamlKind.Mapping)
        {
            return true;
        }

        context.Invalid(node.Span, $"'variants' must be a mapping of names to weights such as {{ control: 50, treatment: 50 }}, not {Scalars.Describe(node)}");
        return false;
    }
}
