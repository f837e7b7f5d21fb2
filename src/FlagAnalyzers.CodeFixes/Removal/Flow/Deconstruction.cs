using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Targets and values of a tuple that is taken apart where it is made: <c>(_a, _b) = (a, b)</c>, <c>var (a, b) = (1, 2)</c>.</summary>
internal sealed class Deconstruction
{
    private readonly AssignmentExpressionSyntax _assignment;
    private readonly List<SyntaxNode> _targets;
    private readonly SeparatedSyntaxList<ArgumentSyntax> _values;

    private Deconstruction(AssignmentExpressionSyntax assignment, List<SyntaxNode> targets, SeparatedSyntaxList<ArgumentSyntax> values) =>
        (_assignment, _targets, _values) = (assignment, targets, values);

    /// <summary>The deconstruction that gives a name its value: one on its left, as an expression or as what it declares.</summary>
    public static Deconstruction? Around(SyntaxNode target)
    {
        var left = target.Parent switch
        {
            ParenthesizedVariableDesignationSyntax { Parent: DeclarationExpressionSyntax declaration } => declaration,
            DeclarationExpressionSyntax { Parent: ArgumentSyntax { Parent: TupleExpressionSyntax tuple } } => tuple,
            ArgumentSyntax { Parent: TupleExpressionSyntax tuple } => tuple,
            _ => (ExpressionSyntax?)null,
        };
        return left?.Parent is AssignmentExpressionSyntax assignment && assignment.Left == left && Of(assignment) is { } found && found._targets.Contains(target) ? found : null;
    }

    /// <summary>The target that takes a value on the right; null where there is none.</summary>
    public static SyntaxNode? TargetOf(ArgumentSyntax value) =>
        value.Parent is TupleExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } right && assignment.Right == right && Of(assignment) is { } found
            ? found._targets[right.Arguments.IndexOf(value)]
            : null;

    public ExpressionSyntax ValueOf(SyntaxNode target) => _values[_targets.IndexOf(target)].Expression;

    /// <summary>Takes a target out with its value; false where that would leave another kind of code.</summary>
    public bool TryRemove(SyntaxNode target, EditList edits)
    {
        if (_assignment.Parent is not (ExpressionStatementSyntax or ArrowExpressionClauseSyntax { Parent: ConstructorDeclarationSyntax }))
        {
            return false;
        }

        var index = _targets.IndexOf(target);
        if (_values.Count == 2)
        {
            return TryLeaveOne(1 - index, edits);
        }

        // Two parts that go at once would meet here: the second one waits for the next round.
        edits.Add(Edit.Replace(_assignment.Right.SpanStart, _assignment.Right.SpanStart + 1, "("));
        edits.Add(_assignment.Left switch
        {
            TupleExpressionSyntax tuple => OrphanPlanner.SeparatedRemoval(tuple.Arguments, index),
            _ => OrphanPlanner.SeparatedRemoval(((ParenthesizedVariableDesignationSyntax)((DeclarationExpressionSyntax)_assignment.Left).Designation).Variables, index),
        });
        edits.Add(OrphanPlanner.SeparatedRemoval(_values, index));
        return true;
    }

    // (_a, _b) = (a, b) -> _b = b
    private bool TryLeaveOne(int index, EditList edits)
    {
        var kept = _targets[index];
        SyntaxNode target = kept is SingleVariableDesignationSyntax { Parent: DeclarationExpressionSyntax own } ? own : kept;
        var value = _values[index].Expression;
        if (kept is not (ExpressionSyntax or SingleVariableDesignationSyntax or DiscardDesignationSyntax))
        {
            return false;
        }

        var open = _assignment.Left is DeclarationExpressionSyntax declaration && kept is not DiscardDesignationSyntax ? declaration.Designation.SpanStart : _assignment.SpanStart;
        edits.Add(Edit.Delete(open, target.SpanStart)).Add(Edit.Delete(target.Span.End, _assignment.Left.Span.End));
        edits.Add(Edit.Delete(_assignment.Right.SpanStart, value.SpanStart)).Add(Edit.Delete(value.Span.End, _assignment.Right.Span.End));
        return true;
    }

    private static Deconstruction? Of(AssignmentExpressionSyntax assignment)
    {
        if (assignment.Right is not TupleExpressionSyntax right)
        {
            return null;
        }

        var targets = assignment.Left switch
        {
            TupleExpressionSyntax tuple => tuple.Arguments.Select(static argument =>
                argument.Expression is DeclarationExpressionSyntax { Designation: SingleVariableDesignationSyntax single } ? (SyntaxNode)single : argument.Expression).ToList(),
            DeclarationExpressionSyntax { Designation: ParenthesizedVariableDesignationSyntax designation } => [.. designation.Variables],
            _ => [],
        };
        return targets.Count == right.Arguments.Count ? new Deconstruction(assignment, targets, right.Arguments) : null;
    }
}
