using FlagAnalyzers.Definitions.Declarations;
using FlagAnalyzers.Definitions.Format;
using FlagAnalyzers.Definitions.Yaml;

namespace FlagAnalyzers.Definitions.Reading;

/// <summary>Reads what a flag and its environments have in common: who gets it.</summary>
internal static class TargetingReader
{
    public static TargetingDeclaration Read(ReadContext context, MapFields fields, FlagDeclaration flag) => new()
    {
        Enabled = fields["enabled"] is { } enabled ? Scalars.Boolean(context, enabled, "enabled") : null,
        Requires = fields["requires"] is { } requires ? ListReader.Texts(context, requires, "requires", "flag keys") : null,
        Denylist = fields["denylist"] is { } denylist ? ListReader.Entries(context, denylist, "denylist", flag) : null,
        Allowlist = fields["allowlist"] is { } allowlist ? ListReader.Entries(context, allowlist, "allowlist", flag) : null,
        Targeting = fields["targeting"] is { } targeting ? ReadRules(context, targeting, flag) : null,
        Rollout = fields["rollout"] is { } rollout ? RolloutReader.Read(context, rollout, fields.Mapping) : null,
    };

    private static List<TargetingRuleDeclaration>? ReadRules(ReadContext context, YamlNode node, FlagDeclaration flag)
    {
        if (ListReader.Items(context, node, "targeting", "rules") is not { } items)
        {
            return null;
        }

        List<TargetingRuleDeclaration> rules = new(items.Count);
        foreach (YamlNode item in items)
        {
            if (!Scalars.IsUsable(context, item))
            {
                continue;
            }

            if (item.Kind != YamlKind.Mapping)
            {
                context.Invalid(item.Span, $"an entry of 'targeting' must be a mapping with 'rule', not {Scalars.Describe(item)}");
                continue;
            }

            rules.Add(ReadRule(context, item, flag));
        }

        return rules;
    }

    private static TargetingRuleDeclaration ReadRule(ReadContext context, YamlNode mapping, FlagDeclaration flag)
    {
        MapFields fields = MapFields.Read(context, mapping, FlagsFormat.Rule);
        fields.CheckRequired(context, mapping.Span);
        if (fields.Has("value") && fields.Has("variant"))
        {
            context.Invalid(fields.KeySpan("variant"), "a rule has 'value' or 'variant', not both");
        }

        FlagConstant? value = null;
        foreach (string key in (string[])["value", "variant"])
        {
            if (fields[key] is { } node)
            {
                value ??= ListReader.ValueOf(context, fields.KeySpan(key), node, key, flag);
            }
        }

        return new TargetingRuleDeclaration
        {
            Rule = fields["rule"] is { } rule ? RuleReader.Read(context, rule, "rule", mapping.IsFlow) : null,
            Enabled = fields["enabled"] is not { } enabled || (Scalars.Boolean(context, enabled, "enabled") ?? false),
            Percentage = fields["percentage"] is { } percentage ? Percentages.Read(context, percentage, "percentage") ?? 0 : null,
            Value = value,
            Span = mapping.Span,
        };
    }
}
