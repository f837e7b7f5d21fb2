using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.Testing;

/// <summary>Applies a refactoring at the selection, <c>[|...|]</c> or <c>$$</c>, of the test state.</summary>
public class CSharpCodeRefactoringTest<TRefactoring> : AnalyzerTest
    where TRefactoring : CodeRefactoringProvider, new()
{
    public SolutionState FixedState { get; } = new();

    [SuppressMessage("Design", "CA1044", Justification = "The call shape of the library that this one stands in for.")]
    public string FixedCode
    {
        set => FixedState.Sources.Add(value);
    }

    public int? CodeActionIndex { get; set; }

    public string? CodeActionEquivalenceKey { get; set; }

    public Action<CodeAction>? CodeActionVerifier { get; set; }

    /// <summary>Expect that nothing is offered.</summary>
    public bool OffersNothing { get; set; }

    protected override DiagnosticAnalyzer? Analyzer => null;

    public override async Task RunAsync(CancellationToken cancellationToken = default)
    {
        var (parsed, solution, actions) = await OfferAsync(cancellationToken).ConfigureAwait(false);
        var action = new CodeActionChoice(CodeActionIndex, CodeActionEquivalenceKey, CodeActionVerifier).Choose(actions);
        if (OffersNothing)
        {
            if (action is not null)
                throw new VerificationException($"'{action.Title}' is offered, but nothing should be.");
            return;
        }

        if (action is null)
            throw new VerificationException($"The refactoring is not offered; there is: {string.Join(", ", actions.Select(offered => $"'{offered.Title}' ({offered.EquivalenceKey})"))}.");

        var result = await CodeActionRunner.ApplyAsync(solution, action, cancellationToken).ConfigureAwait(false);
        var expected = ParsedState.ParseFixed(FixedState, TestState, parsed, []).WithoutUnnamedMarks();
        await SolutionComparison.VerifyAsync("Refactored", result, expected, cancellationToken).ConfigureAwait(false);
        DiagnosticComparison.Verify("Refactored", expected.Expected(DefaultId), await CollectAsync(result, cancellationToken).ConfigureAwait(false), result);
    }

    /// <summary>The titles of all that is offered.</summary>
    public async Task<ImmutableArray<string>> GetOfferedTitlesAsync(CancellationToken cancellationToken = default) =>
        [.. (await OfferAsync(cancellationToken).ConfigureAwait(false)).Actions.Select(action => action.Title)];

    private async Task<(ParsedState Parsed, Solution Solution, List<CodeAction> Actions)> OfferAsync(CancellationToken cancellationToken)
    {
        var parsed = ParsedState.Parse(TestState);
        var (selected, span) = Selection(parsed);
        parsed = parsed.WithoutUnnamedMarks();
        var solution = CreateSolution(parsed);
        DiagnosticComparison.Verify("Test state", parsed.Expected(DefaultId), await CollectAsync(solution, cancellationToken).ConfigureAwait(false), solution);

        var document = solution.Projects.SelectMany(project => project.Documents).First(candidate => candidate.FilePath == selected.Path);
        var actions = new List<CodeAction>();
        await new TRefactoring().ComputeRefactoringsAsync(new CodeRefactoringContext(document, span, actions.Add, cancellationToken)).ConfigureAwait(false);
        return (parsed, solution, actions);
    }

    private static (Markup File, TextSpan Span) Selection(ParsedState parsed)
    {
        foreach (var file in parsed.Projects.SelectMany(project => project.Sources))
        {
            foreach (var (id, span) in file.Marked)
            {
                if (id is null)
                    return (file, span);
            }

            if (!file.Positions.IsEmpty)
                return (file, new TextSpan(file.Positions[0], 0));
        }

        throw new VerificationException("No selection: mark one with [|...|] or $$.");
    }
}
