using System.Text;
using FlagAnalyzers.Definitions;

namespace FlagAnalyzers.Generation;

/// <summary>Allow and deny lists as source.</summary>
internal static class ListText
{
    public static string Of(FlagModel flag, EquatableArray<ListEntry> entries)
    {
        var text = new StringBuilder("List()");
        int start = 0;
        while (start < entries.Count)
        {
            // Entries of one attribute in a row are looked up at once; the first entry that matches still decides.
            int attribute = entries[start].AttributeIndex;
            int end = start + 1;
            while (end < entries.Count && entries[end].AttributeIndex == attribute)
                end++;
            Append(text, flag, attribute, entries.Items.Skip(start).Take(end - start).ToList());
            start = end;
        }

        return text.ToString();
    }

    /// <summary>A value or variant that stands in place of the flag's own.</summary>
    public static string Constant(FlagModel flag, FlagConstant value) =>
        flag.Definition.Type == FlagType.Variant
            ? "Variant(" + CSharpLiteral.Int32(flag.VariantNumber(value.Int32)) + ")"
            : "Value(" + flag.ValueText(value) + ")";

    private static void Append(StringBuilder text, FlagModel flag, int attribute, IReadOnlyList<ListEntry> entries)
    {
        text.Append(".Add(").Append(CSharpLiteral.Int32(attribute)).Append(", ").Append(TextList.Of(entries, entry => entry.Text));
        if (entries.Any(entry => entry.Value != null))
        {
            text.Append(", new ").Append(CatalogEmitter.Infrastructure).Append("FlagConstant?[] { ");
            for (int index = 0; index < entries.Count; index++)
                text.Append(index == 0 ? "" : ", ").Append(entries[index].Value is { } value ? Constant(flag, value) : "null");
            text.Append(" }");
        }

        text.Append(')');
    }
}
