using FlagAnalyzers.Definitions.Declarations;
using FlagAnalyzers.Definitions.Yaml;

namespace FlagAnalyzers.Definitions.Reading;

/// <summary>Reads <c>requires</c>, <c>allowlist</c> and <c>denylist</c>.</summary>
internal static class ListReader
{
    private const string UserId = "user_id";

    /// <summary>The items of a list; null, reported, for anything else.</summary>
    public static List<YamlNode>? Items(ReadContext context, YamlNode node, string name, string expected)
    {
        if (!Scalars.IsUsable(context, node))
        {
            return null;
        }

        if (node.Kind == YamlKind.Sequence)
        {
            return node.Items;
        }

        if (node.IsNull)
        {
            context.Invalid(node.Span, $"'{name}' has no value; write [] for an empty list", node.Span.Length == 0 ? null : "[]");
            return null;
        }

        string? suggestion = node is { Kind: YamlKind.Scalar, IsBlock: false, Tag: null }
            ? "[" + context.Text.Substring(node.Span.Start, node.Span.Length) + "]"
            : null;
        context.Invalid(node.Span, $"'{name}' must be a list of {expected}, not {Scalars.Describe(node)}", suggestion);
        return null;
    }

    /// <summary>Texts, such as the keys of prerequisites.</summary>
    public static List<Located<string>>? Texts(ReadContext context, YamlNode node, string name, string expected)
    {
        if (Items(context, node, name, expected) is not { } items)
        {
            return null;
        }

        List<Located<string>> texts = [];
        foreach (YamlNode item in items)
        {
            if (Scalars.Text(context, item, name) is { } text)
            {
                texts.Add(text);
            }
        }

        return texts;
    }

    public static List<ListEntryDeclaration>? Entries(ReadContext context, YamlNode node, string name, FlagDeclaration flag)
    {
        if (Items(context, node, name, "user ids, or mappings such as { user_id: 123 }") is not { } items)
        {
            return null;
        }

        List<ListEntryDeclaration> entries = new(items.Count);
        foreach (YamlNode item in items)
        {
            ListEntryDeclaration? entry = item.Kind == YamlKind.Mapping
                ? ReadMapping(context, item, name, flag)
                : Scalars.Text(context, item, name) is { } id ? new ListEntryDeclaration(null, id, null, item.Span) : null;
            if (entry is not null)
            {
                entries.Add(entry);
            }
        }

        return entries;
    }

    private static ListEntryDeclaration? ReadMapping(ReadContext context, YamlNode mapping, string name, FlagDeclaration flag)
    {
        YamlPair? subject = null;
        FlagConstant? value = null;
        foreach (YamlPair pair in mapping.Pairs)
        {
            if (pair.Key.Kind != YamlKind.Scalar)
            {
                Scalars.ReportBadKey(context, pair.Key);
                return null;
            }

            if (pair.Key.Value is "value" or "variant")
            {
                value = ReadValue(context, pair, name, flag) ?? value;
            }
            else if (subject is not null)
            {
                context.Invalid(pair.Key.Span, $"an entry of '{name}' names one attribute; write two entries");
                return null;
            }
            else
            {
                subject = pair;
            }
        }

        if (subject is not { } found)
        {
            context.Invalid(mapping.Span, $"an entry of '{name}' must name a user id or an attribute, such as {{ user_id: 123 }}");
            return null;
        }

        bool isUser = found.Key.Value == UserId;
        if (!isUser && IsMisspelledUserId(found.Key.Value))
        {
            context.Invalid(found.Key.Span, $"'{found.Key.Value}' is no attribute{Messages.DidYouMean(UserId)}", UserId);
            return null;
        }

        return Scalars.Text(context, found.Value, found.Key.Value) is { } text
            ? new ListEntryDeclaration(isUser ? null : new Located<string>(found.Key.Value, found.Key.Span), text, value, mapping.Span)
            : null;
    }

    /// <summary>Whether the name is the user id's in another spelling.</summary>
    public static bool IsMisspelledUserId(string name) =>
        name != UserId && name.Replace("_", "").Replace("-", "").Replace(".", "").ToLowerInvariant() is "userid" or "id" or "user" or "uid";

    private static FlagConstant? ReadValue(ReadContext context, YamlPair pair, string list, FlagDeclaration flag)
    {
        string key = pair.Key.Value;
        if (list == "denylist")
        {
            context.Invalid(pair.Key.Span, $"a denylist turns off; '{key}' has no meaning there");
            return null;
        }

        return ValueOf(context, pair.Key.Span, pair.Value, key, flag);
    }

    /// <summary>Reads <c>value</c> or <c>variant</c> of a rule or list entry, by the type of the flag.</summary>
    public static FlagConstant? ValueOf(ReadContext context, Span keySpan, YamlNode node, string key, FlagDeclaration flag)
    {
        string? problem = (key, flag.Type) switch
        {
            ("variant", not FlagType.Variant) => "'variant' needs a flag with 'variants'",
            ("value", FlagType.Variant) => "a flag with variants has 'variant' here, not 'value'",
            ("value", FlagType.Boolean) => "'value' needs a flag with a 'type' of int, double or string; an on/off flag has 'enabled'",
            _ => null,
        };
        if (problem is null)
        {
            return Constants.Read(context, node, key, flag.Type, flag.Variants);
        }

        if (flag.IsTypeKnown)
        {
            string? suggestion = (key, flag.Type) switch
            {
                ("variant", FlagType.Int32 or FlagType.Double or FlagType.String) => "value",
                ("value", FlagType.Variant) => "variant",
                _ => null,
            };
            context.Invalid(keySpan, problem, suggestion);
        }

        return null;
    }
}
