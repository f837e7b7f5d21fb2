using System.Collections.Immutable;
using FlagAnalyzers.Definitions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlagAnalyzers.Reads;

/// <summary>All flag definitions that a compilation can see; one per compilation, shared by every check.</summary>
internal sealed class FlagIndex
{
    private static readonly PerCompilation<FlagIndex> Indexes = new(Create);

    private readonly Dictionary<string, FlagInfo> _byKey;

    private FlagIndex(FlagsFiles files, ImmutableArray<FlagInfo> flags)
    {
        Files = files;
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

    /// <summary>The flags files of the compilation.</summary>
    public FlagsFiles Files { get; }

    /// <summary>The flags of the files first, in their order, then those of referenced assemblies.</summary>
    public ImmutableArray<FlagInfo> Flags { get; }

    /// <summary>Whether no definition is visible: nothing can then be said about an unknown key.</summary>
    public bool IsEmpty => Flags.IsEmpty;

    public IEnumerable<string> Keys => _byKey.Keys;

    public static FlagIndex Get(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken) =>
        Indexes.Get(compilation, options, cancellationToken);

    /// <summary>The definition of <paramref name="key"/>; of several files that declare it, the first.</summary>
    public FlagInfo? TryFind(string key) => _byKey.TryGetValue(key, out FlagInfo? flag) ? flag : null;

    /// <summary>The definition of <paramref name="key"/> whose property is <paramref name="accessor"/>, should several classes define the key.</summary>
    public FlagInfo? TryFind(string key, string accessor)
    {
        FlagInfo? first = TryFind(key);
        if (first is null || string.Equals(first.Accessor, accessor, StringComparison.Ordinal))
        {
            return first;
        }

        foreach (FlagInfo flag in Flags)
        {
            if (string.Equals(flag.Key, key, StringComparison.Ordinal) && string.Equals(flag.Accessor, accessor, StringComparison.Ordinal))
            {
                return flag;
            }
        }

        return first;
    }

    private static FlagIndex Create(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        FlagsFiles files = FlagsFiles.Read(options, cancellationToken);
        ImmutableArray<FlagInfo>.Builder flags = ImmutableArray.CreateBuilder<FlagInfo>();
        foreach (FlagSet set in files.Project.Sets)
        {
            foreach (FlagDefinition flag in set.Flags)
            {
                flags.Add(FlagInfoReader.FromDefinition(flag, set));
            }
        }

        CatalogReader.AddTo(flags, compilation, files, cancellationToken);
        return new FlagIndex(files, flags.ToImmutable());
    }
}
