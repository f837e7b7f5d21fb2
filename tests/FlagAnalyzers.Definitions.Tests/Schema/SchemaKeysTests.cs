using System.Text.Json.Nodes;
using FlagAnalyzers.Definitions.Format;

namespace FlagAnalyzers.Definitions.Tests.Schema;

/// <summary>The schema has the reader's keys at every level: no more, no fewer.</summary>
public class SchemaKeysTests
{
    [Fact]
    public void Keys_required_keys_and_allowed_values_are_the_readers()
    {
        List<string> seen = [];
        Compare(FlagsFormat.Root, SchemaFile.Root, "", seen);

        Assert.Contains("/features/*/environments/*/rollout/by/by", seen);
        Assert.Contains("/context/*/type_name", seen);
    }

    [Fact]
    public void Attribute_types_are_the_readers()
    {
        JsonNode types = SchemaFile.Root["properties"]!["context"]!["additionalProperties"]!["anyOf"]![0]!;

        Assert.Equal(FlagsFormat.AttributeTypes, types["enum"]!.AsArray().Select(value => (string?)value));
    }

    [Fact]
    public void Every_key_is_described()
    {
        foreach (JsonObject schema in Objects(SchemaFile.Root))
        {
            foreach (KeyValuePair<string, JsonNode?> property in schema["properties"] as JsonObject ?? [])
            {
                JsonObject? target = property.Value as JsonObject;
                Assert.True(target!.ContainsKey("description") || SchemaFile.Resolve(target).ContainsKey("description"), property.Key);
            }
        }
    }

    private static void Compare(MapFormat format, JsonNode node, string path, List<string> seen)
    {
        JsonObject schema = ObjectIn(node, path);
        if (format.IsOpen)
        {
            JsonObject? values = schema["additionalProperties"] as JsonObject;
            Assert.True(values is not null, $"{path}: open in the reader only");
            if (format.Values is not null)
            {
                Compare(format.Values, values!, path + "/*", seen);
            }

            return;
        }

        Assert.True(schema["additionalProperties"] is JsonValue closed && !(bool)closed!, $"{path}: must be closed");
        JsonObject properties = schema["properties"]!.AsObject();
        Assert.Equal(format.Keys.Select(key => path + "/" + key.Name).Order(StringComparer.Ordinal), properties.Select(property => path + "/" + property.Key).Order(StringComparer.Ordinal));
        Assert.Equal(format.Keys.Where(key => key.IsRequired).Select(key => key.Name), (schema["required"] as JsonArray ?? []).Select(name => (string?)name));
        foreach (KeyFormat key in format.Keys)
        {
            string keyPath = path + "/" + key.Name;
            seen.Add(keyPath);
            JsonObject property = SchemaFile.Resolve(properties[key.Name]!);
            JsonArray? allowed = property["enum"] as JsonArray;
            Assert.Equal(key.Allowed, allowed?.Select(value => value!.ToString()));
            if (key.Map is not null)
            {
                Compare(key.Map, property, keyPath, seen);
            }
        }
    }

    /// <summary>The object among what a schema allows: itself, the items of a list, or one of several.</summary>
    private static JsonObject ObjectIn(JsonNode node, string path)
    {
        JsonObject schema = SchemaFile.Resolve(node);
        if (schema["items"] is { } items)
        {
            return ObjectIn(items, path);
        }

        if (schema["anyOf"] is JsonArray alternatives)
        {
            return ObjectIn(alternatives.Single(alternative => SchemaFile.Resolve(alternative!).ContainsKey("additionalProperties"))!, path);
        }

        Assert.True(schema.ContainsKey("additionalProperties"), $"{path}: no object");
        return schema;
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node)
    {
        if (node is JsonObject schema)
        {
            yield return schema;
        }

        IEnumerable<JsonNode?> children = node switch
        {
            // What depends on another key names keys that are described where they are.
            JsonObject item => item.Where(property => property.Key != "dependentSchemas").Select(property => property.Value),
            JsonArray array => array,
            _ => [],
        };
        foreach (JsonObject child in children.SelectMany(Objects))
        {
            yield return child;
        }
    }
}
