using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Values that nobody misses: pure, or objects whose making does nothing.</summary>
internal sealed class QuietValues(SemanticModel model, CancellationToken cancellationToken)
{
    private readonly Purity _purity = new(model, cancellationToken);

    public bool IsQuiet(ExpressionSyntax value)
    {
        if (_purity.IsPure(value))
        {
            return true;
        }

        switch (value)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                return IsQuiet(parenthesized.Expression);
            case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } asserted:
                return IsQuiet(asserted.Operand);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce:
                return IsQuiet(coalesce.Left) && IsQuiet(coalesce.Right);
            case ConditionalExpressionSyntax conditional:
                return IsQuiet(conditional.Condition) && IsQuiet(conditional.WhenTrue) && IsQuiet(conditional.WhenFalse);
            case InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ArrayInitializerExpression } elements:
                return elements.Expressions.All(IsQuiet);
            case ImplicitArrayCreationExpressionSyntax array:
                return IsQuiet(array.Initializer);
            case ArrayCreationExpressionSyntax array:
                return _purity.HasSureSizes(array) && (array.Initializer is null || IsQuiet(array.Initializer));
            case InvocationExpressionSyntax call:
                return IsQuietCall(call);
            case BaseObjectCreationExpressionSyntax context when model.GetTypeInfo(context, cancellationToken).Type is INamedTypeSymbol made && FlagTypes.IsContextType(made) && _purity.IsPureReadPart(value):
                return true;
            case BaseObjectCreationExpressionSyntax creation:
                return _purity.IsQuietCreation(creation, IsQuiet) || TestDoubles.IsMade(value, model, cancellationToken);
            default:
                return false;
        }
    }

    private bool IsQuietCall(InvocationExpressionSyntax call)
    {
        if (OtherReads.IsLookupOfService(call, model, cancellationToken))
        {
            return _purity.IsPureReadPart(call);
        }

        if (model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol method)
        {
            return false;
        }

        if (FlagTypes.IsContextBuilder(method))
        {
            return _purity.IsPureReadPart(call);
        }

        return (method.ContainingType.Name, method.Name) switch
        {
            ("Task" or "ValueTask", "FromResult") or ("Array" or "Enumerable", "Empty") => call.ArgumentList.Arguments.All(argument => IsQuiet(argument.Expression)),
            ("TimeSpan", _) when method.Name.StartsWith("From", StringComparison.Ordinal) => call.ArgumentList.Arguments.All(argument => model.GetConstantValue(argument.Expression, cancellationToken).HasValue),
            _ => false,
        }
            || TestDoubles.IsMade(call, model, cancellationToken);
    }
}
