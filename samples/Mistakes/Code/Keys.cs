namespace Mistakes;

/// <summary>Flags by string key, where a typo is silently off.</summary>
internal static class Keys
{
    // FLAG101: a typo.
    public static bool Typo(FlagValues flags) => flags.IsEnabled("new-chekout");

    // FLAG102: there is flags.NewCheckout.
    public static bool ByKey(FlagValues flags) => flags.IsEnabled("new-checkout");

    // FLAG103: nobody can tell which flag this is.
    public static bool AnyKey(FlagValues flags, string team) => flags.IsEnabled(team + "-banner");

    // FLAG104: a number, read as on or off.
    public static bool WrongType(FlagValues flags) => flags.IsEnabled("page-size");
}
