using System.ComponentModel;

namespace FlagAnalyzers.Rules;

/// <summary><c>user.x</c>, <c>user.id</c>, <c>segment.x</c> or <c>flag('x')</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RuleNameNode : RuleNode
{
    internal RuleNameNode(int start, int length, RuleNameKind kind, string name, int nameStart, int nameLength)
        : base(start, length)
    {
        Kind = kind;
        Name = name;
        NameStart = nameStart;
        NameLength = nameLength;
    }

    /// <summary>What it names.</summary>
    public RuleNameKind Kind { get; }

    /// <summary>The name without <c>user.</c> and the like; for a flag the unescaped key.</summary>
    public string Name { get; }

    /// <summary>Where the name alone starts; for a flag, inside the quotes.</summary>
    public int NameStart { get; }

    /// <summary>The length of the name alone.</summary>
    public int NameLength { get; }
}
