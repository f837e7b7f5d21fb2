using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace FlagAnalyzers.Definitions.Yaml;

/// <summary>Anchors by name, and how many nodes aliases have added so far.</summary>
internal sealed class YamlAnchors
{
    /// <summary>Nodes that aliases may add: ample for lists shared by a thousand flags, nothing for a bomb.</summary>
    private const int MaximumAliasedNodes = 1_000_000;

    private readonly Dictionary<string, YamlNode?> _nodes = new(StringComparer.Ordinal);
    private int _aliasedNodes;

    public List<YamlError> Errors { get; } = [];

    /// <summary>A point to go back to when what is parsed next is given up.</summary>
    public (int Errors, int Nodes) Mark => (Errors.Count, _aliasedNodes);

    public void Return((int Errors, int Nodes) mark)
    {
        Errors.RemoveRange(mark.Errors, Errors.Count - mark.Errors);
        _aliasedNodes = mark.Nodes;
    }

    /// <summary>Makes the name known before its node is: an alias inside refers to itself.</summary>
    public void Announce(AnchorName anchor)
    {
        if (!anchor.IsEmpty)
        {
            _nodes[anchor.Value] = null;
        }
    }

    public YamlNode Remember(AnchorName anchor, YamlNode node)
    {
        if (!anchor.IsEmpty)
        {
            _nodes[anchor.Value] = node;
        }

        return node;
    }

    /// <summary>The node that the alias stands for, or one that says why there is none.</summary>
    public YamlNode Find(AnchorAlias alias, Span span)
    {
        string name = alias.Value.Value;
        string problem;
        if (!_nodes.TryGetValue(name, out YamlNode? target))
        {
            problem = $"the alias '*{name}' has no anchor '&{name}' above it; quote it if it is meant as text";
        }
        else if (target is null)
        {
            problem = $"the alias '*{name}' stands inside the anchor it refers to";
        }
        else
        {
            return Spend(target.Size, span) ? target : new YamlNode(YamlKind.Broken, span);
        }

        return new YamlNode(YamlKind.BadAlias, span) { Value = name, AliasProblem = problem };
    }

    /// <summary>Whether that many nodes may still be added; reported where they may not.</summary>
    public bool Spend(int nodes, Span span)
    {
        bool isFirst = _aliasedNodes <= MaximumAliasedNodes;
        _aliasedNodes = Add(_aliasedNodes, nodes);
        if (_aliasedNodes <= MaximumAliasedNodes)
        {
            return true;
        }

        if (isFirst)
        {
            Errors.Add(new YamlError(span, "the aliases of this file expand to more than a million nodes"));
        }

        return false;
    }

    /// <summary>The sum, which stays at the largest number.</summary>
    public static int Add(int left, int right) => (int)Math.Min(int.MaxValue, (long)left + right);
}
