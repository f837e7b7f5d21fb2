using FlagAnalyzers.Definitions;

namespace FlagAnalyzers.Generation;

/// <summary>Writes the stub for tests.</summary>
internal static class StubEmitter
{
    private const string Evaluation = "global::FlagAnalyzers.FlagEvaluation";
    private const string Stubs = "global::FlagAnalyzers.Infrastructure.FlagStubs.";

    public static string Write(ClassModel model) => SourceFile.Write(model.Spec.Namespace, writer =>
    {
        string name = CSharpName.Identifier(model.Names.Stub);
        writer.Line("/// <summary>Flags that say what they are told, for tests. They start at their defaults.</summary>");
        writer.Line(SourceFile.GeneratedCode);
        writer.Line(model.Access, " class ", name, " : " + model.Interface).Open();
        foreach (FlagModel flag in model.Accessible)
        {
            writer.Line("/// <inheritdoc/>").Line(flag.Attribute);
            string start = flag.Definition.Type == FlagType.Boolean ? "" : " = " + flag.Off + ";";
            writer.Line("public virtual ", flag.Type, " ", flag.Member, " { get; set; }", start).Line();
        }

        WriteOn(writer, model, name);
        WriteReads(writer, model);
        writer.Close();
    });

    private static void WriteOn(SourceWriter writer, ClassModel model, string name)
    {
        writer.Line("/// <summary>A stub with everything on: true, the value that \"on\" gives, the first variant that is not the default.</summary>");
        writer.Line("public static ", model.Stub, " On()").Open();
        writer.Line("var stub = new ", model.Stub, "();");
        foreach (FlagModel flag in model.Accessible)
            writer.Line("stub.", flag.Member, " = ", flag.On, ";");
        writer.Line("return stub;").Close().Line();
    }

    private static void WriteReads(SourceWriter writer, ClassModel model)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Line("public virtual ", Evaluation, " Explain(", ByKeyEmitter.Key, ")").Open();
        writer.Line("switch (key)").Open();
        foreach (FlagModel flag in model.Accessible)
            writer.Line("case ", flag.Key, ": return ", Explain(flag), ";");
        writer.Line("default: return ", Stubs, "Unknown(key);").Close().Close().Line();

        writer.Line("/// <inheritdoc/>");
        writer.Line("public virtual bool IsEnabled(", ByKeyEmitter.Key, ") => Explain(key).IsOn;").Line();
        WriteValue(writer, "int", "GetInt32", "value is int number ? number : fallback");
        writer.Line();
        WriteValue(writer, "double", "GetDouble", "value is double number ? number : fallback");
        writer.Line();
        WriteValue(writer, "string", "GetString", "value is string text ? text : fallback");
    }

    private static void WriteValue(SourceWriter writer, string type, string name, string result)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Line("public virtual ", type + " " + name + "(", ByKeyEmitter.Key, ", " + type + " fallback)").Open();
        writer.Line("object? value = Explain(key).Value;");
        writer.Line("return ", result, ";").Close();
    }

    private static string Explain(FlagModel flag)
    {
        string start = flag.Key + ", this." + flag.Member;
        if (flag.Definition.Type == FlagType.Boolean)
            return Stubs + "Explain(" + start + ")";
        if (flag.Definition.Type != FlagType.Variant)
            return Stubs + "Explain(" + start + ", " + flag.Off + ")";

        string[] names = new string[flag.Definition.Variants.Count];
        for (int index = 0; index < names.Length; index++)
            names[flag.VariantNumber(index)] = CSharpLiteral.Text(flag.Definition.Variants[index].Name);
        return Stubs + "ExplainVariant(" + flag.Key + ", (int)this." + flag.Member + ", " + string.Join(", ", names) + ")";
    }
}
