using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Whether a block's declarations may move into the scope around it.</summary>
internal sealed partial class StatementReducer
{
    private bool CanUnwrap(StatementSyntax node, IReadOnlyList<StatementSyntax> content) => CanUnwrap(node, content, out _);

    private bool CanUnwrap(StatementSyntax node, IReadOnlyList<StatementSyntax> content, out bool isFreed)
    {
        isFreed = false;
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var statement in content)
        {
            if (statement is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 })
            {
                return false;
            }

            AddDeclared(statement, names);
        }

        if (names.Count == 0)
        {
            return true;
        }

        if (names.Overlaps(_context.BlockNames))
        {
            return false;
        }

        SyntaxNode? scope = node.Parent;
        while (scope is ElseClauseSyntax or StatementSyntax and not BlockSyntax)
        {
            scope = scope.Parent;
        }

        if (scope is SwitchSectionSyntax or GlobalStatementSyntax)
        {
            scope = scope.Parent;
        }

        if (scope is null)
        {
            return false;
        }

        foreach (var inner in scope.DescendantNodes())
        {
            // A jump back would no longer start a new scope.
            if (inner is LabeledStatementSyntax label)
            {
                if (!_context.IsDeleted(label.Identifier.Span))
                {
                    return false;
                }

                isFreed = true;
            }
        }

        foreach (var token in scope.DescendantTokens())
        {
            if (!token.IsKind(SyntaxKind.IdentifierToken) || !names.Contains(token.ValueText) || node.Span.Contains(token.Span) || IsMemberName(token))
            {
                continue;
            }

            if (!_context.IsDeleted(token.Span) && !IsDead(token.Parent, scope))
            {
                return false;
            }

            isFreed = true;
        }

        return true;
    }

    /// <summary>Whether a bare block only kept its names apart from those of code that goes now.</summary>
    private bool IsFreed(StatementSyntax statement) =>
        _context.IsSecond && !_context.IsCareful && statement is BlockSyntax block && CanUnwrap(block, block.Statements, out var isFreed) && isFreed;

    private static bool IsMemberName(SyntaxToken token) =>
        token.Parent is SimpleNameSyntax name && name.Parent switch
        {
            MemberAccessExpressionSyntax access => access.Name == name,
            MemberBindingExpressionSyntax or NameColonSyntax => true,
            QualifiedNameSyntax qualified => qualified.Right == name,
            _ => false,
        };

    // Inside a branch that this removal drops.
    private bool IsDead(SyntaxNode? node, SyntaxNode scope)
    {
        for (; node is not null && node != scope; node = node.Parent)
        {
            if (node.Parent is IfStatementSyntax parent && _context.Hot.Contains(parent.Condition) && node == parent.Statement
                && _expressions.Reduce(parent.Condition) is { Constant.Boolean: false })
            {
                return true;
            }

            if (node is ElseClauseSyntax { Parent: IfStatementSyntax chain } && _context.Hot.Contains(chain.Condition)
                && _expressions.Reduce(chain.Condition) is { Constant.Boolean: true })
            {
                return true;
            }
        }

        return false;
    }

    private static void AddDeclared(StatementSyntax statement, HashSet<string> names)
    {
        switch (statement)
        {
            case LocalDeclarationStatementSyntax local:
                foreach (var variable in local.Declaration.Variables)
                {
                    names.Add(variable.Identifier.ValueText);
                }

                break;
            case LocalFunctionStatementSyntax function:
                names.Add(function.Identifier.ValueText);
                return;
            case LabeledStatementSyntax labeled:
                AddDeclared(labeled.Statement, names);
                return;
            case BlockSyntax:
                return;
        }

        foreach (var node in statement.DescendantNodes(static node => node is not BlockSyntax and not AnonymousFunctionExpressionSyntax))
        {
            if (node is SingleVariableDesignationSyntax designation)
            {
                names.Add(designation.Identifier.ValueText);
            }
        }
    }
}
