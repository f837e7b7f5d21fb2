namespace FlagAnalyzers.Rules;

/// <summary>What may follow <c>in</c> and <c>is</c>.</summary>
internal sealed partial class Parser
{
    private RuleNode ParseIs(int start, RuleNode left)
    {
        Token isToken = Take();
        Token? not = Current.IsWord("not") ? Take() : null;
        if (IsWordOrNearly("set"))
        {
            Take();
            return new RuleIsSetNode(start, PreviousEnd - start, left, not is not null);
        }

        int end = (not ?? isToken).End;
        if (Current.Kind == TokenKind.Word && FindMeantBySet(Current.Value, not is not null) is { } meant)
        {
            errors.Add(isToken.Start, Current.End - isToken.Start, $"whether an attribute is known is asked by '{meant}'", meant);
            Take();
        }
        else if (StartsOperand(Current))
        {
            string spelling = not is null ? "==" : "!=";
            errors.Add(isToken.Start, end - isToken.Start, $"'is' stands only in 'is set' and 'is not set'; compare by '{spelling}'", spelling);
            ParseUnary(isRight: true);
        }
        else
        {
            errors.Add(isToken.Start, end - isToken.Start, "'set' is missing: 'is set' or 'is not set'", not is null ? "is set" : "is not set");
        }

        return Missing(left.Start);
    }

    private static string? FindMeantBySet(string word, bool isNegated)
    {
        bool? isSet = word.ToUpperInvariant() switch
        {
            "NULL" or "NIL" or "NONE" or "UNSET" or "UNDEFINED" or "UNKNOWN" or "EMPTY" or "MISSING" => false,
            "KNOWN" or "DEFINED" or "PRESENT" or "SETTED" or "SE" or "SETS" => true,
            _ => null,
        };
        return isSet is null ? null : isSet == isNegated ? "is not set" : "is set";
    }

    private RuleNode ParseIn(int start, RuleNode left)
    {
        bool isNegated = Current.IsWord("not") || Current.Kind == TokenKind.Bang;
        int operatorStart = Current.Start;
        if (isNegated)
            Take();
        Take();

        Token open = Current;
        if (open.Kind == TokenKind.OpenBracket)
        {
            RuleLiteralNode[] items = ParseItems(TokenKind.CloseBracket, "]");
            return new RuleInNode(start, PreviousEnd - start, left, isNegated, items);
        }

        if (open.Kind == TokenKind.OpenParenthesis)
        {
            ParseItems(TokenKind.CloseParenthesis, ")");
            int close = tokens[_index - 1].Kind == TokenKind.CloseParenthesis ? 1 : 0;
            string inner = text.Substring(open.End, PreviousEnd - close - open.End);
            errors.Add(open.Start, PreviousEnd - open.Start, "a list is written in brackets: ['a', 'b']", "[" + inner + "]");
        }
        else if (StartsOperand(open))
        {
            ReportNoList(left, operatorStart, ParseUnary(isRight: true));
        }
        else
        {
            errors.Add(PreviousEnd, 0, "a list is missing after 'in': ['a', 'b']");
        }

        return Missing(left.Start);
    }

    private void ReportNoList(RuleNode left, int start, RuleNode right)
    {
        string spelling = text.Substring(right.Start, right.Length);
        if (right is RuleLiteralNode)
            errors.Add(right, "a list is written in brackets, also when it has one value", "[" + spelling + "]");
        else if (left is RuleLiteralNode && right is RuleNameNode { Kind: RuleNameKind.Attribute })
            errors.Add(left.Start, right.Start + right.Length - left.Start, "'in' takes a list of literals; a list attribute stands on the left of 'contains'", spelling + " contains " + text.Substring(left.Start, left.Length));
        else
            errors.Add(start, right.Start + right.Length - start, "'in' takes a list of literals: ['a', 'b']");
    }

    private RuleLiteralNode[] ParseItems(TokenKind close, string spelling)
    {
        Token open = Take();
        List<RuleLiteralNode> items = [];
        if (Current.Kind == close)
        {
            Take();
            return [];
        }

        while (true)
        {
            int before = _index;
            ParseItem(items, close, spelling);
            if (_index == before && StartsOperand(Current))
                Take();
            if (Current.Kind == TokenKind.Comma)
            {
                Take();
            }
            else if (Current.Kind == close)
            {
                Take();
                return items.ToArray();
            }
            else if (EndsList(Current))
            {
                errors.Add(open, $"this list is never closed: a {spelling} is missing");
                return items.ToArray();
            }
            else if (StartsOperand(Current))
            {
                errors.Add(PreviousEnd, 0, "a comma is missing between two values", ",");
            }
            else
            {
                errors.Add(Take(), "a list holds literals, separated by commas");
            }
        }
    }

    private void ParseItem(List<RuleLiteralNode> items, TokenKind close, string spelling)
    {
        if (Current.Kind == TokenKind.Comma || Current.Kind == close || EndsList(Current))
        {
            errors.Add(PreviousEnd, 0, $"a value is missing before '{(Current.Kind == TokenKind.Comma ? "," : spelling)}'");
            return;
        }

        if (!StartsOperand(Current))
            return;
        RuleNode item = ParsePrimary(isRight: true);
        if (item is RuleLiteralNode literal)
            items.Add(literal);
        else
            errors.Add(item, "a list holds literals only; compare with names by == and join by 'or'");
    }

    private static bool EndsList(Token token) => token.Kind is TokenKind.End or TokenKind.And or TokenKind.Or || token.IsWord("and") || token.IsWord("or");
}
