namespace FlagAnalyzers.Rules;

/// <summary>
/// Recursive descent, one method per level of precedence. An error is reported where it stands, the parser goes on at the next
/// <c>and</c>, <c>or</c> or closing parenthesis, and the tree is thrown away.
/// </summary>
internal sealed partial class Parser(string text, List<Token> tokens, ErrorList errors, List<RuleNameNode> names)
{
    private int _index;
    private int _depth;
    private bool _skippedUnknown;

    private Token Current => tokens[_index];

    private bool IsAborted { get; set; }

    public RuleNode ParseRule() => ParseExpression(isNested: false);

    private Token PeekToken(int ahead) => tokens[Math.Min(_index + ahead, tokens.Count - 1)];

    private Token Take()
    {
        Token token = tokens[_index];
        if (_index < tokens.Count - 1)
            _index++;
        return token;
    }

    private int PreviousEnd => _index == 0 ? 0 : tokens[_index - 1].End;

    private static RuleLiteralNode Missing(int start) => new(start, 0, RuleLiteral.OfBool(true));

    private RuleNode ParseExpression(bool isNested)
    {
        RuleNode node = ParseOr();
        while (Current.Kind != TokenKind.End && !(isNested && Current.Kind == TokenKind.CloseParenthesis))
        {
            if (Current.Kind is TokenKind.And or TokenKind.Or || Current.IsWord("and") || Current.IsWord("or"))
            {
                // Behind something that was skipped.
                Take();
                ParseOr();
            }
            else
            {
                SkipUnexpected();
            }
        }

        return node;
    }

    private RuleNode ParseOr()
    {
        int start = Current.Start;
        RuleNode first = ParseAnd();
        if (!TakeLogical(TokenKind.Or, "or"))
            return first;

        List<RuleNode> operands = [first];
        do
        {
            operands.Add(ParseAnd());
        }
        while (TakeLogical(TokenKind.Or, "or"));
        return new RuleLogicalNode(start, PreviousEnd - start, isAnd: false, operands.ToArray());
    }

    private RuleNode ParseAnd()
    {
        int start = Current.Start;
        RuleNode first = ParseNot();
        if (!TakeLogical(TokenKind.And, "and"))
            return first;

        List<RuleNode> operands = [first];
        do
        {
            operands.Add(ParseNot());
        }
        while (TakeLogical(TokenKind.And, "and"));
        return new RuleLogicalNode(start, PreviousEnd - start, isAnd: true, operands.ToArray());
    }

    private bool TakeLogical(TokenKind kind, string word)
    {
        if (Current.Kind != kind && !IsWordOrNearly(word))
            return false;
        Take();
        return true;
    }

    /// <summary>The word, or a misspelling of it, which is reported.</summary>
    private bool IsWordOrNearly(string word)
    {
        if (Current.Kind != TokenKind.Word)
            return false;
        if (Current.IsWord(word))
            return true;
        bool isNear = word switch
        {
            "and" or "or" => StartsOperand(PeekToken(1)) && OperatorWords.FindMeant(Current.Value) == word,
            "in" => PeekToken(1).Kind == TokenKind.OpenBracket && OperatorWords.FindMeant(Current.Value) == word,
            _ => false,
        };
        if (!isNear && !string.Equals(Current.Value, word, StringComparison.OrdinalIgnoreCase))
            return false;
        errors.Add(Current, $"'{Shorten(Current)}' is no operator; did you mean '{word}'?", word);
        return true;
    }

    private RuleNode ParseNot()
    {
        int start = Current.Start, count = 0;
        for (; IsWordOrNearly("not"); count++)
            Take();
        return Negate(ParseComparison(), start, count, isSymbol: false);
    }

    private RuleNode ParseUnary(bool isRight)
    {
        int start = Current.Start, count = 0;
        for (; Current.Kind == TokenKind.Bang; count++)
            Take();
        return Negate(ParsePrimary(isRight), start, count, isSymbol: true);
    }

