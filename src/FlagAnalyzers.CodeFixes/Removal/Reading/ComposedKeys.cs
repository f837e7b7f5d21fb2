using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Keys put together from constants (<c>Prefix + "new-checkout"</c>): no file spells them whole.</summary>
internal static class ComposedKeys
{
    /// <summary>The constants that are put together to the key in one file; null where the file puts together nothing that gives it.</summary>
    public static async Task<List<string>?> FindAsync(Document document, string text, string key, CancellationToken cancellationToken)
    {
        if (!HasPiece(text, key)
            || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return null;
        }

        List<string>? names = null;
        foreach (var node in root.DescendantNodes())
        {
            if (node is not (InterpolatedStringExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression })
                || !Equals(model.GetConstantValue(node, cancellationToken).Value, key))
            {
                continue;
            }

            names ??= [];
            if (node.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator }
                && model.GetDeclaredSymbol(declarator, cancellationToken) is IFieldSymbol { IsConst: true })
            {
                names.Add(declarator.Identifier.ValueText);
            }
        }

        return names;
    }

    // A literal beside a plus, or inside an interpolated string, that is a part of the key.
    private static bool HasPiece(string text, string key)
    {
        for (var open = text.IndexOf('"'); open >= 0; open = text.IndexOf('"', open + 1))
        {
            var close = text.IndexOf('"', open + 1);
            if (close < 0)
            {
                return false;
            }

            if (close - open - 1 <= key.Length + 200 && IsPiece(text, open, close, key))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPiece(string text, int open, int close, string key)
    {
        var isInterpolated = open > 0 && (text[open - 1] == '$' || open > 1 && text[open - 1] == '@' && text[open - 2] == '$');
        if (!isInterpolated)
        {
            return close > open + 1 && close - open - 1 < key.Length && (Before(text, open) == '+' || After(text, close) == '+')
                && key.IndexOf(text.Substring(open + 1, close - open - 1), StringComparison.Ordinal) >= 0;
        }

        var first = text.IndexOf('{', open, close - open);
        var last = text.LastIndexOf('}', close, close - open);
        return first >= 0 && last > first
            && key.StartsWith(text.Substring(open + 1, first - open - 1), StringComparison.Ordinal)
            && key.EndsWith(text.Substring(last + 1, close - last - 1), StringComparison.Ordinal);
    }

    private static char Before(string text, int position)
    {
        do
        {
            position--;
        }
        while (position >= 0 && (char.IsWhiteSpace(text[position]) || text[position] is '@' or '('));
        return position >= 0 ? text[position] : '\0';
    }

    private static char After(string text, int position)
    {
        do
        {
            position++;
        }
        while (position < text.Length && (char.IsWhiteSpace(text[position]) || text[position] == ')'));
        return position < text.Length ? text[position] : '\0';
    }
}
