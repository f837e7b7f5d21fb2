using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Members that other types can use and that may only return the flag.</summary>
internal static class WrapperRules
{
    /// <summary>A member whose value is decided where it is declared, and whose callers may be anywhere in the solution.</summary>
    public static bool IsWrapper(ISymbol symbol) => IsShared(symbol) && symbol.GetAttributes().Length == 0 && !symbol.IsExtern && !StartsItsType(symbol) && symbol switch
    {
        IFieldSymbol field => field.IsReadOnly && !field.IsConst && field.RefKind == RefKind.None,
        IPropertySymbol property => property is { IsIndexer: false, SetMethod: null, GetMethod: not null, RefKind: RefKind.None },
        IMethodSymbol method => method is { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation, ReturnsByRef: false, ReturnsByRefReadonly: false, Name: not "Main" }
            && method.PartialDefinitionPart is null && method.PartialImplementationPart is null,
        _ => false,
    };

    // The first read from outside runs the static constructor.
    private static bool StartsItsType(ISymbol symbol) =>
        symbol.IsStatic && symbol.ContainingType.StaticConstructors.Any(static constructor => !constructor.IsImplicitlyDeclared);

    /// <summary>Whether a member can be used outside of its type.</summary>
    public static bool IsShared(ISymbol symbol) =>
        symbol is IFieldSymbol or IPropertySymbol or IMethodSymbol { MethodKind: not MethodKind.LocalFunction }
        && (symbol.DeclaredAccessibility != Accessibility.Private
            || symbol is IMethodSymbol { ExplicitInterfaceImplementations.Length: > 0 } or IPropertySymbol { ExplicitInterfaceImplementations.Length: > 0 });

    /// <summary>Whether nothing says that code outside of the solution may see a symbol.</summary>
    public static bool IsHidden(ISymbol symbol, Project project)
    {
        if (project.CompilationOptions?.OutputKind is not OutputKind.DynamicallyLinkedLibrary and not OutputKind.NetModule)
        {
            return true;
        }

        return SymbolReach.IsHidden(symbol) && (SymbolReach.PrivateScope(symbol) is not null || SymbolReach.FriendsAreIn(project.Solution, symbol.ContainingAssembly));
    }

    /// <summary>Data of a type that is no service: a serializer or a binding may read it.</summary>
    public static bool MayBeFoundByName(ISymbol member) =>
        member is IPropertySymbol or IFieldSymbol && !member.IsStatic && member.DeclaredAccessibility == Accessibility.Public
        && !Implementations.RootsOf(member).Any(static root => root.ContainingType.TypeKind == TypeKind.Interface);

    /// <summary>An implementation that was never written: <c>=> throw new NotImplementedException()</c>.</summary>
    public static bool IsMissing(SyntaxNode? declaration)
    {
        var (arrow, block) = BodyOf(declaration);
        var thrown = arrow is ThrowExpressionSyntax expression ? expression.Expression
            : block is { Statements: { Count: 1 } only } && only[0] is ThrowStatementSyntax statement ? statement.Expression
            : null;
        return thrown is ObjectCreationExpressionSyntax { Type: var type } && type.ToString() is var name
            && (name.EndsWith("NotImplementedException", StringComparison.Ordinal) || name.EndsWith("NotSupportedException", StringComparison.Ordinal));
    }

    /// <summary>The expression that a member gives, where that is all it does.</summary>
    public static ExpressionSyntax? ResultOf(SyntaxNode? declaration)
    {
        if (declaration is VariableDeclaratorSyntax field)
        {
            return field.Initializer?.Value;
        }

        if (declaration is PropertyDeclarationSyntax { Initializer.Value: { } initial })
        {
            return initial;
        }

        var (arrow, block) = BodyOf(declaration);
        return arrow ?? (block is { Statements: { Count: 1 } only } && only[0] is ReturnStatementSyntax { Expression: { } value } ? value : null);
    }

    private static (ExpressionSyntax? Arrow, BlockSyntax? Block) BodyOf(SyntaxNode? declaration) => declaration switch
    {
        MethodDeclarationSyntax method => (method.ExpressionBody?.Expression, method.Body),
        PropertyDeclarationSyntax { ExpressionBody.Expression: var arrow } => (arrow, null),
        PropertyDeclarationSyntax { AccessorList.Accessors: { Count: 1 } accessors } => (accessors[0].ExpressionBody?.Expression, accessors[0].Body),
        _ => (null, null),
    };
}
