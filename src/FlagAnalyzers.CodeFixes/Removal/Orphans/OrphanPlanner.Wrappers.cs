using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Members that other types could use and that give a constant by now: they go with the interface members they implement.</summary>
internal sealed partial class OrphanPlanner
{
    private const int MostMembers = 40;

    private async Task<bool> PlanWrapperAsync(OrphanPlan plan, ISymbol symbol, CancellationToken cancellationToken)
    {
        if (symbol is not (IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation } or IPropertySymbol or IFieldSymbol { IsReadOnly: true })
            || wrappers.Count == 0 || await GroupOfAsync(symbol, cancellationToken).ConfigureAwait(false) is not { } group
            || !group.Any(member => wrappers.Contains(WrapperFlow.NameOf(member))))
        {
            return false;
        }

        foreach (var member in group)
        {
            if (member.DeclaringSyntaxReferences.Length != 1 || solution.GetDocumentId(member.DeclaringSyntaxReferences[0].SyntaxTree) is not { } id
                || await FileAsync(id, cancellationToken).ConfigureAwait(false) is not { } file
                || !WrapperRules.IsHidden(member, file.Document.Project)
                || !IsNeedless(member, group, await member.DeclaringSyntaxReferences[0].GetSyntaxAsync(cancellationToken).ConfigureAwait(false), file, plan, cancellationToken))
            {
                return false;
            }
        }

        return !await IsNamedAnywhereAsync(symbol.Name, group, [], cancellationToken).ConfigureAwait(false);
    }

    // What a member implements or overrides, and what implements or overrides that.
    private async Task<HashSet<ISymbol>?> GroupOfAsync(ISymbol symbol, CancellationToken cancellationToken)
    {
        var implementations = new Implementations(_peeked);
        var group = new HashSet<ISymbol>(SourceSymbolComparer.Instance);
        var open = new Stack<ISymbol>([symbol.OriginalDefinition]);
        while (open.Count > 0)
        {
            var member = open.Pop();
            if (!group.Add(member))
            {
                continue;
            }

            if (!member.Locations[0].IsInSource || group.Count > MostMembers)
            {
                return null;
            }

            foreach (var root in Implementations.RootsOf(member))
            {
                open.Push(root);
                if (!Implementations.IsDispatched(root))
                {
                    continue;
                }

                if (await implementations.TargetsOfAsync(root, cancellationToken).ConfigureAwait(false) is not { } targets)
                {
                    return null;
                }

                targets.ForEach(open.Push);
            }
        }

        return group;
    }

    private static bool IsNeedless(ISymbol member, HashSet<ISymbol> group, SyntaxNode node, OrphanFile file, OrphanPlan plan, CancellationToken cancellationToken)
    {
        var type = member.ContainingType;
        var isService = type.TypeKind == TypeKind.Interface || group.Any(static other => other.ContainingType.TypeKind == TypeKind.Interface);
        if (member.GetAttributes().Length > 0 || type.GetAttributes().Length > 0 || type.BaseType is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) } parent && !parent.Locations[0].IsInSource
            || type.Name.EndsWith("Controller", StringComparison.Ordinal)
            || member is not IMethodSymbol && !member.IsStatic && member.DeclaredAccessibility == Accessibility.Public && !isService)
        {
            // A framework may find it by its name: an action, a serialized property.
            return false;
        }

        if (!member.IsAbstract && !WrapperRules.IsMissing(node) && !IsConstant(WrapperRules.ResultOf(node), file, cancellationToken))
        {
            return false;
        }

        var declaration = node is VariableDeclaratorSyntax ? node.Parent?.Parent : node;
        return declaration is MemberDeclarationSyntax whole && PlanDeclaration(plan, file, whole, node, cancellationToken);
    }

    private static bool IsConstant(ExpressionSyntax? value, OrphanFile file, CancellationToken cancellationToken) =>
        value is not null && file.Model.GetConstantValue(TaskResult.Unwrap(value) ?? value, cancellationToken).HasValue;

    private async Task<bool> IsNamedAnywhereAsync(string name, HashSet<ISymbol> group, List<SyntaxNode> except, CancellationToken cancellationToken)
    {
        foreach (var document in await _peeked.NamingAsync(name, cancellationToken).ConfigureAwait(false))
        {
            if (await FileAsync(document.Id, cancellationToken).ConfigureAwait(false) is not { } file || file.IsInDisabledText(name))
            {
                return true;
            }

            foreach (var token in document.Root.DescendantTokens(descendIntoTrivia: true))
            {
                if (token.ValueText != name || except.Exists(declaration => declaration.SyntaxTree == token.SyntaxTree && declaration.Span.Contains(token.Span)))
                {
                    continue;
                }

                if (token.IsKind(SyntaxKind.StringLiteralToken))
                {
                    return true;
                }

                if (!token.IsKind(SyntaxKind.IdentifierToken) || token.Parent is not SimpleNameSyntax reference)
                {
                    continue;
                }

                var info = document.Model.GetSymbolInfo(reference, cancellationToken);
                if (info.Symbol is null && reference.Parent is not NameColonSyntax
                    || info.Symbol is not null && (group.Contains(info.Symbol.OriginalDefinition) || info.Symbol is IMethodSymbol { ReducedFrom: { } reduced } && group.Contains(reduced)))
                {
                    return true;
                }
            }
        }

        foreach (var project in solution.Projects.Where(static project => project.Language == LanguageNames.CSharp))
        {
            foreach (var member in group)
            {
                if (await SymbolReach.IsInGeneratedCodeAsync(project, member, name, cancellationToken).ConfigureAwait(false))
                {
                    return true;
                }
            }
        }

        return await IsInAnyMarkupAsync(name, cancellationToken).ConfigureAwait(false);
    }

    private async Task<bool> IsInAnyMarkupAsync(string name, CancellationToken cancellationToken)
    {
        foreach (var document in solution.Projects.SelectMany(static project => project.AdditionalDocuments))
        {
            if (TextHints.IsMarkup(document.Name) && TextHints.ContainsWord((await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString(), name))
            {
                return true;
            }
        }

        return false;
    }
}
