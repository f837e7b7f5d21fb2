using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>The type that a branch had as a branch.</summary>
internal sealed partial class ExpressionReducer
{
    private static bool IsKeywordCast(string cast) => SyntaxFacts.GetKeywordKind(cast) != SyntaxKind.None;

    /// <summary>The cast that keeps a branch's converted type; null where none is needed; false where none can.</summary>
    private bool TryGetCast(ExpressionSyntax node, ExpressionSyntax branch, out string? cast)
    {
        cast = null;
        var info = _model.GetTypeInfo(node, context.CancellationToken);
        var target = info.Type ?? info.ConvertedType;
        if (target is null or { TypeKind: TypeKind.Error })
        {
            return false;
        }

        var own = _model.GetTypeInfo(branch is CastExpressionSyntax { Type: var named } ? named : branch, context.CancellationToken).Type;
        var hasOwnType = own is not null && !IsTargetTyped(branch);
        if (hasOwnType && SymbolEqualityComparer.Default.Equals(own, target) && (own is not INamedTypeSymbol { IsTupleType: true } || own.ToDisplayString() == target.ToDisplayString()))
        {
            cast = _model.GetConstantValue(branch, context.CancellationToken).HasValue ? ConstantCast(node, branch) : null;
            return true;
        }

        if (IsTypedAs(node, branch, target) || node.Parent is ExpressionStatementSyntax or ThrowStatementSyntax
            || node.Parent is LockStatementSyntax && own is { IsReferenceType: true })
        {
            return true;
        }

        if (target.IsAnonymousType || target.TypeKind == TypeKind.Dynamic && own is null)
        {
            return false;
        }

        if (target.IsReferenceType && branch.IsKind(SyntaxKind.NullLiteralExpression) && _model.GetNullableContext(node.SpanStart).AnnotationsEnabled())
        {
            target = target.WithNullableAnnotation(NullableAnnotation.Annotated);
        }

        cast = TypeName(target, node);
        return true;
    }

