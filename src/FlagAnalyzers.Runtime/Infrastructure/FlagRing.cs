using System.ComponentModel;
using FlagAnalyzers.Hashing;

namespace FlagAnalyzers.Infrastructure;

/// <summary>One of the concentric rings: a segment, or a percentage of all units.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FlagRing
{
    /// <summary>The stream of percentage rings: the same people for every flag.</summary>
    internal static readonly ulong Stream = FlagHash.RolloutStream("ring");

    /// <summary>A ring.</summary>
    /// <param name="name">The ring's name.</param>
    /// <param name="segment">The number of its segment; -1 for none.</param>
    /// <param name="threshold">Its percentage, as a threshold from 0 to 2^32; 0 for a segment ring.</param>
    public FlagRing(string name, int segment, ulong threshold)
    {
        Name = name;
        Segment = segment;
        Threshold = threshold;
    }

    /// <summary>The ring's name.</summary>
    public string Name { get; }

    /// <summary>The number of its segment; -1 for none.</summary>
    public int Segment { get; }

    /// <summary>Its percentage, as a threshold from 0 to 2^32.</summary>
    public ulong Threshold { get; }
}