    /// <summary>A long chain of negations says no more than one or two.</summary>
    private RuleNode Negate(RuleNode node, int start, int count, bool isSymbol)
    {
        for (int remaining = count > 2 ? 2 - (count % 2) : count; remaining > 0; remaining--)
            node = new RuleNotNode(start, PreviousEnd - start, node, isSymbol);
        return node;
    }

    private RuleNode ParseComparison()
    {
        int start = Current.Start;
        _skippedUnknown = false;
        RuleNode left = ParseUnary(isRight: false);
        if (IsWordOrNearly("in") || (Current.IsWord("not") && PeekToken(1).IsWord("in")))
            return ParseIn(start, left);
        if (Current.Kind == TokenKind.Bang && PeekToken(1).IsWord("in"))
        {
            errors.Add(Current.Start, PeekToken(1).End - Current.Start, "'not in' is written in words", "not in");
            return ParseIn(start, left);
        }

        if (IsWordOrNearly("is"))
            return ParseIs(start, left);
        if (!TryTakeOperator(out RuleOperator @operator, out Token token))
            return left;

        RuleNode right = ParseUnary(isRight: true);
        var node = new RuleComparisonNode(start, PreviousEnd - start, left, @operator, token.Start, token.Length, right);
        while (TryTakeOperator(out _, out token))
        {
            if (!_skippedUnknown)
                errors.Add(token, "comparisons do not chain: write two, joined by 'and'");
            ParseUnary(isRight: true);
        }

        return node;
    }

    private bool TryTakeOperator(out RuleOperator @operator, out Token token)
    {
        bool isUnknown = SkipUnknown();
        token = Current;
        @operator = token.Operator;
        if (isUnknown && StartsOperand(token) && (token.Kind != TokenKind.Word || !OperatorWords.TryFind(token.Value, out _)))
            return true;
        if (token.Kind == TokenKind.Comparison)
        {
            Take();
            return true;
        }

        if (token.Kind != TokenKind.Word)
            return false;
        if (OperatorWords.TryFind(token.Value, out @operator))
        {
            Take();
            return true;
        }

        if (token.IsWord("not") && PeekToken(1).Kind == TokenKind.Word && OperatorWords.TryFind(PeekToken(1).Value, out @operator))
        {
            errors.Add(token, $"'not' stands before the whole comparison: not a {PeekToken(1).Value} b");
            Take();
            Take();
            return true;
        }

        return TryTakeMisspelled(token, out @operator);
    }

    private bool SkipUnknown()
    {
        bool isUnknown = Current.Kind == TokenKind.Unknown;
        while (Current.Kind == TokenKind.Unknown)
            Take();
        _skippedUnknown |= isUnknown;
        return isUnknown;
    }

    private bool TryTakeMisspelled(Token token, out RuleOperator @operator)
    {
        @operator = default;
        if (OperatorWords.FindMeant(token.Value) is not { } meant || meant is "and" or "or" or "not" or "in" or "is" || !StartsOperand(PeekToken(1)))
            return false;
        OperatorWords.TryFind(meant, out @operator);
        Take();
        int end = (Current.IsWord("with") ? Take() : token).End;
        errors.Add(token.Start, end - token.Start, $"'{text.Substring(token.Start, Math.Min(end - token.Start, 40))}' is no operator; did you mean '{meant}'?", meant);
        return true;
    }

    private RuleNode ParseParenthesis()
    {
        Token open = Take();
        if (_depth == RuleParser.MaximumDepth)
        {
            errors.Add(open, $"parentheses are nested deeper than {RuleParser.MaximumDepth} levels: move parts of the rule into segments");
            IsAborted = true;
            _index = tokens.Count - 1;
            return Missing(open.Start);
        }

        _depth++;
        RuleNode node = ParseExpression(isNested: true);
        _depth--;
        if (Current.Kind == TokenKind.CloseParenthesis)
            Take();
        else if (!IsAborted)
            errors.Add(open, "this parenthesis is never closed");
        return node;
    }

    private static bool StartsOperand(Token token) =>
        token.Kind is TokenKind.Word or TokenKind.String or TokenKind.Number or TokenKind.BareDate or TokenKind.BareVersion
            or TokenKind.OpenParenthesis or TokenKind.OpenBracket or TokenKind.Bang;
}
