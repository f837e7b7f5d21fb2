using System.ComponentModel;
using FlagAnalyzers.Hashing;

namespace FlagAnalyzers.Infrastructure;

/// <summary>Whom a flag is evaluated for: a context with its unit hashed once.</summary>
/// <typeparam name="TContext">The generated context.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct FlagTarget<TContext>
    where TContext : struct
{
    /// <summary>The context.</summary>
    public TContext Context;

    internal ulong Unit;
    internal FlagUnitState UnitState;

    internal FlagTarget(in TContext context, string? userId)
    {
        Context = context;
        if (string.IsNullOrEmpty(userId))
            return;
        Unit = FlagHash.Unit(userId!);
        UnitState = FlagUnitState.Present;
    }

    internal FlagTarget(FlagUnitState state)
    {
        Context = default;
        Unit = 0;
        UnitState = state;
    }
}
