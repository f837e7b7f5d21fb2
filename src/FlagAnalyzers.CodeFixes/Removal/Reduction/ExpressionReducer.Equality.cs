using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary><c>Equals</c> between two values that are known.</summary>
internal sealed partial class ExpressionReducer
{
    private bool? EqualityOfKnown(InvocationExpressionSyntax node)
    {
        if (node.Expression is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Equals" } access
            || _model.GetSymbolInfo(node, context.CancellationToken).Symbol is not IMethodSymbol { ContainingType.SpecialType: SpecialType.System_String or SpecialType.System_Enum } method)
        {
            return null;
        }

        var arguments = node.ArgumentList.Arguments.Select(static argument => argument.Expression).ToList();
        var isText = method.ContainingType.SpecialType == SpecialType.System_String;
        var comparison = isText && method.Parameters[method.Parameters.Length - 1].Type.Name == nameof(StringComparison) ? ComparisonIn(arguments) : StringComparison.Ordinal;
        var operands = method.IsStatic ? arguments : [access.Expression, .. arguments];
        if (comparison is null || operands.Count != 2 || ValueOf(operands[0]) is not { } one || ValueOf(operands[1]) is not { } other)
        {
            return null;
        }

        return one.Value is string text ? other.Value is string same ? string.Equals(text, same, comparison.Value) : null
            : IsSameType(one.EnumType, other.EnumType ?? one.EnumType!) && other.EnumType is not null ? Compare(one, other) : null;
    }

    private StringComparison? ComparisonIn(List<ExpressionSyntax> arguments)
    {
        var last = arguments[arguments.Count - 1];
        arguments.RemoveAt(arguments.Count - 1);
        return LiteralOf(last)?.Value is int value and ((int)StringComparison.Ordinal or (int)StringComparison.OrdinalIgnoreCase) ? (StringComparison)value : null;
    }

    private KnownValue? ValueOf(ExpressionSyntax node) =>
        Reduce(node) is { Constant: { Wrapper: ValueWrapper.None } value, Effects.Count: 0 } ? value : LiteralOf(node);
}
