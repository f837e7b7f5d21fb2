namespace Mistakes;

/// <summary>Flags that should be gone, or soon.</summary>
internal static class Dates
{
    // FLAG201: expired.
    public static string Banner(FlagValues flags) => flags.OldBanner ? "new" : "old";

    // FLAG202: due soon.
    public static string Search(FlagValues flags) => flags.FastSearch ? "new index" : "old index";

    // FLAG203: settled at 100 %.
    public static string Payment(FlagValues flags) => flags.StripePayments ? "Stripe" : "bank transfer";

    // FLAG204: overdue.
    public static string Sale(FlagValues flags) => flags.BlackFriday2025 ? "sale" : "no sale";
}
