namespace FlagAnalyzers.Infrastructure;

internal enum FlagUnitState : byte
{
    Missing,
    Present,

    /// <summary>The ambient context was asked for, and none is in use.</summary>
    NoContext,
}
