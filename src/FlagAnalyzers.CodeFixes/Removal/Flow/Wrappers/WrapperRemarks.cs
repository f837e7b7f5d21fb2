using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Removal;

/// <summary>Says at a read that the member around it is still there and always gives the same.</summary>
internal sealed class WrapperRemarks(SolutionRewrite rewrite, WrapperFlow wrappers, Solution changed)
{
    public async Task AddAsync(CancellationToken cancellationToken)
    {
        foreach (var (member, value) in wrappers.Known.Select(static pair => (pair.Key, pair.Value)))
        {
            if (member.DeclaringSyntaxReferences.Length != 1
                || await rewrite.Peeked.TryGetAsync(member.DeclaringSyntaxReferences[0].SyntaxTree, cancellationToken).ConfigureAwait(false) is not { } document
                || !await IsStillThereAsync(member, document, cancellationToken).ConfigureAwait(false))
            {
                continue;
            }

            var span = member.DeclaringSyntaxReferences[0].Span;
            var reason = wrappers.Obstacles.TryGetValue(member, out var obstacle) ? obstacle
                : WrapperRules.IsHidden(member, document.Document.Project) ? $"'{member.Name}' always gives the same now, and " + (WrapperRules.MayBeFoundByName(member) ? "may be found by its name, as by a serializer" : "is still named somewhere")
                : $"'{member.Name}' always gives the same now; it stays, because code outside of the solution may use it";
            foreach (var seed in document.Units.SelectMany(static unit => unit.Seeds))
            {
                // A member that only depends on the flag, `Mode => F ? Mode.New : Mode.Old`, is a constant with a name.
                if (seed.IsRead && span.Contains(seed.Node.Span) && seed.Value.Value.GetType() == value.Value.GetType())
                {
                    seed.Remark = reason;
                }
            }
        }
    }

    private async Task<bool> IsStillThereAsync(ISymbol member, DocumentRewrite document, CancellationToken cancellationToken)
    {
        var name = member.ContainingType.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);
        if (changed.GetDocument(document.Id) is not { } now || await now.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation)
        {
            return false;
        }

        foreach (var type in compilation.GetSymbolsWithName(member.ContainingType.Name, SymbolFilter.Type, cancellationToken).OfType<INamedTypeSymbol>())
        {
            if (type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat) == name && type.GetMembers(member.Name).Length > 0)
            {
                return true;
            }
        }

        return false;
    }
}
