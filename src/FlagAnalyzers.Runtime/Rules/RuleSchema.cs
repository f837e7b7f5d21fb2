using System.ComponentModel;

namespace FlagAnalyzers.Rules;

/// <summary>The names a rule may use. An index in a bound rule is a position in these lists.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RuleSchema
{
    /// <summary>A schema. Where a name is listed twice, the first one counts.</summary>
    public RuleSchema(IReadOnlyList<RuleAttribute> attributes, IReadOnlyList<string> segments, IReadOnlyList<string> flags)
    {
        Attributes = attributes;
        Segments = segments;
        Flags = flags;
    }

    /// <summary>What <c>user.x</c> can be, beside <c>user.id</c>.</summary>
    public IReadOnlyList<RuleAttribute> Attributes { get; }

    /// <summary>What <c>segment.x</c> can be.</summary>
    public IReadOnlyList<string> Segments { get; }

    /// <summary>What <c>flag('x')</c> can be.</summary>
    public IReadOnlyList<string> Flags { get; }
}
