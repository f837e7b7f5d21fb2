using System.Collections.Immutable;
using FlagAnalyzers.Reads;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlagAnalyzers.Rules;

/// <summary>An analyzer that looks at flag reads. Where nothing in a compilation can be a read it registers nothing.</summary>
internal abstract class FlagReadAnalyzer : DiagnosticAnalyzer
{
    protected FlagReadAnalyzer(params DiagnosticDescriptor[] rules) => SupportedDiagnostics = ImmutableArray.Create(rules);

    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(start =>
        {
            if (FlagReadFinder.Create(start.Compilation, start.Options, start.CancellationToken) is { } finder)
            {
                Start(start, finder);
            }
        });
    }

    protected abstract void Start(CompilationStartAnalysisContext context, FlagReadFinder finder);

    /// <summary>Calls <paramref name="action"/> for each read in the compilation's code.</summary>
    public static void RegisterReadAction(CompilationStartAnalysisContext context, FlagReadFinder finder, Action<FlagReadContext> action) =>
        context.RegisterSemanticModelAction(model =>
        {
            foreach (FlagRead read in TreeReads.Of(finder, model.SemanticModel, model.CancellationToken))
            {
                action(new FlagReadContext(read, model));
            }
        });
}
