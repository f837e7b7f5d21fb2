using System.Text;
using FlagAnalyzers.Definitions;

namespace FlagAnalyzers.Generation;

/// <summary>Writes the static class: <c>Flags</c> and <c>Flags.Keys</c>.</summary>
internal static class FlagsClassEmitter
{
    private const int CharactersPerFlag = 1000;

    public static string Write(ClassModel model) => SourceFile.Write(
        model.Spec.Namespace,
        writer =>
        {
            writer.Line("/// <summary>The flags of ", XmlText.Inline(string.Join(", ", model.Spec.Ids)), ". Each property reads the newest definitions for the context in use.</summary>");
            writer.Line(SourceFile.GeneratedCode);
            writer.Line(model.Access, " static partial class ", CSharpName.Identifier(model.Names.Class)).Open();
            if (!model.Spec.IsKeysOnly)
                WriteReads(writer, model);
            WriteKeys(writer, model);
            writer.Close();
        },
        4096 + (model.All.Count * CharactersPerFlag),
        CatalogAttributes(model));

    // Without an id where there are only keys: a project that wants accessors then still generates them.
    private static string CatalogAttributes(ClassModel model)
    {
        if (model.Spec.IsKeysOnly)
            return "[assembly: global::FlagAnalyzers.FlagCatalogAttribute(typeof(" + model.Class + "))]";
        var text = new StringBuilder();
        foreach (string id in model.Spec.Ids)
        {
            text.Append(text.Length == 0 ? "" : "\n").Append("[assembly: global::FlagAnalyzers.FlagCatalogAttribute(typeof(")
                .Append(model.Class).Append("), Id = ").Append(CSharpLiteral.Text(id)).Append(")]");
        }

        return text.ToString();
    }

    private static void WriteReads(SourceWriter writer, ClassModel model)
    {
        foreach (FlagModel flag in model.Accessible)
        {
            writer.Lines(flag.Docs).Line(flag.Attribute);
            writer.Line("public static ", flag.Type, " ", flag.Member, " => ", Read(model, flag, ""), ";").Line();
        }

        WriteEntryPoints(writer, model);
        ByKeyEmitter.WriteAmbient(writer, model);
        WriteOverrides(writer, model);
    }

    /// <summary>The expression that reads the flag, in the type of its property.</summary>
    public static string Read(ClassModel model, FlagModel flag, string scope)
    {
        string method = flag.Definition.Type switch
        {
            FlagType.Boolean => "GetBoolean",
            FlagType.Int32 => "GetInt32",
            FlagType.Double => "GetDouble",
            FlagType.String => "GetString",
            _ => "GetVariant",
        };
        string cast = flag.Definition.Type == FlagType.Variant ? "(" + flag.Type + ")" : "";
        return cast + model.Catalog + "." + method + "(" + scope + CSharpLiteral.Int32(flag.Number) + ")";
    }

    private static void WriteEntryPoints(SourceWriter writer, ClassModel model)
    {
        string values = model.Values;
        string context = model.Context;
        writer.Line("/// <summary>The flags for the context in use, at this moment: all reads of the result agree.</summary>");
        writer.Line("public static ", values, " Current => new ", values, "(", model.Catalog, ".ForAmbient());").Line();

        writer.Line("/// <summary>The flags for a context, at this moment: all reads of the result agree. Keep it for one request, not longer.</summary>");
        writer.Line("/// <param name=\"context\">The context.</param>");
        writer.Line("public static ", values, " For(in ", context, " context) => new ", values, "(in context, context.UserId);").Line();

        WriteFor(writer, model, "string?", "A user id; null or empty for none.");
        WriteFor(writer, model, "long", "A user id; the same user as its decimal text.");
        WriteFor(writer, model, "global::System.Guid", "A user id; the same user as its text, such as 6f9619ff-8b86-d011-b42d-00cf4fc964ff.");

        writer.Line("/// <summary>Puts a context in use for the calling flow and what it starts, until the result is disposed.</summary>");
        writer.Line("/// <param name=\"context\">The context.</param>");
        writer.Line("public static global::System.IDisposable Use(in ", context, " context) => ", model.Catalog, ".Use(in context);").Line();

        writer.Line("/// <summary>Puts a user in use for the calling flow and what it starts, until the result is disposed.</summary>");
        writer.Line("/// <param name=\"userId\">A user id; null or empty for none.</param>");
        writer.Line("public static global::System.IDisposable Use(string? userId) => ", model.Catalog, ".Use(new ", context, "(userId));").Line();
    }

    private static void WriteFor(SourceWriter writer, ClassModel model, string type, string what)
    {
        writer.Line("/// <summary>The flags for a user, at this moment: all reads of the result agree. Keep it for one request, not longer.</summary>");
        writer.Line("/// <param name=\"userId\">", what, "</param>");
        if (type == "string?")
        {
            // Inlined, the result is filled where the caller keeps it.
            writer.Line("[global::System.Runtime.CompilerServices.MethodImplAttribute(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]");
            writer.Line("public static ", model.Values, " For(string? userId) => new ", model.Values, "(new " + model.Context, "(userId), userId);").Line();
            return;
        }

        writer.Line("public static ", model.Values, " For(" + type + " userId) => For(new " + model.Context, "(userId));").Line();
    }

    private static void WriteOverrides(SourceWriter writer, ClassModel model)
    {
        var types = new List<string> { "bool", "int", "double", "string" };
        foreach (FlagModel flag in model.Accessible)
        {
            if (flag.Definition.Type == FlagType.Variant && !types.Contains(flag.Type))
                types.Add(flag.Type);
        }

        foreach (string type in types)
        {
            writer.Line("/// <summary>Gives a flag a value for the calling flow and what it starts, until the result is disposed. For tests.</summary>");
            writer.Line("/// <param name=\"key\">The flag's key.</param>");
            writer.Line("/// <param name=\"value\">The value.</param>");
            writer.Line("/// <exception cref=\"global::System.ArgumentException\">There is no such flag, or it is of another type.</exception>");
            writer.Line("public static global::System.IDisposable Override(", ByKeyEmitter.Key, ", ", type, " value) => ", model.Catalog, ".Override(key, value);").Line();
        }
    }

    private static void WriteKeys(SourceWriter writer, ClassModel model)
    {
        writer.Line("/// <summary>The keys of the flags.</summary>");
        writer.Line("public static class Keys").Open();
        bool isFirst = true;
        foreach (FlagModel flag in model.All)
        {
            if (flag.Definition.Accessor.Length == 0)
                continue;
            if (!isFirst)
                writer.Line();
            isFirst = false;
            // A flag that another service evaluates is documented here alone.
            if (flag.HasAccessor)
                writer.Line("/// <summary>The key of <see cref=\"", model.Class, "." + flag.Member, "\"/>.</summary>");
            else
                writer.Lines(flag.Docs);
            writer.Line(flag.Attribute);
            writer.Line("public const string ", flag.Member, " = ", flag.Key, ";");
        }

        writer.Close();
    }
}
