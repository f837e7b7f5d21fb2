using System.ComponentModel;
using System.Runtime.CompilerServices;
using FlagAnalyzers.Hashing;

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

    // Filled field by field: a context is large, and every copy of it costs as much as a read.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal FlagScope(FlagSnapshot<TContext> snapshot, in TContext context, string? userId)
    {
        Snapshot = snapshot;
        Target.Context = context;
        if (string.IsNullOrEmpty(userId))
        {
            Target.Unit = 0;
            Target.UnitState = FlagUnitState.Missing;
        }
        else
        {
            Target.Unit = FlagHash.Unit(userId!);
            Target.UnitState = FlagUnitState.Present;
        }
    }
}
