using System.ComponentModel;

namespace FlagAnalyzers.Infrastructure;

/// <summary>One target and one snapshot: what a generated <c>FlagValues</c> holds. The default reads the newest snapshot.</summary>
/// <typeparam name="TContext">The generated context.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct FlagScope<TContext>
    where TContext : struct
{
    internal FlagSnapshot<TContext>? Snapshot;
    internal FlagTarget<TContext> Target;

    internal FlagScope(FlagSnapshot<TContext> snapshot, in FlagTarget<TContext> target)
    {
        Snapshot = snapshot;
        Target = target;
    }
}
