using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.Removal;

/// <summary>Using directives that were needed before and are not now, and files in which nothing is left.</summary>
internal sealed class UsingCleanup(Solution before, Solution after)
{
    public async Task<Solution> RunAsync(IEnumerable<DocumentId> documents, CancellationToken cancellationToken)
    {
        var solution = after;
        var done = new HashSet<DocumentId>();
        foreach (var id in documents)
        {
            if (!done.Add(id) || after.GetDocument(id) is not { } document)
            {
                continue;
            }

            var siblings = document.FilePath is null ? [id] : after.GetDocumentIdsWithFilePath(document.FilePath).Where(other => after.GetDocument(other) is not null).ToList();
            done.UnionWith(siblings);
            HashSet<TextSpan>? spans = null;
            var isEmpty = true;
            foreach (var sibling in siblings)
            {
                var (unneeded, empty) = await FindAsync(sibling, cancellationToken).ConfigureAwait(false);
                isEmpty &= empty;
                if (spans is null)
                {
                    spans = unneeded;
                }
                else
                {
                    spans.IntersectWith(unneeded);
                }
            }

            foreach (var sibling in siblings)
            {
                solution = isEmpty ? solution.RemoveDocument(sibling) : await RemoveAsync(solution, sibling, spans!, cancellationToken).ConfigureAwait(false);
            }
        }

        return solution;
    }

    private async Task<(HashSet<TextSpan> Unneeded, bool IsEmpty)> FindAsync(DocumentId id, CancellationToken cancellationToken)
    {
        var old = before.GetDocument(id);
        var now = after.GetDocument(id)!;
        if (old is null)
        {
            return ([], false);
        }

        var oldRoot = (CompilationUnitSyntax)(await old.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        var root = (CompilationUnitSyntax)(await now.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        var isEmpty = IsEmpty(root) && !IsEmpty(oldRoot);
        if (root.Usings.Count == 0 && !root.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<UsingDirectiveSyntax>().Any())
        {
            return ([], isEmpty);
        }

        var model = await now.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var oldModel = await old.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var diagnostics = model!.GetDiagnostics(cancellationToken: cancellationToken);
        if (diagnostics.Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
        {
            return ([], isEmpty);
        }

        var known = new HashSet<string>(Unnecessary(oldModel!.GetDiagnostics(cancellationToken: cancellationToken), oldRoot).Select(static directive => directive.ToString()), StringComparer.Ordinal);
        var spans = new HashSet<TextSpan>();
        foreach (var directive in Unnecessary(diagnostics, root))
        {
            if (!known.Contains(directive.ToString()) && directive.GlobalKeyword.RawKind == 0 && !MayServeElsewhere(directive, root, model, cancellationToken))
            {
                spans.Add(directive.Span);
            }
        }

        return (spans, isEmpty);
    }

    // Code that is not compiled here may name what the directive brings in.
    private static bool MayServeElsewhere(UsingDirectiveSyntax directive, SyntaxNode root, SemanticModel model, CancellationToken cancellationToken)
    {
        var disabled = string.Concat(ConditionalCode.DisabledIn(root).Select(static trivia => trivia.ToString()));
        return disabled.Length > 0 && Names().Any(name => TextHints.ContainsWord(disabled, name));

        IEnumerable<string> Names()
        {
            if (directive.Alias is { } alias)
            {
                return [alias.Name.Identifier.ValueText];
            }

            return model.GetSymbolInfo(directive.Name!, cancellationToken).Symbol switch
            {
                INamespaceSymbol space => space.GetTypeMembers().SelectMany(static type => type.MightContainExtensionMethods ? type.MemberNames.Append(type.Name) : [type.Name, WithoutSuffix(type.Name)]),
                INamedTypeSymbol type => type.MemberNames,
                _ => [],
            };
        }

        static string WithoutSuffix(string name) => name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;
    }

    private static IEnumerable<UsingDirectiveSyntax> Unnecessary(IEnumerable<Diagnostic> diagnostics, SyntaxNode root)
    {
        foreach (var diagnostic in diagnostics)
        {
            if (diagnostic.Id != "CS8019")
            {
                continue;
            }

            foreach (var directive in root.DescendantNodes(diagnostic.Location.SourceSpan, static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<UsingDirectiveSyntax>())
            {
                if (diagnostic.Location.SourceSpan.IntersectsWith(directive.Span))
                {
                    yield return directive;
                }
            }
        }
    }

    private static bool IsEmpty(CompilationUnitSyntax root) =>
        root.AttributeLists.Count == 0 && !root.Usings.Any(static directive => directive.GlobalKeyword.RawKind != 0)
        && root.Members.All(static member => member is BaseNamespaceDeclarationSyntax { Members.Count: 0 }) && !HoldsDirectives(root);

    private static bool HoldsDirectives(CompilationUnitSyntax root) =>
        root.ContainsDirectives && root.DescendantTrivia().Any(static trivia =>
            trivia.IsKind(SyntaxKind.DisabledTextTrivia) ? !string.IsNullOrWhiteSpace(trivia.ToString())
            : trivia.IsDirective && trivia.Kind() is not (SyntaxKind.NullableDirectiveTrivia or SyntaxKind.PragmaWarningDirectiveTrivia or SyntaxKind.RegionDirectiveTrivia or SyntaxKind.EndRegionDirectiveTrivia
                or SyntaxKind.IfDirectiveTrivia or SyntaxKind.ElifDirectiveTrivia or SyntaxKind.ElseDirectiveTrivia or SyntaxKind.EndIfDirectiveTrivia));

    private static async Task<Solution> RemoveAsync(Solution solution, DocumentId id, HashSet<TextSpan> spans, CancellationToken cancellationToken)
    {
        if (spans.Count == 0)
        {
            return solution;
        }

        var document = solution.GetDocument(id)!;
        var root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var layout = new Layout(text);
        var edits = new EditList();
        foreach (var directive in root.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<UsingDirectiveSyntax>())
        {
            if (spans.Contains(directive.Span))
            {
                edits.Add(layout.Removal(directive.GetFirstToken(), directive.GetLastToken(), takesComments: false));
            }
        }

        try
        {
            DirectiveGuard.Check(root, edits);
            return solution.WithDocumentText(id, AppliedText.Create(text, root, edits).Text, PreservationMode.PreserveIdentity);
        }
        catch (CannotReduceException)
        {
            return solution;
        }
    }
}
