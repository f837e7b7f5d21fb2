using FlagAnalyzers.Definitions.Declarations;
using FlagAnalyzers.Definitions.Format;
using FlagAnalyzers.Definitions.Yaml;

namespace FlagAnalyzers.Definitions.Reading;

/// <summary>Reads one entry of <c>features</c>.</summary>
internal static class FlagReader
{
    private const int LongestKey = 200;

    /// <summary>What a flag that another service evaluates cannot have.</summary>
    private static readonly string[] RolloutKeys = ["enabled", "value", "requires", "denylist", "allowlist", "targeting", "rollout", "environments"];

    /// <summary>The flag; null when it has no usable key.</summary>
    public static FlagDeclaration? Read(ReadContext context, YamlPair pair)
    {
        if (pair.Key.Kind != YamlKind.Scalar)
        {
            Scalars.ReportBadKey(context, pair.Key);
            return null;
        }

        int? bracket = Scalars.FindBracket(pair.Key);
        Located<string> key = new(bracket is { } length ? pair.Key.Value.Substring(0, length).TrimEnd(' ', ':') : pair.Key.Value, pair.Key.Span);
        FlagDeclaration flag = new()
        {
            Entry = pair,
            Key = key,
            EntrySpan = Span.FromBounds(key.Span.Start, Math.Max(key.Span.End, pair.IsMerged ? 0 : pair.Value.Span.End)),
        };
        context.Flag = key.Value;
        context.HasErrors = false;
        context.HasBroken = false;
        if (bracket is null)
        {
            CheckKey(context, key);
            ReadValue(context, pair.Value, flag);
        }
        else
        {
            context.Invalid(key.Span, Scalars.ExplainKey(pair)!);
        }

        flag.HasErrors = context.HasErrors;
        flag.HasBroken = context.HasBroken;
        context.Flag = null;
        return key.Value.Length == 0 ? null : flag;
    }

    private static void CheckKey(ReadContext context, Located<string> key)
    {
        string? problem = key.Value.Length == 0 ? "a flag's key cannot be empty"
            : key.Value.Length > LongestKey ? $"a flag's key has at most {LongestKey} characters"
            : key.Value.Trim().Length != key.Value.Length ? "a flag's key cannot start or end with white space"
            : HasControlCharacter(key.Value) ? "a flag's key cannot hold control characters"
            : null;
        if (problem is not null)
        {
            context.Invalid(key.Span, problem);
        }
    }

    private static bool HasControlCharacter(string key)
    {
        foreach (char c in key)
        {
            if (char.IsControl(c) || c is '\u2028' or '\u2029')
            {
                return true;
            }
        }

        return false;
    }

    private static void ReadValue(ReadContext context, YamlNode node, FlagDeclaration flag)
    {
        if (!Scalars.IsUsable(context, node))
        {
            TypeReader.Guess(context.Text, node.Span, flag);
            return;
        }

        if (node.Kind != YamlKind.Mapping)
        {
            if (!node.IsNull)
            {
                if (node is { Kind: YamlKind.Scalar, IsPlain: true } && node.Value.IndexOf(':') is > 0 and int colon && FlagsFormat.Feature.IndexOf(node.Value.Substring(0, colon)) >= 0)
                {
                    context.Invalid(node.Span, "put a space behind the ':'", node.Value.Insert(colon + 1, " "));
                    return;
                }

                bool isSwitch = node is { Kind: YamlKind.Scalar, Value: "true" or "false", IsPlain: true };
                string? suggestion = isSwitch ? "{ enabled: " + node.Value + " }" : null;
                context.Invalid(node.Span, $"a flag must be a mapping such as {suggestion ?? "{ enabled: true }"}, not {Scalars.Describe(node)}", suggestion);
            }

            return;
        }

        MapFields fields = MapFields.Read(context, node, FlagsFormat.Feature, RolloutReader.ExplainKey);
        flag.Provider = Text(context, fields, "provider");
        TypeReader.Read(context, fields, flag);
        ReadLifecycle(context, fields, flag);
        ReadNames(context, fields, flag);
        flag.IsSwitched = fields.Has("enabled") || fields.Has("rollout");
        if (fields.Has("provider"))
        {
            ReportRolloutKeys(context, fields);
        }
        else
        {
            decimal?[]? weights = flag.Base.Weights;
            flag.Base = TargetingReader.Read(context, fields, flag) with { Weights = weights };
        }

        ReadValues(context, fields, flag);
        if (fields["environments"] is { } environments && !fields.Has("provider"))
        {
            EnvironmentReader.Read(context, environments, flag);
        }

        if (flag.Base.Rollout is { Percentage: null, Ring: null } && flag.Environments.Count == 0 && !context.HasErrors)
        {
            context.Invalid(fields.KeySpan("rollout"), "'rollout' has neither 'percentage' nor 'ring'; add one");
        }

        ReadOutcome(context, fields, flag);
    }

