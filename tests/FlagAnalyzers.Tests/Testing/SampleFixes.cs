using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.Tests.Testing;

/// <summary>Writes another word over the diagnostic's span; subclasses go wrong in one way each.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
internal class BadNameFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["T001"];

    public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var (word, key) in Words)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        "Say " + word,
                        async token => context.Document.WithText((await context.Document.GetTextAsync(token)).Replace(diagnostic.Location.SourceSpan, word)),
                        key),
                    diagnostic);
            }
        }

        return Task.CompletedTask;
    }

    protected virtual (string Word, string? Key)[] Words => [("good", "good"), ("better", "better")];
}

[ExportCodeFixProvider(LanguageNames.CSharp)]
internal sealed class NoOpFix : BadNameFix
{
    protected override (string Word, string? Key)[] Words => [("bad", "same")];
}

[ExportCodeFixProvider(LanguageNames.CSharp)]
internal sealed class KeylessFix : BadNameFix
{
    protected override (string Word, string? Key)[] Words => [("good", null)];
}

[ExportCodeFixProvider(LanguageNames.CSharp)]
internal sealed class TwoOfOneKeyFix : BadNameFix
{
    protected override (string Word, string? Key)[] Words => [("good", "a"), ("better", "a")];
}

[ExportCodeFixProvider(LanguageNames.CSharp)]
internal sealed class BreakingFix : BadNameFix
{
    protected override (string Word, string? Key)[] Words => [("1", "one")];
}

/// <summary>Serves only additional documents. Fix All edits each path once and gives every copy the same text.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, DocumentKinds = new[] { nameof(TextDocumentKind.AdditionalDocument) })]
internal class WrongWordFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["T002"];

    public override FixAllProvider GetFixAllProvider() => new AllWords();

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        context.RegisterCodeFix(
            CodeAction.Create("Say right", token => ReplaceAsync(context.TextDocument.Project.Solution, context.TextDocument, context.Span, token), "right"),
            context.Diagnostics);
        return Task.CompletedTask;
    }

    protected virtual IEnumerable<DocumentId> Copies(Solution solution, TextDocument document)
        => solution.Projects.SelectMany(project => project.AdditionalDocuments).Where(copy => copy.FilePath == document.FilePath).Select(copy => copy.Id);

    private async Task<Solution> ReplaceAsync(Solution solution, TextDocument document, TextSpan span, CancellationToken token)
    {
        var text = (await document.GetTextAsync(token)).Replace(span, "right");
        return Copies(solution, document).Aggregate(solution, (current, id) => current.WithAdditionalDocumentText(id, text));
    }

    private sealed class AllWords : FixAllProvider
    {
        public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Project, FixAllScope.Solution];

        public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
            => Task.FromResult<CodeAction?>(CodeAction.Create("all", async token =>
            {
                var solution = fixAllContext.Solution;
                foreach (var document in solution.Projects.SelectMany(project => project.AdditionalDocuments))
                {
                    var text = (await document.GetTextAsync(token)).ToString().Replace("wrong", "right", StringComparison.Ordinal);
                    solution = solution.WithAdditionalDocumentText(document.Id, SourceText.From(text));
                }

                return solution;
            }));
    }
}

[ExportCodeFixProvider(LanguageNames.CSharp, DocumentKinds = new[] { nameof(TextDocumentKind.AdditionalDocument) })]
internal sealed class OneCopyFix : WrongWordFix
{
    protected override IEnumerable<DocumentId> Copies(Solution solution, TextDocument document) => [document.Id];
}

/// <summary>A fix for a compiler error: declares the class that is missing by writing it into the additional file.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
internal sealed class DeclareFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["CS0103"];

    public override FixAllProvider? GetFixAllProvider() => null;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var name = (await context.Document.GetTextAsync(context.CancellationToken)).ToString(context.Span);
        var file = context.Document.Project.AdditionalDocuments.Single();
        context.RegisterCodeFix(
            CodeAction.Create("Declare", _ => Task.FromResult(context.Document.Project.Solution.WithAdditionalDocumentText(file.Id, SourceText.From(name + "\n"))), "declare"),
            context.Diagnostics);
    }
}

internal sealed class ShoutRefactoring : CodeRefactoringProvider
{
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var text = await context.Document.GetTextAsync(context.CancellationToken);
        if (context.Span.IsEmpty)
            return;
        context.RegisterRefactoring(CodeAction.Create(
            "Shout",
            _ => Task.FromResult(context.Document.WithText(text.Replace(context.Span, text.ToString(context.Span).ToUpperInvariant()))),
            "shout"));
    }
}
