using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>An <c>async</c> method or local function.</summary>
internal sealed class AsyncBody
{
    private AsyncBody(SyntaxNode node, string name, SyntaxTokenList modifiers, TypeSyntax returnType, BlockSyntax? block, ArrowExpressionClauseSyntax? arrow)
    {
        (Node, Name, ReturnType, Block, Arrow) = (node, name, returnType, block, arrow);
        Keyword = modifiers.First(static modifier => modifier.IsKind(SyntaxKind.AsyncKeyword));
        IsNeedless = !Inside().Any(static inner =>
            inner is AwaitExpressionSyntax or YieldStatementSyntax || inner is CommonForEachStatementSyntax { AwaitKeyword.RawKind: not 0 }
            || inner is LocalDeclarationStatementSyntax { AwaitKeyword.RawKind: not 0 } || inner is UsingStatementSyntax { AwaitKeyword.RawKind: not 0 });
    }

    public SyntaxNode Node { get; }

    /// <summary>The name with those of the types and methods around it.</summary>
    public string Name { get; }

    public SyntaxToken Keyword { get; }

    public TypeSyntax ReturnType { get; }

    public BlockSyntax? Block { get; }

    public ArrowExpressionClauseSyntax? Arrow { get; }

    /// <summary>Nothing is awaited.</summary>
    public bool IsNeedless { get; }

    public static IEnumerable<AsyncBody> All(SyntaxNode root)
    {
        foreach (var node in root.DescendantNodes())
        {
            if (node is MethodDeclarationSyntax method && method.Modifiers.Any(SyntaxKind.AsyncKeyword))
            {
                yield return new AsyncBody(node, NameOf(node), method.Modifiers, method.ReturnType, method.Body, method.ExpressionBody);
            }
            else if (node is LocalFunctionStatementSyntax function && function.Modifiers.Any(SyntaxKind.AsyncKeyword))
            {
                yield return new AsyncBody(node, NameOf(node), function.Modifiers, function.ReturnType, function.Body, function.ExpressionBody);
            }
        }
    }

    /// <summary>A method's name with those of what it stands in, and the types of its parameters.</summary>
    public static string NameOf(SyntaxNode node) =>
        string.Join(".", node.AncestorsAndSelf().Select(static outer => outer switch
        {
            MethodDeclarationSyntax method => method.Identifier.ValueText,
            LocalFunctionStatementSyntax function => function.Identifier.ValueText,
            BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
            _ => "",
        }).Where(static name => name.Length > 0));

    /// <summary>What runs as part of it.</summary>
    public IEnumerable<SyntaxNode> Inside() =>
        ((SyntaxNode?)Block ?? Arrow)?.DescendantNodes(static node => node is not AnonymousFunctionExpressionSyntax and not LocalFunctionStatementSyntax) ?? [];

    public bool CannotThrow(Purity purity) =>
        Arrow is not null ? IsQuiet(Arrow.Expression, purity) : Block is not null && IsQuiet(Block, purity);

    private static bool IsQuiet(StatementSyntax statement, Purity purity) =>
        statement switch
        {
            BlockSyntax block => block.Statements.All(inner => IsQuiet(inner, purity)),
            ReturnStatementSyntax returned => returned.Expression is null || purity.IsPure(returned.Expression),
            LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0 } local => local.Declaration.Variables.All(variable => variable.Initializer is null || purity.IsPure(variable.Initializer.Value)),
            IfStatementSyntax branch => purity.IsPure(branch.Condition) && IsQuiet(branch.Statement, purity) && (branch.Else is null || IsQuiet(branch.Else.Statement, purity)),
            ExpressionStatementSyntax expression => IsQuiet(expression.Expression, purity),
            LocalFunctionStatementSyntax or EmptyStatementSyntax => true,
            _ => false,
        };

    private static bool IsQuiet(ExpressionSyntax expression, Purity purity) =>
        expression is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } } assignment
            ? purity.IsPure(assignment.Left) && purity.IsPure(assignment.Right)
            : purity.IsPure(expression);
}
