using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Private methods that only call each other by now: none has a caller of its own, but all have one.</summary>
internal sealed class OrphanCircle(ISymbol symbol, List<OrphanFile> files, CancellationToken cancellationToken)
{
    private const int MostMembers = 10;

    /// <summary>The declarations that go together; null where somebody else names one.</summary>
    public List<MemberDeclarationSyntax>? Find(List<MemberDeclarationSyntax> own)
    {
        var members = new List<MemberDeclarationSyntax>(own);
        var symbols = new List<ISymbol> { symbol };
        var called = new HashSet<SyntaxNode>();
        for (var i = 0; i < symbols.Count; i++)
        {
            foreach (var file in files)
            {
                foreach (var reference in file.ReferencesTo(symbols[i], file.Root, cancellationToken))
                {
                    if (members.Find(member => member.SyntaxTree == reference.SyntaxTree && member.Span.Contains(reference.Span)) is { } inside)
                    {
                        if (i > 0 && inside != members[own.Count + i - 1])
                        {
                            called.Add(members[own.Count + i - 1]);
                        }

                        continue;
                    }

                    if (members.Count >= MostMembers || CallerAt(reference, file) is not { } caller)
                    {
                        return null;
                    }

                    members.Add(caller.Node);
                    symbols.Add(caller.Symbol);
                }
            }
        }

        // A method that nobody called before is not for this removal to judge.
        return members.Skip(own.Count).All(called.Contains) ? members : null;
    }

    private (MethodDeclarationSyntax Node, IMethodSymbol Symbol)? CallerAt(SyntaxNode reference, OrphanFile file) =>
        symbol is IMethodSymbol { DeclaredAccessibility: Accessibility.Private }
        && reference.FirstAncestorOrSelf<MemberDeclarationSyntax>() is MethodDeclarationSyntax { AttributeLists.Count: 0 } node
        && !node.Modifiers.Any(SyntaxKind.PartialKeyword) && node.Span.Contains(reference.Span)
        && file.Model.GetDeclaredSymbol(node, cancellationToken) is { DeclaredAccessibility: Accessibility.Private, MethodKind: MethodKind.Ordinary, Name: not "Main" } caller
        && SymbolEqualityComparer.Default.Equals(caller.ContainingType, symbol.ContainingType)
        && caller.ContainingType.DeclaringSyntaxReferences.All(part => files.Exists(known => known.Root.SyntaxTree == part.SyntaxTree))
        && !files.Exists(part => part.SpellsName(caller.Name) || part.IsInDisabledText(caller.Name))
            ? (node, caller)
            : null;
}
