using System.ComponentModel;
using System.Runtime.CompilerServices;
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

    internal FlagTarget(in TContext context, string? userId) => Fill(in context, userId, out this);

    internal FlagTarget(FlagUnitState state)
    {
        Context = default;
        Unit = 0;
        UnitState = state;
    }

    /// <summary>Fills a target where it lies: a context is large, and a copy of it costs as much as a read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Fill(in TContext context, string? userId, out FlagTarget<TContext> target)
    {
        target.Context = context;
        if (string.IsNullOrEmpty(userId))
        {
            target.Unit = 0;
            target.UnitState = FlagUnitState.Missing;
        }
        else
        {
            target.Unit = FlagHash.Unit(userId!);
            target.UnitState = FlagUnitState.Present;
        }
    }
}
