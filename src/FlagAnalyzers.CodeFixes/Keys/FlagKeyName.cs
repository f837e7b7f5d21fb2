using System.Text;
using FlagAnalyzers.Definitions;

namespace FlagAnalyzers.CodeFixes;

/// <summary>Makes a key for an accessor that somebody typed: <c>NewThing</c> gives <c>new-thing</c>.</summary>
internal static class FlagKeyName
{
    public static string ForAccessor(string accessor, IEnumerable<string> keys)
    {
        char separator = SeparatorOf(keys);
        string lower = Split(accessor, separator, lowerAcronyms: true);
        if (string.Equals(AccessorName.ForFlag(lower), accessor, StringComparison.Ordinal))
        {
            return lower;
        }

        // URLShortener: only "URL-shortener" leads back to it; else the file states the accessor.
        string kept = Split(accessor, separator, lowerAcronyms: false);
        return string.Equals(AccessorName.ForFlag(kept), accessor, StringComparison.Ordinal) ? kept : lower;
    }

    // As the file's other keys are spelled.
    private static char SeparatorOf(IEnumerable<string> keys)
    {
        Dictionary<char, int> votes = new() { ['-'] = 0, ['_'] = 0, ['.'] = 0 };
        foreach (char character in keys.SelectMany(key => key.Distinct()))
        {
            if (votes.TryGetValue(character, out int count))
            {
                votes[character] = count + 1;
            }
        }

        return votes['_'] > votes['-'] && votes['_'] >= votes['.'] ? '_' : votes['.'] > votes['-'] ? '.' : '-';
    }

    private static string Split(string name, char separator, bool lowerAcronyms)
    {
        StringBuilder key = new();
        int start = 0;
        for (int i = 1; i <= name.Length; i++)
        {
            if (i < name.Length && !StartsWord(name, i))
            {
                continue;
            }

            string word = name.Substring(start, i - start).Trim('_');
            start = i;
            if (word.Length == 0)
            {
                continue;
            }

            if (key.Length > 0)
            {
                key.Append(separator);
            }

            bool isAcronym = word.Length > 1 && word.All(char.IsUpper);
            key.Append(isAcronym && !lowerAcronyms ? word : word.ToLowerInvariant());
        }

        return key.ToString();
    }

    private static bool StartsWord(string name, int index) =>
        name[index] == '_'
        || (char.IsUpper(name[index]) && (!char.IsUpper(name[index - 1]) || (index + 1 < name.Length && char.IsLower(name[index + 1]))));
}
