using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Removal;

/// <summary>
/// Members of other accessibility than private that only return the flag, and the interface members they implement. A caller gets the
/// constant where every implementation in the solution agrees.
/// </summary>
internal sealed class WrapperFlow(SolutionRewrite rewrite)
{
    private readonly Dictionary<ISymbol, KnownValue> _known = new(SourceSymbolComparer.Instance);
    private readonly Dictionary<ISymbol, KnownValue> _followed = new(SourceSymbolComparer.Instance);
    private readonly Implementations _implementations = new(rewrite.Peeked);

    /// <summary>Members with one value, which stand in the way of deletion unless they go too.</summary>
    public IReadOnlyDictionary<ISymbol, KnownValue> Known => _known;

    /// <summary>The same, by names that outlive the rewriting.</summary>
    public HashSet<string> Names => new(_known.Keys.Select(NameOf), StringComparer.Ordinal);

    /// <summary>Why not every caller of a member could be told its value.</summary>
    public Dictionary<ISymbol, string> Obstacles { get; } = new(SourceSymbolComparer.Instance);

    public static string NameOf(ISymbol member) => member.ContainingAssembly?.Name + "|" + member.GetDocumentationCommentId();

    public void Add(ISymbol member, KnownValue value) => _known[member] = value;

    /// <summary>Members whose callers can be told the value now, and could not before.</summary>
    public async Task<List<(ISymbol Member, KnownValue Value)>> AdvanceAsync(CancellationToken cancellationToken)
    {
        var fresh = new List<(ISymbol, KnownValue)>();
        foreach (var pair in _known.ToList())
        {
            foreach (var root in Implementations.RootsOf(pair.Key))
            {
                if (_followed.ContainsKey(root) || !root.Locations[0].IsInSource)
                {
                    continue;
                }

                if (!SourceSymbolComparer.Instance.Equals(root, pair.Key) && root.GetAttributes().Length > 0 || root.ContainingType.TypeKind == TypeKind.Interface && root.ContainingType.GetAttributes().Length > 0)
                {
                    Obstacles[pair.Key] = $"'{Name(root)}' carries an attribute: its callers stay";
                    continue;
                }

                if (root.ContainingType.TypeKind == TypeKind.Class && Implementations.IsDispatched(root) && root.ContainingType.DeclaredAccessibility == Accessibility.Public
                    && await IsOpenAsync(root, cancellationToken).ConfigureAwait(false))
                {
                    Obstacles[pair.Key] = $"'{Name(root)}' may be overridden outside of the solution: its callers stay";
                    continue;
                }

                if (Implementations.IsDispatched(root) && await OtherTargetAsync(root, pair.Value, cancellationToken).ConfigureAwait(false) is { } other)
                {
                    Obstacles[pair.Key] = $"'{Name(root)}' may give something else in {other}: its callers stay";
                    continue;
                }

                Obstacles.Remove(pair.Key);
                _followed.Add(root, pair.Value);
                fresh.Add((root, pair.Value));
            }
        }

        return fresh;
    }

    private async Task<bool> IsOpenAsync(ISymbol root, CancellationToken cancellationToken) =>
        await rewrite.Peeked.TryGetAsync(root.Locations[0].SourceTree!, cancellationToken).ConfigureAwait(false) is not { } document
        || !WrapperRules.IsHidden(root, document.Document.Project);

    private async Task<string?> OtherTargetAsync(ISymbol root, KnownValue value, CancellationToken cancellationToken)
    {
        if (await _implementations.TargetsOfAsync(root, cancellationToken).ConfigureAwait(false) is not { Count: > 0 } targets)
        {
            return "a type that is not known";
        }

        foreach (var target in targets)
        {
            if (_known.TryGetValue(target, out var known) ? !known.IsSame(value) : !await AgreesAsync(target, value, cancellationToken).ConfigureAwait(false))
            {
                return $"'{target.ContainingType.Name}'";
            }
        }

        return null;
    }

    // A stand-in that says the same, or one that was never written.
    private async Task<bool> AgreesAsync(ISymbol target, KnownValue value, CancellationToken cancellationToken)
    {
        if (target.DeclaringSyntaxReferences.Length != 1 || target is IPropertySymbol { SetMethod: not null })
        {
            return false;
        }

        var node = await target.DeclaringSyntaxReferences[0].GetSyntaxAsync(cancellationToken).ConfigureAwait(false);
        if (WrapperRules.IsMissing(node))
        {
            return true;
        }

        if (WrapperRules.ResultOf(node) is not { } result || await rewrite.Peeked.TryGetAsync(node.SyntaxTree, cancellationToken).ConfigureAwait(false) is not { } document)
        {
            return false;
        }

        var expression = value.Wrapper is ValueWrapper.Task or ValueWrapper.ValueTask ? TaskResult.Unwrap(result) ?? result : result;
        return document.Model.GetConstantValue(expression, cancellationToken) is { HasValue: true, Value: { } constant } && Equals(constant, value.Value);
    }

    private static string Name(ISymbol member) => member.ContainingType.Name + "." + member.Name;
}
