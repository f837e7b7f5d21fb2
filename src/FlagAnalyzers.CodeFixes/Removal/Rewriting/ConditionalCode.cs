using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.Removal;

/// <summary>Code under <c>#if</c>: another configuration compiles other parts of the file, and must come out right too.</summary>
internal static class ConditionalCode
{
    /// <summary>The innermost branch of an <c>#if</c> around a position, without its directives; null where none is.</summary>
    public static TextSpan? BranchOf(SyntaxNode root, int position)
    {
        if (!root.ContainsDirectives)
        {
            return null;
        }

        var open = new Stack<int>();
        for (var directive = ((CSharpSyntaxNode)root).GetFirstDirective(); directive is not null; directive = directive.GetNextDirective())
        {
            if (directive is ElifDirectiveTriviaSyntax or ElseDirectiveTriviaSyntax or EndIfDirectiveTriviaSyntax && open.Count > 0)
            {
                var start = open.Pop();
                if (start <= position && position < directive.SpanStart)
                {
                    return TextSpan.FromBounds(start, directive.SpanStart);
                }
            }

            if (directive is BranchingDirectiveTriviaSyntax)
            {
                open.Push(directive.Span.End);
            }
        }

        return null;
    }

    /// <summary>Whether an <c>#if</c> stands inside a node.</summary>
    public static bool IsIn(SyntaxNode node) =>
        node.ContainsDirectives && node.DescendantTrivia().Any(trivia => trivia.IsKind(SyntaxKind.IfDirectiveTrivia) && node.Span.Contains(trivia.Span));

    /// <summary>Whether a statement that ends a list here ends it in every configuration that compiles the rest of the list.</summary>
    public static bool IsEndEverywhere(SyntaxNode root, StatementSyntax jump, StatementSyntax last)
    {
        if (!root.ContainsDirectives)
        {
            return true;
        }

        if (IsIn(jump))
        {
            return false;
        }

        foreach (var group in GroupsAround(root, jump.SpanStart))
        {
            if (TextSpan.FromBounds(group[0].SpanStart, group[group.Count - 1].Span.End).Contains(last.Span))
            {
                return !group.Exists(directive => jump.SpanStart < directive.SpanStart && directive.SpanStart < last.SpanStart);
            }

            if (!EndsInEveryBranch(group, jump.SpanStart))
            {
                return false;
            }
        }

        return true;
    }

    // From the innermost outwards: the directives of each `#if` around a position.
    private static IEnumerable<List<DirectiveTriviaSyntax>> GroupsAround(SyntaxNode root, int position)
    {
        var open = new Stack<List<DirectiveTriviaSyntax>>();
        for (var directive = ((CSharpSyntaxNode)root).GetFirstDirective(); directive is not null; directive = directive.GetNextDirective())
        {
            if (directive is IfDirectiveTriviaSyntax)
            {
                open.Push([directive]);
            }
            else if (directive is BranchingDirectiveTriviaSyntax && open.Count > 0)
            {
                open.Peek().Add(directive);
            }
            else if (directive is EndIfDirectiveTriviaSyntax && open.Count > 0)
            {
                var group = open.Pop();
                group.Add(directive);
                if (group[0].SpanStart <= position && position < directive.SpanStart)
                {
                    yield return group;
                }
            }
        }
    }

    private static bool EndsInEveryBranch(List<DirectiveTriviaSyntax> group, int position)
    {
        var hasElse = false;
        for (var i = 0; i < group.Count - 1; i++)
        {
            hasElse |= group[i] is ElseDirectiveTriviaSyntax;
            var branch = TextSpan.FromBounds(group[i].Span.End, group[i + 1].SpanStart);
            if (!branch.Contains(position) && (Statements(group[i].SyntaxTree.GetText().ToString(branch)) is not { Count: > 0 } statements
                || statements[statements.Count - 1] is not (ReturnStatementSyntax or ThrowStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax)))
            {
                return false;
            }
        }

        return hasElse;
    }

    /// <summary>Whether code that is not compiled here is statements that nothing outside of them can reach or name.</summary>
    public static bool IsClosed(string text) =>
        Statements(text) is { } statements && !statements.Any(static statement => statement.DescendantNodesAndSelf().Any(static node => node is LabeledStatementSyntax or LocalFunctionStatementSyntax));

    private static SyntaxList<StatementSyntax>? Statements(string text) =>
        SyntaxFactory.ParseStatement("{" + text + "\n}") is BlockSyntax { ContainsDiagnostics: false, ContainsDirectives: false } block && block.FullSpan.Length == text.Length + 3 ? block.Statements : null;

    /// <summary>Whether code that is not compiled here holds a word.</summary>
    public static bool Names(SyntaxNode root, string word) => DisabledIn(root).Any(trivia => TextHints.ContainsWord(trivia.ToString(), word));

    /// <summary>Whether code that is not compiled here seems to declare a name, or to write to what has it.</summary>
    public static bool MayChange(SyntaxNode root, string name)
    {
        var word = @"\b" + Regex.Escape(name) + @"\b";
        var pattern = word + @"\s*(?:=(?![=>])|[-+*/%&|^]=|\?\?=|\+\+|--)|(?:\+\+|--|\b(?:ref|out)\s)\s*(?:\w+\.)*" + word
            + @"|(?<!\b(?:return|await|throw|in|is|case|new|else|not|and|or|when))(?<=[\w>\]?])\s+" + word + @"\s*(?:=|;|\{|\()";
        return DisabledIn(root).Any(trivia => Regex.IsMatch(trivia.ToString(), pattern, RegexOptions.CultureInvariant));
    }

    public static IEnumerable<SyntaxTrivia> DisabledIn(SyntaxNode root) =>
        root.ContainsDirectives ? root.DescendantTrivia().Where(static trivia => trivia.IsKind(SyntaxKind.DisabledTextTrivia)) : [];

    /// <summary>Whether disabled text opens and closes the same brackets: as part of a whole it can then go with the whole, and only then.</summary>
    public static bool IsBalanced(string text)
    {
        var depth = 0;
        foreach (var token in SyntaxFactory.ParseTokens(text))
        {
            depth += token.Kind() switch
            {
                SyntaxKind.OpenBraceToken or SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken => 1,
                SyntaxKind.CloseBraceToken or SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken => -1,
                _ => 0,
            };
            if (depth < 0)
            {
                return false;
            }
        }

        return depth == 0;
    }
}
