using FlagAnalyzers.Definitions.Yaml;

namespace FlagAnalyzers.Definitions.Reading;

/// <summary>Reads single values; what does not fit is reported and read as null.</summary>
internal static class Scalars
{
    /// <summary>The node when it is a scalar with a value; else null, reported.</summary>
    public static YamlNode? Get(ReadContext context, YamlNode node, string name, string expected)
    {
        if (!IsUsable(context, node))
        {
            return null;
        }

        if (node.Kind != YamlKind.Scalar)
        {
            context.Invalid(Place(node), $"'{name}' must be {expected}, not {Describe(node)}");
            return null;
        }

        if (node.Tag is { } tag && tag[0] == '!')
        {
            Span line = YamlText.RestOfLine(context.Text, node.Span.Start);
            context.Invalid(node.Span, $"YAML takes '{Messages.Shorten(tag)}' for a tag; quote the value of '{name}'", node.Span.Length > 0 && line.End == node.Span.End ? Quote(context.Text.Substring(line.Start, line.Length)) : null);
            return null;
        }

        if (node.IsNull)
        {
            context.Invalid(node.Span, $"'{name}' has no value; it must be {expected}");
            return null;
        }

        return node;
    }

    /// <summary>False, and reported, for a node that stands for no text at all.</summary>
    public static bool IsUsable(ReadContext context, YamlNode node)
    {
        if (node.Kind == YamlKind.Broken)
        {
            context.HasErrors = true;
            context.HasBroken = true;
            return false;
        }

        if (node.Kind == YamlKind.BadAlias)
        {
            context.Report(ProblemId.InvalidYaml, node.Span, node.AliasProblem!, Quote("*" + node.Value));
            return false;
        }

        return true;
    }

    /// <summary>Any non-empty text.</summary>
    public static Located<string>? Text(ReadContext context, YamlNode node, string name)
    {
        if (Get(context, node, name, "text") is not { } scalar)
        {
            return null;
        }

        if (scalar.Value.Trim().Length == 0)
        {
            context.Invalid(scalar.Span, $"'{name}' is empty; give it a value or remove it");
            return null;
        }

        return new Located<string>(scalar.Value, scalar.Span);
    }

    public static bool? Boolean(ReadContext context, YamlNode node, string name)
    {
        if (Get(context, node, name, "true or false") is not { } scalar)
        {
            return null;
        }

        bool? value = scalar.Value switch
        {
            "true" or "True" or "TRUE" => true,
            "false" or "False" or "FALSE" => false,
            _ => null,
        };
        if (value is not null && scalar.IsPlain)
        {
            return value;
        }

        string? suggestion = scalar.Value.Trim().ToLowerInvariant() switch
        {
            "true" or "yes" or "on" or "y" or "1" or "enabled" => "true",
            "false" or "no" or "off" or "n" or "0" or "disabled" => "false",
            _ => null,
        };
        string found = value is null ? $"'{Messages.Shorten(scalar.Value)}'" : "text in quotes";
        context.Invalid(scalar.Span, $"'{name}' must be true or false, not {found}{(suggestion is null ? "" : $"; write {suggestion}")}", suggestion);
        return null;
    }

    public static IsoDate? Date(ReadContext context, YamlNode node, string name)
    {
        if (Get(context, node, name, "a date such as 2026-12-15") is not { } scalar)
        {
            return null;
        }

        if (IsoDate.TryParse(scalar.Value, out IsoDate date))
        {
            return date;
        }

        context.Invalid(scalar.Span, $"'{name}' must be a date that exists, written YYYY-MM-DD, not '{Messages.Shorten(scalar.Value)}'");
        return null;
    }

