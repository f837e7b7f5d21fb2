using FlagAnalyzers.Definitions.Declarations;
using FlagAnalyzers.Definitions.Format;
using FlagAnalyzers.Definitions.Yaml;

namespace FlagAnalyzers.Definitions.Reading;

/// <summary>Reads <c>environments</c>: patches by environment name.</summary>
internal static class EnvironmentReader
{
    public static void Read(ReadContext context, YamlNode node, FlagDeclaration flag)
    {
        if (!Scalars.IsUsable(context, node))
        {
            return;
        }

        if (node.Kind != YamlKind.Mapping)
        {
            context.Invalid(node.Span, $"'environments' must be a mapping of names to patches, not {Scalars.Describe(node)}");
            return;
        }

        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        foreach (YamlPair pair in node.Pairs)
        {
            if (pair.Key.Kind != YamlKind.Scalar)
            {
                Scalars.ReportBadKey(context, pair.Key);
            }
            else if (pair.Key.Value.Trim().Length != pair.Key.Value.Length || pair.Key.Value.Length == 0)
            {
                context.Invalid(pair.Key.Span, "an environment needs a name without white space around it");
            }
            else if (!names.Add(pair.Key.Value))
            {
                context.Invalid(pair.Key.Span, $"the environment '{Messages.Shorten(pair.Key.Value)}' stands here a second time (case does not count); remove one");
            }
            else if (ReadPatch(context, pair, flag) is { } patch)
            {
                flag.Environments.Add(new EnvironmentDeclaration(new Located<string>(pair.Key.Value, pair.Key.Span), patch));
            }
        }
    }

    private static TargetingDeclaration? ReadPatch(ReadContext context, YamlPair pair, FlagDeclaration flag)
    {
        if (!Scalars.IsUsable(context, pair.Value))
        {
            return null;
        }

        if (pair.Value.Kind != YamlKind.Mapping)
        {
            context.Invalid(pair.Value.Kind == YamlKind.Scalar ? pair.Value.Span : pair.Key.Span, $"an environment must be a mapping such as {{ enabled: true }}, not {Scalars.Describe(pair.Value)}");
            return null;
        }

        MapFields fields = MapFields.Read(context, pair.Value, FlagsFormat.Environment, ExplainKey);
        flag.IsSwitched |= fields.Has("enabled") || fields.Has("rollout");
        return TargetingReader.Read(context, fields, flag) with
        {
            Value = fields["value"] is { } value ? ReadValue(context, fields.KeySpan("value"), value, flag) : null,
            Default = fields["default"] is { } fallback ? ReadDefault(context, fields.KeySpan("default"), fallback, flag) : null,
            Weights = fields["variants"] is { } variants ? VariantReader.ReadPatch(context, fields.KeySpan("variants"), variants, flag) : null,
        };
    }

    private static string? ExplainKey(string key) => FlagsFormat.Feature.IndexOf(key) >= 0
        ? $"'{key}' is the same in every environment and cannot be patched; move it to the flag"
        : RolloutReader.ExplainKey(key);

    private static FlagConstant? ReadValue(ReadContext context, Span keySpan, YamlNode node, FlagDeclaration flag)
    {
        if (flag.Type != FlagType.Variant)
        {
            return ListReader.ValueOf(context, keySpan, node, "value", flag);
        }

        context.Invalid(keySpan, "a flag with 'variants' has no 'value': the weights decide");
        return null;
    }

    private static FlagConstant? ReadDefault(ReadContext context, Span keySpan, YamlNode node, FlagDeclaration flag)
    {
        if (flag.Type is FlagType.Variant or FlagType.Boolean)
        {
            context.Invalid(keySpan, "'default' of this flag is the same in every environment and cannot be patched");
            return null;
        }

        return Constants.Read(context, node, "default", flag.Type, flag.Variants);
    }
}
