namespace FlagAnalyzers.Generation;

/// <summary>Writes the reads by key, which the static class, the values and the interface have in common.</summary>
internal static class ByKeyEmitter
{
    public const string Key = "[global::FlagAnalyzers.FlagKeyAttribute] string key";

    private const string Evaluation = "global::FlagAnalyzers.FlagEvaluation";

    private static readonly (string Type, string Name, string What)[] Values =
    [
        ("int", "GetInt32", "The value of an int flag; the fallback for an unknown key or another type."),
        ("double", "GetDouble", "The value of a double flag; the fallback for an unknown key or another type."),
        ("string", "GetString", "The value of a string flag, or the name of a variant flag's variant; the fallback for an unknown key or another type."),
    ];

    /// <summary>Over the context in use.</summary>
    public static void WriteAmbient(SourceWriter writer, ClassModel model) =>
        Write(writer, "public static ", model.Catalog, model.Catalog + ".ForAmbient(), ");

    /// <summary>Over the field of a values struct.</summary>
    public static void WriteScoped(SourceWriter writer, ClassModel model, string scope) =>
        Write(writer, "public ", model.Catalog, "in " + scope + ", ");

    /// <summary>Without bodies.</summary>
    public static void WriteDeclarations(SourceWriter writer)
    {
        WriteDocs(writer, "The flag's value and why it has it.", hasFallback: false);
        writer.Line(Evaluation, " Explain(", Key, ");").Line();
        WriteDocs(writer, "Whether the flag is on; a variant flag is on where its variant is not the default. False for an unknown key.", hasFallback: false);
        writer.Line("bool IsEnabled(", Key, ");");
        foreach ((string type, string name, string what) in Values)
        {
            writer.Line();
            WriteDocs(writer, what, hasFallback: true);
            writer.Line(type, " ", name, "(", Key, ", ", type + " fallback);");
        }
    }

    private static void Write(SourceWriter writer, string modifiers, string catalog, string scope)
    {
        WriteDocs(writer, "The flag's value and why it has it.", hasFallback: false);
        writer.Line(modifiers, Evaluation, " Explain(" + Key + ") => ", catalog, ".Explain(", scope, "key);").Line();
        WriteDocs(writer, "Whether the flag is on; a variant flag is on where its variant is not the default. False for an unknown key.", hasFallback: false);
        writer.Line(modifiers, "bool IsEnabled(", Key + ") => ", catalog, ".IsEnabled(", scope, "key);").Line();
        foreach ((string type, string name, string what) in Values)
        {
            WriteDocs(writer, what, hasFallback: true);
            writer.Line(modifiers, type + " " + name + "(", Key + ", " + type + " fallback) => ", catalog, "." + name + "(", scope, "key, fallback);").Line();
        }
    }

    private static void WriteDocs(SourceWriter writer, string summary, bool hasFallback)
    {
        writer.Line("/// <summary>", summary, "</summary>");
        writer.Line("/// <param name=\"key\">The flag's key.</param>");
        if (hasFallback)
            writer.Line("/// <param name=\"fallback\">What an unknown key gives.</param>");
    }
}