    /// <summary>A number of days, written <c>14d</c>.</summary>
    public static int? Duration(ReadContext context, YamlNode node, string name)
    {
        const int longest = 36_500;
        if (Get(context, node, name, "a number of days such as 14d") is not { } scalar)
        {
            return null;
        }

        string text = scalar.Value;
        bool hasUnit = text.Length > 1 && text[text.Length - 1] == 'd';
        string digits = hasUnit ? text.Substring(0, text.Length - 1) : text;
        if (digits.Length is > 0 and <= 6 && Numbers.AreDigits(digits))
        {
            int days = Numbers.ParseDigits(digits);
            if (hasUnit && days <= longest)
            {
                return days;
            }

            string problem = hasUnit ? $"'{name}' must be at most {longest}d" : $"'{name}' has no unit; write {digits}d for days";
            context.Invalid(scalar.Span, problem, hasUnit ? null : digits + "d");
            return null;
        }

        string? inDays = Numbers.DaysOf(text) is { } number ? number + "d" : null;
        context.Invalid(scalar.Span, $"'{name}' must be a number of days such as 14d, not '{Messages.Shorten(text)}'{(inDays is null ? "" : $"; write {inDays}")}", inDays);
        return null;
    }

    /// <summary>One of <paramref name="allowed"/>; else null, reported with the nearest.</summary>
    public static string? OneOf(ReadContext context, YamlNode node, string name, IReadOnlyList<string> allowed)
    {
        string expected = allowed.Count == 1 ? allowed[0] : "one of " + Messages.AllowedValues(allowed);
        if (Get(context, node, name, expected) is not { } scalar)
        {
            return null;
        }

        foreach (string value in allowed)
        {
            if (string.Equals(value, scalar.Value, StringComparison.Ordinal))
            {
                return value;
            }
        }

        string? nearest = Messages.Nearest(scalar.Value, allowed);
        context.Invalid(scalar.Span, $"'{name}' must be {expected}, not '{Messages.Shorten(scalar.Value)}'{Messages.DidYouMean(nearest)}", nearest);
        return null;
    }

    /// <summary>What more to say of a key that the format does not have, where another slip made it one; null for nothing.</summary>
    public static string? ExplainKey(YamlPair pair)
    {
        if (FindBracket(pair.Key) is { } bracket)
        {
            return $"put ': ' in front of the '{pair.Key.Value[bracket]}'";
        }

        return pair is { Key.IsPlain: true, Value.Span.Length: 0, Value.IsNull: true } && Numbers.AreDigits(pair.Key.Value)
            ? $"'{Messages.Shorten(pair.Key.Value)}' is not a key; if it is what follows a decimal point, write '.' for the point"
            : null;
    }

    /// <summary>Where a bracket stands that a colon is missing in front of, as in <c>rollout { percentage: 5 }</c>; null for none.</summary>
    public static int? FindBracket(YamlNode key)
    {
        int bracket = key.IsPlain ? key.Value.IndexOfAny(['{', '[']) : -1;
        return bracket > 0 && key.Value[bracket - 1] is ' ' or ':' ? bracket : null;
    }

    public static void ReportBadKey(ReadContext context, YamlNode key)
    {
        context.HasDropped = true;
        if (IsUsable(context, key))
        {
            context.Invalid(Place(key), $"a key must be text, not {Describe(key)}");
        }
    }

    /// <summary>What a message calls the node.</summary>
    public static string Describe(YamlNode node) => node.Kind switch
    {
        YamlKind.Mapping => "a mapping",
        YamlKind.Sequence => "a list",
        _ => node.IsNull ? "nothing" : $"'{Messages.Shorten(node.Value)}'",
    };

    /// <summary>Where to point at the node: at the start of one that may span many lines.</summary>
    public static Span Place(YamlNode node) => node.Span;

    /// <summary>The text as a YAML scalar in quotes.</summary>
    public static string Quote(string text)
    {
        bool needsEscapes = text.IndexOfAny(['\\', '"', '\n', '\r', '\t']) >= 0;
        return needsEscapes ? "'" + text.Replace("'", "''") + "'" : "\"" + text + "\"";
    }

    /// <summary>The suggestion in the quotes of what stands at <paramref name="span"/>, or in new ones where YAML would not read it as text.</summary>
    public static string? Spell(string text, Span span, string? suggestion)
    {
        if (suggestion is null || span.Length == 0)
        {
            return suggestion;
        }

        switch (text[span.Start])
        {
            case '\'':
                return "'" + suggestion.Replace("'", "''") + "'";
            case '"':
                return Quote(suggestion);
        }

        foreach (char c in suggestion)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('-' or '_' or '.' or '/'))
            {
                return Quote(suggestion);
            }
        }

        return char.IsLetterOrDigit(suggestion[0]) ? suggestion : Quote(suggestion);
    }
}
