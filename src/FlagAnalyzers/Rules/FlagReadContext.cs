using System.Collections.Immutable;
using FlagAnalyzers.Reads;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlagAnalyzers.Rules;

/// <summary>One flag read, and how to say something about it.</summary>
internal readonly struct FlagReadContext
{
    private readonly SemanticModelAnalysisContext _model;

    public FlagReadContext(FlagRead read, SemanticModelAnalysisContext model)
    {
        Read = read;
        _model = model;
    }

    public FlagRead Read { get; }

    public SemanticModel Model => _model.SemanticModel;

    public CancellationToken CancellationToken => _model.CancellationToken;

    public void Report(DiagnosticDescriptor rule, Location location, ImmutableDictionary<string, string?> properties, params object?[] arguments) =>
        Report(Diagnostic.Create(rule, location, properties, arguments));

    /// <summary>Nothing is said about generated code, unless it was generated from a Razor file that the reader can see.</summary>
    public void Report(Diagnostic diagnostic)
    {
        if (!GeneratedCode.IsSilent(diagnostic.Location, _model.Options, _model.CancellationToken))
        {
            _model.ReportDiagnostic(diagnostic);
        }
    }
}
