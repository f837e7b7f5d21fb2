using System.Globalization;
using System.Text;

namespace FlagAnalyzers.Rules;

/// <summary>Canonical spellings.</summary>
internal static class RuleText
{
    /// <summary>A string literal: what is not a plain character is escaped.</summary>
    public static string Quote(string value)
    {
        var builder = new StringBuilder(value.Length + 2);
        builder.Append('\'');
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            if (char.IsSurrogatePair(value, i))
                builder.Append(c).Append(value[++i]);
            else
                AppendEscaped(builder, c);
        }

        return builder.Append('\'').ToString();
    }

    public static string Of(RuleOperator @operator) => @operator switch
    {
        RuleOperator.Equal => "==",
        RuleOperator.NotEqual => "!=",
        RuleOperator.Less => "<",
        RuleOperator.LessOrEqual => "<=",
        RuleOperator.Greater => ">",
        RuleOperator.GreaterOrEqual => ">=",
        RuleOperator.Contains => "contains",
        RuleOperator.StartsWith => "startsWith",
        RuleOperator.EndsWith => "endsWith",
        _ => "matches",
    };

    public static string Of(RuleLiteral literal) => literal.Type switch
    {
        RuleType.String or RuleType.Enum => Quote(literal.Text),
        RuleType.Date => "date('" + literal.Text + "')",
        RuleType.Version => "version('" + literal.Text + "')",
        _ => literal.Text,
    };

    /// <summary>The name of a type in flags.yaml.</summary>
    public static string Of(RuleType type) => type switch
    {
        RuleType.String => "string",
        RuleType.Int => "int",
        RuleType.Double => "double",
        RuleType.Bool => "bool",
        RuleType.StringList => "string[]",
        RuleType.Version => "version",
        RuleType.Date => "date",
        _ => "closed set",
    };

    /// <summary>A part of a rule for a message: on one line, and not too long.</summary>
    public static string Excerpt(string text, int start, int length)
    {
        const int Maximum = 60;
        var builder = new StringBuilder();
        for (int i = start; i < start + length && builder.Length < Maximum; i++)
            builder.Append(char.IsControl(text[i]) ? ' ' : text[i]);
        if (length <= Maximum)
            return builder.ToString();
        if (char.IsHighSurrogate(builder[Maximum - 1]))
            builder.Length--;
        return builder.Append("...").ToString();
    }

    private static void AppendEscaped(StringBuilder builder, char c)
    {
        switch (c)
        {
            case '\'' or '\\':
                builder.Append('\\').Append(c);
                break;
            case '\n':
                builder.Append(@"\n");
                break;
            case '\t':
                builder.Append(@"\t");
                break;
            default:
                if (IsPlain(c))
                    builder.Append(c);
                else
                    builder.Append(@"\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
                break;
        }
    }

    private static bool IsPlain(char c) => c is >= ' ' and <= '~' ||
        CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
