using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Statements that are one expression.</summary>
internal sealed partial class StatementReducer
{
    private StatementOutcome OfReturn(ReturnStatementSyntax node, ExpressionSyntax value, bool isInList)
    {
        if (OfThrow(node, value, isInList) is { } thrown)
        {
            return thrown;
        }

        return new StatementOutcome(Root(node, value, isInList)) { Jumps = true };
    }

    private StatementOutcome OfDeclaration(LocalDeclarationStatementSyntax node, ExpressionSyntax value, bool isInList) =>
        OfThrow(node, value, isInList)
        ?? (GoesWithItsReaders(value, _context.Model.GetDeclaredSymbol(node.Declaration.Variables[0], _context.CancellationToken)) ? Vanish(node) : new StatementOutcome(Root(node, value, isInList)));

    // var detail = client.BoolVariationDetail(...); where nobody asks for more than detail.Value
    private bool GoesWithItsReaders(ExpressionSyntax value, ISymbol? target) =>
        !_context.IsCareful && target is ILocalSymbol && _expressions.Reduce(value) is { Constant.IsInDetail: true, Effects.Count: 0 } && _expressions.IsFollowed(target);

    /// <summary>A statement that from now on throws before it does anything else.</summary>
    private StatementOutcome? OfThrow(StatementSyntax node, ExpressionSyntax value, bool isInList)
    {
        if (_context.IsCareful || node is LocalDeclarationStatementSyntax && !isInList || _expressions.ThrownFirst(value) is not { } thrown)
        {
            return null;
        }

        var edits = _context.Hot.Contains(thrown) ? _expressions.ChildrenOf(thrown) : new EditList();
        edits.Add(Edit.Delete(node.SpanStart, thrown.SpanStart)).Add(Edit.Delete(thrown.Span.End, node.GetLastToken().SpanStart));
        return new StatementOutcome(edits) { Jumps = true };
    }

    private StatementOutcome OfExpression(ExpressionStatementSyntax node, bool isInList)
    {
        if (OfThrow(node, node.Expression, isInList) is { } thrown)
        {
            return thrown;
        }

        if (node.Expression is AssignmentExpressionSyntax assignment)
        {
            return OfAssignment(node, assignment, isInList);
        }

        var reduced = _expressions.Reduce(node.Expression);
        if (reduced.Constant is null)
        {
            return new StatementOutcome(Root(node, node.Expression, isInList));
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
            if (GoesWithItsReaders(assignment.Right, _context.Model.GetSymbolInfo(assignment.Left, _context.CancellationToken).Symbol))
            {
                return Vanish(node);
            }

            if (value.Constant is not null && IsDiscard(assignment.Left))
            {
                if (value.Effects.Count == 0)
                {
                    return Vanish(node);
                }

                if (isInList && !_context.IsCareful && EffectText(value.Effects, node, isLast: true) is { } only)
                {
                    return new StatementOutcome(new EditList().Add(Edit.Replace(node.SpanStart, node.Span.End, only)));
                }
            }

            if (value is { IsSame: false, Effects.Count: 0, Constant: null } && value.Top is IdentifierNameSyntax kept && value.Binding == Precedence.Primary
                && IsPlainVariable(assignment.Left) && SyntaxFactory.AreEquivalent(kept, assignment.Left))
            {
                // ok = ok && F
                return Vanish(node);
            }

            if (IsDiscard(assignment.Left) && value is { IsSame: false, Constant: null, Top: InvocationExpressionSyntax } && _context.IsBoolean(assignment.Right)
                && (value.Remainder is null ? value.Binding : value.RemainderBinding) == Precedence.Primary
                && (value.Effects.Count == 0 ? "" : isInList && !_context.IsCareful ? EffectText(value.Effects, node) : null) is { } before)
            {
                // _ = F && Call()
                return new StatementOutcome(new EditList().Add(value.Remainder ?? value.Inline).Add(Edit.Before(node.SpanStart, before)).Add(Edit.Delete(node.SpanStart, assignment.Right.SpanStart)));
            }

            var isPlainTarget = IsPlainVariable(assignment.Left) || IsDiscard(assignment.Left);
            return new StatementOutcome(Root(node, assignment.Right, isInList && isPlainTarget));
        }

        var isBoolean = _context.IsBoolean(assignment.Left) && IsPlainVariable(assignment.Left);
        var effects = value.Effects.Count > 0 && isInList && !_context.IsCareful ? EffectText(value.Effects, node) : null;
        if (value.Constant?.Boolean is { } known && (value.Effects.Count == 0 || effects is not null) && isBoolean
            && _context.Model.GetSymbolInfo(assignment).Symbol is null or IMethodSymbol { MethodKind: MethodKind.BuiltinOperator })
        {
            var isNeutral = assignment.Kind() switch
            {
                SyntaxKind.AndAssignmentExpression => known,
                SyntaxKind.OrAssignmentExpression or SyntaxKind.ExclusiveOrAssignmentExpression => !known,
                _ => false,
            };
            if (isNeutral)
            {
                return effects is null ? Vanish(node) : new StatementOutcome(new EditList().Add(Edit.Replace(node.SpanStart, node.Span.End, EffectText(value.Effects, node, isLast: true)!)));
            }

            if (assignment.IsKind(SyntaxKind.AndAssignmentExpression) || assignment.IsKind(SyntaxKind.OrAssignmentExpression))
            {
                var edits = effects is null ? new EditList().Add(_expressions.Embed(value)) : new EditList().Add(Edit.Before(node.SpanStart, effects)).Add(Rest(value));
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
