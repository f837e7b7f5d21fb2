using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Removal;

/// <summary>The files that decide a holder's value, and those that may read it.</summary>
internal sealed class HolderScope(List<DocumentRewrite> writers, List<DocumentRewrite> readers)
{
    public List<DocumentRewrite> Writers { get; } = writers;

    public List<DocumentRewrite> Readers { get; } = readers;

    public static async Task<HolderScope?> FindAsync(SolutionRewrite rewrite, DocumentRewrite document, ISymbol symbol, CancellationToken cancellationToken)
    {
        var owner = symbol is IParameterSymbol ? symbol.ContainingSymbol : symbol;
        if (owner is ILocalSymbol or IMethodSymbol { MethodKind: MethodKind.LocalFunction })
        {
            return new HolderScope([document], [document]);
        }

        var solution = document.Document.Project.Solution;
        var writers = await OpenAsync(rewrite, DeclaringFiles(solution, owner), cancellationToken).ConfigureAwait(false);
        if (WrapperRules.IsShared(symbol))
        {
            return new HolderScope(writers, writers);
        }

        // Who passes an argument, or writes a private member, must be known.
        var reach = owner is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
            ? await ConstructorReach.FindAsync(solution, constructor, isInjected: false, cancellationToken).ConfigureAwait(false)
            : await SymbolReach.FindAsync(solution, owner, cancellationToken).ConfigureAwait(false);
        if (!reach.IsClosed)
        {
            return null;
        }

        var readers = await OpenAsync(rewrite, reach.Documents, cancellationToken).ConfigureAwait(false);
        return new HolderScope([.. readers.Union(writers)], readers);
    }

    private static IEnumerable<Document> DeclaringFiles(Solution solution, ISymbol owner) =>
        owner.ContainingType.DeclaringSyntaxReferences.Select(reference => solution.GetDocument(reference.SyntaxTree))
            .Where(static declared => declared is not null and not SourceGeneratedDocument).Select(static declared => declared!).Distinct();

    private static async Task<List<DocumentRewrite>> OpenAsync(SolutionRewrite rewrite, IEnumerable<Document> documents, CancellationToken cancellationToken)
    {
        var opened = new List<DocumentRewrite>();
        foreach (var document in documents)
        {
            opened.Add(await rewrite.Peeked.GetAsync(document, cancellationToken).ConfigureAwait(false));
        }

        return opened;
    }
}
