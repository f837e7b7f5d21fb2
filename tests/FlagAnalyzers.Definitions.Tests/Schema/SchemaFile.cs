using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace FlagAnalyzers.Definitions.Tests.Schema;

/// <summary>flags.schema.json as it lies in the source.</summary>
internal static class SchemaFile
{
    public static JsonObject Root { get; } = Load();

    /// <summary>The schema that a <c>$ref</c> leads to, or the schema itself.</summary>
    public static JsonObject Resolve(JsonNode schema)
    {
        JsonObject current = schema.AsObject();
        while ((string?)current["$ref"] is { } reference)
        {
            JsonNode target = Root;
            foreach (string part in reference.TrimStart('#', '/').Split('/'))
            {
                target = target[part] ?? throw new InvalidOperationException(reference);
            }

            current = target.AsObject();
        }

        return current;
    }

    private static JsonObject Load([CallerFilePath] string file = "")
    {
        string root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../.."));
        return JsonNode.Parse(File.ReadAllText(Path.Combine(root, "src/FlagAnalyzers.Definitions/flags.schema.json")))!.AsObject();
    }
}
