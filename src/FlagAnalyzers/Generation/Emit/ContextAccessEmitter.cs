using FlagAnalyzers.Definitions;
using FlagAnalyzers.Rules;

namespace FlagAnalyzers.Generation;

/// <summary>Writes how the catalog reads and writes a context.</summary>
internal static class ContextAccessEmitter
{
    private const string Value = "global::FlagAnalyzers.Rules.AttributeValue";

    public static void Write(SourceWriter writer, ClassModel model)
    {
        string context = model.Context;
        writer.Line("protected override string? GetUserId(in ", context, " context) => context.UserId;").Line();
        writer.Line("protected override ", context, " CreateContext(string? userId) => new ", context, "(userId);").Line();

        writer.Line("protected override ", Value, " GetAttribute(in ", context, " context, int attribute)").Open();
        writer.Line("switch (attribute)").Open();
        ForEach(writer, model, (number, attribute, property) =>
            writer.Line("case ", number, ": return ", Value, attribute.Type == RuleType.Enum ? ".FromEnum((int?)" : ".From(", property, ");"));
        writer.Line("default: return default(", Value, ");").Close().Close().Line();

        writer.Line("protected override void SetAttribute(ref ", context, " context, int attribute, in ", Value, " value)").Open();
        writer.Line("switch (attribute)").Open();
        ForEach(writer, model, (number, attribute, property) =>
            writer.Line("case ", number, ": ", property, " = ", FromValue(model, attribute), "; break;"));
        writer.Close().Close().Line();
    }

    private static void ForEach(SourceWriter writer, ClassModel model, Action<string, ContextAttribute, string> write)
    {
        EquatableArray<ContextAttribute> attributes = model.Set.Attributes;
        for (int index = 0; index < attributes.Count; index++)
            write(CSharpLiteral.Int32(index), attributes[index], "context." + CSharpName.Identifier(attributes[index].MemberName));
    }

    private static string FromValue(ClassModel model, ContextAttribute attribute) => attribute.Type switch
    {
        RuleType.Int => "(int)value.Integer",
        RuleType.Double => "value.Number",
        RuleType.Bool => "value.Boolean",
        RuleType.StringList => "value.List",
        RuleType.Version => "value.Version",
        RuleType.Date => "value.Date",
        RuleType.Enum => "(" + ContextEmitter.EnumOf(model.Spec.ContextNamespace, attribute) + ")(int)value.Integer",
        _ => "value.Text",
    };
}
