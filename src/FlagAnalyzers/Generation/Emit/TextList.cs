using System.Text;

namespace FlagAnalyzers.Generation;

/// <summary>
/// Arrays of texts as source. Long ones are one literal that is split when it is first used: ten thousand literals would
/// take the just-in-time compiler longer than all of the reading.
/// </summary>
internal static class TextList
{
    private const int FewTexts = 4;
    private const int SeparatorCandidates = 0x1000;

    public static string OrNull<T>(IReadOnlyList<T> items, Func<T, string> text) => items.Count == 0 ? "null" : Of(items, text);

    public static string Of<T>(IReadOnlyList<T> items, Func<T, string> text)
    {
        if (items.Count == 0)
            return "new string[0]";
        if (items.Count <= FewTexts || SeparatorFor(items, text) is not { } separator)
            return Each(items, text);

        var joined = new StringBuilder();
        for (int index = 0; index < items.Count; index++)
        {
            if (index > 0)
                joined.Append(separator);
            joined.Append(text(items[index]));
        }

        return "Texts(" + CSharpLiteral.Text(joined.ToString()) + ", " + CSharpLiteral.Character(separator) + ")";
    }

    private static string Each<T>(IReadOnlyList<T> items, Func<T, string> text)
    {
        var result = new StringBuilder("new string[] { ");
        for (int index = 0; index < items.Count; index++)
            result.Append(index == 0 ? "" : ", ").Append(CSharpLiteral.Text(text(items[index])));
        return result.Append(" }").ToString();
    }

    /// <summary>A character that is in none of the texts.</summary>
    private static char? SeparatorFor<T>(IReadOnlyList<T> items, Func<T, string> text)
    {
        bool[] isUsed = new bool[SeparatorCandidates];
        for (int index = 0; index < items.Count; index++)
        {
            foreach (char character in text(items[index]))
            {
                if (character < SeparatorCandidates)
                    isUsed[character] = true;
            }
        }

        if (!isUsed['\n'])
            return '\n';
        int free = Array.IndexOf(isUsed, false, 1);
        return free < 0 ? null : (char)free;
    }
}
