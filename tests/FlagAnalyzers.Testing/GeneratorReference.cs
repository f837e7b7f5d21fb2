using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlagAnalyzers.Testing;

/// <summary>Puts a generator instance into a project.</summary>
internal sealed class GeneratorReference(ISourceGenerator generator) : AnalyzerReference
{
    public override string? FullPath => null;

    public override object Id => generator;

    public override string Display => generator.ToString()!;

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

    public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => [generator];

    public override ImmutableArray<ISourceGenerator> GetGeneratorsForAllLanguages() => [generator];
}
