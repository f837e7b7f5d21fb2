namespace FlagAnalyzers.Rules;

/// <summary>Messages for what is not part of the language.</summary>
internal sealed partial class Parser
{
    private static readonly string[] Prefixes = ["user", "segment", "flag"];
    private static readonly string[] Functions = ["flag", "date", "version", "segment"];
    private static readonly string[] Values = ["true", "false", "user", "segment", "flag"];

    private RuleNode ParseOtherWord(Token token, bool isRight)
    {
        if (token.Value is "and" or "or" or "in" or "is" || OperatorWords.TryFind(token.Value, out _))
        {
            ReportMissingValue(token);
            return Missing(token.Start);
        }

        if (token.IsWord("not"))
        {
            Take();
            errors.Add(token, "'not' binds looser than a comparison: put the negated condition in parentheses");
            ParsePrimary(isRight);
            return Missing(token.Start);
        }

        Take();
        if (Current.Kind == TokenKind.Dot && PeekToken(1).Kind == TokenKind.Word)
            ReportUnknownPrefix(token, isRight);
        else if (Current.Kind == TokenKind.OpenParenthesis)
            ReportUnknownFunction(token);
        else
            ReportUnknownWord(token, isRight);
        return Missing(token.Start);
    }

    private void ReportUnknownPrefix(Token token, bool isRight)
    {
        Take();
        Token name = Take();
        string? prefix = NearestName.Find(token.Value, Prefixes) ?? (isRight ? null : "user");
        string? suggestion = prefix is null ? null : prefix == "flag" ? "flag(" + RuleText.Quote(name.Value) + ")" : prefix + "." + name.Value;
        string hint = suggestion is null ? "" : $"; did you mean {suggestion}?";
        errors.Add(token.Start, name.End - token.Start, $"a name starts with 'user.' or 'segment.', a flag is written flag('key'), text stands in quotes{hint}", suggestion);
        if (Current.Kind == TokenKind.Dot)
            SkipToNextCondition();
    }

    private void ReportUnknownFunction(Token token)
    {
        string? nearest = NearestName.Find(token.Value, Functions);
        SkipBalanced();
        string hint = nearest is null ? "" : $"; did you mean '{nearest}'?";
        errors.Replace(token.Start, token.Length, $"there is no function '{Shorten(token)}', only flag('key'), date('2026-01-31') and version('2.3.0'){hint}", nearest);
    }

    private void ReportUnknownWord(Token token, bool isRight)
    {
        if (token.Value.ToUpperInvariant() is "NULL" or "NIL" or "UNDEFINED")
        {
            errors.Add(token, $"there is no '{token.Value}': ask by 'is set' or 'is not set'");
            return;
        }

        if (NearestName.Find(token.Value, Values) is { } nearest && (nearest is "true" or "false" || !isRight))
        {
            errors.Add(token, $"'{Shorten(token)}' is no name; did you mean '{nearest}'?", nearest);
            return;
        }

        if (!isRight)
        {
            errors.Add(token, $"'{Shorten(token)}' is no name: an attribute starts with 'user.', a segment with 'segment.', text stands in quotes", "user." + token.Value);
            return;
        }

        // Unquoted text goes on to the next space: us-west, jo@example.com.
        int end = token.End;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not (',' or ')' or ']' or '&' or '|' or '(' or '[' or '\'' or '"'))
            end++;
        while (Current.Kind != TokenKind.End && Current.Start < end)
            Take();
        string spelling = text.Substring(token.Start, end - token.Start);
        errors.Replace(token.Start, end - token.Start, $"'{RuleText.Excerpt(spelling, 0, spelling.Length)}' is no name: text stands in quotes, an attribute starts with 'user.'", RuleText.Quote(spelling));
    }

    private void ReportMissingValue(Token token)
    {
        if (token.Kind == TokenKind.End)
            errors.Add(PreviousEnd, 0, "the rule ends where a value or a condition is expected");
        else
            errors.Add(token, $"a value or a condition is missing before {Quote(token)}");
    }

    /// <summary>What stands behind a complete condition.</summary>
    private void SkipUnexpected()
    {
        Token token = Current;
        if (token.Kind == TokenKind.CloseParenthesis)
        {
            errors.Add(Take(), "no parenthesis is open here: remove it");
        }
        else if (token.Kind == TokenKind.Word && !OperatorWords.IsOfLanguage(token.Value))
        {
            errors.Add(Take(), $"'{Shorten(token)}' is no operator; there are {OperatorWords.All}, 'and', 'or'");
            SkipToNextCondition();
        }
        else if (StartsOperand(token))
        {
            errors.Add(token, $"an operator is missing before {Quote(token)}: 'and' or 'or' between conditions, == and the like between values");
            ParseOr();
        }
        else
        {
            errors.Add(Take(), $"{Quote(token)} is not expected here: remove it");
        }
    }

    private string Shorten(Token token) => RuleText.Excerpt(text, token.Start, token.Length);

    private string Quote(Token token) => token.Kind == TokenKind.String ? Shorten(token) : "'" + Shorten(token) + "'";

    /// <summary>From an opening parenthesis or bracket to behind its counterpart, or to the end.</summary>
    private void SkipBalanced()
    {
        int open = 0;
        do
        {
            Token token = Take();
            if (token.Kind is TokenKind.OpenParenthesis or TokenKind.OpenBracket)
                open++;
            else if (token.Kind is TokenKind.CloseParenthesis or TokenKind.CloseBracket)
                open--;
        }
        while (open > 0 && Current.Kind != TokenKind.End);
    }

    private void SkipToNextCondition()
    {
        while (Current.Kind is not (TokenKind.End or TokenKind.And or TokenKind.Or or TokenKind.CloseParenthesis or TokenKind.CloseBracket)
            && !Current.IsWord("and") && !Current.IsWord("or"))
        {
            if (Current.Kind is TokenKind.OpenParenthesis or TokenKind.OpenBracket)
                SkipBalanced();
            else
                Take();
        }
    }
}
