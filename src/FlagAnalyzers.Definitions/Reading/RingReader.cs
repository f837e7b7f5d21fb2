using FlagAnalyzers.Definitions.Declarations;
using FlagAnalyzers.Definitions.Format;
using FlagAnalyzers.Definitions.Yaml;

namespace FlagAnalyzers.Definitions.Reading;

/// <summary>Reads <c>rings</c>: concentric, so that percentages never fall.</summary>
internal static class RingReader
{
    public static List<RingDeclaration> Read(ReadContext context, YamlNode node)
    {
        List<RingDeclaration> rings = [];
        HashSet<string> names = new(StringComparer.Ordinal);
        RingDeclaration? widest = null;
        foreach (YamlNode item in node.Items)
        {
            if (!Scalars.IsUsable(context, item))
            {
                context.HasDropped = true;
                continue;
            }

            if (item.Kind != YamlKind.Mapping)
            {
                context.HasDropped = true;
                context.Invalid(item.Span, $"a ring must be a mapping such as {{ name: canary, percentage: 5 }}, not {Scalars.Describe(item)}");
                continue;
            }

            if (ReadRing(context, item, names) is not { } ring)
            {
                continue;
            }

            rings.Add(ring);
            if (ring.Percentage is null)
            {
                continue;
            }

            if (ring.Percentage < widest?.Percentage)
            {
                context.Report(ProblemId.InvalidRollout, ring.Name.Span, FormattableString.Invariant($"each ring holds the ones before it, so '{ring.Name.Value}' ({ring.Percentage} %) cannot be smaller than '{widest.Name.Value}' ({widest.Percentage} %); reorder them"));
            }
            else
            {
                widest = ring;
            }
        }

        return rings;
    }

    private static RingDeclaration? ReadRing(ReadContext context, YamlNode mapping, HashSet<string> names)
    {
        context.HasErrors = false;
        MapFields fields = MapFields.Read(context, mapping, FlagsFormat.Ring);
        if (!fields.CheckRequired(context, mapping.Span) || Scalars.Text(context, fields["name"]!, "name") is not { } name)
        {
            context.HasDropped = true;
            return null;
        }

        if (!names.Add(name.Value))
        {
            context.Invalid(name.Span, $"the ring '{Messages.Shorten(name.Value)}' stands here a second time; rename one");
            return null;
        }

        if (fields.Has("segment") == fields.Has("percentage") && !context.HasErrors)
        {
            context.Invalid(name.Span, $"the ring '{Messages.Shorten(name.Value)}' needs either 'segment' or 'percentage'");
        }

        Located<string>? segment = fields["segment"] is { } segmentNode ? Scalars.Text(context, segmentNode, "segment") : null;
        decimal? percentage = fields["percentage"] is { } node ? Percentages.Read(context, node, "percentage") : null;
        return new RingDeclaration(name, segment, percentage, context.HasErrors);
    }
}
