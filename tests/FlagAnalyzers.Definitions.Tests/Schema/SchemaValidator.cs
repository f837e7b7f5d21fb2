using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FlagAnalyzers.Definitions.Yaml;

namespace FlagAnalyzers.Definitions.Tests.Schema;

/// <summary>The part of JSON Schema that flags.schema.json uses, over YAML nodes as an editor would see them.</summary>
internal static class SchemaValidator
{
    private static readonly HashSet<string> Known =
    [
        "$schema", "$ref", "$defs", "title", "description", "format", "type", "enum", "const", "pattern", "minLength", "maxLength", "minimum", "maximum", "multipleOf",
        "properties", "additionalProperties", "required", "propertyNames", "minProperties", "maxProperties", "items", "minItems", "anyOf", "oneOf", "not", "dependentSchemas",
    ];

    public static bool IsValid(YamlNode node) => IsValid(node, SchemaFile.Root);

    private static bool IsValid(YamlNode node, JsonNode schemaNode)
    {
        JsonObject schema = schemaNode.AsObject();
        foreach (KeyValuePair<string, JsonNode?> keyword in schema)
        {
            Assert.Contains(keyword.Key, Known);
            if (!Holds(node, keyword.Key, keyword.Value!, schema))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Holds(YamlNode node, string keyword, JsonNode value, JsonObject schema) => keyword switch
    {
        "$ref" => IsValid(node, SchemaFile.Resolve(schema)),
        "type" => (value is JsonArray types ? types.Select(type => (string?)type) : [(string?)value]).Any(type => type == TypeOf(node) || (type == "number" && TypeOf(node) == "integer")),
        "enum" => value.AsArray().Any(allowed => Equal(node, allowed!)),
        "const" => Equal(node, value),
        "anyOf" => value.AsArray().Any(alternative => IsValid(node, alternative!)),
        "oneOf" => value.AsArray().Count(alternative => IsValid(node, alternative!)) == 1,
        "not" => !IsValid(node, value),
        _ => TypeOf(node) switch
        {
            "object" => HoldsForObject(node, keyword, value, schema),
            "array" => keyword switch { "items" => node.Items.All(item => IsValid(item, value)), "minItems" => node.Items.Count >= (int)value, _ => true },
            "string" => keyword switch
            {
                "pattern" => Regex.IsMatch(node.Value, (string)value!, RegexOptions.CultureInvariant),
                "minLength" => node.Value.Length >= (int)value,
                "maxLength" => node.Value.Length <= (int)value,
                _ => true,
            },
            "integer" or "number" => keyword switch
            {
                "minimum" => Number(node) >= (decimal)value,
                "maximum" => Number(node) <= (decimal)value,
                "multipleOf" => Number(node) % (decimal)value == 0,
                _ => true,
            },
            _ => true,
        },
    };

    private static bool HoldsForObject(YamlNode node, string keyword, JsonNode value, JsonObject schema) => keyword switch
    {
        "properties" => node.Pairs.All(pair => value[pair.Key.Value] is not { } property || IsValid(pair.Value, property)),
        "additionalProperties" => node.Pairs.All(pair => schema["properties"]?[pair.Key.Value] is not null || (value is JsonObject additional ? IsValid(pair.Value, additional) : (bool)value)),
        "required" => value.AsArray().All(name => node.Find((string)name!) is not null),
        "propertyNames" => node.Pairs.All(pair => IsValid(new YamlNode(YamlKind.Scalar, default) { Value = pair.Key.Value }, value)),
        "minProperties" => node.Pairs.Count >= (int)value,
        "maxProperties" => node.Pairs.Count <= (int)value,
        "dependentSchemas" => value.AsObject().All(dependent => node.Find(dependent.Key) is null || IsValid(node, dependent.Value!)),
        _ => true,
    };

    private static string TypeOf(YamlNode node) => node.Kind switch
    {
        YamlKind.Mapping => "object",
        YamlKind.Sequence => "array",
        _ when !node.IsPlain => "string",
        _ when node.IsNull => "null",
        _ when node.Value is "true" or "false" => "boolean",
        _ when Regex.IsMatch(node.Value, @"^[-+]?[0-9]+$") => "integer",
        _ when Regex.IsMatch(node.Value, @"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$|^[-+]?\.inf$|^\.nan$") => "number",
        _ => "string",
    };

    private static decimal Number(YamlNode node) =>
        decimal.TryParse(node.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? number : decimal.MaxValue;

    private static bool Equal(YamlNode node, JsonNode value) =>
        node.Kind == YamlKind.Scalar && node.Value == value.ToString() && (value.GetValueKind() == System.Text.Json.JsonValueKind.Number) == (TypeOf(node) == "integer");
}
