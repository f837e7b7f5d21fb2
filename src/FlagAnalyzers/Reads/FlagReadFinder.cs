using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlagAnalyzers.Reads;

/// <summary>Finds the flag reads of one compilation.</summary>
internal sealed class FlagReadFinder
{
    private FlagReadFinder(FlagIndex index) => Index = index;

    /// <summary>The operations that can be a read; register for these. An attribute's arguments are an object creation.</summary>
    public static ImmutableArray<OperationKind> OperationKinds { get; } =
        ImmutableArray.Create(OperationKind.PropertyReference, OperationKind.Invocation, OperationKind.ObjectCreation);

    /// <summary>The definitions that the compilation sees.</summary>
    public FlagIndex Index { get; }

    /// <summary>The finder of <paramref name="compilation"/>, made once; null when nothing in it can be a read.</summary>
    public static FlagReadFinder? Create(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken) =>
        null;

    /// <summary>The read that <paramref name="operation"/> is, or the first where it names several keys; null when it is none.</summary>
    public FlagRead? TryRead(IOperation operation) => null;

    /// <summary>Every read in <paramref name="operation"/>: one per key; empty (never default) when it is none.</summary>
    public ImmutableArray<FlagRead> ReadAll(IOperation operation) => ImmutableArray<FlagRead>.Empty;

    /// <summary>The reads of an attribute such as <c>[FeatureGate("a", "b")]</c>; empty when it is none.</summary>
    public ImmutableArray<FlagRead> ReadAttribute(SyntaxNode attribute, SemanticModel model, CancellationToken cancellationToken) =>
        ImmutableArray<FlagRead>.Empty;
}
