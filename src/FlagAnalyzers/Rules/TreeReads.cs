using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using FlagAnalyzers.Reads;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlagAnalyzers.Rules;

/// <summary>
/// The flag reads of one syntax tree, found once for all analyzers. Looking at names before asking the compiler what
/// they mean keeps a tree without reads from being bound at all.
/// </summary>
internal static class TreeReads
{
    private static readonly ConditionalWeakTable<FlagReadFinder, ConditionalWeakTable<SyntaxTree, Slot>> Found = new();

    public static ImmutableArray<FlagRead> Of(FlagReadFinder finder, SemanticModel model, CancellationToken cancellationToken)
    {
        Slot slot = Found.GetOrCreateValue(finder).GetOrCreateValue(model.SyntaxTree);
        lock (slot)
        {
            if (slot.Reads.IsDefault)
            {
                slot.Reads = Find(finder, model, cancellationToken);
            }

            return slot.Reads;
        }
    }

    private static ImmutableArray<FlagRead> Find(FlagReadFinder finder, SemanticModel model, CancellationToken cancellationToken)
    {
        if (!finder.Names.MayOccurIn(model.SyntaxTree, cancellationToken))
        {
            return ImmutableArray<FlagRead>.Empty;
        }

        ImmutableArray<FlagRead>.Builder? reads = null;
        SyntaxNode root = model.SyntaxTree.GetRoot(cancellationToken);
        bool hasAliases = finder.Names.HasConstructors && HasAliases(root, finder.Names);
        foreach (SyntaxNode node in root.DescendantNodes())
        {
            if (Candidate(node, finder.Names, hasAliases) is not { } candidate || OperationOf(candidate, model, cancellationToken) is not { } operation)
            {
                continue;
            }

            ImmutableArray<FlagRead> found = finder.ReadAll(operation, cancellationToken);
            if (!found.IsEmpty)
            {
                reads ??= ImmutableArray.CreateBuilder<FlagRead>();
                reads.AddRange(found);
            }
        }

        return reads?.ToImmutable() ?? ImmutableArray<FlagRead>.Empty;
    }

    /// <summary>The node whose operation can be a read; each such node is reached by exactly one of its descendants or itself.</summary>
    private static SyntaxNode? Candidate(SyntaxNode node, CandidateNames names, bool hasAliases) => node switch
    {
        IdentifierNameSyntax name => names.Contains(name.Identifier.ValueText) ? Property(name) : null,
        InvocationExpressionSyntax call => names.HasDelegates || IsNamed(call.Expression, names) ? node : null,
        ObjectCreationExpressionSyntax creation => hasAliases || (names.HasConstructors && IsNamed(creation.Type, names)) ? node : null,
        ImplicitObjectCreationExpressionSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax => names.HasConstructors ? node : null,
        AttributeSyntax attribute => hasAliases || (names.HasConstructors && IsNamed(attribute.Name, names)) ? node : null,
        ElementAccessExpressionSyntax or ElementBindingExpressionSyntax => names.HasIndexers ? node : null,
        _ => null,
    };

    // using Gate = Microsoft.FeatureManagement.Mvc.FeatureGateAttribute;
    private static bool HasAliases(SyntaxNode root, CandidateNames names) =>
        root is CompilationUnitSyntax unit
        && unit.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .Any(node => node is UsingDirectiveSyntax { Alias: not null, Name: { } name } && IsNamed(name, names));

    private static bool IsNamed(ExpressionSyntax expression, CandidateNames names) => expression switch
    {
        SimpleNameSyntax name => names.Contains(name.Identifier.ValueText),
        MemberAccessExpressionSyntax access => names.Contains(access.Name.Identifier.ValueText),
        MemberBindingExpressionSyntax binding => names.Contains(binding.Name.Identifier.ValueText),
        QualifiedNameSyntax qualified => names.Contains(qualified.Right.Identifier.ValueText),
        AliasQualifiedNameSyntax aliased => names.Contains(aliased.Name.Identifier.ValueText),
        _ => false,
    };

    private static SyntaxNode? Property(IdentifierNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Name == name => access.Parent is InvocationExpressionSyntax ? null : access,
        MemberBindingExpressionSyntax binding => binding.Parent is InvocationExpressionSyntax ? null : binding,
        InvocationExpressionSyntax or QualifiedNameSyntax or TypeArgumentListSyntax or NameEqualsSyntax => null,
        _ => name,
    };

    private static IOperation? OperationOf(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        // { NewCheckout: true }: the member of a property pattern has an operation only through its pattern.
        if (node.Parent is BaseExpressionColonSyntax { Parent: SubpatternSyntax pattern })
        {
            return (model.GetOperation(pattern, cancellationToken) as IPropertySubpatternOperation)?.Member;
        }

        IOperation? operation = model.GetOperation(node, cancellationToken);
        return operation is IAttributeOperation attribute ? attribute.Operation : operation;
    }

    private sealed class Slot
    {
        public ImmutableArray<FlagRead> Reads { get; set; }
    }
}
