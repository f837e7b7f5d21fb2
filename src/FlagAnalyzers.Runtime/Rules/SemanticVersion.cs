using System.Globalization;

namespace FlagAnalyzers.Rules;

/// <summary>What was read from the text of a version: three numbers, and where its pre-release part stands, so that nothing is copied.</summary>
internal readonly struct SemanticVersion
{
    // Eighteen digits always fit a long.
    private const int MaximumDigits = 18;

    private readonly long _major;
    private readonly long _minor;
    private readonly long _patch;
    private readonly int _preReleaseStart;
    private readonly int _preReleaseLength;

    public SemanticVersion(long major, long minor, long patch)
        : this(major, minor, patch, 0, 0)
    {
    }

    private SemanticVersion(long major, long minor, long patch, int preReleaseStart, int preReleaseLength)
    {
        _major = major;
        _minor = minor;
        _patch = patch;
        _preReleaseStart = preReleaseStart;
        _preReleaseLength = preReleaseLength;
        IsKnown = true;
    }

    public bool IsKnown { get; }

    /// <summary>An unknown version when the text is none.</summary>
    public static SemanticVersion Read(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return default;

        int position = text![0] is 'v' or 'V' ? 1 : 0;
        long minor = 0, patch = 0;
        if (!TryReadNumber(text, ref position, out long major))
            return default;
        if (Skip(text, '.', ref position))
        {
            if (!TryReadNumber(text, ref position, out minor))
                return default;
            if (Skip(text, '.', ref position) && !TryReadNumber(text, ref position, out patch))
                return default;
        }

        int start = 0, length = 0;
        if (Skip(text, '-', ref position))
        {
            start = position;
            if (!TrySkipIdentifiers(text, ref position, leadingZeros: false))
                return default;
            length = position - start;
        }

        if (Skip(text, '+', ref position) && !TrySkipIdentifiers(text, ref position, leadingZeros: true))
            return default;

        return position == text.Length ? new SemanticVersion(major, minor, patch, start, length) : default;
    }

    public static int Compare(string? leftText, SemanticVersion left, string? rightText, SemanticVersion right)
    {
        int order = left._major.CompareTo(right._major);
        if (order == 0)
            order = left._minor.CompareTo(right._minor);
        if (order == 0)
            order = left._patch.CompareTo(right._patch);
        return order != 0 ? order : ComparePreRelease(leftText, left, rightText, right);
    }

    public int GetHashCode(string? text)
    {
        unchecked
        {
            long hash = ((_major * 31) + _minor) * 31 + _patch;
            for (int i = _preReleaseStart; i < _preReleaseStart + _preReleaseLength; i++)
                hash = (hash * 31) + text![i];
            return (int)(hash ^ (hash >> 32));
        }
    }

    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0}.{1}.{2}", _major, _minor, _patch);

    private static int ComparePreRelease(string? leftText, SemanticVersion left, string? rightText, SemanticVersion right)
    {
        if (left._preReleaseLength == 0 || right._preReleaseLength == 0)
            return (left._preReleaseLength == 0).CompareTo(right._preReleaseLength == 0);

        int leftEnd = left._preReleaseStart + left._preReleaseLength, rightEnd = right._preReleaseStart + right._preReleaseLength;
        int i = left._preReleaseStart, j = right._preReleaseStart;
        while (true)
        {
            int leftLength = IdentifierLength(leftText!, i, leftEnd), rightLength = IdentifierLength(rightText!, j, rightEnd);
            int result = CompareIdentifiers(leftText!, i, leftLength, rightText!, j, rightLength);
            if (result != 0)
                return result;

            i += leftLength + 1;
            j += rightLength + 1;
            if (i >= leftEnd || j >= rightEnd)
                return (i < leftEnd).CompareTo(j < rightEnd);
        }
    }

    private static int IdentifierLength(string text, int start, int end)
    {
        int dot = text.IndexOf('.', start, end - start);
        return (dot < 0 ? end : dot) - start;
    }

    private static int CompareIdentifiers(string leftText, int left, int leftLength, string rightText, int right, int rightLength)
    {
        bool leftIsNumber = IsNumber(leftText, left, leftLength), rightIsNumber = IsNumber(rightText, right, rightLength);
        if (leftIsNumber != rightIsNumber)
            return leftIsNumber ? -1 : 1;

        // Numbers have no leading zeros: the longer one is the greater one.
        if (leftIsNumber && leftLength != rightLength)
            return leftLength.CompareTo(rightLength);

        int order = string.CompareOrdinal(leftText, left, rightText, right, Math.Min(leftLength, rightLength));
        return order != 0 ? Math.Sign(order) : leftLength.CompareTo(rightLength);
    }

    private static bool IsNumber(string text, int start, int length)
    {
        for (int i = start; i < start + length; i++)
        {
            if (!IsDigit(text[i]))
                return false;
        }

        return true;
    }

    private static bool Skip(string text, char expected, ref int position)
    {
        if (position >= text.Length || text[position] != expected)
            return false;
        position++;
        return true;
    }

    private static bool TryReadNumber(string text, ref int position, out long number)
    {
        int start = position;
        number = 0;
        while (position < text.Length && IsDigit(text[position]) && position - start < MaximumDigits)
            number = (number * 10) + (text[position++] - '0');
        return position > start && (text[start] != '0' || position == start + 1);
    }

    private static bool TrySkipIdentifiers(string text, ref int position, bool leadingZeros)
    {
        while (true)
        {
            int start = position;
            while (position < text.Length && (IsDigit(text[position]) || text[position] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '-'))
                position++;
            int length = position - start;
            if (length == 0 || (!leadingZeros && length > 1 && text[start] == '0' && IsNumber(text, start, length)))
                return false;
            if (!Skip(text, '.', ref position))
                return true;
        }
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
