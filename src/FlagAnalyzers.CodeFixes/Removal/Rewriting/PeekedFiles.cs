using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Removal;

/// <summary>Files of the solution as they were, opened once each.</summary>
internal sealed class PeekedFiles(Solution solution)
{
    private readonly Dictionary<DocumentId, DocumentRewrite> _files = [];
    private List<(Document Document, string Text)>? _texts;

    public async Task<DocumentRewrite> GetAsync(Document document, CancellationToken cancellationToken)
    {
        if (_files.TryGetValue(document.Id, out var known))
        {
            return known;
        }

        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var file = new DocumentRewrite(document, model!, root!, text);
        _files.Add(document.Id, file);
        return file;
    }

    public async Task<DocumentRewrite?> TryGetAsync(SyntaxTree tree, CancellationToken cancellationToken) =>
        solution.GetDocument(tree) is { } document ? await GetAsync(document, cancellationToken).ConfigureAwait(false) : null;

    /// <summary>The C# files that hold a name, as a word.</summary>
    public async Task<List<DocumentRewrite>> NamingAsync(string word, CancellationToken cancellationToken)
    {
        _texts ??= await ReadAsync(cancellationToken).ConfigureAwait(false);
        var files = new List<DocumentRewrite>();
        foreach (var (document, text) in _texts)
        {
            if (TextHints.ContainsWord(text, word))
            {
                files.Add(await GetAsync(document, cancellationToken).ConfigureAwait(false));
            }
        }

        return files;
    }

    private async Task<List<(Document Document, string Text)>> ReadAsync(CancellationToken cancellationToken)
    {
        var texts = new List<(Document, string)>();
        foreach (var project in solution.Projects)
        {
            if (project.Language != LanguageNames.CSharp)
            {
                continue;
            }

            foreach (var document in project.Documents)
            {
                texts.Add((document, (await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString()));
            }
        }

        return texts;
    }
}
