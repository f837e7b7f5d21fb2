using FlagAnalyzers.Definitions.Declarations;
using FlagAnalyzers.Definitions.Yaml;
using FlagAnalyzers.Rules;

namespace FlagAnalyzers.Definitions.Reading;

/// <summary>Reads <c>segments</c>: named rules.</summary>
internal static class SegmentReader
{
    public static List<SegmentDeclaration> Read(ReadContext context, YamlNode node)
    {
        List<SegmentDeclaration> segments = [];
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (YamlPair pair in node.Pairs)
        {
            if (pair.Key.Kind != YamlKind.Scalar)
            {
                Scalars.ReportBadKey(context, pair.Key);
                continue;
            }

            string name = pair.Key.Value;
            if (!names.Add(name))
            {
                context.Invalid(pair.Key.Span, $"the segment '{Messages.Shorten(name)}' stands here a second time; remove one");
                continue;
            }

            if (!IsName(name))
            {
                context.HasDropped = true;
                context.Invalid(pair.Key.Span, $"a segment is named by letters, digits and '_', starting with a letter, not '{Messages.Shorten(name)}'");
                continue;
            }

            RuleDeclaration? rule = RuleReader.Read(context, pair.Value, name, node.IsFlow);
            segments.Add(new SegmentDeclaration(new Located<string>(name, pair.Key.Span), rule));
        }

        return segments;
    }

    private static bool IsName(string name)
    {
        RuleSyntax syntax = RuleParser.Parse("segment." + name);
        return syntax.Errors.Count == 0 && syntax.Names.Count == 1 && syntax.Names[0].Name == name;
    }
}
