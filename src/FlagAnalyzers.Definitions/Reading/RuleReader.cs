using FlagAnalyzers.Definitions.Declarations;
using FlagAnalyzers.Definitions.Yaml;
using FlagAnalyzers.Rules;

namespace FlagAnalyzers.Definitions.Reading;

/// <summary>Reads a rule out of its scalar, and notices when YAML made something else of it.</summary>
internal static class RuleReader
{
    /// <param name="context">Where problems go.</param>
    /// <param name="node">The value.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="isInFlow">Whether it stands between braces, so that its line holds more than the rule.</param>
    public static RuleDeclaration? Read(ReadContext context, YamlNode node, string name, bool isInFlow)
    {
        if (FindSwallowed(context.Text, node, isInFlow) is { } swallowed)
        {
            string text = context.Text.Substring(swallowed.Span.Start, swallowed.Span.Length);
            context.Report(ProblemId.InvalidRule, swallowed.Span, $"{swallowed.Message}; quote it", Scalars.Quote(Unquote(text)));
            return null;
        }

        if (Scalars.Get(context, node, name, "a rule in quotes") is not { } scalar)
        {
            return null;
        }

        RuleSyntax syntax = RuleParser.Parse(scalar.Value);
        ScalarMap map = new(context.Text, scalar);
        if (syntax.Errors.Count == 0)
        {
            return new RuleDeclaration(syntax, map);
        }

        if (scalar.IsPlain && !isInFlow && FindComment(context.Text, scalar) is { } line)
        {
            string text = context.Text.Substring(line.Start, line.Length);
            context.Report(ProblemId.InvalidRule, line, "YAML ends this rule at ' #', where a comment starts; quote it", Scalars.Quote(text));
            return null;
        }

        foreach (RuleError error in syntax.Errors)
        {
            Report(context, map, error);
        }

        return null;
    }

    /// <summary>Reports what the rule language found, at its place in the file.</summary>
    public static Problem ToProblem(string path, string text, string? flag, ScalarMap map, RuleError error)
    {
        Span span = map.Map(error.Start, error.Length);
        string? suggestion = span == map.Span ? null : Escape(error.Suggestion, text, map.Span);
        string message = FormattableString.Invariant($"{error.Message.TrimEnd('.')} (character {error.Start + 1} of the rule)");
        return new Problem(ProblemId.InvalidRule, path, span, Messages.About(flag, message), suggestion, flag);
    }

    private static void Report(ReadContext context, ScalarMap map, RuleError error)
    {
        Problem problem = ToProblem(context.Path, context.Text, null, map, error);
        context.Report(problem.Id, problem.Span, problem.Message, problem.Suggestion);
    }

    /// <summary>The text as it must stand inside the quotes of the scalar.</summary>
    private static string? Escape(string? suggestion, string text, Span scalar) => text[scalar.Start] switch
    {
        '\'' => suggestion?.Replace("'", "''"),
        '"' => suggestion?.Replace("\\", "\\\\").Replace("\"", "\\\""),
        _ => suggestion,
    };

    private static (Span Span, string Message)? FindSwallowed(string text, YamlNode node, bool isInFlow)
    {
        Span line = isInFlow ? node.Span : YamlText.RestOfLine(text, node.Span.Start);
        if (node.SwallowedRule is { } rule)
        {
            return (new Span(node.Span.Start, rule.Length), Explain(rule));
        }

        switch (node.Kind)
        {
            case YamlKind.BadAlias:
                return (line, $"YAML takes '*{Messages.Shorten(node.Value)}' in this rule for an alias");
            case YamlKind.Sequence when node.IsFlow:
                return (line, "YAML takes this rule for a list");
            case YamlKind.Mapping when node.IsFlow:
                return (line, "YAML takes this rule for a mapping");
            case YamlKind.Scalar when node.Tag is { } tag && tag[0] == '!':
                return (line, $"YAML takes '{Messages.Shorten(tag)}' in this rule for a tag");
            case YamlKind.Scalar when node is { Anchor: { } anchor, IsPlain: true }:
                return (line, $"YAML takes '&{Messages.Shorten(anchor)}' in this rule for an anchor");
            case YamlKind.Scalar when node.IsNull && node.Span.Length == 0 && !isInFlow:
                int hash = YamlText.SkipBlanks(text, node.Span.End);
                return hash < text.Length && text[hash] == '#' && hash > node.Span.End
                    ? (YamlText.RestOfLine(text, hash), "YAML takes this rule for a comment")
                    : null;
            default:
                return null;
        }
    }

    /// <summary>Without the quotes around it, where these were meant to be YAML's: <c>"user.x == "a""</c>.</summary>
    private static string Unquote(string rule)
    {
        bool isQuoted = rule.Length > 2 && rule[0] is '"' or '\'' && rule[rule.Length - 1] == rule[0];
        if (!isQuoted || RuleParser.Parse(rule).Errors.Count == 0)
        {
            return rule;
        }

        string inner = rule.Substring(1, rule.Length - 2);
        return RuleParser.Parse(inner).Errors.Count == 0 ? inner : rule;
    }

    private static string Explain(string rule) => rule[0] switch
    {
        '!' => "YAML takes '!' at the start of this rule for a tag",
        '&' => "YAML takes '&' at the start of this rule for an anchor",
        '*' => "YAML takes '*' at the start of this rule for an alias",
        '[' => "YAML takes '[' at the start of this rule for a list",
        '{' => "YAML takes '{' at the start of this rule for a mapping",
        '\'' or '"' => "YAML ends this rule at its second quote",
        _ => "YAML cannot read this rule as it stands",
    };

    /// <summary>From the scalar's start to the end of its line, when a comment follows it there.</summary>
    private static Span? FindComment(string text, YamlNode scalar)
    {
        int hash = YamlText.SkipBlanks(text, scalar.Span.End);
        return hash < text.Length && text[hash] == '#' && YamlText.LineEnd(text, scalar.Span.Start) > hash
            ? YamlText.RestOfLine(text, scalar.Span.Start)
            : null;
    }
}
