using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>
/// Properties of interfaces, and virtual ones, on the way to a read (<c>context.Global.Variables.IsOn("f")</c>): they go with it where
/// everything in the solution that implements them only keeps a value.
/// </summary>
internal sealed class DispatchedGetters(PeekedFiles files)
{
    private readonly Implementations _implementations = new(files);
    private readonly Dictionary<ISymbol, bool> _known = new(SourceSymbolComparer.Instance);

    /// <summary>Takes what turns out to do nothing from a seed's effects.</summary>
    public async Task TrimAsync(Seed seed, SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var effect in seed.Effects.ToList())
        {
            if (effect.Parent is not ArgumentSyntax { RefKindKeyword.RawKind: not 0 } && await IsQuietAsync(effect, model, new Purity(model, cancellationToken), cancellationToken).ConfigureAwait(false))
            {
                seed.Effects.Remove(effect);
            }
        }
    }

    private async Task<bool> IsQuietAsync(ExpressionSyntax node, SemanticModel model, Purity purity, CancellationToken cancellationToken)
    {
        while (node is ParenthesizedExpressionSyntax parenthesized)
        {
            node = parenthesized.Expression;
        }

        if (purity.IsPureReadPart(node))
        {
            return true;
        }

        if (node is not (MemberAccessExpressionSyntax or IdentifierNameSyntax))
        {
            return false;
        }

        var access = node as MemberAccessExpressionSyntax;
        if (!(model.GetSymbolInfo(node, cancellationToken).Symbol is IPropertySymbol { IsStatic: false } property && Implementations.IsDispatched(property.OriginalDefinition)
            ? await AreQuietAsync(property.OriginalDefinition, cancellationToken).ConfigureAwait(false)
            : access is not null && purity.IsQuietMember(access)))
        {
            return false;
        }

        return access is null || await IsQuietAsync(access.Expression, model, purity, cancellationToken).ConfigureAwait(false);
    }

    private async Task<bool> AreQuietAsync(ISymbol property, CancellationToken cancellationToken)
    {
        if (!_known.TryGetValue(property, out var areQuiet))
        {
            var targets = property.Locations[0].IsInSource ? await _implementations.TargetsOfAsync(property, cancellationToken).ConfigureAwait(false) : null;
            areQuiet = targets is { Count: > 0 };
            foreach (var target in areQuiet ? targets! : [])
            {
                areQuiet = areQuiet && target is IPropertySymbol getter && target.DeclaringSyntaxReferences.Length == 1
                    && await files.TryGetAsync(target.DeclaringSyntaxReferences[0].SyntaxTree, cancellationToken).ConfigureAwait(false) is { } file
                    && new Purity(file.Model, cancellationToken).IsQuietGetter(getter);
            }

            _known.Add(property, areQuiet);
        }

        return areQuiet;
    }
}
