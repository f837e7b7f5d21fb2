using Microsoft.CodeAnalysis.CodeActions;

namespace FlagAnalyzers.Testing;

/// <summary>Which of several offered actions a test takes.</summary>
internal sealed record CodeActionChoice(int? Index, string? EquivalenceKey, Action<CodeAction>? Verifier)
{
    public CodeAction? Choose(IReadOnlyList<CodeAction> actions)
    {
        var candidates = EquivalenceKey is null ? actions : [.. actions.Where(action => action.EquivalenceKey == EquivalenceKey)];
        var index = Index ?? 0;
        if (index >= candidates.Count)
            return null;
        Verifier?.Invoke(candidates[index]);
        return candidates[index];
    }
}
