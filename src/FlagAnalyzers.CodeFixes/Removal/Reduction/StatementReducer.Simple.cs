using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Statements that are one expression.</summary>
internal sealed partial class StatementReducer
{
    private StatementOutcome OfReturn(ReturnStatementSyntax node, ExpressionSyntax value, bool isInList)
    {
        var reduced = _expressions.Reduce(value);
        if (reduced.Top is ThrowExpressionSyntax thrown && reduced.Effects.Count == 0 && reduced.Source != reduced.Top)
        {
            return new StatementOutcome(new EditList().Add(reduced.Inline).Add(Edit.Delete(node.SpanStart, value.SpanStart))) { Jumps = true };
        }

        return new StatementOutcome(Root(node, value, isInList)) { Jumps = true };
    }

    private StatementOutcome OfExpression(ExpressionStatementSyntax node, bool isInList)
    {
        if (node.Expression is AssignmentExpressionSyntax assignment)
        {
            return OfAssignment(node, assignment, isInList);
        }

        var reduced = _expressions.Reduce(node.Expression);
        if (reduced.Constant is null)
        {
            return new StatementOutcome(_expressions.Embed(reduced));
        }

        if (reduced.Effects.Count == 0)
        {
            return Vanish(node);
        }

        if (isInList && EffectText(reduced.Effects, node, isLast: true) is { } text)
        {
            return new StatementOutcome(new EditList().Add(Edit.Replace(node.SpanStart, node.Span.End, text)));
        }

        return new StatementOutcome(reduced.Inline);
    }

    private StatementOutcome OfAssignment(ExpressionStatementSyntax node, AssignmentExpressionSyntax assignment, bool isInList)
    {
        if (_context.Hot.Contains(assignment.Left))
        {
            return new StatementOutcome(_expressions.ChildrenOf(assignment));
        }

        var value = _expressions.Reduce(assignment.Right);
        if (assignment.IsKind(SyntaxKind.SimpleAssignmentExpression))
        {
            if (value is { Constant: not null, Effects.Count: 0 } && IsDiscard(assignment.Left))
            {
                return Vanish(node);
            }

            if (value is { IsSame: false, Effects.Count: 0, Constant: null } && value.Top is IdentifierNameSyntax kept && value.Binding == Precedence.Primary
                && IsPlainVariable(assignment.Left) && SyntaxFactory.AreEquivalent(kept, assignment.Left))
            {
                // ok = ok && F
                return Vanish(node);
            }

            var isPlainTarget = IsPlainVariable(assignment.Left) || IsDiscard(assignment.Left);
            return new StatementOutcome(Root(node, assignment.Right, isInList && isPlainTarget));
        }

        var isBoolean = _context.IsBoolean(assignment.Left) && IsPlainVariable(assignment.Left);
        if (value is { Constant.Boolean: { } known, Effects.Count: 0 } && isBoolean
            && _context.Model.GetSymbolInfo(assignment).Symbol is null or IMethodSymbol { MethodKind: MethodKind.BuiltinOperator })
        {
            var isNeutral = assignment.Kind() switch
            {
                SyntaxKind.AndAssignmentExpression => known,
                SyntaxKind.OrAssignmentExpression or SyntaxKind.ExclusiveOrAssignmentExpression => !known,
                _ => false,
            };
            if (isNeutral && value is { Constant.Boolean: not null })
            {
                return Vanish(node);
            }

            if (assignment.IsKind(SyntaxKind.AndAssignmentExpression) || assignment.IsKind(SyntaxKind.OrAssignmentExpression))
            {
                var edits = new EditList().Add(_expressions.Embed(value));
                edits.Add(Edit.Replace(assignment.OperatorToken.SpanStart, assignment.OperatorToken.Span.End, "="));
                return new StatementOutcome(edits);
            }
        }

        return new StatementOutcome(_expressions.ChildrenOf(assignment));
    }

    private bool IsDiscard(ExpressionSyntax target) =>
        target is IdentifierNameSyntax { Identifier.ValueText: "_" } && _context.Model.GetSymbolInfo(target).Symbol is null or IDiscardSymbol;

    /// <summary>A local, a parameter, or a field of this object or type: reading or writing it has no other effect.</summary>
    private bool IsPlainVariable(ExpressionSyntax target)
    {
        var symbol = _context.Model.GetSymbolInfo(target, _context.CancellationToken).Symbol;
        return symbol switch
        {
            ILocalSymbol or IParameterSymbol => target is IdentifierNameSyntax,
            IFieldSymbol { IsVolatile: false } => target is IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax },
            _ => false,
        };
    }
}
