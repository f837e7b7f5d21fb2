using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Effects that become statements of their own.</summary>
internal sealed partial class StatementReducer
{
    /// <summary>The statement's own expression: effects in front of a known value become statements before it.</summary>
    private EditList Root(StatementSyntax statement, ExpressionSyntax value, bool isInList)
    {
        var reduced = _expressions.Reduce(value);
        if (reduced.Effects.Count == 0 || !isInList || _context.IsCareful)
        {
            return NoteStuck(reduced, _expressions.Embed(reduced));
        }

        var text = EffectText(reduced.Effects, statement);
        if (text is null)
        {
            return NoteStuck(reduced, _expressions.Embed(reduced));
        }

        var edits = new EditList().Add(Edit.Before(statement.SpanStart, text));
        return edits.Add(Rest(reduced));
    }

    private EditList Rest(Reduced reduced)
    {
        if (reduced.Constant is { } known)
        {
            var literal = ConstantText.Of(known, reduced.Source, _context.Model)
                ?? throw new CannotReduceException("the value cannot be written in this place");
            return new EditList().Add(Edit.Replace(reduced.Source.SpanStart, reduced.Source.Span.End, literal));
        }

        return new EditList().Add(reduced.Remainder ?? reduced.Inline);
    }

    private const string StuckReason = "an effect beside the flag stays in the expression";

    private static bool IsStuck(StatementOutcome outcome) => outcome.Edits.Notes.Exists(static note => note.Reason == StuckReason);

    private EditList NoteStuck(Reduced reduced, EditList edits)
    {
        if (reduced.Effects.Count > 0)
        {
            foreach (var seed in _context.SeedsIn(reduced.Source))
            {
                edits.Note(seed, RemovalStatus.Partly, StuckReason);
            }
        }

        return edits;
    }

    /// <summary>Effects as statements in front of a statement; null where they cannot be written so.</summary>
    private string? EffectText(List<Effect> effects, StatementSyntax before, bool isLast = false)
    {
        // An `else if` takes the place of the whole chain.
        SyntaxNode place = before;
        while (place.Parent is ElseClauseSyntax clause)
        {
            place = clause.Parent!;
        }

        var indent = _effectSeparator is not null ? _effectSeparator
            : _layout.IsFirstOnLine(place.SpanStart) && _layout.EndOfLineAfter(place.GetLastToken()) >= 0 ? _layout.LineBreakAt(place.SpanStart) + _layout.IndentAt(place.SpanStart)
            : " ";
        return EffectTexts(effects, before) is { } texts ? string.Join(indent, texts) + (isLast || texts.Count == 0 ? "" : indent) : null;
    }

    private List<string>? EffectTexts(List<Effect> effects, StatementSyntax before)
    {
        var texts = new List<string>();
        foreach (var effect in effects)
        {
            var rendered = Render(effect);
            if (effect.Node is ThrowExpressionSyntax || DeclaresBlockName(effect.Node) || rendered.IndexOf('\n') >= 0 && rendered.Contains("//"))
            {
                return null;
            }

            var isStatement = IsStatement(effect);
            if (!isStatement && (_context.TypeOf(effect.Node) is null || IsUnderscoreTaken(before)))
            {
                return null;
            }

            texts.Add((isStatement ? "" : "_ = ") + rendered + ";");
        }

        return texts;
    }

    private static bool IsStatement(Effect effect) =>
        effect.Top is InvocationExpressionSyntax or AwaitExpressionSyntax or AssignmentExpressionSyntax or ObjectCreationExpressionSyntax
        || effect.Node.Kind() is SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression or SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression;

    private bool DeclaresBlockName(SyntaxNode node) =>
        _context.BlockNames.Count > 0 && node.DescendantNodes().OfType<SingleVariableDesignationSyntax>().Any(designation => _context.BlockNames.Contains(designation.Identifier.ValueText));

    private bool IsUnderscoreTaken(StatementSyntax place) =>
        _context.Model.LookupSymbols(place.SpanStart, name: "_").Length > 0;

    private string Render(Effect effect)
    {
        if (effect.Edits.IsEmpty)
        {
            return effect.Node.ToString();
        }

        var start = effect.Node.SpanStart;
        var text = _layout.Text.ToString(effect.Node.Span);
        var edits = new List<Edit>(effect.Edits.Edits);
        edits.Sort(static (x, y) => y.Start != x.Start ? y.Start.CompareTo(x.Start) : y.Order.CompareTo(x.Order));
        foreach (var edit in edits)
        {
            if (edit.Start < start || edit.End > effect.Node.Span.End)
            {
                throw new CannotReduceException("an effect reaches beyond its expression");
            }

            text = text.Substring(0, edit.Start - start) + edit.Text + text.Substring(edit.End - start);
        }

        return text;
    }
}
