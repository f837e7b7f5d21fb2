using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Parts of strings and queries.</summary>
internal sealed partial class ExpressionReducer
{
    // $"{(F ? "a" : "b")}" is $"a" where a string is what comes of it.
    private EditList HoleEdits(InterpolationSyntax hole)
    {
        var value = Reduce(hole.Expression);
        if (hole is { AlignmentClause: null, FormatClause: null, Parent: InterpolatedStringExpressionSyntax text } && PlainText(value) is { } plain
            && _model.GetTypeInfo(text, context.CancellationToken).ConvertedType is { SpecialType: SpecialType.System_String or SpecialType.System_Object })
        {
            return new EditList().Add(Edit.Replace(hole.SpanStart, hole.Span.End, plain));
        }

        return Embed(value);
    }

    // A literal that spells its value the same way in every kind of string.
    private static string? PlainText(Reduced value)
    {
        if (value.Effects.Count > 0 || value.IsSame || value.Top is not LiteralExpressionSyntax { Token: { ValueText: var plain } token } literal || !literal.IsKind(SyntaxKind.StringLiteralExpression)
            || token.Text != "\"" + plain + "\"" || plain.IndexOfAny(['{', '}', '\\', '"']) >= 0)
        {
            return null;
        }

        return plain;
    }

    private bool IsAlwaysTrueFilter(WhereClauseSyntax where) =>
        Reduce(where.Condition) is { Constant.Boolean: true, Effects.Count: 0 }
        && _model.GetQueryClauseInfo(where, context.CancellationToken).OperationInfo.Symbol is IMethodSymbol { ContainingType: { Name: "Enumerable", ContainingNamespace: { Name: "Linq", ContainingNamespace.Name: "System" } } };

    private Edit FilterRemoval(WhereClauseSyntax where)
    {
        if (context.Layout.IsFirstOnLine(where.SpanStart) && context.Layout.EndOfLineAfter(where.GetLastToken()) >= 0)
        {
            return context.Layout.Removal(where.GetFirstToken(), where.GetLastToken());
        }

        return Edit.Delete(where.GetFirstToken().GetPreviousToken().Span.End, where.Span.End);
    }
}
