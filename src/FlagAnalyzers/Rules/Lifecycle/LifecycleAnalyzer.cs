using System.Collections.Immutable;
using FlagAnalyzers.Definitions;
using FlagAnalyzers.Reads;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.Rules;

/// <summary>Reports one state of flags' dates: where the flag is read, and where it is defined.</summary>
internal abstract class LifecycleAnalyzer : DiagnosticAnalyzer
{
    private readonly DiagnosticDescriptor _rule;

    private readonly LifecycleState _state;

    protected LifecycleAnalyzer(DiagnosticDescriptor rule, LifecycleState state)
    {
        _rule = rule;
        _state = state;
        SupportedDiagnostics = ImmutableArray.Create(rule);
    }

    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(Start);
    }

    private void Start(CompilationStartAnalysisContext context)
    {
        if (LifecycleOptions.Read(context.Options) is not { } options)
        {
            return;
        }

        if (FlagReadFinder.Create(context.Compilation, context.Options, context.CancellationToken) is { } finder)
        {
            FlagReadAnalyzer.RegisterReadAction(context, finder, read => CheckRead(read, options));
        }

        FlagsFileActions.Register(context, (file, index, report) => CheckFile(file, index, options, report));
    }

    private void CheckRead(FlagReadContext context, LifecycleOptions options)
    {
        if (context.Read.Info is { } flag && FlagDates.StateOn(flag, options.Today) == _state)
        {
            context.Report(Create(flag, context.Read.KeyLocation, options));
        }
    }

    private void CheckFile(FlagsFile file, FlagIndex index, LifecycleOptions options, Action<Diagnostic> report)
    {
        foreach (FlagInfo flag in index.Flags)
        {
            if (flag.Definition is { } definition
                && string.Equals(definition.Path, file.Document.Path, StringComparison.Ordinal)
                && FlagDates.StateOn(flag, options.Today) == _state
                && !file.Document.IsDisabled(_rule.Id, definition.Key.Span.Start))
            {
                report(Create(flag, file.LocationOf(definition.Key.Span), options));
            }
        }
    }

    private Diagnostic Create(FlagInfo flag, Location location, LifecycleOptions options)
    {
        ImmutableDictionary<string, string?> properties = DiagnosticProperties.Of(DiagnosticProperties.Key, flag.Key)
            .Add(DiagnosticProperties.Today, options.Today.ToString());
        return Diagnostic.Create(
            _rule,
            location,
            flag.IsThirdParty ? DiagnosticSeverity.Hidden : options.SeverityOf(_rule, _state),
            additionalLocations: null,
            properties,
            FlagDates.Arguments(flag, _state, options.Today));
    }
}
