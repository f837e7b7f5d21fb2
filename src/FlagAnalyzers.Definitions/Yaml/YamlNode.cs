namespace FlagAnalyzers.Definitions.Yaml;

/// <summary>A node of the file with its place in the text; a node reached through an alias stands where its anchor does.</summary>
internal sealed class YamlNode(YamlKind kind, Span span)
{
    public static readonly List<YamlPair> NoPairs = [];
    public static readonly List<YamlNode> NoItems = [];

    public YamlKind Kind { get; } = kind;

    /// <summary>Tag and anchor, quotes and brackets included; white space and comments behind it not.</summary>
    public Span Span { get; } = span;

    /// <summary>Text of a scalar; name of a bad alias; else empty.</summary>
    public string Value { get; init; } = "";

    /// <summary>Neither quoted nor a block: YAML itself decides what the text means.</summary>
    public bool IsPlain { get; init; }

    /// <summary>Written as <c>|</c> or <c>&gt;</c>.</summary>
    public bool IsBlock { get; init; }

    /// <summary>Written with brackets or braces.</summary>
    public bool IsFlow { get; init; }

    public string? Tag { get; init; }

    public string? Anchor { get; init; }

    /// <summary>Why a bad alias leads nowhere; null when that was reported already.</summary>
    public string? AliasProblem { get; init; }

    /// <summary>The rule as it stands in the file, where YAML could not read it (see <see cref="SwallowedRules"/>).</summary>
    public string? SwallowedRule { get; init; }

    public List<YamlNode> Items { get; init; } = NoItems;

    public List<YamlPair> Pairs { get; set; } = NoPairs;

    /// <summary>Nodes in it, itself included and aliases followed.</summary>
    public int Size { get; set; } = 1;

    /// <summary>Whether it is a plain scalar without content, or spelled null.</summary>
    public bool IsNull => Kind == YamlKind.Scalar && IsPlain && Tag is null && SwallowedRule is null && (Value is "" or "~" or "null" or "Null" or "NULL");

    public YamlNode? Find(string key)
    {
        foreach (YamlPair pair in Pairs)
        {
            if (pair.Key.Kind == YamlKind.Scalar && string.Equals(pair.Key.Value, key, StringComparison.Ordinal))
            {
                return pair.Value;
            }
        }

        return null;
    }
}
