using System.Text;
using FlagAnalyzers.Definitions;
using FlagAnalyzers.Reads;

namespace FlagAnalyzers.Generation;

/// <summary>The <c>[Flag]</c> attribute: what the checks of other projects know of the flag.</summary>
internal static class FlagAttributeText
{
    private const int LongestDefault = 1_000;

    public static string Of(FlagDefinition flag, Policy policy, bool hasAccessor)
    {
        FlagLifecycle lifecycle = FlagLifecycle.Of(flag, policy);
        var text = new StringBuilder("[global::FlagAnalyzers.FlagAttribute(");
        text.Append(CSharpLiteral.Text(flag.Key.Value));
        Add(text, "Kind", FlagWords.Of(flag.Kind));
        Add(text, "Type", FlagWords.Of(flag.Type));
        Add(text, "Owner", flag.Owner);
        Add(text, "Fallback", FlagWords.Of(flag.Fallback));
        Add(text, "Outcome", flag.Outcome?.Value);
        Add(text, "Provider", flag.Provider);
        Add(text, "CleanupBy", lifecycle.CleanupBy?.ToString());
        Add(text, "DueSoonOn", lifecycle.DueSoonOn?.ToString());
        Add(text, "OverdueOn", lifecycle.OverdueOn?.ToString());
        Add(text, "SettledOn", lifecycle.SettledOn?.ToString());
        Add(text, "Settled", lifecycle.Settled);
        AddVariants(text, flag.Variants);
        Add(text, "Default", DefaultOf(flag));
        Add(text, "Accessor", hasAccessor ? flag.Accessor : null);
        return text.Append(")]").ToString();
    }

    // A text cut short would be another default, so one that is too long for metadata is not told.
    private static string? DefaultOf(FlagDefinition flag)
    {
        string text = flag.Base.Default.ToString();
        return text.Length <= LongestDefault ? text : null;
    }

    private static void Add(StringBuilder text, string name, string? value)
    {
        if (value != null)
            text.Append(", ").Append(name).Append(" = ").Append(CSharpLiteral.Text(value));
    }

    private static void AddVariants(StringBuilder text, EquatableArray<VariantDefinition> variants)
    {
        if (variants.IsEmpty)
            return;
        text.Append(", Variants = new string[] { ");
        for (int index = 0; index < variants.Count; index++)
            text.Append(index == 0 ? "" : ", ").Append(CSharpLiteral.Text(variants[index].Name));
        text.Append(" }");
    }
}
