namespace FlagAnalyzers.Definitions.Yaml;

/// <summary>Maps offsets in a scalar's value to offsets in the file, through quotes and escapes.</summary>
internal sealed class ScalarMap(string text, YamlNode scalar)
{
    private int[]? _positions;

    // Documents are shared between threads: set last, so that whoever sees it sees the positions.
    private volatile bool _isBuilt;

    /// <summary>The whole scalar, quotes included.</summary>
    public Span Span => scalar.Span;

    /// <summary>The stretch of the file for a stretch of the value; the whole scalar where lines were folded.</summary>
    public Span Map(int start, int length)
    {
        if (!_isBuilt)
        {
            _positions = Build();
            _isBuilt = true;
        }

        if (_positions is null || start < 0 || length < 0 || start + length >= _positions.Length)
        {
            return Span;
        }

        return Span.FromBounds(_positions[start], _positions[start + length]);
    }

    /// <summary>Offset in the file of each unit of the value, and of its end; null when they cannot be told.</summary>
    private int[]? Build()
    {
        int position = scalar.Span.Start;
        int end = scalar.Span.End;
        position = SkipProperties(position, end);
        if (scalar.IsBlock || position >= end)
        {
            return null;
        }

        char quote = scalar.IsPlain ? '\0' : text[position];
        if (quote != '\0')
        {
            position++;
            end--;
        }

        int[] positions = new int[scalar.Value.Length + 1];
        int count = 0;
        while (position < end && count < scalar.Value.Length)
        {
            int next = Decode(quote, position, out string units);
            foreach (char unit in units)
            {
                if (count >= scalar.Value.Length || scalar.Value[count] != unit)
                {
                    return null;
                }

                positions[count++] = position;
            }

            position = next;
        }

        positions[count] = position;
        return count == scalar.Value.Length && position == end ? positions : null;
    }

    private int SkipProperties(int position, int end)
    {
        if (scalar.Tag is null && scalar.Anchor is null)
        {
            return position;
        }

        while (position < end && text[position] is '&' or '!')
        {
            while (position < end && text[position] is not (' ' or '\t' or '\r' or '\n'))
            {
                position++;
            }

            position = YamlText.SkipBlanks(text, position);
        }

        return position;
    }

    private int Decode(char quote, int position, out string units)
    {
        char c = text[position];
        units = c.ToString();
        if (quote == '\'' && c == '\'')
        {
            return position + 2;
        }

        if (quote != '"' || c != '\\' || position + 1 >= text.Length)
        {
            return position + 1;
        }

        int digits = text[position + 1] switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits > 0)
        {
            units = DecodeHex(position + 2, digits);
            return position + 2 + digits;
        }

        units = text[position + 1] switch
        {
            '0' => "\0",
            'a' => "\a",
            'b' => "\b",
            't' or '\t' => "\t",
            'n' => "\n",
            'v' => "\v",
            'f' => "\f",
            'r' => "\r",
            'e' => "\x1B",
            'N' => "\x85",
            '_' => "\xA0",
            'L' => "\u2028",
            'P' => "\u2029",
            char other => other.ToString(),
        };
        return position + 2;
    }

    private string DecodeHex(int start, int digits)
    {
        if (start + digits > text.Length
            || !int.TryParse(text.Substring(start, digits), System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture, out int code)
            || code is < 0 or > 0x10FFFF)
        {
            return "";
        }

        return code is >= 0xD800 and <= 0xDFFF || code <= 0xFFFF ? ((char)code).ToString() : char.ConvertFromUtf32(code);
    }
}
