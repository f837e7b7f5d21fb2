using FlagAnalyzers.Definitions.Declarations;
using FlagAnalyzers.Definitions.Format;
using FlagAnalyzers.Definitions.Yaml;

namespace FlagAnalyzers.Definitions.Reading;

/// <summary>Finds out what a read of a flag gives. Where the file has an error there, a good guess keeps call sites compiling.</summary>
internal static class TypeReader
{
    public static void Read(ReadContext context, MapFields fields, FlagDeclaration flag)
    {
        if (fields["variants"] is { } variants)
        {
            flag.Type = FlagType.Variant;
            if (fields.Has("type"))
            {
                context.Invalid(fields.KeySpan("type"), "a flag with 'variants' has no 'type'; remove it");
            }

            VariantReader.Read(context, fields.KeySpan("variants"), variants, flag);
            flag.IsTypeKnown = flag.Variants.Count > 0;
            return;
        }

        if (fields["type"] is not { } type)
        {
            // It may be in the line that cannot be read.
            flag.Type = context.HasBroken ? GuessFromValue(fields["default"] ?? fields["value"]) ?? FlagType.Boolean : FlagType.Boolean;
            return;
        }

        string? name = IsSynonym(type) ? ReportSynonym(context, type) : Scalars.OneOf(context, type, "type", FlagsFormat.Types);
        if (name is null && type.Kind == YamlKind.Scalar)
        {
            name = Messages.Nearest(type.Value, FlagsFormat.Types);
        }

        FlagType? guess = Parse(name) ?? GuessFromValue(fields["default"] ?? fields["value"]);
        flag.Type = guess ?? FlagType.Boolean;
        flag.IsTypeKnown = guess is not null;
    }

    /// <summary>Guesses from the text of an entry that is no YAML.</summary>
    public static void Guess(string text, Span entry, FlagDeclaration flag)
    {
        string source = text.Substring(entry.Start, entry.Length);
        if (source.IndexOf("variants:", StringComparison.Ordinal) >= 0)
        {
            flag.IsTypeKnown = false;
            return;
        }

        int type = source.IndexOf("type:", StringComparison.Ordinal);
        if (type < 0)
        {
            return;
        }

        int start = YamlText.SkipBlanks(source, type + 5);
        int end = start;
        while (end < source.Length && char.IsLetter(source[end]))
        {
            end++;
        }

        flag.Type = Parse(source.Substring(start, end - start)) ?? FlagType.Boolean;
    }

    private static FlagType? Parse(string? name) => name switch
    {
        "bool" => FlagType.Boolean,
        "int" => FlagType.Int32,
        "double" => FlagType.Double,
        "string" => FlagType.String,
        _ => null,
    };

    private static FlagType? GuessFromValue(YamlNode? node)
    {
        if (node is not { Kind: YamlKind.Scalar })
        {
            return null;
        }

        return !node.IsPlain ? FlagType.String
            : Numbers.IsInteger(node.Value) ? FlagType.Int32
            : Numbers.IsDecimal(node.Value, allowExponent: true) ? FlagType.Double
            : node.Value is "true" or "false" ? FlagType.Boolean
            : FlagType.String;
    }

    private static bool IsSynonym(YamlNode node) => node.Kind == YamlKind.Scalar && Synonym(node.Value) is not null;

    private static string ReportSynonym(ReadContext context, YamlNode node)
    {
        string name = Synonym(node.Value)!;
        context.Invalid(node.Span, $"'type' must be one of {Messages.AllowedValues(FlagsFormat.Types)}, not '{node.Value}'{Messages.DidYouMean(name)}", name);
        return name;
    }

    private static string? Synonym(string name) => name switch
    {
        "boolean" or "Boolean" or "on/off" => "bool",
        "integer" or "Integer" or "int32" or "Int32" or "long" => "int",
        "float" or "number" or "decimal" => "double",
        "text" or "str" => "string",
        _ => null,
    };
}
