using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlagAnalyzers.Reads;

/// <summary>All flag definitions that a compilation can see; one per compilation, shared by every check.</summary>
internal sealed class FlagIndex
{
    private readonly Dictionary<string, FlagInfo> _byKey;

    private FlagIndex(ImmutableArray<FlagInfo> flags)
    {
        Flags = flags;
        _byKey = new Dictionary<string, FlagInfo>(flags.Length, StringComparer.Ordinal);
        foreach (FlagInfo flag in flags)
        {
            if (!_byKey.ContainsKey(flag.Key))
            {
                _byKey.Add(flag.Key, flag);
            }
        }
    }

    /// <summary>The flags of the files first, in their order, then those of referenced assemblies.</summary>
    public ImmutableArray<FlagInfo> Flags { get; }

    /// <summary>Whether no definition is visible: nothing can then be said about an unknown key.</summary>
    public bool IsEmpty => Flags.IsEmpty;

    public IEnumerable<string> Keys => _byKey.Keys;

    public static FlagIndex Get(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken) =>
        new(ImmutableArray<FlagInfo>.Empty);

    /// <summary>The definition of <paramref name="key"/>; of several files that declare it, the first.</summary>
    public FlagInfo? TryFind(string key) => _byKey.TryGetValue(key, out FlagInfo? flag) ? flag : null;
}
