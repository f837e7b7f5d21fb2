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
    public static bool IsEndEverywhere(SyntaxNode root, StatementSyntax jump, StatementSyntax last) =>
        !IsIn(jump) && (BranchOf(root, jump.SpanStart) is not { } branch || branch.Contains(last.Span));

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
