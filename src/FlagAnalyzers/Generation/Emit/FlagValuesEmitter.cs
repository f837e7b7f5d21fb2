namespace FlagAnalyzers.Generation;

/// <summary>Writes the struct that pins one context and one snapshot, and the interface it implements.</summary>
internal static class FlagValuesEmitter
{
    public static string Write(ClassModel model) => SourceFile.Write(model.Spec.Namespace, writer =>
    {
        string scope = FieldName(model, "_scope");
        string scopeType = "global::FlagAnalyzers.Infrastructure.FlagScope<" + model.Context + ">";
        writer.Line("/// <summary>The flags for one context at one moment. Keep it for one request or one turn of a loop, not longer: a kill switch does not reach it. The default has no context and reads the newest definitions.</summary>");
        writer.Line(SourceFile.GeneratedCode);
        writer.Line(model.Access, " readonly struct ", CSharpName.Identifier(model.Names.Values), " : ", model.Interface).Open();
        writer.Line("private readonly ", scopeType, " ", scope, ";").Line();
        writer.Line("internal ", CSharpName.Identifier(model.Names.Values), "(in ", scopeType, " scope) => ", scope, " = scope;").Line();
        writer.Line("internal ", CSharpName.Identifier(model.Names.Values), "(in ", model.Context, " context, string? userId) => " + model.Catalog + ".Pin(in context, userId, out ", scope, ");").Line();
        foreach (FlagModel flag in model.Accessible)
        {
            writer.Line("/// <inheritdoc/>").Line(flag.Attribute);
            writer.Line("public ", flag.Type, " ", flag.Member, " => ", FlagsClassEmitter.Read(model, flag, "in " + scope + ", "), ";").Line();
        }

        ByKeyEmitter.WriteScoped(writer, model, scope);
        writer.Close();
    });

    public static string WriteInterface(ClassModel model) => SourceFile.Write(model.Spec.Namespace, writer =>
    {
        writer.Line("/// <summary>The flags for one context: for injection and for tests. It gains a member with each new flag, so derive fakes from <see cref=\"", model.Stub, "\"/>.</summary>");
        writer.Line(SourceFile.GeneratedCode);
        writer.Line(model.Access, " interface ", CSharpName.Identifier(model.Names.Interface)).Open();
        foreach (FlagModel flag in model.Accessible)
        {
            writer.Lines(flag.Docs).Line(flag.Attribute);
            writer.Line(flag.Type, " ", flag.Member, " { get; }").Line();
        }

        ByKeyEmitter.WriteDeclarations(writer);
        writer.Close();
    });

    // A flag may be called like the field.
    private static string FieldName(ClassModel model, string name)
    {
        foreach (FlagModel flag in model.Accessible)
        {
            if (flag.Definition.Accessor.TrimEnd('_') == name)
                name = flag.Definition.Accessor + "_";
        }

        return name;
    }
}
