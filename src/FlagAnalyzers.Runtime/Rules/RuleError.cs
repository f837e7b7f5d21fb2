using System.ComponentModel;

namespace FlagAnalyzers.Rules;

/// <summary>What is wrong with a rule, where, and what to do about it.</summary>
/// <param name="start">First UTF-16 unit inside the rule's text.</param>
/// <param name="length">Number of units; 0 where something is missing.</param>
/// <param name="message">One sentence, ready to be shown.</param>
/// <param name="suggestion">Text that would do in place of the marked one; null where there is no good guess.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RuleError(int start, int length, string message, string? suggestion = null)
{
    /// <summary>First UTF-16 unit inside the rule's text.</summary>
    public int Start { get; } = start;

    /// <summary>Number of UTF-16 units; 0 where something is missing.</summary>
    public int Length { get; } = length;

    /// <summary>What is wrong and what to do.</summary>
    public string Message { get; } = message;

    /// <summary>Text that would do in place of the marked one (the nearest spelling, usually), or null.</summary>
    public string? Suggestion { get; } = suggestion;

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"({Start},{Length}) {Message}") + (Suggestion is null ? "" : " -> " + Suggestion);
}
