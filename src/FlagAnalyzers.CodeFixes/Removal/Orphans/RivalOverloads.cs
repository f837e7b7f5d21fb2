using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Without a parameter, calls of an overload might come to a method, or calls of the method go there.</summary>
internal static class RivalOverloads
{
    public static bool Has(IMethodSymbol method, IParameterSymbol parameter, Compilation compilation)
    {
        if (method.MethodKind == MethodKind.LocalFunction)
        {
            return false;
        }

        for (var type = method.ContainingType; type is not null; type = method.MethodKind == MethodKind.Constructor ? null : type.BaseType)
        {
            foreach (var member in type.GetMembers(method.Name))
            {
                if (member is IMethodSymbol { IsImplicitlyDeclared: false } other && !SymbolEqualityComparer.Default.Equals(other, method) && other.MethodKind == method.MethodKind
                    && (method.MethodKind != MethodKind.Constructor || MayTake(other, method.Parameters.Length - 1) && !AreApart(method.Parameters.Remove(parameter), other.Parameters, compilation)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether an argument takes its type from the parameter.</summary>
    public static bool HasArgumentWithoutType(ArgumentListSyntax arguments) =>
        arguments.Arguments.Any(static argument => (argument.Expression is PostfixUnaryExpressionSyntax suppressed ? suppressed.Operand : argument.Expression)
            is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression or (int)SyntaxKind.DefaultLiteralExpression } or ImplicitObjectCreationExpressionSyntax);

    private static bool MayTake(IMethodSymbol method, int count)
    {
        var required = method.Parameters.Count(static parameter => !parameter.IsOptional && !parameter.IsParams);
        return count >= required && (count <= method.Parameters.Length || method.Parameters.Any(static parameter => parameter.IsParams));
    }

    // Some argument that every call gives can only be for one of them: C(IMail mail) and C(string name).
    private static bool AreApart(ImmutableArray<IParameterSymbol> left, ImmutableArray<IParameterSymbol> right, Compilation compilation)
    {
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            var (one, two) = (left[i], right[i]);
            if (!one.IsOptional && !two.IsOptional && !one.IsParams && !two.IsParams && IsTakenByType(one.Type) && IsTakenByType(two.Type)
                && (one.Type.IsReferenceType || two.Type.IsReferenceType)
                && !compilation.ClassifyCommonConversion(one.Type, two.Type).IsImplicit && !compilation.ClassifyCommonConversion(two.Type, one.Type).IsImplicit)
            {
                return true;
            }
        }

        return false;
    }

    // Not one that takes its argument by what that looks like: a lambda, an interpolated text, a list of elements.
    private static bool IsTakenByType(ITypeSymbol type) =>
        type.TypeKind is TypeKind.Class or TypeKind.Interface or TypeKind.Struct or TypeKind.Enum && type.Name is not ("FormattableString" or "IFormattable")
        && !type.Name.EndsWith("InterpolatedStringHandler", StringComparison.Ordinal) && !type.ContainingNamespace.ToDisplayString().StartsWith("System.Collections", StringComparison.Ordinal);
}
