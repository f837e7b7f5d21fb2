namespace FlagAnalyzers.Definitions.Yaml;

/// <summary>A flags file as nodes: all of it, or after a syntax error as much as can be read.</summary>
/// <param name="Root">The document's node; null when it is empty.</param>
/// <param name="Errors">What is not YAML; empty when everything is.</param>
internal sealed record YamlFile(YamlNode? Root, IReadOnlyList<YamlError> Errors)
{
    /// <summary>A file full of errors needs no list of all of them.</summary>
    private const int MaximumErrors = 100;

    public static YamlFile Read(string text)
    {
        string legal = YamlText.ReplaceIllegal(text, out YamlError? illegal);
        int start = legal.Length > 0 && legal[0] == '\uFEFF' ? 1 : 0;
        YamlTreeParser parser = new(legal, null);
        YamlNode? root = parser.Parse(start, legal.Length, out YamlError? error);
        if (error is not null)
        {
            string masked = SwallowedRules.Mask(legal, out Dictionary<int, string>? swallowed);
            if (swallowed is not null)
            {
                parser = new YamlTreeParser(masked, swallowed);
                root = parser.Parse(start, masked.Length, out error);
            }

            if (error is not null && ReadWithoutTabs(masked, start, swallowed) is { } read)
            {
                (root, parser) = read;
            }
            else if (error is not null)
            {
                root = new YamlRecovery(masked, parser).Read(start, error);
            }
        }

        List<YamlError> errors = parser.Errors;
        if (illegal is not null)
        {
            errors.Add(illegal);
        }

        if (errors.Count > MaximumErrors)
        {
            errors.RemoveRange(MaximumErrors, errors.Count - MaximumErrors);
        }

        return new YamlFile(root, errors);
    }

    /// <summary>The file as it reads with a space for every tab that indents, where that makes sense of all of it.</summary>
    private static (YamlNode? Root, YamlTreeParser Parser)? ReadWithoutTabs(string text, int start, Dictionary<int, string>? swallowed)
    {
        if (YamlText.ReplaceTabs(text, out YamlError? tab) is not { } spaced)
        {
            return null;
        }

        YamlTreeParser parser = new(spaced, swallowed);
        YamlNode? root = parser.Parse(start, spaced.Length, out YamlError? error);
        if (error is not null)
        {
            return null;
        }

        parser.Errors.Add(tab!);
        return (root, parser);
    }
}
