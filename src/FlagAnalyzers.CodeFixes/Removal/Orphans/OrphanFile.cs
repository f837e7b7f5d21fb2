using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.Removal;

/// <summary>A file as the search for orphans sees it.</summary>
internal sealed class OrphanFile(Document document, SyntaxNode root, SemanticModel model, SourceText text)
{
    public Document Document { get; } = document;

    public SyntaxNode Root { get; } = root;

    public SemanticModel Model { get; } = model;

    public Layout Layout { get; } = new(text);

    public static async Task<OrphanFile?> CreateAsync(Document? document, CancellationToken cancellationToken)
    {
        if (document is null)
        {
            return null;
        }

        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        if (model is not null)
        {
            OtherReads.Know(model.Compilation, document.Project);
        }

        return root is null || model is null ? null : new OrphanFile(document, root, model, text);
    }

    /// <summary>Names in a node that refer to a symbol, or might: a name that binds to nothing counts.</summary>
    public List<SimpleNameSyntax> ReferencesTo(ISymbol symbol, SyntaxNode within, CancellationToken cancellationToken)
    {
        var found = new List<SimpleNameSyntax>(References.Of(symbol, within, Model, cancellationToken));
        foreach (var token in within.DescendantTokens(descendIntoTrivia: false))
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) && string.Equals(token.ValueText, symbol.Name, StringComparison.Ordinal)
                && token.Parent is SimpleNameSyntax name && !found.Contains(name))
            {
                var info = Model.GetSymbolInfo(name, cancellationToken);
                if (info.Symbol is null && info.CandidateSymbols.IsEmpty && name.Parent is not NameColonSyntax)
                {
                    found.Add(name);
                }
            }
        }

        return found;
    }

    /// <summary>Whether a string is a name, as reflection, a debugger's display or a test's data ask for it.</summary>
    public bool SpellsName(string name)
    {
        foreach (var token in Root.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.StringLiteralToken)
                && (string.Equals(token.ValueText, name, StringComparison.Ordinal) || token.ValueText.IndexOf("{" + name, StringComparison.Ordinal) >= 0
                    || token.ValueText.EndsWith("." + name, StringComparison.Ordinal) || token.ValueText.IndexOf("." + name + ",", StringComparison.Ordinal) >= 0))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether code that this configuration does not compile holds a word.</summary>
    public bool IsInDisabledText(string word) => ConditionalCode.Names(Root, word);
}
