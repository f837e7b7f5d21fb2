using FlagAnalyzers.Definitions;
using FlagAnalyzers.Rules;

namespace FlagAnalyzers.Generation;

/// <summary>Writes the context: what rules can see of a user.</summary>
internal static class ContextEmitter
{
    public static string Write(ContextSpec spec) => SourceFile.Write(spec.Namespace, writer =>
    {
        string access = spec.IsInternal ? "internal" : "public";
        writer.Line("/// <summary>What the flags are evaluated for: a user and what is known of him. A property that is null is unknown: no comparison with it is true. Legal without a user id: what needs one is then off.</summary>");
        writer.Line(SourceFile.GeneratedCode);
        writer.Line(access, " struct ", GeneratedNames.Context).Open();
        WriteConstructor(writer, "string?", "userId", "The user's id; null or empty for none.");
        WriteConstructor(writer, "long", "userId.ToString(global::System.Globalization.CultureInfo.InvariantCulture)", "The user's id; the same user as its decimal text.");
        WriteConstructor(writer, "global::System.Guid", "userId.ToString()", "The user's id; the same user as its text.");
        writer.Line("/// <summary>The user's id: the unit of percentages, unless a rollout names another. Null or empty for none.</summary>");
        writer.Line("public string? UserId { readonly get; set; }");
        foreach (ContextAttribute attribute in spec.Attributes)
        {
            writer.Line();
            writer.Line("/// <summary><c>", XmlText.Inline(attribute.Name), "</c> in flags.yaml; null where it is unknown.</summary>");
            writer.Line("public ", TypeOf(spec.Namespace, attribute), " ", CSharpName.Identifier(attribute.MemberName), " { readonly get; set; }");
        }

        writer.Close();
        foreach (ContextAttribute attribute in spec.Attributes)
        {
            if (attribute.Type == RuleType.Enum)
                EnumEmitter.WriteSet(writer.Line(), access, attribute);
        }
    });

    public static string TypeOf(string @namespace, ContextAttribute attribute) => attribute.Type switch
    {
        RuleType.Int => "int?",
        RuleType.Double => "double?",
        RuleType.Bool => "bool?",
        RuleType.StringList => "global::System.Collections.Generic.IReadOnlyList<string>?",
        RuleType.Version => "global::FlagAnalyzers.FlagVersion?",
        RuleType.Date => "global::FlagAnalyzers.FlagDate?",
        RuleType.Enum => EnumOf(@namespace, attribute) + "?",
        _ => "string?",
    };

    public static string EnumOf(string @namespace, ContextAttribute attribute) => CSharpName.Global(@namespace, attribute.EnumName ?? "");

    private static void WriteConstructor(SourceWriter writer, string type, string value, string what)
    {
        writer.Line("/// <summary>A context.</summary>");
        writer.Line("/// <param name=\"userId\">", what, "</param>");
        writer.Line("public ", GeneratedNames.Context, "(" + type + " userId)");
        writer.Indented(indented => indented.Line(": this()"));
        writer.Open().Line("UserId = ", value, ";").Close().Line();
    }
}
