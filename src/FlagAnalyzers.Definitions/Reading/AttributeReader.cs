using FlagAnalyzers.Definitions.Declarations;
using FlagAnalyzers.Definitions.Format;
using FlagAnalyzers.Definitions.Yaml;
using FlagAnalyzers.Rules;

namespace FlagAnalyzers.Definitions.Reading;

/// <summary>Reads <c>context</c>: the attributes that rules can see.</summary>
internal static class AttributeReader
{
    public static List<AttributeDeclaration> Read(ReadContext context, YamlNode node)
    {
        List<AttributeDeclaration> attributes = [];
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (YamlPair pair in node.Pairs)
        {
            if (pair.Key.Kind != YamlKind.Scalar)
            {
                Scalars.ReportBadKey(context, pair.Key);
                continue;
            }

            string name = pair.Key.Value;
            if (name is "id" or "user_id")
            {
                context.Invalid(pair.Key.Span, $"'{name}' is there without being declared: the user id is a text; remove it");
            }
            else if (!IsName(name))
            {
                context.HasDropped = true;
                context.Invalid(pair.Key.Span, $"an attribute is named by letters, digits and '_', starting with a letter, not '{Messages.Shorten(name)}'");
            }
            else if (!names.Add(name))
            {
                context.Invalid(pair.Key.Span, $"the attribute '{name}' stands here a second time; remove one");
            }
            else if (ReadAttribute(context, new Located<string>(name, pair.Key.Span), pair.Value) is { } attribute)
            {
                attributes.Add(attribute);
            }
            else
            {
                // Its type is then inferred, as if it were not declared.
                context.HasDropped = true;
            }
        }

        return attributes;
    }

    /// <summary>Whether rules can spell the name.</summary>
    public static bool IsName(string name)
    {
        RuleSyntax syntax = RuleParser.Parse("user." + name + " is set");
        return syntax.Errors.Count == 0 && syntax.Names.Count == 1 && syntax.Names[0].Name == name;
    }

    private static AttributeDeclaration? ReadAttribute(ReadContext context, Located<string> name, YamlNode node)
    {
        if (node.Kind == YamlKind.Mapping)
        {
            return ReadEnum(context, name, node);
        }

        string? type = MeantType(node) is { } meant
            ? ReportType(context, name, node, meant)
            : Scalars.OneOf(context, node, name.Value, FlagsFormat.AttributeTypes);
        if (type is null && node.Kind == YamlKind.Scalar)
        {
            type = Messages.Nearest(node.Value, FlagsFormat.AttributeTypes);
        }

        return type is null ? null : new AttributeDeclaration(name, type switch
        {
            "string" => RuleType.String,
            "int" => RuleType.Int,
            "double" => RuleType.Double,
            "bool" => RuleType.Bool,
            "string[]" => RuleType.StringList,
            "version" => RuleType.Version,
            _ => RuleType.Date,
        });
    }

    /// <summary>What others call a type; null for our own names and for anything else.</summary>
    private static string? MeantType(YamlNode node) => node switch
    {
        { Kind: YamlKind.Sequence, Items.Count: 1 } when node.Items[0].Value == "string" => "string[]",
        { Kind: YamlKind.Scalar } => node.Value.ToLowerInvariant() switch
        {
            "text" or "str" => "string",
            "integer" or "int32" or "long" or "number" => "int",
            "float" or "decimal" => "double",
            "boolean" => "bool",
            "list" or "array" or "strings" or "list<string>" or "string list" => "string[]",
            "semver" => "version",
            "datetime" or "timestamp" or "dateonly" => "date",
            _ => null,
        },
        _ => null,
    };

    private static string ReportType(ReadContext context, Located<string> name, YamlNode node, string type)
    {
        context.Invalid(node.Span, $"'{name.Value}' must be one of {Messages.AllowedValues(FlagsFormat.AttributeTypes)}, not {Scalars.Describe(node)}; write {type}", type);
        return type;
    }

    private static AttributeDeclaration? ReadEnum(ReadContext context, Located<string> name, YamlNode node)
    {
        MapFields fields = MapFields.Read(context, node, FlagsFormat.Attribute);
        if (!fields.CheckRequired(context, node.Span) || ListReader.Texts(context, fields["values"]!, "values", "texts") is not { } texts)
        {
            return null;
        }

        List<Located<string>> values = [];
        Dictionary<string, string> members = new(StringComparer.Ordinal);
        foreach (Located<string> text in texts)
        {
            string member = AccessorName.ForVariant(text.Value);
            if (members.TryGetValue(member, out string? other))
            {
                string problem = other == text.Value
                    ? $"the value '{Messages.Shorten(other)}' of '{name.Value}' stands here a second time; remove one"
                    : $"the values '{Messages.Shorten(other)}' and '{Messages.Shorten(text.Value)}' of '{name.Value}' would both be named {member} in C#; rename one";
                context.Invalid(text.Span, problem);
            }
            else
            {
                members.Add(member, text.Value);
                values.Add(text);
            }
        }

        if (texts.Count == 0)
        {
            context.Invalid(fields.KeySpan("values"), $"'values' of '{name.Value}' is empty; name at least one");
            return null;
        }

        Located<string>? typeName = fields["type_name"] is { } type ? FlagReader.Identifier(context, type, "type_name") : null;
        return new AttributeDeclaration(name, RuleType.Enum) { Values = values, TypeName = typeName };
    }
}
