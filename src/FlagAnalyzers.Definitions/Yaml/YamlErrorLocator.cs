namespace FlagAnalyzers.Definitions.Yaml;

/// <summary>Finds the place that an author would point at, which is not always the one where the parser gave up.</summary>
internal sealed class YamlErrorLocator(string text, int limit)
{
    /// <param name="position">Where the parser gave up.</param>
    /// <param name="lastEnd">End of the last thing it understood.</param>
    /// <param name="openBrackets">Brackets and braces still open, the innermost on top.</param>
    /// <param name="message">What it said; null when it had nothing to say.</param>
    public YamlError Locate(int position, int lastEnd, Stack<int> openBrackets, string? message)
    {
        position = Math.Max(0, Math.Min(position, limit));
        if (openBrackets.Count > 0 && (message is null || position >= YamlText.LineEnd(text, lastEnd)))
        {
            int bracket = openBrackets.Peek();
            return new YamlError(new Span(bracket, 1), $"'{text[bracket]}' is never closed; add '{(text[bracket] == '[' ? ']' : '}')}'");
        }

        if (FindTab(Math.Min(position, lastEnd)) is { } tab)
        {
            return new YamlError(new Span(tab, 1), YamlText.TabMessage);
        }

        if (message is null || position >= limit)
        {
            position = Math.Min(position, YamlText.TrimEnd(text, 0, limit));
        }

        int end = YamlText.TrimEnd(text, position, YamlText.LineEnd(text, position));
        return new YamlError(Span.FromBounds(position, Math.Min(end, limit)), Explain(position, lastEnd, message));
    }

    /// <summary>A tab in the indentation of the line at <paramref name="from"/> or the first line behind it that is not empty.</summary>
    private int? FindTab(int from)
    {
        int line = YamlText.LineStart(text, from);
        int lines = 0;
        while (line < limit && lines < 2)
        {
            int content = YamlText.SkipBlanks(text, line);
            if (!YamlText.IsBlankOrComment(text, line))
            {
                int tab = text.IndexOf('\t', line, content - line);
                if (tab >= 0)
                {
                    return tab;
                }

                lines++;
            }

            line = YamlText.NextLine(text, line);
        }

        return null;
    }

    private string Explain(int position, int lastEnd, string? message)
    {
        if (position < limit)
        {
            switch (text[position])
            {
                case '@' or '`' or '%':
                    return $"YAML does not allow a value to start with '{text[position]}'; quote it";
                case '"' or '\'' when message is not null && message.IndexOf("quoted", StringComparison.Ordinal) >= 0:
                    return $"the text that starts here with {text[position]} is not closed, or holds an escape that YAML does not know";
                case ':' when YamlText.IsBreakOrEnd(text, position + 1) || text[position + 1] == ' ':
                    return IsFirstOnItsLine(position)
                        ? "expected a key here, indented like the keys around it; text with ': ' in it must be quoted"
                        : "text with ': ' in it must be quoted";
            }

            if (lastEnd > 0 && text[lastEnd - 1] is '"' or '\'' && position < YamlText.LineEnd(text, lastEnd))
            {
                return $"the quoted text ends in front of this; write {(text[lastEnd - 1] == '"' ? "\\\"" : "''")} for a quote inside it";
            }
        }

        return message is null ? "this is not valid YAML" : "this is not valid YAML: " + LowerFirst(message.Trim().TrimEnd('.').Replace("  ", " "));
    }

    /// <summary>Whether what is in front of the colon looks like a key: one word, and the first of its line.</summary>
    private bool IsFirstOnItsLine(int colon)
    {
        int content = YamlText.SkipSpaces(text, YamlText.LineStart(text, colon));
        return colon > content && text.IndexOfAny([' ', ':', '"', '\''], content, colon - content) < 0;
    }

    private static string LowerFirst(string message) =>
        message.Length == 0 ? message : char.ToLowerInvariant(message[0]) + message.Substring(1);
}
