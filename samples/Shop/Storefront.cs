using FlagAnalyzers;

namespace Shop;

/// <summary>What a few users see, and why.</summary>
internal static class Storefront
{
    private static readonly (string Name, FlagContext Context)[] Visitors =
    [
        ("Ada, staff", new FlagContext("user-1") { Email = "ada@shop.example", Region = "eu-north" }),
        ("Bob, us-west, 3 years", new FlagContext("user-2") { Region = "us-west", AccountAgeDays = 1100 }),
        ("Cleo, us-west, new", new FlagContext("user-3") { Region = "us-west", AccountAgeDays = 4 }),
        ("Dan, enterprise", new FlagContext("user-4") { Tier = Tier.Enterprise, Region = "eu-west" }),
        ("Eve, on the allow list", new FlagContext("user-7")),
        ("Finn, on the deny list", new FlagContext("user-9") { Region = "us-west", AccountAgeDays = 900 }),
        ("Gil", new FlagContext("user-12")),
        ("a visitor without an id", new FlagContext()),
    ];

    public static void ShowWhoSeesWhat()
    {
        Console.WriteLine($"{"",-24} {"checkout",-12} {"search",-12} {"button",-8} results");
        foreach ((string name, FlagContext context) in Visitors)
        {
            // One snapshot: all reads below agree, even while somebody flips a flag.
            FlagValues flags = Flags.For(context);

            string checkout = flags.NewCheckout ? "one page" : "three pages";
            string search = flags.FastSearch ? "new index" : "old index";
            string button = flags.ButtonColor switch
            {
                ButtonColor.Blue => "blue",
                ButtonColor.Green => "green",
                _ => "grey",
            };
            Console.WriteLine($"{name,-24} {checkout,-12} {search,-12} {button,-8} {flags.SearchPageSize}");
            Console.WriteLine($"    {flags.Explain(Flags.Keys.NewCheckout)}");
        }

        Console.WriteLine();
    }
}
