using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Expressions that make a test double: nobody misses one that is not used.</summary>
internal static class TestDoubles
{
    public static bool IsMade(ExpressionSyntax value, SemanticModel model, CancellationToken cancellationToken)
    {
        var purity = new Purity(model, cancellationToken);
        switch (value)
        {
            case InvocationExpressionSyntax call:
                return model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { ContainingType: { } type } method
                    && (type.Name, method.Name) is ("Substitute", "For") or ("A", "Fake") or ("Mock", "Of")
                    && method.TypeArguments.Length == 1 && method.TypeArguments[0].TypeKind == TypeKind.Interface
                    && call.ArgumentList.Arguments.All(argument => purity.IsPure(argument.Expression));
            case BaseObjectCreationExpressionSyntax creation:
                return model.GetTypeInfo(creation, cancellationToken).Type is INamedTypeSymbol made
                    && (made is { Name: "Mock", ContainingNamespace.Name: "Moq" } || IsStub(made))
                    && (creation.ArgumentList?.Arguments.All(argument => purity.IsPure(argument.Expression)) ?? true)
                    && (creation.Initializer?.Expressions.All(element => element is AssignmentExpressionSyntax assignment && purity.IsPure(assignment.Right)) ?? true);
            default:
                return false;
        }
    }

    // FlagsStub, or a class of the tests' own that carries flags and does nothing when it is made.
    private static bool IsStub(INamedTypeSymbol type) =>
        FlagTypes.HasFlags(type) && type.InstanceConstructors.All(static constructor => constructor.IsImplicitlyDeclared)
        && type.BaseType is { SpecialType: SpecialType.System_Object };
}
