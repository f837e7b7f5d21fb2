using System.Globalization;
using FlagAnalyzers.Definitions;
using FlagAnalyzers.Reads;

namespace FlagAnalyzers.Rules;

/// <summary>Holds a flag's dates against a day, and puts them in words.</summary>
internal static class FlagDates
{
    /// <summary>The gravest thing to say: each place gets one lifecycle finding at most.</summary>
    public static LifecycleState StateOn(FlagInfo flag, IsoDate today)
    {
        if (flag.OverdueOn is { } overdueOn && today >= overdueOn)
        {
            return LifecycleState.Overdue;
        }

        if (flag.CleanupBy is { } cleanupBy && today > cleanupBy)
        {
            return LifecycleState.Expired;
        }

        if (flag is { SettledOn: { } settledOn, Settled: not null, Kind: FlagKind.Release or FlagKind.Experiment } && today >= settledOn)
        {
            return LifecycleState.Settled;
        }

        return flag.DueSoonOn is { } dueSoonOn && today >= dueSoonOn ? LifecycleState.DueSoon : LifecycleState.Fine;
    }

    public static object?[] Arguments(FlagInfo flag, LifecycleState state, IsoDate today)
    {
        string owner = string.IsNullOrWhiteSpace(flag.Owner) ? "no owner" : "owner: " + flag.Owner;
        return state switch
        {
            LifecycleState.Settled => [flag.Key, Settled(flag), flag.SettledOn.ToString(), Days(today - flag.SettledOn!.Value + 1), owner],
            LifecycleState.DueSoon => [flag.Key, flag.CleanupBy.ToString(), Until(flag.CleanupBy!.Value - today), owner],
            _ => [flag.Key, flag.CleanupBy.ToString(), Days(today - flag.CleanupBy!.Value), owner],
        };
    }

    private static string Settled(FlagInfo flag) => flag.Settled switch
    {
        "enabled" => "is on for everybody",
        "disabled" => "is off for everybody",
        _ => $"gives everybody '{flag.Settled}'",
    };

    private static string Until(int days) => days == 0 ? "today" : "in " + Days(days);

    private static string Days(int days) => days == 1 ? "1 day" : days.ToString(CultureInfo.InvariantCulture) + " days";
}
