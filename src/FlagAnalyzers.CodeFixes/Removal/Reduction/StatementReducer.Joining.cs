using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>A variable that stood alone because branches gave it different values.</summary>
internal sealed partial class StatementReducer
{
    // `int n; if (F) n = 1; else n = 2;` is `int n = 1;`.
    private EditList Joined(IReadOnlyList<StatementSyntax> statements, int index, EditList branch)
    {
        var edits = new EditList();
        if (_context.IsCareful || index == 0 || statements[index] is not IfStatementSyntax node
            || statements[index - 1] is not LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0, Declaration: { Variables: { Count: 1 } variables } declaration } declared
            || variables[0] is not { Initializer: null, ArgumentList: null, Identifier: var name } || declared.Modifiers.Count > 0 || _context.Hot.Contains(declared)
            || declaration.Type is not (PredefinedTypeSyntax or NameSyntax or NullableTypeSyntax or ArrayTypeSyntax or TupleTypeSyntax)
            || Layout.TrailingComment(declared.SemicolonToken) is not null
            || FirstOf(node) is not { Expression: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: IdentifierNameSyntax target } assignment }
            || target.Identifier.ValueText != name.ValueText
            || assignment.Right.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name.ValueText)
            || branch.Edits.Exists(edit => edit.Start < target.Span.End && edit.End > target.SpanStart))
        {
            return edits;
        }

        return edits.Add(_layout.Removal(declared.GetFirstToken(), declared.GetLastToken(), takesComments: false))
            .Add(Edit.Replace(target.SpanStart, target.Span.End, declaration.Type + " " + name.Text));
    }

    // The first statement of a branch that takes the place of its `if`.
    private ExpressionStatementSyntax? FirstOf(IfStatementSyntax node) => ChosenBranch(node) switch
    {
        BlockSyntax { Statements: { Count: > 0 } content } when CanUnwrap(node, content) => content[0] as ExpressionStatementSyntax,
        ExpressionStatementSyntax only => only,
        _ => null,
    };
}
