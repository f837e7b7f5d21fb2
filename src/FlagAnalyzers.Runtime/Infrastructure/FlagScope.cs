using System.ComponentModel;

namespace FlagAnalyzers.Infrastructure;

/// <summary>One target and one snapshot: what a generated <c>FlagValues</c> holds. The default reads the newest snapshot.</summary>
/// <typeparam name="TContext">The generated context.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct FlagScope<TContext>
    where TContext : struct
{
    internal readonly FlagSnapshot<TContext>? Snapshot;
    internal readonly FlagTarget<TContext> Target;

    internal FlagScope(FlagSnapshot<TContext> snapshot, in FlagTarget<TContext> target)
    {
        Snapshot = snapshot;
        Target = target;
    }
}
