using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>A switch expression over a known value of which only one <c>when</c> is open.</summary>
internal sealed partial class ExpressionReducer
{
    // F switch { true when x => a, true => b, _ => c } is x ? a : b.
    private Reduced? OfGuarded(SwitchExpressionSyntax node, SwitchExpressionArmSyntax guarded, SwitchExpressionArmSyntax other)
    {
        var type = _model.GetTypeInfo(node, context.CancellationToken).Type;
        if (context.IsCareful || guarded.WhenClause is not { Condition: var condition } || !HasOwn(guarded.Expression) || !HasOwn(other.Expression)
            || node.DescendantTokens().Any(static token => Comments(token.LeadingTrivia).Concat(Comments(token.TrailingTrivia)).Any()))
        {
            return null;
        }

        var test = Reduce(condition);
        if (test.Constant is not null || test.Effects.Count > 0)
        {
            return null;
        }

        var edits = new EditList().Add(test.Inline);
        if (test.Binding <= Precedence.Conditional)
        {
            Parenthesize(edits, condition);
        }

        edits.Add(Edit.Delete(node.SpanStart, condition.SpanStart)).Add(Edit.Replace(condition.Span.End, guarded.Expression.SpanStart, " ? "));
        edits.Add(Embed(guarded.Expression)).Add(Edit.Replace(guarded.Expression.Span.End, other.Expression.SpanStart, " : "));
        return new Reduced(node) { Inline = edits.Add(Embed(other.Expression)).Add(Edit.Delete(other.Expression.Span.End, node.Span.End)), Binding = Precedence.Conditional };

        bool HasOwn(ExpressionSyntax value) =>
            type is not null && value is not (ThrowExpressionSyntax or AssignmentExpressionSyntax) && !IsTargetTyped(value) && IsSameType(context.TypeOf(value), type)
            && context.Layout.LineOf(value.SpanStart) == context.Layout.LineOf(value.Span.End);
    }
}
