namespace FlagAnalyzers.Rules;

/// <summary>
/// Finds what a regular expression in a rule may not use, on every framework alike: what a linear-time engine cannot do, and what would
/// make it too large. What is left is checked by the framework's own parser.
/// </summary>
internal sealed class PatternScanner
{
    private const int MaximumDepth = 32;

    // Roughly the number of states; [a-z]{1,1000} is one thousand.
    private const long MaximumSize = 2_000;

    private readonly string _pattern;
    private RuleError? _error;
    private int _position;

    private PatternScanner(string pattern) => _pattern = pattern;

    /// <summary>The first error, positioned inside the pattern; null when there is none.</summary>
    public static RuleError? FindError(string pattern)
    {
        var scanner = new PatternScanner(pattern);
        long size = scanner.ReadAlternatives(0);
        while (scanner._error is null && scanner._position < pattern.Length)
        {
            // A closing parenthesis too many: the framework has words for it.
            scanner._position++;
            size += scanner.ReadAlternatives(0);
        }

        if (scanner._error is null && size > MaximumSize)
            scanner.Fail(0, pattern.Length, "the regular expression is too large once its repetitions are counted out: use + or * in place of great numbers");
        return scanner._error;
    }

    private char Current => _position < _pattern.Length ? _pattern[_position] : '\0';

    private bool At(string expected) => string.CompareOrdinal(_pattern, _position, expected, 0, expected.Length) == 0;

    private void Fail(int start, int length, string message)
    {
        _error ??= new RuleError(start, length, message);
        _position = _pattern.Length;
    }

    /// <summary>Up to a closing parenthesis or the end.</summary>
    /// <returns>The size.</returns>
    private long ReadAlternatives(int depth)
    {
        long total = 0;
        while (_position < _pattern.Length && Current != ')')
        {
            long size = ReadItem(depth);
            total = Math.Min(total + (size * ReadQuantifier()), int.MaxValue);
        }

        return total;
    }

    private long ReadItem(int depth)
    {
        switch (Current)
        {
            case '(':
                return ReadGroup(depth);
            case '[':
                SkipClass(0);
                return 1;
            case '\\':
                SkipEscape();
                return 1;
            default:
                _position++;
                return 1;
        }
    }

    private long ReadGroup(int depth)
    {
        int start = _position;
        if (depth == MaximumDepth)
        {
            Fail(start, 1, $"the regular expression is nested deeper than {MaximumDepth} levels");
            return 1;
        }

        if (At("(?#"))
        {
            int end = _pattern.IndexOf(')', _position);
            _position = end < 0 ? _pattern.Length : end + 1;
            return 0;
        }

        _position++;
        if (Current == '?')
        {
            CheckGroupKind(start);
            if (_error is not null)
                return 1;
        }

        long size = 1 + ReadAlternatives(depth + 1);
        if (Current == ')')
            _position++;
        return size;
    }

    private void CheckGroupKind(int start)
    {
        _position = start;
        if (At("(?=") || At("(?!"))
            Fail(start, 3, "a rule's regular expression has no lookahead, as it could not be matched in linear time");
        else if (At("(?<=") || At("(?<!"))
            Fail(start, 4, "a rule's regular expression has no lookbehind, as it could not be matched in linear time");
        else if (At("(?>"))
            Fail(start, 3, "a rule's regular expression has no atomic groups: write (?: in place of (?>");
        else if (At("(?("))
            Fail(start, 3, "a rule's regular expression has no conditions");
        else if (At("(?<") || At("(?'"))
            SkipGroupName(start);
        else
            SkipGroupOptions(start);
    }

    private void SkipGroupName(int start)
    {
        _position = start + 3;
        while (Current == '_' || char.IsLetterOrDigit(Current))
            _position++;
        if (Current == '-')
            Fail(start, _position + 1 - start, "a rule's regular expression has no balancing groups");
    }

    private void SkipGroupOptions(int start)
    {
        _position = start + 2;
        while (Current == '-' || char.IsLetter(Current))
        {
            if (Current is 'x' or 'X')
            {
                Fail(_position, 1, "the option x is not supported: write the regular expression without spaces and comments");
                return;
            }

            _position++;
        }
    }

    private void SkipEscape()
    {
        int start = _position++;
        if (Current is >= '1' and <= '9' or 'k')
            Fail(start, 2, "a rule's regular expression has no back-references, as it could not be matched in linear time");
        else if (Current == 'G')
            Fail(start, 2, @"\G has no meaning in a rule, where nothing was matched before");
        else
            _position++;
    }

    /// <summary>A character class, perhaps with a subtracted one inside.</summary>
    private void SkipClass(int depth)
    {
        int start = _position++;
        if (depth == MaximumDepth)
        {
            Fail(start, 1, $"the character class is nested deeper than {MaximumDepth} levels");
            return;
        }

        if (Current == '^')
            _position++;
        int first = _position;
        while (_position < _pattern.Length)
        {
            if (Current == ']' && _position > first)
            {
                _position++;
                return;
            }

            if (At("-["))
            {
                _position++;
                SkipClass(depth + 1);
            }
            else
            {
                _position += Current == '\\' ? 2 : 1;
            }
        }
    }

    /// <summary>How often the item before can be needed.</summary>
    private long ReadQuantifier()
    {
        long factor = 1;
        if (Current is '*' or '+' or '?')
        {
            _position++;
        }
        else if (Current == '{' && TryReadBounds(out int length, out long bound))
        {
            _position += length;
            factor = Math.Max(1, bound);
        }
        else
        {
            return 1;
        }

        if (Current == '?')
            _position++;
        return factor;
    }

    /// <summary><c>{2}</c>, <c>{2,}</c>, <c>{2,5}</c>; anything else in braces is plain text.</summary>
    private bool TryReadBounds(out int length, out long bound)
    {
        length = 0;
        bound = 0;
        int end = _pattern.IndexOf('}', _position);
        if (end < 0)
            return false;

        string[] parts = _pattern.Substring(_position + 1, end - _position - 1).Split(',');
        if (parts.Length > 2 || !IsDigits(parts[0]) || (parts.Length == 2 && parts[1].Length > 0 && !IsDigits(parts[1])))
            return false;

        string greatest = parts.Length == 2 && parts[1].Length > 0 ? parts[1] : parts[0];
        length = end + 1 - _position;
        bound = greatest.Length > 6 ? 1_000_000 : long.Parse(greatest, System.Globalization.CultureInfo.InvariantCulture);
        return true;
    }

    private static bool IsDigits(string text)
    {
        foreach (char c in text)
        {
            if (!CharacterRules.IsDigit(c))
                return false;
        }

        return text.Length > 0;
    }
}
