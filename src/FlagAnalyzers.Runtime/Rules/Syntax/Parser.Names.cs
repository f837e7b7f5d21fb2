namespace FlagAnalyzers.Rules;

/// <summary>Values: literals and names.</summary>
internal sealed partial class Parser
{
    private RuleNode ParsePrimary(bool isRight)
    {
        bool isUnknown = SkipUnknown();
        Token token = Current;
        if (isUnknown && !StartsOperand(token))
            return Missing(token.Start);
        switch (token.Kind)
        {
            case TokenKind.OpenParenthesis:
                return ParseParenthesis();
            case TokenKind.String:
                Take();
                return new RuleLiteralNode(token.Start, token.Length, RuleLiteral.OfString(token.Value));
            case TokenKind.Number:
                Take();
                return ParseNumber(token);
            case TokenKind.BareDate:
                Take();
                errors.Add(token, "a date is written date('yyyy-MM-dd')", "date('" + token.Value + "')");
                return Missing(token.Start);
            case TokenKind.BareVersion:
                Take();
                errors.Add(token, "a version is written version('1.2.3')", "version('" + token.Value + "')");
                return Missing(token.Start);
            case TokenKind.Word:
                return ParseWord(token, isRight);
            case TokenKind.OpenBracket:
                errors.Add(token, "a list stands only after 'in'");
                SkipBalanced();
                return Missing(token.Start);
            case TokenKind.Dot when PeekToken(1).Kind == TokenKind.Word:
                errors.Add(token.Start, PeekToken(1).End - token.Start, "a name starts with 'user.' or 'segment.'", "user." + PeekToken(1).Value);
                Take();
                Take();
                return Missing(token.Start);
            default:
                ReportMissingValue(token);
                return Missing(token.Start);
        }
    }

    private RuleNode ParseNumber(Token token)
    {
        if (BareText.ToLiteral(token.Value) is { } literal)
            return new RuleLiteralNode(token.Start, token.Length, literal);
        errors.Add(token, "this number is out of range: whole numbers have 64 bits");
        return Missing(token.Start);
    }

    private RuleNode ParseWord(Token token, bool isRight)
    {
        switch (token.Value)
        {
            case "true":
            case "false":
                Take();
                return new RuleLiteralNode(token.Start, token.Length, RuleLiteral.OfBool(token.Value == "true"));
            case "user":
                return ParseMember(RuleNameKind.Attribute, "an attribute", "user.region");
            case "segment":
                return ParseMember(RuleNameKind.Segment, "a segment", "segment.staff");
            case "flag":
                return ParseFlag();
            case "date":
            case "version":
                return ParseTypedLiteral(token);
            default:
                return ParseOtherWord(token, isRight);
        }
    }

    private RuleNode ParseMember(RuleNameKind kind, string what, string example)
    {
        Token prefix = Take();
        if (Current.Kind == TokenKind.Dot && PeekToken(1).Kind == TokenKind.Word)
        {
            Take();
            Token name = Take();
            bool isUserId = kind == RuleNameKind.Attribute && name.Value is "id" or "user_id";
            var node = new RuleNameNode(prefix.Start, name.End - prefix.Start, isUserId && kind == RuleNameKind.Attribute ? RuleNameKind.UserId : kind, name.Value, name.Start, name.Length);
            names.Add(node);
            return Current.Kind == TokenKind.Dot ? ParseMemberOfMember(node) : node;
        }

        // user['region'], segment('staff')
        Token open = Current, argument = PeekToken(1);
        if (open.Kind is TokenKind.OpenBracket or TokenKind.OpenParenthesis && argument.Kind is TokenKind.String or TokenKind.Word)
        {
            SkipBalanced();
            string? suggestion = CharacterRules.IsName(argument.Value) ? prefix.Value + "." + argument.Value : null;
            errors.Replace(prefix.Start, PreviousEnd - prefix.Start, $"'{prefix.Value}' is followed by a dot and the name of {what}, as in {example}", suggestion);
        }
        else
        {
            // user..region, user:region, segment staff
            while (Current.Kind is TokenKind.Dot or TokenKind.Unknown)
                Take();
            bool isName = Current.Kind == TokenKind.Word && !OperatorWords.IsOfLanguage(Current.Value);
            string? suggestion = isName ? prefix.Value + "." + Take().Value : null;
            errors.Replace(prefix.Start, PreviousEnd - prefix.Start, $"'{prefix.Value}' is followed by a dot and the name of {what}, as in {example}", suggestion);
        }

        return Missing(prefix.Start);
    }

