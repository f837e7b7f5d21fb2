using FlagAnalyzers.Definitions.Declarations;
using FlagAnalyzers.Definitions.Format;
using FlagAnalyzers.Definitions.Yaml;

namespace FlagAnalyzers.Definitions.Reading;

/// <summary>Reads <c>rollout</c>.</summary>
internal static class RolloutReader
{
    /// <param name="context">Where problems go.</param>
    /// <param name="node">The value of <c>rollout</c>.</param>
    /// <param name="around">The mapping that has it.</param>
    public static RolloutDeclaration? Read(ReadContext context, YamlNode node, YamlNode around)
    {
        bool standsBeside = node.IsNull && around.Pairs.Exists(static pair => ExplainKey(pair.Key.Value) is not null);
        if (standsBeside || !Scalars.IsUsable(context, node))
        {
            return null;
        }

        if (node.Kind != YamlKind.Mapping)
        {
            string? suggestion = node is { Kind: YamlKind.Scalar, IsPlain: true } && Numbers.IsDecimal(node.Value.TrimEnd('%'), allowExponent: false)
                ? "{ percentage: " + node.Value.TrimEnd('%') + " }"
                : null;
            string message = node.IsNull
                ? "'rollout' has no value; write { percentage: 0 } for nobody"
                : $"'rollout' must be a mapping such as {{ percentage: 25 }}, not {Scalars.Describe(node)}";
            context.Invalid(node.Span, message, suggestion);
            return null;
        }

        MapFields fields = MapFields.Read(context, node, FlagsFormat.Rollout);
        if (fields.Has("percentage") && fields.Has("ring"))
        {
            context.Report(ProblemId.InvalidRollout, fields.KeySpan("ring"), "a rollout goes by 'percentage' or by 'ring', not both; remove one");
        }

        return new RolloutDeclaration
        {
            Percentage = fields["percentage"] is { } percentage ? Percentages.Read(context, percentage, "percentage") ?? 0 : null,
            Ring = fields["ring"] is { } ring ? Scalars.Text(context, ring, "ring") : null,
            By = fields["by"] is { } by ? ReadBy(context, by) : null,
            Salt = fields["salt"] is { } salt ? Scalars.Text(context, salt, "salt")?.Value : null,
            Since = fields["since"] is { } since && Scalars.Date(context, since, "since") is { } date ? new Located<IsoDate>(date, since.Span) : null,
        };
    }

    /// <summary>What to say of a key that stands beside <c>rollout</c>, where it belongs into it; null for others.</summary>
    public static string? ExplainKey(string key) => FlagsFormat.Rollout.IndexOf(key) >= 0
        ? $"'{key}' belongs into 'rollout': indent it under that key, or write rollout: {{ {key}: ... }}"
        : null;

    private static Located<string>? ReadBy(ReadContext context, YamlNode node)
    {
        if (node.Kind == YamlKind.Mapping)
        {
            MapFields fields = MapFields.Read(context, node, FlagsFormat.By);
            if (!fields.CheckRequired(context, node.Span))
            {
                return null;
            }

            node = fields["by"]!;
        }

        if (Scalars.Text(context, node, "by") is not { } by)
        {
            return null;
        }

        if (ListReader.IsMisspelledUserId(by.Value))
        {
            context.Invalid(by.Span, $"'{by.Value}' is no attribute{Messages.DidYouMean("user_id")}", "user_id");
            return null;
        }

        return by;
    }
}
