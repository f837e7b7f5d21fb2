using FlagAnalyzers.Rules;

namespace FlagAnalyzers.Definitions;

/// <summary>The wording that messages share.</summary>
internal static class Messages
{
    public static string About(string? flag, string message) =>
        flag is null ? UpperFirst(message) : $"Flag '{Shorten(flag)}': {message}";

    public static string DidYouMean(string? suggestion) => suggestion is null ? "" : $"; did you mean '{suggestion}'?";

    public static string AllowedValues(IEnumerable<string> allowed) => string.Join(", ", allowed);

    /// <summary>Long or multi-line text fit for one line.</summary>
    public static string Shorten(string text)
    {
        const int longest = 60;
        text = text.Replace('\n', ' ').Replace('\r', ' ');
        if (text.Length <= longest)
        {
            return text;
        }

        int cut = char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
        return text.Substring(0, cut) + "…";
    }

    /// <summary>The candidate that <paramref name="name"/> spells in another case or with other separators, else the nearest one.</summary>
    public static string? Nearest(string name, IEnumerable<string> candidates)
    {
        string plain = Plain(name);
        List<string> all = [.. candidates];
        if (plain.Length > 0)
        {
            foreach (string candidate in all)
            {
                if (string.Equals(plain, Plain(candidate), StringComparison.Ordinal))
                {
                    return candidate;
                }
            }
        }

        return name.Length > 200 ? null : NearestName.Find(name, all) ?? NearestName.Find(plain, all);
    }

    /// <summary>In lower case and without separators.</summary>
    public static string Plain(string name)
    {
        char[] plain = new char[name.Length];
        int length = 0;
        foreach (char c in name)
        {
            if (c is not ('_' or '-' or ' ' or '.'))
            {
                plain[length++] = char.ToLowerInvariant(c);
            }
        }

        return new string(plain, 0, length);
    }

    private static string UpperFirst(string message) =>
        message.Length == 0 ? message : char.ToUpperInvariant(message[0]) + message.Substring(1);
}
