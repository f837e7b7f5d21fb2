using FlagAnalyzers.Definitions.Format;
using FlagAnalyzers.Definitions.Yaml;

namespace FlagAnalyzers.Definitions.Reading;

/// <summary>A mapping sorted by the format's keys; unknown and repeated keys are reported.</summary>
internal readonly struct MapFields
{
    private readonly MapFormat _format;
    private readonly YamlPair[] _pairs;

    private MapFields(YamlNode mapping, MapFormat format, YamlPair[] pairs)
    {
        Mapping = mapping;
        _format = format;
        _pairs = pairs;
    }

    /// <summary>What the fields were read from.</summary>
    public YamlNode Mapping { get; }

    /// <summary>The value of <paramref name="key"/>; null when the mapping does not have it.</summary>
    public YamlNode? this[string key] => _pairs[_format.IndexOf(key)].Value;

    /// <summary>Where <paramref name="key"/> stands; only for keys that the mapping has.</summary>
    public Span KeySpan(string key) => _pairs[_format.IndexOf(key)].Key.Span;

    public bool Has(string key) => this[key] is not null;

    /// <param name="context">Where problems go.</param>
    /// <param name="mapping">The mapping.</param>
    /// <param name="format">Its keys.</param>
    /// <param name="explain">Says more about a key that the format does not have; null for nothing.</param>
    public static MapFields Read(ReadContext context, YamlNode mapping, MapFormat format, Func<string, string?>? explain = null)
    {
        YamlPair[] found = new YamlPair[format.Keys.Count];
        YamlPair[]? meant = null;
        foreach (YamlPair pair in mapping.Pairs)
        {
            if (pair.Key.Kind != YamlKind.Scalar)
            {
                Scalars.ReportBadKey(context, pair.Key);
                continue;
            }

            string key = pair.Key.Value;
            int index = format.IndexOf(key);
            if (index < 0 && context.IsFull)
            {
                context.HasErrors = true;
            }
            else if (index < 0)
            {
                string? explanation = explain?.Invoke(key) ?? Scalars.ExplainKey(pair);
                string? nearest = format.Nearest(key);
                if (explanation is null && nearest is not null && !pair.Value.IsNull)
                {
                    (meant ??= new YamlPair[format.Keys.Count])[format.IndexOf(nearest)] = pair;
                }

                string message = explanation
                    ?? $"'{Messages.Shorten(key)}' is not a key of {format.NameWithArticle}{(nearest is null ? "; known are " + Messages.AllowedValues(format.Names()) : Messages.DidYouMean(nearest))}";
                context.Invalid(pair.Key.Span, message, nearest);
            }
            else if (found[index].Value is not null)
            {
                context.Invalid(pair.Key.Span, $"'{key}' stands here a second time; remove one");
            }
            else
            {
                found[index] = pair;
            }
        }

        TakeMeant(found, meant);
        return new MapFields(mapping, format, found);
    }

    /// <summary>What stands under a misspelt key is not missing as well.</summary>
    private static void TakeMeant(YamlPair[] found, YamlPair[]? meant)
    {
        for (int i = 0; i < meant?.Length; i++)
        {
            if (found[i].Value is null)
            {
                found[i] = meant[i];
            }
        }
    }

    /// <summary>Reports each required key that is missing, at <paramref name="place"/>.</summary>
    public bool CheckRequired(ReadContext context, Span place)
    {
        bool complete = true;
        for (int i = 0; i < _pairs.Length; i++)
        {
            if (_format.Keys[i].IsRequired && _pairs[i].Value is null)
            {
                context.Invalid(place, $"this {_format.Name} has no '{_format.Keys[i].Name}'; add it");
                complete = false;
            }
        }

        return complete;
    }
}
