using System.ComponentModel;
using FlagAnalyzers.Hashing;

namespace FlagAnalyzers.Infrastructure;

/// <summary>Whether a rule matches. Generated code passes compiled rules; overrides pass interpreted ones.</summary>
/// <typeparam name="TContext">The generated context.</typeparam>
/// <param name="target">Whom the rule is asked for.</param>
/// <param name="snapshot">The snapshot, for rules that ask other flags.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate bool FlagPredicate<TContext>(in FlagTarget<TContext> target, FlagSnapshot<TContext> snapshot)
    where TContext : struct;

/// <summary>One targeting rule of a flag.</summary>
/// <typeparam name="TContext">The generated context.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FlagRule<TContext>
    where TContext : struct
{
    /// <summary>A rule.</summary>
    /// <param name="text">The rule as its author wrote it.</param>
    /// <param name="matches">Whether it matches.</param>
    public FlagRule(string text, FlagPredicate<TContext> matches)
    {
        Text = text;
        Matches = matches;
    }

    /// <summary>The rule as its author wrote it.</summary>
    public string Text { get; }

    /// <summary>Whether it matches.</summary>
    public FlagPredicate<TContext> Matches { get; }

    /// <summary>The flags that the rule asks by <c>flag('key')</c>, by number; null for none.</summary>
    public int[]? Flags { get; set; }

    /// <summary>The rule's <c>enabled</c>: false turns the flag off for whom it matches.</summary>
    public bool IsOn { get; set; } = true;

    /// <summary>The rule's own percentage, as a threshold from 0 to 2^32.</summary>
    public ulong Threshold { get; set; } = FlagHash.Everybody;

    /// <summary>The rule's own value or variant; null for the flag's.</summary>
    public FlagConstant? Value { get; set; }
}
