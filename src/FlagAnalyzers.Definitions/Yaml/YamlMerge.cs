namespace FlagAnalyzers.Definitions.Yaml;

/// <summary>The merge key: <c>&lt;&lt;: *base</c> takes over the keys that the mapping does not have itself.</summary>
internal static class YamlMerge
{
    /// <summary>The pairs with every merge key carried out; <paramref name="spend"/> says whether that many nodes may still be added.</summary>
    public static List<YamlPair> Apply(List<YamlPair> pairs, List<YamlError> errors, Func<int, Span, bool> spend)
    {
        List<YamlPair> merged = [];
        HashSet<string> keys = new(StringComparer.Ordinal);
        foreach (YamlPair pair in pairs)
        {
            if (!IsMerge(pair))
            {
                merged.Add(pair);
                keys.Add(pair.Key.Value);
            }
        }

        foreach (YamlPair pair in pairs)
        {
            if (!IsMerge(pair))
            {
                continue;
            }

            if (pair.Value.Kind == YamlKind.Sequence)
            {
                foreach (YamlNode item in pair.Value.Items)
                {
                    Take(item, pair.Key, merged, keys, errors, spend);
                }
            }
            else
            {
                Take(pair.Value, pair.Key, merged, keys, errors, spend);
            }
        }

        return merged;
    }

    private static bool IsMerge(YamlPair pair) => pair.Key is { Value: "<<", IsPlain: true };

    private static void Take(YamlNode source, YamlNode key, List<YamlPair> merged, HashSet<string> keys, List<YamlError> errors, Func<int, Span, bool> spend)
    {
        if (source.Kind == YamlKind.Broken)
        {
            return;
        }

        if (source.Kind != YamlKind.Mapping)
        {
            errors.Add(new YamlError(key.Span, source.AliasProblem ?? "'<<' merges mappings only: write '<<: *name', with '&name' at a mapping above"));
            return;
        }

        if (!spend(source.Pairs.Count, key.Span))
        {
            return;
        }

        foreach (YamlPair pair in source.Pairs)
        {
            if (keys.Add(pair.Key.Value))
            {
                merged.Add(pair with { IsMerged = true });
            }
        }
    }
}
