using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.Removal;

/// <summary>Ordinal search in a file's text, without making a string of a large file where that can be helped.</summary>
internal static class TextHints
{
    public static bool ContainsAny(SourceText text, IReadOnlyList<string> hints)
    {
        var content = text.ToString();
        foreach (var hint in hints)
        {
            if (content.IndexOf(hint, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    public static bool ContainsWord(string content, string word)
    {
        for (var i = content.IndexOf(word, StringComparison.Ordinal); i >= 0; i = content.IndexOf(word, i + 1, StringComparison.Ordinal))
        {
            var end = i + word.Length;
            if ((i == 0 || !IsWordCharacter(content[i - 1])) && (end == content.Length || !IsWordCharacter(content[end])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Markup that becomes code by a tool: nothing in it can be bound here.</summary>
    public static bool IsMarkup(string path) =>
        path.EndsWith(".razor", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".cshtml", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".xaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".axaml", StringComparison.OrdinalIgnoreCase);

    private static bool IsWordCharacter(char character) => char.IsLetterOrDigit(character) || character == '_';
}
