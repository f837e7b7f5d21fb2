using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Reads;

/// <summary>The members of a syntax tree that carry <c>[Flag]</c> or <c>[FlagKey]</c>, by name; a few that do not may be among them.</summary>
internal static class MarkedSource
{
    private static readonly ConditionalWeakTable<SyntaxTree, MemberNames> Known = new();

    private static readonly IdentifierTable Attributes = new(["Flag", FlagNames.FlagAttribute, "FlagKey", FlagNames.FlagKeyAttribute]);

    private static readonly MemberNames None = new();

    public static MemberNames Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (Known.TryGetValue(tree, out MemberNames? names))
        {
            return names;
        }

        names = Attributes.OccursIn(tree.GetText(cancellationToken).ToString()) ? Read(tree, cancellationToken) : None;
        return Known.GetValue(tree, _ => names);
    }

    private static MemberNames Read(SyntaxTree tree, CancellationToken cancellationToken)
    {
        MemberNames names = new();

        // Generators write no local functions with keys, but a lot of code.
        bool isGenerated = tree.FilePath.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase);
        foreach (SyntaxNode node in tree.GetRoot(cancellationToken).DescendantNodes(node => !isGenerated || node is not (BlockSyntax or ExpressionSyntax or ArrowExpressionClauseSyntax)))
        {
            if (node is PropertyDeclarationSyntax { AttributeLists.Count: > 0 } property)
            {
                names.Names.Add(property.Identifier.ValueText);
            }
            else if (node is ParameterSyntax { AttributeLists.Count: > 0, Parent.Parent: { } owner })
            {
                AddOwner(names, owner);
            }
        }

        return names;
    }

    private static void AddOwner(MemberNames names, SyntaxNode owner)
    {
        switch (owner)
        {
            case MethodDeclarationSyntax method:
                names.Names.Add(method.Identifier.ValueText);
                break;
            case LocalFunctionStatementSyntax function:
                names.Names.Add(function.Identifier.ValueText);
                break;
            case ConstructorDeclarationSyntax constructor:
                names.AddConstructor(constructor.Identifier.ValueText);
                break;
            case TypeDeclarationSyntax type:
                names.AddConstructor(type.Identifier.ValueText);
                break;
            case DelegateDeclarationSyntax:
                names.AddDelegate();
                break;
            case IndexerDeclarationSyntax:
                names.AddIndexer();
                break;
        }
    }
}
