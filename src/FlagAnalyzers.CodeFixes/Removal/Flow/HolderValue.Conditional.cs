using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Code under <c>#if</c>: the value must be the same in the configurations that are not compiled here.</summary>
internal sealed partial class HolderValue
{
    private bool IsAnotherElsewhere()
    {
        var declaration = Declaration();
        if (symbol is IParameterSymbol { ContainingSymbol: var method })
        {
            var name = method is IMethodSymbol { MethodKind: MethodKind.Constructor } ? method.ContainingType.Name : method.Name;
            return scope.Writers.Exists(document => ConditionalCode.Names(document.Root, name));
        }

        if (declaration is not null && ConditionalCode.IsIn(declaration))
        {
            return true;
        }

        return symbol is ILocalSymbol && declaration?.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
            ? ConditionalCode.MayChange(member is GlobalStatementSyntax ? member.Parent! : member, symbol.Name)
            : scope.Writers.Exists(document => ConditionalCode.MayChange(document.Root, symbol.Name));
    }

    private bool IsInBranchOfDeclaration(DocumentRewrite document, ExpressionSyntax expression) =>
        ConditionalCode.BranchOf(document.Root, expression.SpanStart) is not { } branch
        || Declaration() is { } declaration && declaration.SyntaxTree == document.Root.SyntaxTree && branch.Contains(declaration.Span);
}
