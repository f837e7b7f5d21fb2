using System.Collections.Immutable;
using FlagAnalyzers.Definitions;
using FlagAnalyzers.Reads;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.CodeFixes;

/// <summary>FLAG003: removes a second entry that says what the first one says. FLAG008: removes a rule that can never match.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveEntryFixer), DocumentKinds = new[] { nameof(TextDocumentKind.AdditionalDocument) })]
internal sealed class RemoveEntryFixer : FlagCodeFixProvider
{
    public RemoveEntryFixer()
        : base("FLAG003", "FLAG008")
    {
    }

    public override async Task<ImmutableArray<FlagFix>> GetFixesAsync(TextDocument document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (document is Document)
        {
            return ImmutableArray<FlagFix>.Empty;
        }

        SourceText source = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        string text = source.ToString();
        int offset = diagnostic.Location.SourceSpan.Start;
        if (offset >= text.Length)
        {
            return ImmutableArray<FlagFix>.Empty;
        }

        FlagFix? fix = diagnostic.Id == "FLAG003"
            ? RemoveDuplicate(document, text, offset, cancellationToken)
            : RemoveRule(document, diagnostic.Location.SourceSpan, cancellationToken);
        return fix is null ? ImmutableArray<FlagFix>.Empty : ImmutableArray.Create(fix);
    }

    private static FlagFix? RemoveDuplicate(TextDocument document, string text, int offset, CancellationToken cancellationToken)
    {
        if (YamlBlock.Entry(text, offset) is not { } second)
        {
            return null;
        }

        foreach (FlagsFile file in FlagsFiles.Read(document.Project.AnalyzerOptions, cancellationToken).Files)
        {
            // The first entry counts; it is the one that the flag was made from.
            foreach (FlagDefinition flag in FlagsOf(document.Project, file, cancellationToken))
            {
                bool isItself = file.Document.Path == document.FilePath && flag.Key.Span.Start == offset;
                if (!isItself
                    && YamlBlock.Entry(file.Document.Text, flag.Key.Span.Start) is { } first
                    && string.Equals(first.Content(file.Document.Text), second.Content(text), StringComparison.Ordinal))
                {
                    return Remove(document, second, text, $"Remove this second declaration of '{flag.Key.Value}'", "remove-duplicate");
                }
            }
        }

        return null;
    }

    private static IEnumerable<FlagDefinition> FlagsOf(Project project, FlagsFile file, CancellationToken cancellationToken) =>
        FlagsFiles.Read(project.AnalyzerOptions, cancellationToken).Project.Sets
            .Where(set => string.Equals(set.ClassName, file.Document.ClassName, StringComparison.Ordinal))
            .SelectMany(set => set.Flags)
            .Where(flag => string.Equals(flag.Path, file.Document.Path, StringComparison.Ordinal));

    private static FlagFix? RemoveRule(TextDocument document, TextSpan span, CancellationToken cancellationToken)
    {
        foreach (FlagsFile file in FlagsFiles.Read(document.Project.AnalyzerOptions, cancellationToken).Files)
        {
            if (!string.Equals(file.Document.Path, document.FilePath, StringComparison.Ordinal))
            {
                continue;
            }

            foreach (FlagDefinition flag in FlagsOf(document.Project, file, cancellationToken))
            {
                if (RulesOf(flag).FirstOrDefault(rule => rule.Rule.Span.Start == span.Start) is { } rule
                    && FlagsFileEditor.RemoveListEntry(file.Document, rule.Span) is { Count: > 0 } edits)
                {
                    return new FlagFix("Remove the rule that never has an effect", "remove-rule")
                    {
                        TextChanges = edits.Select(edit => (document.Id, new TextChange(new TextSpan(edit.Span.Start, edit.Span.Length), edit.NewText))).ToImmutableArray(),
                    };
                }
            }
        }

        return null;
    }

    private static IEnumerable<TargetingRule> RulesOf(FlagDefinition flag) =>
        flag.Base.Rules.Concat(flag.Environments.SelectMany(environment => environment.Targeting.Rules));

    private static FlagFix Remove(TextDocument document, YamlBlock block, string text, string title, string key)
    {
        // At the end of a file without a final newline, the newline before goes instead.
        int start = block.Start;
        if (block.End == text.Length && text[text.Length - 1] != '\n' && start > 0)
        {
            start -= start > 1 && text[start - 2] == '\r' ? 2 : 1;
        }

        return new FlagFix(title, key)
        {
            TextChanges = ImmutableArray.Create((document.Id, new TextChange(TextSpan.FromBounds(start, block.End), ""))),
        };
    }
}