    private static void ReadLifecycle(ReadContext context, MapFields fields, FlagDeclaration flag)
    {
        flag.Kind = fields["kind"] is { } kind && Scalars.OneOf(context, kind, "kind", FlagsFormat.Kinds) is { } kindName
            ? (FlagKind)Array.IndexOf(FlagsFormat.Kinds, kindName)
            : FlagKind.Release;
        if (fields["description"] is { } description && !(description is { Kind: YamlKind.Scalar, Value: "" } && !description.IsNull))
        {
            flag.Description = Scalars.Text(context, description, "description")?.Value;
        }

        flag.Owner = Text(context, fields, "owner");
        flag.Ticket = Text(context, fields, "ticket");
        flag.Created = fields["created"] is { } created ? Scalars.Date(context, created, "created") : null;
        if (fields["cleanup_by"] is { } cleanup && Scalars.Date(context, cleanup, "cleanup_by") is { } date)
        {
            flag.CleanupBy = new Located<IsoDate>(date, cleanup.Span);
        }

        string? fallback = fields["fallback"] is { } node ? Scalars.OneOf(context, node, "fallback", FlagsFormat.Fallbacks) : null;
        flag.Fallback = fallback is not null ? (FallbackPolicy)Array.IndexOf(FlagsFormat.Fallbacks, fallback)
            : flag.Kind is FlagKind.Ops or FlagKind.Permission ? FallbackPolicy.None
            : FallbackPolicy.Auto;
    }

    private static void ReadNames(ReadContext context, MapFields fields, FlagDeclaration flag)
    {
        flag.Accessor = fields["accessor"] is { } accessor ? Identifier(context, accessor, "accessor") : null;
        flag.TypeName = fields["type_name"] is { } typeName ? Identifier(context, typeName, "type_name") : null;
        if (fields.Has("type_name") && flag.Type != FlagType.Variant)
        {
            context.Invalid(fields.KeySpan("type_name"), "'type_name' renames the enum of a flag with 'variants'; this flag has none");
        }
    }

    /// <summary>A name that C# can have; null, reported, for others.</summary>
    public static Located<string>? Identifier(ReadContext context, YamlNode node, string name)
    {
        if (Scalars.Text(context, node, name) is not { } text)
        {
            return null;
        }

        if (Identifiers.IsValid(text.Value))
        {
            return text;
        }

        string suggestion = AccessorName.ForFlag(text.Value);
        bool isName = Identifiers.IsValid(suggestion);
        context.Invalid(text.Span, $"'{name}' must be a name that C# can have, not '{Messages.Shorten(text.Value)}'{(isName ? $"; write {suggestion}" : "")}", isName ? suggestion : null);
        return null;
    }

    private static void ReportRolloutKeys(ReadContext context, MapFields fields)
    {
        foreach (string key in RolloutKeys)
        {
            if (fields.Has(key))
            {
                context.Invalid(fields.KeySpan(key), $"'{key}' has no effect on a flag that another service evaluates ('provider'); remove it");
            }
        }
    }

    private static void ReadValues(ReadContext context, MapFields fields, FlagDeclaration flag)
    {
        FlagConstant? fallback = null;
        if (fields["default"] is { } node)
        {
            fallback = Constants.Read(context, node, "default", flag.Type, flag.Variants);
            if (flag is { Type: FlagType.Boolean, IsTypeKnown: true } && fallback is { Boolean: true })
            {
                context.Invalid(node.Span, "the default of an on/off flag is false: off is what it gives while it is off; use 'enabled' or 'rollout' to turn it on");
            }
        }
        else if (flag.Type is FlagType.Int32 or FlagType.Double or FlagType.String && flag.Provider is null && !context.HasBroken)
        {
            context.Invalid(flag.Key.Span, "a flag with a 'type' needs a 'default': what it gives while it is off");
        }

        FlagConstant? value = null;
        if (fields["value"] is { } on && !fields.Has("provider"))
        {
            if (flag.Type == FlagType.Variant)
            {
                context.Invalid(fields.KeySpan("value"), "a flag with 'variants' has no 'value': the weights decide");
            }
            else
            {
                value = Constants.Read(context, on, "value", flag.Type, flag.Variants);
                if (flag is { Type: FlagType.Boolean, IsTypeKnown: true } && value is { Boolean: false })
                {
                    context.Invalid(on.Span, "an on/off flag gives true while it is on; use 'enabled: false' to turn it off");
                }
            }
        }

        flag.DefaultVariantIndex = flag.Type == FlagType.Variant ? fallback?.Int32 ?? 0 : 0;
        flag.Base = flag.Base with { Default = fallback, Value = value };
    }

    private static void ReadOutcome(ReadContext context, MapFields fields, FlagDeclaration flag)
    {
        if (fields["outcome"] is not { } node)
        {
            return;
        }

        List<string> allowed = [];
        foreach (VariantDefinition variant in flag.Variants)
        {
            allowed.Add(variant.Name);
        }

        if (flag.Type != FlagType.Variant)
        {
            allowed.Add("enabled");
        }

        if (!allowed.Contains("disabled"))
        {
            allowed.Add("disabled");
        }

        string? meant = node is { Kind: YamlKind.Scalar, IsPlain: true } ? node.Value.ToLowerInvariant() switch
        {
            "true" or "on" or "yes" => "enabled",
            "false" or "off" or "no" => "disabled",
            _ => null,
        }
        : null;
        if (meant is not null && allowed.Contains(meant) && !allowed.Contains(node.Value))
        {
            context.Invalid(node.Span, $"'outcome' must be one of {Messages.AllowedValues(allowed)}, not '{node.Value}'; write {meant}", meant);
        }
        else if (Scalars.OneOf(context, node, "outcome", allowed) is { } outcome)
        {
            flag.Outcome = new Located<string>(outcome, node.Span);
        }
    }

    private static string? Text(ReadContext context, MapFields fields, string key) =>
        fields[key] is { } node ? Scalars.Text(context, node, key)?.Value : null;
}
