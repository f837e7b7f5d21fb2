using FlagAnalyzers.Definitions.Format;
using FlagAnalyzers.Definitions.Yaml;

namespace FlagAnalyzers.Definitions.Reading;

/// <summary>Reads <c>policy</c>.</summary>
internal static class PolicyReader
{
    public static Policy Read(ReadContext context, YamlNode node)
    {
        MapFields fields = MapFields.Read(context, node, FlagsFormat.Policy);
        Policy policy = Policy.Default;
        return new Policy
        {
            DueSoonDays = Days(context, fields, "due_soon") ?? policy.DueSoonDays,
            GraceDays = Days(context, fields, "grace") ?? policy.GraceDays,
            SettledDays = Days(context, fields, "settled") ?? policy.SettledDays,
            Lifetimes = fields["lifetimes"] is { } lifetimes ? ReadLifetimes(context, lifetimes) : policy.Lifetimes,
        };
    }

    private static EquatableArray<KindLifetime> ReadLifetimes(ReadContext context, YamlNode node)
    {
        if (!Scalars.IsUsable(context, node))
        {
            return Policy.Default.Lifetimes;
        }

        if (node.Kind != YamlKind.Mapping)
        {
            context.Invalid(node.Span, $"'lifetimes' must be a mapping such as {{ release: 40d }}, not {Scalars.Describe(node)}");
            return Policy.Default.Lifetimes;
        }

        MapFields fields = MapFields.Read(context, node, FlagsFormat.Lifetimes);
        List<KindLifetime> lifetimes = [];
        for (int kind = 0; kind < FlagsFormat.Kinds.Length; kind++)
        {
            if ((Days(context, fields, FlagsFormat.Kinds[kind]) ?? Policy.Default.LifetimeOf((FlagKind)kind)) is { } days)
            {
                lifetimes.Add(new KindLifetime((FlagKind)kind, days));
            }
        }

        return lifetimes.ToEquatableArray();
    }

    private static int? Days(ReadContext context, MapFields fields, string key) =>
        fields[key] is { } node ? Scalars.Duration(context, node, key) : null;
}
