using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Whether anything but the test runner names a test, or the class that holds it.</summary>
internal sealed class TestNames(Solution solution, List<DocumentRewrite> planned)
{
    /// <summary>The planned methods, and their classes, that other code names.</summary>
    public async Task<HashSet<SyntaxNode>> FindNamedElsewhereAsync(CancellationToken cancellationToken)
    {
        var wanted = new Dictionary<string, List<(SyntaxNode Node, SyntaxNode Whole, ISymbol Symbol)>>(StringComparer.Ordinal);
        foreach (var document in planned)
        {
            foreach (var method in document.Tests.Methods)
            {
                Add(wanted, method, method, document.Model, cancellationToken);
                if (method.Parent is ClassDeclarationSyntax owner)
                {
                    foreach (var type in owner.DescendantNodesAndSelf().OfType<BaseTypeDeclarationSyntax>())
                    {
                        Add(wanted, type, owner, document.Model, cancellationToken);
                    }
                }
            }
        }

        var named = new HashSet<SyntaxNode>();
        foreach (var document in solution.Projects.Where(static project => project.Language == LanguageNames.CSharp).SelectMany(static project => project.Documents))
        {
            var text = (await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString();
            var names = wanted.Keys.Where(name => TextHints.ContainsWord(text, name)).ToList();
            if (names.Count > 0)
            {
                await FindAsync(document, names, wanted, named, cancellationToken).ConfigureAwait(false);
            }
        }

        return named;
    }

    private static async Task FindAsync(
        Document document, List<string> names, Dictionary<string, List<(SyntaxNode Node, SyntaxNode Whole, ISymbol Symbol)>> wanted, HashSet<SyntaxNode> named, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        SemanticModel? model = null;
        foreach (var token in root!.DescendantTokens(descendIntoTrivia: true))
        {
            if (!token.IsKind(SyntaxKind.IdentifierToken) || token.Parent is not SimpleNameSyntax name || !names.Contains(token.ValueText))
            {
                continue;
            }

            model ??= await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
            var info = model!.GetSymbolInfo(name, cancellationToken);
            foreach (var (_, whole, symbol) in wanted[token.ValueText])
            {
                if (!(whole.SyntaxTree == root.SyntaxTree && whole.Span.Contains(name.Span)) && MayMean(info, symbol))
                {
                    named.Add(whole);
                }
            }
        }
    }

    private static bool MayMean(SymbolInfo info, ISymbol symbol)
    {
        if (info.Symbol is null && info.CandidateSymbols.IsEmpty)
        {
            return true;
        }

        foreach (var candidate in info.CandidateSymbols.Insert(0, info.Symbol ?? info.CandidateSymbols[0]))
        {
            var found = candidate is IMethodSymbol { MethodKind: MethodKind.Constructor } && symbol is INamedTypeSymbol ? candidate.ContainingType : candidate;
            if (string.Equals(found.OriginalDefinition.ToDisplayString(), symbol.ToDisplayString(), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static void Add(
        Dictionary<string, List<(SyntaxNode Node, SyntaxNode Whole, ISymbol Symbol)>> wanted, SyntaxNode node, SyntaxNode whole, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.GetDeclaredSymbol(node, cancellationToken) is not { } symbol)
        {
            return;
        }

        if (!wanted.TryGetValue(symbol.Name, out var list))
        {
            wanted.Add(symbol.Name, list = []);
        }

        if (!list.Exists(known => known.Node == node && known.Whole == whole))
        {
            list.Add((node, whole, symbol));
        }
    }

    /// <summary>Whether a class held nothing but tests that go, with what they need.</summary>
    public static bool MayGo(ClassDeclarationSyntax owner, DocumentRewrite document, CancellationToken cancellationToken)
    {
        if (owner.Modifiers.Any(SyntaxKind.PartialKeyword) || owner.Modifiers.Any(SyntaxKind.AbstractKeyword) || owner.Modifiers.Any(SyntaxKind.StaticKeyword)
            || owner.DescendantNodes().OfType<MethodDeclarationSyntax>().Any(method => TestMethods.IsTest(method) && !document.Tests.Methods.Contains(method)))
        {
            return false;
        }

        for (var type = document.Model.GetDeclaredSymbol(owner, cancellationToken)?.BaseType; type is not null; type = type.BaseType)
        {
            if (type.GetMembers().OfType<IMethodSymbol>().Any(static method => TestMethods.IsTest(method)))
            {
                return false;
            }
        }

        return true;
    }
}
