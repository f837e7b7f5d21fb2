using System.Globalization;
using FlagAnalyzers.Definitions.Yaml;

namespace FlagAnalyzers.Definitions.Reading;

/// <summary>Reads values of flags: <c>default</c>, <c>value</c>, <c>variant</c>.</summary>
internal static class Constants
{
    public static FlagConstant? Read(ReadContext context, YamlNode node, string name, FlagType type, IReadOnlyList<VariantDefinition> variants) => type switch
    {
        FlagType.Boolean => Scalars.Boolean(context, node, name) is { } value ? FlagConstant.Of(value) : null,
        FlagType.Int32 => ReadInt(context, node, name),
        FlagType.Double => ReadDouble(context, node, name),
        FlagType.String => Scalars.Get(context, node, name, "text") is { } scalar ? FlagConstant.Of(scalar.Value) : null,
        _ => ReadVariant(context, node, name, variants),
    };

    private static FlagConstant? ReadInt(ReadContext context, YamlNode node, string name)
    {
        if (Scalars.Get(context, node, name, "a whole number (type: int)") is not { } scalar)
        {
            return null;
        }

        string text = scalar.Value;
        bool isInteger = Numbers.IsInteger(text);
        if (isInteger && scalar.IsPlain)
        {
            if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value))
            {
                return FlagConstant.Of(value);
            }

            context.Invalid(scalar.Span, $"'{name}' must be from -2147483648 to 2147483647 (type: int), but is {Messages.Shorten(text)}");
            return null;
        }

        string? suggestion = isInteger ? text : Numbers.PlainSpelling(text);
        context.Invalid(scalar.Span, $"'{name}' must be a whole number (type: int), not {Quoted(scalar)}{(suggestion is null ? "" : $"; write {suggestion}")}", suggestion);
        return null;
    }

    private static FlagConstant? ReadDouble(ReadContext context, YamlNode node, string name)
    {
        if (Scalars.Get(context, node, name, "a number (type: double)") is not { } scalar)
        {
            return null;
        }

        string text = scalar.Value;
        bool isDecimal = Numbers.IsDecimal(text, allowExponent: true);
        if (isDecimal && scalar.IsPlain)
        {
            if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && !double.IsInfinity(value))
            {
                return FlagConstant.Of(value);
            }

            context.Invalid(scalar.Span, $"'{name}' is too large for a double: {Messages.Shorten(text)}");
            return null;
        }

        string? suggestion = isDecimal ? text : Numbers.PlainSpelling(text);
        context.Invalid(scalar.Span, $"'{name}' must be a finite number (type: double), not {Quoted(scalar)}{(suggestion is null ? "" : $"; write {suggestion}")}", suggestion);
        return null;
    }

    private static FlagConstant? ReadVariant(ReadContext context, YamlNode node, string name, IReadOnlyList<VariantDefinition> variants)
    {
        List<string> names = [];
        foreach (VariantDefinition variant in variants)
        {
            names.Add(variant.Name);
        }

        if (names.Count == 0)
        {
            // The variants themselves have errors: there is nothing to hold the name against.
            context.HasErrors = true;
            return null;
        }

        return Scalars.OneOf(context, node, name, names) is { } found ? FlagConstant.OfVariant(names.IndexOf(found), found) : null;
    }

    private static string Quoted(YamlNode scalar) =>
        scalar.IsPlain ? $"'{Messages.Shorten(scalar.Value)}'" : $"the text \"{Messages.Shorten(scalar.Value)}\"";
}
