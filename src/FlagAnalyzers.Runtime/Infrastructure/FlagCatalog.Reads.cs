using System.Runtime.CompilerServices;
using FlagAnalyzers.Overrides;

namespace FlagAnalyzers.Infrastructure;

/// <content>What the generated properties call.</content>
public abstract partial class FlagCatalog<TContext>
{
    private static readonly FlagTarget<TContext> NoContext = new(FlagUnitState.NoContext);

    /// <summary>Pins the newest snapshot for one context.</summary>
    /// <param name="context">The context.</param>
    public FlagScope<TContext> For(in TContext context)
    {
        Pin(in context, GetUserId(in context), out FlagScope<TContext> scope);
        return scope;
    }

    /// <summary>Pins the newest snapshot for one context in place: a context is large, and a copy of it costs as much as a read.</summary>
    /// <param name="context">The context.</param>
    /// <param name="userId">Its unit; null or empty for none.</param>
    /// <param name="scope">The target and the snapshot.</param>
    public void Pin(in TContext context, string? userId, out FlagScope<TContext> scope)
    {
        scope.Snapshot = Current;
        FlagTarget<TContext>.Fill(in context, userId, out scope.Target);
    }

    /// <summary>Pins the newest snapshot for the ambient context.</summary>
    public FlagScope<TContext> ForAmbient() => new(Current, in AmbientTarget());

    /// <summary>Reads a bool flag.</summary>
    /// <param name="scope">The target and the snapshot.</param>
    /// <param name="flag">The flag's number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool GetBoolean(in FlagScope<TContext> scope, int flag) => (scope.Snapshot ?? Current).GetBoolean(flag, in scope.Target);

    /// <summary>Reads a bool flag for the ambient context.</summary>
    /// <param name="flag">The flag's number.</param>
    public bool GetBoolean(int flag) => Current.GetBoolean(flag, in AmbientTarget());

    /// <summary>Reads an int flag.</summary>
    /// <param name="scope">The target and the snapshot.</param>
    /// <param name="flag">The flag's number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int GetInt32(in FlagScope<TContext> scope, int flag) => (int)(scope.Snapshot ?? Current).GetBits(flag, in scope.Target);

    /// <summary>Reads an int flag for the ambient context.</summary>
    /// <param name="flag">The flag's number.</param>
    public int GetInt32(int flag) => (int)Current.GetBits(flag, in AmbientTarget());

    /// <summary>Reads a double flag.</summary>
    /// <param name="scope">The target and the snapshot.</param>
    /// <param name="flag">The flag's number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double GetDouble(in FlagScope<TContext> scope, int flag) =>
        BitConverter.Int64BitsToDouble((scope.Snapshot ?? Current).GetBits(flag, in scope.Target));

    /// <summary>Reads a double flag for the ambient context.</summary>
    /// <param name="flag">The flag's number.</param>
    public double GetDouble(int flag) => BitConverter.Int64BitsToDouble(Current.GetBits(flag, in AmbientTarget()));

    /// <summary>Reads a string flag.</summary>
    /// <param name="scope">The target and the snapshot.</param>
    /// <param name="flag">The flag's number.</param>
    public string GetString(in FlagScope<TContext> scope, int flag) => (scope.Snapshot ?? Current).GetString(flag, in scope.Target);

    /// <summary>Reads a string flag for the ambient context.</summary>
    /// <param name="flag">The flag's number.</param>
    public string GetString(int flag) => Current.GetString(flag, in AmbientTarget());

    /// <summary>Reads a variant flag: the number of the enum member.</summary>
    /// <param name="scope">The target and the snapshot.</param>
    /// <param name="flag">The flag's number.</param>
    public int GetVariant(in FlagScope<TContext> scope, int flag) => (scope.Snapshot ?? Current).GetVariant(flag, in scope.Target);

    /// <summary>Reads a variant flag for the ambient context: the number of the enum member.</summary>
    /// <param name="flag">The flag's number.</param>
    public int GetVariant(int flag) => Current.GetVariant(flag, in AmbientTarget());

    /// <summary>Makes a context the ambient one until the result is disposed; flows with async.</summary>
    /// <param name="context">The context.</param>
    public IDisposable Use(in TContext context) =>
        AmbientState.Enter(new AmbientContext<TContext>(this, new FlagTarget<TContext>(in context, GetUserId(in context))));

    private ref readonly FlagTarget<TContext> AmbientTarget()
    {
        AmbientContext? ambient = AmbientState.Current?.Context;
        if (ambient is AmbientContext<TContext> own)
            return ref own.Target;
        if (ambient is null)
            return ref NoContext;
        return ref ambient.ConvertTo(this).Target;
    }
}
