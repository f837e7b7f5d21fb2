using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>A short comment over a run of members (<c>// Billing</c>) is about all of them, and stays when the first one goes.</summary>
internal static class GroupHeader
{
    private const int MostWords = 3;

    public static bool IsAbove(MemberDeclarationSyntax member, Layout layout)
    {
        var comments = member.GetLeadingTrivia().Where(static trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia)).ToList();
        if (comments.Count == 0 || comments[comments.Count - 1] is var comment && !comment.IsKind(SyntaxKind.SingleLineCommentTrivia) && !comment.IsKind(SyntaxKind.MultiLineCommentTrivia)
            || layout.LineOf(comment.SpanStart) != layout.LineOf(member.SpanStart) - 1
            || comments.Count > 1 && layout.LineOf(comments[comments.Count - 2].Span.End) == layout.LineOf(comment.SpanStart) - 1)
        {
            return false;
        }

        var words = comment.ToString().Split(['/', '*', ' ', '\t', ':', '-', '=', '.'], StringSplitOptions.RemoveEmptyEntries);
        var name = member is BaseFieldDeclarationSyntax field ? field.Declaration.Variables[0].Identifier.ValueText : "";
        return words.Length is > 0 and <= MostWords
            && !words.All(word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
            && NextOf(member) is BaseFieldDeclarationSyntax next
            && layout.LineOf(next.SpanStart) == layout.LineOf(member.Span.End) + 1;
    }

    private static MemberDeclarationSyntax? NextOf(MemberDeclarationSyntax member)
    {
        var members = (member.Parent as TypeDeclarationSyntax)?.Members ?? default;
        var index = members.IndexOf(member);
        return index >= 0 && index + 1 < members.Count ? members[index + 1] : null;
    }
}
