using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlagAnalyzers.Testing;

/// <summary>
/// Applies a code fix: one diagnostic after the other, then by Fix All in document, project and solution.
/// All must end in <see cref="FixedState"/>, which is compiled and analysed again.
/// </summary>
public class CSharpCodeFixTest<TAnalyzer, TCodeFix> : AnalyzerTest
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TCodeFix : CodeFixProvider, new()
{
    /// <summary>Where the fixes lead. A list of files left empty is as in the test state.</summary>
    public SolutionState FixedState { get; } = new();

    /// <summary>Where Fix All leads, if somewhere else.</summary>
    public SolutionState? BatchFixedState { get; set; }

    [SuppressMessage("Design", "CA1044", Justification = "The call shape of the library that this one stands in for.")]
    public string FixedCode
    {
        set => FixedState.Sources.Add(value);
    }

    /// <summary>Which of the offered actions to take, counted from 0 after <see cref="CodeActionEquivalenceKey"/>.</summary>
    public int? CodeActionIndex { get; set; }

    public string? CodeActionEquivalenceKey { get; set; }

    /// <summary>How many single fixes to apply; null: at most one for each fixable diagnostic of the test state.</summary>
    public int? NumberOfIncrementalIterations { get; set; }

    /// <summary>How often Fix All may run per document, project or solution.</summary>
    public int NumberOfFixAllIterations { get; set; } = 1;

    public CodeFixTestBehaviors CodeFixTestBehaviors { get; set; }

    /// <summary>Looks at the action before it is applied.</summary>
    public Action<CodeAction>? CodeActionVerifier { get; set; }

    protected override DiagnosticAnalyzer? Analyzer { get; } = new TAnalyzer();

    protected virtual CodeFixProvider CodeFix { get; } = new TCodeFix();

    public override async Task RunAsync(CancellationToken cancellationToken = default)
    {
        var (solution, parsed) = await VerifyTestStateAsync(cancellationToken).ConfigureAwait(false);
        var expected = ParsedState.ParseFixed(FixedState, TestState, parsed, CodeFix.FixableDiagnosticIds);
        var runner = CreateRunner();

        var result = await runner.FixOneByOneAsync(
            solution,
            CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.FixOne) ? 1 : NumberOfIncrementalIterations,
            cancellationToken).ConfigureAwait(false);
        await VerifyEndAsync("Fixed one by one", result, expected, cancellationToken).ConfigureAwait(false);

        if (CodeFix.GetFixAllProvider() is not { } fixAll)
            return;

        var batch = BatchFixedState is null ? expected : ParsedState.ParseFixed(BatchFixedState, TestState, parsed, CodeFix.FixableDiagnosticIds);
        var scopes = fixAll.GetSupportedFixAllScopes().ToHashSet();
        foreach (var (scope, skip) in new[]
        {
            (FixAllScope.Document, CodeFixTestBehaviors.SkipFixAllInDocumentCheck),
            (FixAllScope.Project, CodeFixTestBehaviors.SkipFixAllInProjectCheck),
            (FixAllScope.Solution, CodeFixTestBehaviors.SkipFixAllInSolutionCheck),
        })
        {
            if (CodeFixTestBehaviors.HasFlag(skip) || CodeFixTestBehaviors.HasFlag(CodeFixTestBehaviors.FixOne) || !scopes.Contains(scope))
                continue;
            result = await runner.FixAllAsync(solution, fixAll, scope, NumberOfFixAllIterations, cancellationToken).ConfigureAwait(false);
            if (result is not null)
                await VerifyEndAsync($"Fix All in {scope}", result, batch, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The titles of what is offered for each fixable diagnostic, in order; nothing is applied.</summary>
    public async Task<ImmutableArray<string>> GetOfferedTitlesAsync(CancellationToken cancellationToken = default)
    {
        var (solution, _) = await VerifyTestStateAsync(cancellationToken).ConfigureAwait(false);
        return await CreateRunner().OfferedTitlesAsync(solution, cancellationToken).ConfigureAwait(false);
    }

    private CodeFixRunner CreateRunner() => new(
        CodeFix,
        new CodeActionChoice(CodeActionIndex, CodeActionEquivalenceKey, CodeActionVerifier),
        CollectAllAsync);

    private async Task VerifyEndAsync(string context, Solution result, ParsedState expected, CancellationToken cancellationToken)
    {
        await SolutionComparison.VerifyAsync(context, result, expected, cancellationToken).ConfigureAwait(false);
        var diagnostics = await CollectAsync(result, cancellationToken).ConfigureAwait(false);
        DiagnosticComparison.Verify(context, expected.Expected(DefaultId), diagnostics, result);
    }
}
