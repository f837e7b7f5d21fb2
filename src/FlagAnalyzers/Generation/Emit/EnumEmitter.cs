using FlagAnalyzers.Definitions;

namespace FlagAnalyzers.Generation;

/// <summary>Writes enums: for variant flags, and for closed sets of the context.</summary>
internal static class EnumEmitter
{
    public static bool HasVariants(ClassModel model)
    {
        foreach (FlagModel flag in model.Accessible)
        {
            if (flag.Definition.Type == FlagType.Variant)
                return true;
        }

        return false;
    }

    public static string WriteVariants(ClassModel model) => SourceFile.Write(model.Spec.Namespace, writer =>
    {
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (FlagModel flag in model.Accessible)
        {
            FlagDefinition definition = flag.Definition;
            if (definition.Type != FlagType.Variant || !written.Add(definition.EnumName ?? ""))
                continue;
            if (written.Count > 1)
                writer.Line();
            writer.Line("/// <summary>The variants of the flag <c>", XmlText.Inline(definition.Key.Value), "</c>. The default variant is zero.</summary>");
            writer.Line(SourceFile.GeneratedCode);
            writer.Line(model.Access, " enum ", CSharpName.Identifier(definition.EnumName ?? "")).Open();
            for (int index = 0; index < definition.Variants.Count; index++)
            {
                VariantDefinition variant = definition.Variants[index];
                WriteMember(writer, index, variant.Name, variant.MemberName, flag.VariantNumber(index));
            }

            writer.Close();
        }
    });

    public static void WriteSet(SourceWriter writer, string access, ContextAttribute attribute)
    {
        writer.Line("/// <summary>The values of <c>", XmlText.Inline(attribute.Name), "</c>.</summary>");
        writer.Line(SourceFile.GeneratedCode);
        writer.Line(access, " enum ", CSharpName.Identifier(attribute.EnumName ?? "")).Open();
        for (int index = 0; index < attribute.Values.Count; index++)
            WriteMember(writer, index, attribute.Values[index].Name, attribute.Values[index].MemberName, index);
        writer.Close();
    }

    private static void WriteMember(SourceWriter writer, int index, string name, string member, int number)
    {
        if (index > 0)
            writer.Line();
        writer.Line("/// <summary><c>", XmlText.Inline(name), "</c></summary>");
        writer.Line(CSharpName.Identifier(member), " = ", CSharpLiteral.Int32(number), ",");
    }
}
