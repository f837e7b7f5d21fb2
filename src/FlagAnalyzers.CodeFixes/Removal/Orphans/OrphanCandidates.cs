using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.Removal;

/// <summary>A declared name, by where it stands in the solution at hand.</summary>
internal readonly record struct DeclaredName(DocumentId Document, int Position);

/// <summary>Symbols that lost a reference: only these can have been orphaned by this removal.</summary>
internal static class OrphanCandidates
{
    public static HashSet<DeclaredName> From(Solution solution, Dictionary<DocumentId, DocumentRewrite> documents, IEnumerable<DeclaredName> others, CancellationToken cancellationToken)
    {
        var names = new HashSet<DeclaredName>(others);
        foreach (var document in documents.Values)
        {
            if (document.Applied is not { Changes.Count: > 0 })
            {
                continue;
            }

            foreach (var unit in document.Units)
            {
                foreach (var token in unit.Node.DescendantTokens())
                {
                    if (token.IsKind(SyntaxKind.IdentifierToken) && document.Applied.Map(token.SpanStart) < 0)
                    {
                        AddDeclaration(token, document.Model, solution, names, cancellationToken);
                    }
                }
            }
        }

        var moved = new HashSet<DeclaredName>();
        foreach (var name in names)
        {
            var position = documents.TryGetValue(name.Document, out var document) && document.Applied is { } applied ? PositionIn(applied, document, name.Position) : name.Position;
            if (position >= 0)
            {
                moved.Add(name with { Position = position });
            }
        }

        return moved;
    }

    // A declaration that moved is written anew in the statement after it.
    private static int PositionIn(AppliedText applied, DocumentRewrite document, int position)
    {
        var kept = applied.Map(position);
        if (kept >= 0 || !document.Units.Exists(unit => unit.Edits.Moved.Contains(position)))
        {
            return kept;
        }

        var name = document.Root.FindToken(position).Text;
        var found = Regex.Match(applied.Text.ToString(TextSpan.FromBounds(applied.MapLoosely(position), applied.Text.Length)), @"\b" + Regex.Escape(name) + @"\b", RegexOptions.CultureInvariant);
        return found.Success ? applied.MapLoosely(position) + found.Index : -1;
    }

    /// <summary>Adds the declarations of what a name refers to.</summary>
    public static void AddDeclaration(SyntaxToken token, SemanticModel model, Solution solution, HashSet<DeclaredName> names, CancellationToken cancellationToken)
    {
        if (token.Parent is not SimpleNameSyntax name)
        {
            return;
        }

        var symbol = model.GetSymbolInfo(name, cancellationToken).Symbol;
        if (symbol is null or INamespaceSymbol || symbol is INamedTypeSymbol type && IsWithin(name, type.OriginalDefinition, model, cancellationToken))
        {
            return;
        }

        foreach (var location in symbol.OriginalDefinition.Locations)
        {
            if (location.SourceTree is { } tree && solution.GetDocumentId(tree) is { } id)
            {
                names.Add(new DeclaredName(id, location.SourceSpan.Start));
            }
        }
    }

    // A type that names itself is not used by that.
    private static bool IsWithin(SyntaxNode node, INamedTypeSymbol type, SemanticModel model, CancellationToken cancellationToken) =>
        node.Ancestors().OfType<BaseTypeDeclarationSyntax>().Any(outer => outer.Identifier.ValueText == type.Name && SymbolEqualityComparer.Default.Equals(model.GetDeclaredSymbol(outer, cancellationToken), type));
}