    private string TypeName(ITypeSymbol type, ExpressionSyntax node) =>
        type.ToMinimalDisplayString(_model, node.SpanStart, SymbolDisplayFormat.MinimallyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.UseSpecialTypes));

    // `F ? missing.Owned : false`: beside a bool or null there is only the branch's own type, which is not known here.
    private bool IsUnboundChoice(ExpressionSyntax node, ExpressionSyntax branch) =>
        node is ConditionalExpressionSyntax choice && node.Parent is EqualsValueClauseSyntax or AssignmentExpressionSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax
        && context.TypeOf(branch) is { TypeKind: TypeKind.Error }
        && (choice.WhenTrue == branch ? choice.WhenFalse : choice.WhenTrue) is LiteralExpressionSyntax
        {
            RawKind: (int)SyntaxKind.TrueLiteralExpression or (int)SyntaxKind.FalseLiteralExpression or (int)SyntaxKind.NullLiteralExpression,
        };

    private static bool IsTargetTyped(ExpressionSyntax node)
    {
        while (node is ParenthesizedExpressionSyntax parenthesized)
        {
            node = parenthesized.Expression;
        }

        return node.IsKind(SyntaxKind.DefaultLiteralExpression) || node.IsKind(SyntaxKind.NullLiteralExpression) || node is ImplicitObjectCreationExpressionSyntax
            || node is AnonymousFunctionExpressionSyntax
            || node.GetType().Name == "CollectionExpressionSyntax";
    }

    /// <summary>Whether the place of a node gives the type by itself, so that the same conversion happens without a cast.</summary>
    private bool IsTypedAs(ExpressionSyntax node, ExpressionSyntax branch, ITypeSymbol target)
    {
        SyntaxNode inner = node;
        while (inner.Parent is ParenthesizedExpressionSyntax parent)
        {
            inner = parent;
        }

        switch (inner.Parent)
        {
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } declarator }:
                return !declaration.Type.IsVar
                    && IsSameType((_model.GetDeclaredSymbol(declarator, context.CancellationToken) as ILocalSymbol)?.Type ?? _model.GetTypeInfo(declaration.Type, context.CancellationToken).Type, target);
            case InitializerExpressionSyntax { Parent: ArrayCreationExpressionSyntax array }:
                return context.TypeOf(array) is IArrayTypeSymbol { Rank: 1, ElementType: var element } && IsSameType(element, target);
            case EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property }:
                return IsSameType(_model.GetTypeInfo(property.Type, context.CancellationToken).Type, target);
            case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: TupleExpressionSyntax or DeclarationExpressionSyntax }:
                return HasSameElements(_model.GetTypeInfo(branch, context.CancellationToken).Type, target);
            case AwaitExpressionSyntax { Parent: ExpressionStatementSyntax }:
                return IsTask(target) && IsTask(_model.GetTypeInfo(branch, context.CancellationToken).Type);
            case AssignmentExpressionSyntax assignment when assignment.Right == inner:
                return IsTypedByTarget(assignment, target);
            case ReturnStatementSyntax or ArrowExpressionClauseSyntax:
                return IsReturnType(inner, target);
            case AnonymousFunctionExpressionSyntax lambda:
                return IsLambdaResult(lambda, target);
            case ArgumentSyntax argument:
                return IsArgumentOf(argument, branch, target);
            default:
                return false;
        }
    }

    // A value that is assigned for the assignment's own sake.
    private bool IsTypedByTarget(AssignmentExpressionSyntax assignment, ITypeSymbol target)
    {
        SyntaxNode outer = assignment;
        while (outer.Parent is ConditionalAccessExpressionSyntax access && access.WhenNotNull == outer)
        {
            outer = access;
        }

        var isAlone = outer.Parent is ExpressionStatementSyntax or ArrowExpressionClauseSyntax or InitializerExpressionSyntax;
        return isAlone && IsSameType(context.TypeOf(assignment.Left), target)
            && (assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) || target.TypeKind == TypeKind.Delegate);
    }

    /// <summary>What stands behind a cast that only gave two branches one type: its place gives the same.</summary>
    private ExpressionSyntax WithoutNeedlessCast(ExpressionSyntax node, ExpressionSyntax branch)
    {
        if (branch is not CastExpressionSyntax cast || _model.GetTypeInfo(node, context.CancellationToken).Type is not { TypeKind: not TypeKind.Dynamic } target
            || !IsSameType(_model.GetTypeInfo(cast.Type, context.CancellationToken).Type, target) || IsSameType(context.TypeOf(cast.Expression), target)
            || context.TypeOf(cast.Expression) is { TypeKind: TypeKind.Dynamic }
            || _model.ClassifyConversion(cast.Expression, target) is not { IsImplicit: true, IsUserDefined: false } || !IsTypedAs(node, cast.Expression, target))
        {
            return branch;
        }

        return cast.Expression is ParenthesizedExpressionSyntax { Expression: var inner } ? inner : cast.Expression;
    }

    // A deconstruction does not ask for the names of a tuple's elements.
    private static bool HasSameElements(ITypeSymbol? own, ITypeSymbol target) =>
        own is INamedTypeSymbol { IsTupleType: true, TupleElements: var elements } && target is INamedTypeSymbol { IsTupleType: true, TupleElements: var others }
        && elements.Length == others.Length && elements.Zip(others, static (one, other) => IsSameType(one.Type, other.Type)).All(static same => same);

    private static bool IsTask(ITypeSymbol? type) => type is { Name: "Task", ContainingNamespace: { Name: "Tasks", ContainingNamespace.Name: "Threading" } };

    private static bool IsSameType(ITypeSymbol? type, ITypeSymbol target) => SymbolEqualityComparer.Default.Equals(type, target);

    private bool IsReturnType(SyntaxNode place, ITypeSymbol target)
    {
        foreach (var ancestor in place.Ancestors())
        {
            switch (ancestor)
            {
                case AnonymousFunctionExpressionSyntax lambda:
                    return IsLambdaResult(lambda, target);
                case AccessorDeclarationSyntax or MethodDeclarationSyntax or LocalFunctionStatementSyntax or PropertyDeclarationSyntax or IndexerDeclarationSyntax or OperatorDeclarationSyntax:
                    var type = _model.GetDeclaredSymbol(ancestor, context.CancellationToken) switch
                    {
                        IMethodSymbol { IsAsync: true, ReturnType: INamedTypeSymbol { TypeArguments.Length: 1 } task } => task.TypeArguments[0],
                        IMethodSymbol { IsAsync: true } => null,
                        IMethodSymbol method => method.ReturnType,
                        IPropertySymbol property => property.Type,
                        _ => null,
                    };
                    return IsSameType(type, target);
                case GlobalStatementSyntax or BaseTypeDeclarationSyntax:
                    return false;
            }
        }

        return false;
    }
}
