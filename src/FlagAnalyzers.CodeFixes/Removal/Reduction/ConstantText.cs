using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>A known value as C#.</summary>
internal static class ConstantText
{
    public static string? Of(KnownValue value, ExpressionSyntax place, SemanticModel model)
    {
        var plain = Plain(value, place, model);
        if (plain is null)
        {
            return null;
        }

        switch (value.Wrapper)
        {
            case ValueWrapper.None:
                return plain;
            case ValueWrapper.Task when value.Content.Wrapper == ValueWrapper.None:
                return model.GetTypeInfo(place).Type is INamedTypeSymbol { Name: "Task", TypeArguments.Length: 1 }
                    ? TypeName(model, place, "Task") + ".FromResult(" + plain + ")"
                    : null;
            case ValueWrapper.ValueTask when value.Content.Wrapper == ValueWrapper.None:
                return model.GetTypeInfo(place).Type is INamedTypeSymbol { Name: "ValueTask", TypeArguments.Length: 1 } type
                    ? "new " + type.ToMinimalDisplayString(model, place.SpanStart) + "(" + plain + ")"
                    : null;
            default:
                return null;
        }
    }

    private static string TypeName(SemanticModel model, ExpressionSyntax place, string name)
    {
        foreach (var symbol in model.LookupNamespacesAndTypes(place.SpanStart, name: name))
        {
            if (symbol is INamedTypeSymbol { Arity: 0 } type && type.ContainingNamespace.ToDisplayString() == "System.Threading.Tasks")
            {
                return name;
            }
        }

        return "System.Threading.Tasks." + name;
    }

    private static string? Plain(KnownValue value, ExpressionSyntax place, SemanticModel model)
    {
        if (value.EnumType is not null)
        {
            return value.MemberName is null ? null : value.EnumType.ToMinimalDisplayString(model, place.SpanStart) + "." + value.MemberName;
        }

        return value.Value switch
        {
            bool boolean => boolean ? "true" : "false",
            int number => number.ToString(CultureInfo.InvariantCulture),
            double number => Number(number),
            string text => SymbolDisplay.FormatLiteral(text, quote: true),
            _ => null,
        };
    }

    private static string? Number(double number)
    {
        if (double.IsNaN(number) || double.IsInfinity(number))
        {
            return null;
        }

        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.IndexOfAny(['.', 'E', 'e']) < 0 ? text + ".0" : text;
    }
}
