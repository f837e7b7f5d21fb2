using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>A tuple that holds known values: they go, with what patterns say of them.</summary>
internal sealed class TupleShape
{
    private readonly TupleExpressionSyntax _tuple;
    private readonly List<(ExpressionSyntax Node, Reduced Value)> _elements;
    private readonly ExpressionReducer _reducer;

    private TupleShape(TupleExpressionSyntax tuple, List<(ExpressionSyntax Node, Reduced Value)> elements, ExpressionReducer reducer)
    {
        _tuple = tuple;
        _elements = elements;
        _reducer = reducer;
        Open = Enumerable.Range(0, elements.Count).Where(index => !IsKnown(elements[index].Value)).ToList();
    }

    /// <summary>The elements whose values are not known; where there are none, only one branch can be meant.</summary>
    public List<int> Open { get; }

    public (ExpressionSyntax Node, Reduced Value) Only => _elements[Open[0]];

    public IEnumerable<(ExpressionSyntax Node, Reduced Value)> OpenElements => Open.Select(index => _elements[index]);

    /// <summary>Null where the expression is no tuple, or where no element is known.</summary>
    public static TupleShape? Of(ExpressionSyntax node, ExpressionReducer reducer, ReductionContext context)
    {
        if (node is not TupleExpressionSyntax tuple || !context.Hot.Contains(tuple))
        {
            return null;
        }

        var elements = tuple.Arguments.Select(argument => (argument.Expression, reducer.Reduce(argument.Expression))).ToList();
        var shape = new TupleShape(tuple, elements, reducer);
        return shape.Open.Count < elements.Count ? shape : null;
    }

    private static bool IsKnown(Reduced value) => value.Constant is { Wrapper: ValueWrapper.None } && value.Effects.Count == 0;

    /// <summary>Leaves the open elements: one stands by itself.</summary>
    public EditList Edits(int binding)
    {
        var edits = new EditList();
        if (Open.Count == 0)
        {
            return edits;
        }

        foreach (var (node, value) in OpenElements)
        {
            edits.Add(Open.Count > 1 ? _reducer.Embed(value) : value.Inline);
        }

        if (Open.Count > 1)
        {
            RemoveFrom(_tuple.Arguments, index => !Open.Contains(index), edits);
            return edits;
        }

        if (Only.Value.Binding < binding)
        {
            ExpressionReducer.Parenthesize(edits, Only.Node);
        }

        return edits.Add(Edit.Delete(_tuple.SpanStart, Only.Node.SpanStart)).Add(Edit.Delete(Only.Node.Span.End, _tuple.Span.End));
    }

    /// <summary>What a pattern says of the open elements: false where it cannot match, null where it is not understood.</summary>
    public bool? Match(PatternSyntax pattern, EditList edits, out bool isAll)
    {
        isAll = false;
        switch (pattern)
        {
            case DiscardPatternSyntax or VarPatternSyntax { Designation: DiscardDesignationSyntax }:
                isAll = true;
                return true;
            case ParenthesizedPatternSyntax parenthesized:
                return Match(parenthesized.Pattern, edits, out isAll);
            case BinaryPatternSyntax either when either.IsKind(SyntaxKind.OrPattern):
                return MatchEither(either, edits, out isAll);
            case VarPatternSyntax { Designation: ParenthesizedVariableDesignationSyntax designations } when designations.Variables.Count == _elements.Count:
                isAll = true;
                return MatchDesignations(designations, edits);
            case RecursivePatternSyntax { Type: null, Designation: null, PropertyPatternClause: null, PositionalPatternClause: { } clause }
                when clause.Subpatterns.Count == _elements.Count:
                return MatchPositions(clause, edits, out isAll);
            default:
                return null;
        }
    }

    /// <summary>What a pattern over the whole tuple asks of the open elements, as text; null where it is of another form.</summary>
    public string? Remaining(PatternSyntax pattern) => pattern switch
    {
        ParenthesizedPatternSyntax parenthesized => Remaining(parenthesized.Pattern),
        RecursivePatternSyntax { PositionalPatternClause.Subpatterns: var parts } when parts.Count == _elements.Count => string.Join(", ", Open.Select(index => parts[index].Pattern.ToString())),
        _ => null,
    };

    private bool? MatchEither(BinaryPatternSyntax pattern, EditList edits, out bool isAll)
    {
        EditList left = new(), right = new();
        var first = Match(pattern.Left, left, out var isAllLeft);
        var second = Match(pattern.Right, right, out var isAllRight);
        isAll = isAllLeft || isAllRight;
        if (first is null || second is null)
        {
            return null;
        }

        if (first.Value)
        {
            edits.Add(left);
        }

        if (second.Value)
        {
            edits.Add(right);
        }

        if (first.Value != second.Value)
        {
            edits.Add(first.Value ? Edit.Delete(pattern.Left.Span.End, pattern.Span.End) : Edit.Delete(pattern.SpanStart, pattern.Right.SpanStart));
        }

        return first.Value || second.Value;
    }

    private bool? MatchDesignations(ParenthesizedVariableDesignationSyntax designations, EditList edits)
    {
        for (var i = 0; i < _elements.Count; i++)
        {
            if (!Open.Contains(i) && designations.Variables[i] is not DiscardDesignationSyntax)
            {
                return null;
            }
        }

        Leave(designations.Variables, designations, static variable => variable, edits);
        return true;
    }

    private bool? MatchPositions(PositionalPatternClauseSyntax clause, EditList edits, out bool isAll)
    {
        isAll = true;
        foreach (var i in Open)
        {
            var open = clause.Subpatterns[i];
            isAll &= open.Pattern is DiscardPatternSyntax;
            if (open.NameColon is { Name.Identifier.ValueText: var name } && name.StartsWith("Item", StringComparison.Ordinal) && Open.Count > 1)
            {
                return null;
            }
        }

        for (var i = 0; i < _elements.Count; i++)
        {
            if (Open.Contains(i))
            {
                edits.Add(_reducer.PatternEditsOf(clause.Subpatterns[i].Pattern));
                continue;
            }

            switch (_reducer.Match(_elements[i].Value.Constant!, clause.Subpatterns[i].Pattern))
            {
                case null:
                    return null;
                case false:
                    return false;
            }
        }

        Leave(clause.Subpatterns, clause.Parent!, static subpattern => subpattern.Pattern, edits);
        return true;
    }

    private void Leave<T>(SeparatedSyntaxList<T> list, SyntaxNode whole, Func<T, SyntaxNode> only, EditList edits)
        where T : SyntaxNode
    {
        if (Open.Count == 0)
        {
            return;
        }

        if (Open.Count > 1)
        {
            RemoveFrom(list, index => !Open.Contains(index), edits);
        }
        else
        {
            var left = only(list[Open[0]]);
            edits.Add(Edit.Delete(whole.SpanStart, left.SpanStart)).Add(Edit.Delete(left.Span.End, whole.Span.End));
        }
    }

    /// <summary>Takes items out of a list that keeps at least one.</summary>
    public static void RemoveFrom<T>(IReadOnlyList<T> list, Func<int, bool> isGone, EditList edits)
        where T : SyntaxNode
    {
        var hasKept = false;
        for (var i = 0; i < list.Count; i++)
        {
            if (isGone(i))
            {
                edits.Add(hasKept ? Edit.Delete(list[i - 1].Span.End, list[i].Span.End) : Edit.Delete(list[i].SpanStart, list[i + 1].SpanStart));
            }

            hasKept |= !isGone(i);
        }
    }
}
