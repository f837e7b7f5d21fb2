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

    // Not from the compiler's path of this file, which a deterministic build does not tell.
    private static JsonObject Load()
    {
        string root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "FlagAnalyzers.sln")))
        {
            root = Path.GetDirectoryName(root) ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return JsonNode.Parse(File.ReadAllText(Path.Combine(root, "src/FlagAnalyzers.Definitions/flags.schema.json")))!.AsObject();
    }
}