    /// <summary>JavaScript's <c>user.email.endsWith('x')</c>.</summary>
    private RuleNode ParseMemberOfMember(RuleNameNode node)
    {
        int dot = Take().Start;
        Token member = Current.Kind == TokenKind.Word ? Take() : default;
        string? suggestion = null;
        int end = PreviousEnd;
        if (Current.Kind == TokenKind.OpenParenthesis)
        {
            Token argument = PeekToken(1);
            bool hasOneArgument = argument.Kind == TokenKind.String && PeekToken(2).Kind == TokenKind.CloseParenthesis;
            SkipBalanced();
            end = PreviousEnd;
            string? meant = member.Value is null ? null : OperatorWords.TryFind(member.Value, out _) ? member.Value : OperatorWords.FindMeant(member.Value);
            if (hasOneArgument && node.Kind != RuleNameKind.Segment && meant is not null && OperatorWords.TryFind(meant, out _))
                suggestion = text.Substring(node.Start, node.Length) + " " + meant + " " + text.Substring(argument.Start, argument.Length);
        }

        if (suggestion is not null)
            errors.Replace(node.Start, end - node.Start, $"operators stand between their operands: {suggestion}", suggestion);
        else
            errors.Replace(dot, end - dot, "attributes and segments have no members: remove this");
        return Missing(node.Start);
    }

    private RuleNode ParseFlag()
    {
        Token word = Take();
        Token open = Current, key = PeekToken(1), close = PeekToken(2);
        if (open.Kind == TokenKind.OpenParenthesis && key.Kind == TokenKind.String && close.Kind == TokenKind.CloseParenthesis)
        {
            Take();
            Take();
            Take();
            if (key.Value.Length == 0)
                errors.Add(key, "the flag's key is missing");
            var node = new RuleNameNode(word.Start, close.End - word.Start, RuleNameKind.Flag, key.Value, key.Start + 1, key.Length - 2);
            names.Add(node);
            return node;
        }

        string? suggestion = null;
        if (open.Kind is TokenKind.OpenParenthesis or TokenKind.OpenBracket)
        {
            SkipBalanced();
            suggestion = key.Kind is TokenKind.Word or TokenKind.String && key.Value.Length > 0 ? key.Value : null;
        }
        else if (open.Kind == TokenKind.Dot && key.Kind == TokenKind.Word)
        {
            Take();
            suggestion = Take().Value;
        }
        else if (open.Kind == TokenKind.String)
        {
            suggestion = Take().Value;
        }

        errors.Replace(word.Start, PreviousEnd - word.Start, "a flag is written flag('key')", suggestion is null ? null : "flag(" + RuleText.Quote(suggestion) + ")");
        return Missing(word.Start);
    }

    private RuleNode ParseTypedLiteral(Token word)
    {
        Take();
        bool isDate = word.Value == "date";
        string example = isDate ? "date('2026-01-31')" : "version('2.3.0')";
        Token open = Current, argument = PeekToken(1), close = PeekToken(2);
        if (open.Kind != TokenKind.OpenParenthesis || argument.Kind != TokenKind.String || close.Kind != TokenKind.CloseParenthesis)
        {
            bool isBare = open.Kind == TokenKind.OpenParenthesis && argument.Kind is TokenKind.BareDate or TokenKind.BareVersion or TokenKind.Number;
            if (open.Kind == TokenKind.OpenParenthesis)
                SkipBalanced();
            errors.Replace(word.Start, PreviousEnd - word.Start, $"a {word.Value} is written {example}", isBare ? $"{word.Value}('{argument.Value}')" : null);
            return Missing(word.Start);
        }

        Take();
        Take();
        int length = Take().End - word.Start;
        if (isDate && FlagDate.TryParse(argument.Value, out FlagDate date))
            return new RuleLiteralNode(word.Start, length, RuleLiteral.OfDate(date, argument.Value));
        if (!isDate && FlagVersion.TryParse(argument.Value, out FlagVersion version))
            return new RuleLiteralNode(word.Start, length, RuleLiteral.OfVersion(version, argument.Value));

        string excerpt = RuleText.Excerpt(argument.Value, 0, argument.Value.Length);
        errors.Add(argument, isDate
            ? $"'{excerpt}' is no date: year, month and day as in 2026-01-31"
            : $"'{excerpt}' is no semantic version: three numbers and perhaps a pre-release, as in 2.3.0 or 2.3.0-rc.1");
        return Missing(word.Start);
    }
}
