using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlagAnalyzers.Testing;

/// <summary>What analyzer, code-fix and refactoring tests have in common.</summary>
public abstract class AnalyzerTest
{
    /// <summary>The day that a test takes place on unless it says otherwise.</summary>
    public const string Today = "2026-11-20";

    private readonly ConditionalWeakTable<Solution, Task<ImmutableArray<ProjectDiagnostic>>> _collected = [];

    public SolutionState TestState { get; } = new();

    /// <summary>Short for one more file in <see cref="TestState"/>.</summary>
    [SuppressMessage("Design", "CA1044", Justification = "The call shape of the library that this one stands in for.")]
    public string TestCode
    {
        set => TestState.Sources.Add(value);
    }

    public List<DiagnosticResult> ExpectedDiagnostics => TestState.ExpectedDiagnostics;

    public CompilerDiagnostics CompilerDiagnostics { get; set; } = CompilerDiagnostics.Errors;

    public TestBehaviors TestBehaviors { get; set; }

    /// <summary>Generators that run in every project.</summary>
    public List<ISourceGenerator> Generators { get; } = [];

    /// <summary>Analyzers beside the one under test.</summary>
    public List<DiagnosticAnalyzer> AdditionalAnalyzers { get; } = [];

    /// <summary>Changes the solution before anything looks at it.</summary>
    public List<Func<Solution, Solution>> SolutionTransforms { get; } = [];

    /// <summary>Build properties that every project has unless its state says otherwise.</summary>
    public Dictionary<string, string> DefaultOptions { get; } = new(StringComparer.OrdinalIgnoreCase)
    {
        ["build_property.FlagsToday"] = Today,
    };

    /// <summary>What an unnamed mark <c>[|...|]</c> stands for; needed where the analyzer has more than one rule.</summary>
    public string? DefaultDiagnosticId { get; set; }

    protected abstract DiagnosticAnalyzer? Analyzer { get; }

    private protected ImmutableArray<DiagnosticAnalyzer> Analyzers
        => [.. Analyzer is null or EmptyDiagnosticAnalyzer ? [] : new[] { Analyzer }, .. AdditionalAnalyzers];

    public abstract Task RunAsync(CancellationToken cancellationToken = default);

    private protected Solution CreateSolution(ParsedState parsed)
    {
        var solution = TestSolution.Create(
            TestState,
            parsed.Files,
            DefaultOptions,
            TestBehaviors.HasFlag(TestBehaviors.KeepDefaultSeverities) ? [] : Analyzers,
            TestBehaviors.HasFlag(TestBehaviors.SkipGenerators) ? [] : [.. Generators]);
        return SolutionTransforms.Aggregate(solution, (current, transform) => transform(current));
    }

    /// <summary>What counts at this test's <see cref="CompilerDiagnostics"/>.</summary>
    private protected async Task<ImmutableArray<ProjectDiagnostic>> CollectAsync(Solution solution, CancellationToken cancellationToken)
        => (await CollectAllAsync(solution, cancellationToken).ConfigureAwait(false)).RemoveAll(item => !item.IsWanted(CompilerDiagnostics));

    /// <summary>One analysis per solution, however often it is asked for.</summary>
    private protected Task<ImmutableArray<ProjectDiagnostic>> CollectAllAsync(Solution solution, CancellationToken cancellationToken)
        => _collected.GetValue(solution, current => DiagnosticCollector.CollectAsync(current, Analyzers, cancellationToken));

    /// <summary>The state before any fix: diagnostics, suppression, generated code.</summary>
    private protected async Task<(Solution Solution, ParsedState Parsed)> VerifyTestStateAsync(CancellationToken cancellationToken)
    {
        var parsed = ParsedState.Parse(TestState);
        var solution = CreateSolution(parsed);
        var actual = await CollectAsync(solution, cancellationToken).ConfigureAwait(false);
        DiagnosticComparison.Verify("Test state", parsed.Expected(DefaultId), actual, solution);
        await GeneratedSourceCheck.VerifyAsync(solution, parsed, cancellationToken).ConfigureAwait(false);
        if (!TestBehaviors.HasFlag(TestBehaviors.SkipSuppressionCheck))
            await SuppressionCheck.VerifyAsync(solution, Analyzers, actual, cancellationToken).ConfigureAwait(false);
        return (solution, parsed);
    }

    private protected string DefaultId()
    {
        if (DefaultDiagnosticId is not null)
            return DefaultDiagnosticId;
        var ids = Analyzer?.SupportedDiagnostics.Select(descriptor => descriptor.Id).Distinct().ToList() ?? [];
        return ids.Count == 1
            ? ids[0]
            : throw new VerificationException($"[|...|] needs an analyzer with exactly one rule, or DefaultDiagnosticId; {Analyzer} has {ids.Count}. Write {{|ID:...|}}.");
    }
}
