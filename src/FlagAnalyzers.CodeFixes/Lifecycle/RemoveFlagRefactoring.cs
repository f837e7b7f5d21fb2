using FlagAnalyzers.Reads;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;

namespace FlagAnalyzers.CodeFixes;

/// <summary>Offers to remove the flag that is read under the caret.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(RemoveFlagRefactoring))]
internal sealed class RemoveFlagRefactoring : CodeRefactoringProvider
{
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var document = context.Document;
        var cancellationToken = context.CancellationToken;
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || model is null || FlagReadFinder.Create(model.Compilation, document.Project.AnalyzerOptions, cancellationToken) is not { } finder
            || new ReadAtCaret(root, model, finder, cancellationToken).Find(context.Span) is not { Key: { } key } read)
        {
            return;
        }

        foreach (var option in RemovalOption.For(key, read.Info))
        {
            context.RegisterRefactoring(CodeAction.Create(
                option.Title, cancellation => option.ApplyAsync(document.Project.Solution, cancellation), option.EquivalenceKey));
        }
    }
}
