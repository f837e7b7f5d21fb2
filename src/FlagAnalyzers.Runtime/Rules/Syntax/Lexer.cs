using System.Globalization;

namespace FlagAnalyzers.Rules;

/// <summary>Text to tokens. What is nearly right becomes the token that was meant, and an error.</summary>
internal sealed class Lexer
{
    private readonly string _text;
    private readonly ErrorList _errors;
    private readonly List<Token> _tokens = [];
    private int _position;

    private Lexer(string text, ErrorList errors)
    {
        _text = text;
        _errors = errors;
    }

    /// <summary>The tokens; the last one is <see cref="TokenKind.End"/>.</summary>
    public static List<Token> Read(string text, ErrorList errors)
    {
        var lexer = new Lexer(text, errors);
        while (lexer._position < text.Length)
            lexer.ReadToken();
        lexer._tokens.Add(new Token(TokenKind.End, text.Length, 0, ""));
        return lexer._tokens;
    }

    private void ReadToken()
    {
        char c = _text[_position];
        if (char.IsWhiteSpace(c))
            _position++;
        else if (CharacterRules.IsQuote(c))
            ReadString();
        else if (CharacterRules.IsDigit(c) && !FollowsDot)
            ReadNumber(_position);
        else if (c == '-' && CharacterRules.IsDigit(Peek(1)))
            ReadNumber(_position + 1);
        else if (c == '.' && CharacterRules.IsDigit(Peek(1)) && !FollowsName)
            ReadNumber(_position);
        else if (CharacterRules.WordLength(_text, _position, isStart: !FollowsDot) > 0)
            ReadWord();
        else if (c != '/' || !TryReadRegex())
            ReadSymbol(c);
    }

    private bool FollowsDot => _tokens.Count > 0 && _tokens[_tokens.Count - 1].Kind == TokenKind.Dot;

    private bool FollowsName => _tokens.Count > 0 && _tokens[_tokens.Count - 1].Kind is TokenKind.Word or TokenKind.CloseBracket;

    private bool FollowsMatches => _tokens.Count > 0 && (_tokens[_tokens.Count - 1].IsWord("matches") || _tokens[_tokens.Count - 1].Operator == RuleOperator.Matches);

    private bool IsArgument => _tokens.Count > 1 && _tokens[_tokens.Count - 1].Kind == TokenKind.OpenParenthesis
        && (_tokens[_tokens.Count - 2].IsWord("flag") || _tokens[_tokens.Count - 2].IsWord("segment"));

    private char Peek(int ahead) => _position + ahead < _text.Length ? _text[_position + ahead] : '\0';

    private bool At(string expected) => string.CompareOrdinal(_text, _position, expected, 0, expected.Length) == 0;

    private void Add(TokenKind kind, int length)
    {
        _tokens.Add(new Token(kind, _position, length, _text.Substring(_position, length)));
        _position += length;
    }

    private void ReadWord()
    {
        // A name may hold hyphens, because segments and attributes do; there is no subtraction that it could be.
        bool isName = FollowsDot || IsArgument;
        int end = _position;
        for (int length; end < _text.Length; end += length)
        {
            length = CharacterRules.WordLength(_text, end, isStart: false);
            if (length == 0 && isName && _text[end] == '-')
                length = end + 1 < _text.Length && CharacterRules.WordLength(_text, end + 1, isStart: false) > 0 ? 1 : 0;
            if (length == 0)
                break;
        }

        Add(TokenKind.Word, end - _position);
    }

    private void ReadNumber(int digits)
    {
        int end = digits;
        while (end < _text.Length && (_text[end] == '.' || CharacterRules.WordLength(_text, end, isStart: false) == 1))
            end++;
        if (BareText.IsDate(_text, _position))
            end = _position + BareText.DateLength;

        string spelling = _text.Substring(_position, end - _position);
        if (BareText.IsDate(spelling, 0))
        {
            Add(TokenKind.BareDate, end - _position);
        }
        else if (BareText.IsVersion(spelling))
        {
            Add(TokenKind.BareVersion, end - _position);
        }
        else
        {
            if (!BareText.IsNumber(spelling))
            {
                string? suggestion = BareText.NearestNumber(spelling);
                _errors.Add(_position, spelling.Length, $"'{spelling}' is not a number: digits, and at most one decimal point between digits", suggestion);
                spelling = suggestion ?? "0";
            }

            _tokens.Add(new Token(TokenKind.Number, _position, end - _position, spelling));
            _position = end;
        }
    }

    private void ReadString()
    {
        StringToken read = StringToken.Read(_text, _position, FollowsMatches, _errors);
        _tokens.Add(new Token(TokenKind.String, _position, read.Length, read.Value));
        _position += read.Length;
    }

    /// <summary>JavaScript's <c>/text/i</c>.</summary>
    private bool TryReadRegex()
    {
        int end = _position + 1;
        while (end < _text.Length && _text[end] != '/')
            end += _text[end] == '\\' ? 2 : 1;
        if (end >= _text.Length)
            return false;

        string pattern = _text.Substring(_position + 1, end - _position - 1);
        int options = end + 1;
        while (options < _text.Length && _text[options] is >= 'a' and <= 'z')
            options++;
        string suggestion = RuleText.Quote((_text.IndexOf('i', end, options - end) >= 0 ? "(?i)" : "") + pattern);
        _errors.Add(_position, options - _position, "a regular expression is written as a string, behind 'matches'", suggestion);
        _tokens.Add(new Token(TokenKind.String, _position, options - _position, pattern));
        _position = options;
        return true;
    }

    private void ReadSymbol(char c)
    {
        foreach (Symbol symbol in Symbol.All)
        {
            if (symbol.Spelling[0] != c || !At(symbol.Spelling))
                continue;
            if (symbol.Message is not null)
                _errors.Add(_position, symbol.Spelling.Length, symbol.Message, symbol.Meant);
            _tokens.Add(new Token(symbol.Kind, _position, symbol.Spelling.Length, symbol.Meant) { Operator = symbol.Operator });
            _position += symbol.Spelling.Length;
            return;
        }

        int start = _position;
        do
        {
            _position++;
        }
        while (_position < _text.Length && _text[_position] == c);
        if (char.IsHighSurrogate(c) && _position < _text.Length && char.IsLowSurrogate(_text[_position]))
            _position++;

        string spelling = _text.Substring(start, _position - start);
        _errors.Add(start, spelling.Length, Describe(c, spelling));
        _tokens.Add(new Token(TokenKind.Unknown, start, spelling.Length, spelling));
    }

    private static string Describe(char c, string spelling) => c switch
    {
        '+' or '-' or '*' or '%' => $"'{c}' has no meaning here: rules have no arithmetic",
        '/' => "'/' has no meaning here: rules have no arithmetic, and a regular expression is written as a string",
        '~' => "'~' has no meaning here: write 'matches' for a regular expression, 'contains' for a part of a text",
        '?' or ':' => $"'{c}' has no meaning here: rules have no conditional operator, join conditions by 'and' and 'or'",
        ';' => "';' has no meaning here: a rule is one condition",
        _ when char.IsControl(c) || char.IsSurrogate(c) && spelling.Length == 1 => "the character U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture) + " has no meaning here; remove it",
        _ => $"'{(spelling.Length > 2 ? spelling.Substring(0, 1) : spelling)}' has no meaning here; remove it, or put text in quotes",
    };
}
