using System.Globalization;
using System.Text;
using FlagAnalyzers.Definitions;

namespace FlagAnalyzers.Generation;

/// <summary>The documentation of a flag's property: what the file says about it, as an editor shows it.</summary>
internal static class FlagDocs
{
    private const int LongestDescription = 4_000;
    private const int LongestValue = 100;

    public static List<string> Of(FlagDefinition flag, FlagSet set)
    {
        var lines = new List<string> { "/// <summary>" };
        string? description = flag.Description?.Trim();
        if (!string.IsNullOrEmpty(description))
            XmlText.AddLines(lines, Shorten(description!, LongestDescription));
        lines.Add("/// <para>" + Lifecycle(flag) + "</para>");
        if (!flag.IsExternal)
            lines.Add("/// <para>" + Rollout(flag, set) + "</para>");
        lines.Add("/// </summary>");
        return lines;
    }

    private static string Lifecycle(FlagDefinition flag)
    {
        string kind = FlagWords.Of(flag.Kind);
        var text = new StringBuilder();
        text.Append(char.ToUpperInvariant(kind[0])).Append(kind, 1, kind.Length - 1).Append(" flag <c>").Append(XmlText.Inline(flag.Key.Value)).Append("</c>");
        if (flag.Owner is { } owner)
            text.Append(", owned by ").Append(XmlText.Inline(owner));
        if (flag.EffectiveCleanupBy is { } cleanup)
            text.Append(", to be gone by ").Append(cleanup.ToString());
        if (flag.Provider is { } provider)
            text.Append(", evaluated by ").Append(XmlText.Inline(provider));
        text.Append('.');
        if (flag.Ticket is { } ticket)
            text.Append(" Ticket: ").Append(XmlText.Inline(ticket));
        return text.ToString();
    }

    private static string Rollout(FlagDefinition flag, FlagSet set)
    {
        FlagTargeting targeting = flag.Base;
        var text = new StringBuilder("Rollout: ");
        if (flag.HasErrors)
            return text.Append("none, because its definition has errors.").ToString();
        if (!targeting.Enabled)
        {
            text.Append("off in this build");
        }
        else
        {
            AppendShare(text, targeting, set);
            Append(text, targeting.Rules.Count, "targeting rule");
            Append(text, targeting.Allowlist.Count, "allowlist entry", "allowlist entries");
            Append(text, targeting.Denylist.Count, "denylist entry", "denylist entries");
            Append(text, targeting.Requires.Count, "prerequisite");
        }

        Append(text, flag.Environments.Count, "environment patch", "environment patches");
        text.Append('.');
        if (flag.Type is FlagType.Int32 or FlagType.Double or FlagType.String)
            text.Append(" Off: ").Append(Value(targeting.Default)).Append("; on: ").Append(Value(targeting.Value)).Append('.');
        else if (flag.Type == FlagType.Variant)
            AppendVariants(text, flag);
        return text.ToString();
    }

    private static void AppendShare(StringBuilder text, FlagTargeting targeting, FlagSet set)
    {
        if (targeting.RingIndex >= 0 && targeting.RingIndex < set.Rings.Count)
            text.Append("ring ").Append(XmlText.Inline(set.Rings[targeting.RingIndex].Name.Value));
        else
            text.Append(Percentage(targeting.Percentage ?? 0));
        if (targeting.ByAttributeIndex >= 0 && targeting.ByAttributeIndex < set.Attributes.Count)
            text.Append(" by ").Append(XmlText.Inline(set.Attributes[targeting.ByAttributeIndex].Name));
    }

    private static void AppendVariants(StringBuilder text, FlagDefinition flag)
    {
        text.Append(" Variants:");
        for (int index = 0; index < flag.Variants.Count; index++)
        {
            VariantDefinition variant = flag.Variants[index];
            text.Append(index == 0 ? " " : ", ").Append(XmlText.Inline(variant.Name)).Append(' ').Append(Percentage(variant.Weight));
            if (index == flag.DefaultVariantIndex)
                text.Append(" (default)");
        }

        text.Append('.');
    }

    private static void Append(StringBuilder text, int count, string one, string? many = null)
    {
        if (count > 0)
            text.Append(", ").Append(count.ToString(CultureInfo.InvariantCulture)).Append(' ').Append(count == 1 ? one : many ?? one + "s");
    }

    private static string Percentage(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture) + " %";

    private static string Value(FlagConstant value) => "<c>" + XmlText.Inline(Shorten(value.ToString(), LongestValue)) + "</c>";

    private static string Shorten(string text, int length) => text.Length <= length ? text : text.Substring(0, length) + "...";
}
