using System.Globalization;
using System.Text;

namespace FlagAnalyzers.Definitions;

/// <summary>
/// How names of a flags file become names in C#: cut at every character that is neither letter nor digit nor the mark of a
/// letter, upper-case the first character of each part, join. What would start with a digit gets a prefix; a name of which nothing is left is
/// spelled in code points.
/// </summary>
public static class AccessorName
{
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "Equals", "GetHashCode", "GetType", "ToString", "ReferenceEquals", "MemberwiseClone", "Finalize",
        "Keys", "Current", "For", "Use", "Override", "Explain", "IsEnabled", "GetInt32", "GetDouble", "GetString", "GetVariant", "On", "Catalog",
    };

    /// <summary>The property for a flag key: <c>new-checkout</c> gives <c>NewCheckout</c>, <c>2fa</c> gives <c>Flag2fa</c>, <c>for</c> (a member of the generated types) gives <c>ForFlag</c>.</summary>
    /// <param name="key">The key.</param>
    /// <param name="className">The generated class, whose name and whose companions' names a property cannot have.</param>
    public static string ForFlag(string key, string className = "Flags")
    {
        string name = Pascal(key, "Flag");
        return IsReserved(name, className) ? name + "Flag" : name;
    }

    /// <summary>The enum member for a variant or a value of a closed set: <c>dark-blue</c> gives <c>DarkBlue</c>, <c>50-off</c> gives <c>Variant50Off</c>.</summary>
    public static string ForVariant(string name) => Pascal(name, "Variant");

    /// <summary>The context property for an attribute: <c>account_age_days</c> gives <c>AccountAgeDays</c>.</summary>
    public static string ForAttribute(string name)
    {
        string member = Pascal(name, "Attribute");
        bool isTaken = member is "Equals" or "GetHashCode" or "GetType" or "ToString" or "ReferenceEquals" or "MemberwiseClone" or "Finalize" or "FlagContext" or "UserId";
        return isTaken ? member + "Attribute" : member;
    }

    /// <summary>The enum for a closed set of values: <c>tier</c> gives <c>Tier</c>.</summary>
    public static string ForEnum(string name) => Pascal(name, "Enum");

    /// <summary>The class for a file's prefix: <c>billing</c> gives <c>BillingFlags</c>.</summary>
    public static string ForClass(string prefix) => Pascal(prefix, "Flags") + "Flags";

    /// <summary>Whether a property of this name would hide a member of the types generated for <paramref name="className"/>.</summary>
    public static bool IsReserved(string name, string className = "Flags")
    {
        if (Reserved.Contains(name))
        {
            return true;
        }

        GeneratedNames names = GeneratedNames.For(className);
        return name == names.Class || name == names.Values || name == names.Interface || name == names.Stub || name == names.Catalog;
    }

    private static string Pascal(string text, string prefix)
    {
        StringBuilder name = new(text.Length + prefix.Length);
        bool startsPart = true;
        foreach (char c in text)
        {
            // Beyond the basic plane C# allows nothing in a name, and surrogates are neither letter nor digit here.
            if (!char.IsLetterOrDigit(c) && (startsPart || !IsMark(c)))
            {
                startsPart = true;
                continue;
            }

            name.Append(startsPart ? char.ToUpperInvariant(c) : c);
            startsPart = false;
        }

        if (name.Length == 0)
        {
            AppendCodePoints(name.Append(prefix), text);
        }
        else if (!char.IsLetter(name[0]))
        {
            name.Insert(0, prefix);
        }

        return name.ToString();
    }

    /// <summary>Whether the character belongs to the letter in front of it: accents that are written apart, vowel signs of Indic scripts.</summary>
    private static bool IsMark(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static void AppendCodePoints(StringBuilder name, string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            int code = text[i];
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                code = char.ConvertToUtf32(text[i], text[++i]);
            }

            name.Append('U').Append(code.ToString("X4", CultureInfo.InvariantCulture));
        }
    }
}
