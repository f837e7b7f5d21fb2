using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>A variable that stood alone, or with a value of its own, because branches gave it different ones.</summary>
internal sealed partial class StatementReducer
{
    // `int n; if (F) n = 1; else n = 2;` is `int n = 1;`, and so is `int n = 2; if (F) n = 1;`.
    private EditList Joined(IReadOnlyList<StatementSyntax> statements, int index, EditList branch)
    {
        var edits = new EditList();
        if (_context.IsCareful || index == 0 || statements[index] is not IfStatementSyntax node
            || statements[index - 1] is not LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0, Declaration: { Variables: { Count: 1 } variables } declaration } declared
            || variables[0] is not { ArgumentList: null, Identifier: var name, Initializer: var initializer } || declared.Modifiers.Count > 0 || _context.Hot.Contains(declared)
            || declaration.Type is not (PredefinedTypeSyntax or NameSyntax or NullableTypeSyntax or ArrayTypeSyntax or TupleTypeSyntax)
            || Layout.TrailingComment(declared.SemicolonToken) is not null
            || FirstOf(node) is not { Expression: AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: IdentifierNameSyntax target } assignment }
            || target.Identifier.ValueText != name.ValueText
            || assignment.Right.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name.ValueText)
            || initializer is not null && !MayReplace(initializer.Value, assignment.Right, declaration.Type)
            || branch.Edits.Exists(edit => edit.Start < target.Span.End && edit.End > target.SpanStart))
        {
            return edits;
        }

        edits.Moved.Add(name.SpanStart);
        return edits.Add(_layout.Removal(declared.GetFirstToken(), declared.GetLastToken(), takesComments: false))
            .Add(Edit.Replace(target.SpanStart, target.Span.End, declaration.Type + " " + name.Text));
    }

    // Nobody misses the first value, and the second one gives the variable the same type.
    private bool MayReplace(ExpressionSyntax first, ExpressionSyntax second, TypeSyntax type) =>
        new QuietValues(_context.Model, _context.CancellationToken).IsQuiet(first)
        && !_context.Model.GetConversion(first, _context.CancellationToken).IsUserDefined
        && (!type.IsVar || !_context.Hot.Contains(second) && _context.TypeOf(first) is { } before && _context.TypeOf(second) is { } after
            && before.ToDisplayString(NullableFlowState.None) == after.ToDisplayString(NullableFlowState.None));

    // The first statement of a branch that takes the place of its `if`.
    private ExpressionStatementSyntax? FirstOf(IfStatementSyntax node) => ChosenBranch(node) switch
    {
        BlockSyntax { Statements: { Count: > 0 } content } when CanUnwrap(node, content) => content[0] as ExpressionStatementSyntax,
        ExpressionStatementSyntax only => only,
        _ => null,
    };
}
