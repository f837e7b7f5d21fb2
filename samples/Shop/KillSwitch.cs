using FlagAnalyzers;

namespace Shop;

/// <summary>Three in the morning: the new checkout fails, and nobody wants to deploy.</summary>
internal static class KillSwitch
{
    public static async Task FlipWhileTheShopIsOpenAsync()
    {
        using var closing = new CancellationTokenSource();
        var seenOn = new TaskCompletionSource();
        var seenOff = new TaskCompletionSource();

        // The shop keeps serving a customer who has the new checkout; nobody restarts it.
        Task shop = Task.Run(() =>
        {
            // The ambient context flows with async: no parameter needed down the call tree.
            using var _ = Flags.Use(new FlagContext("user-7"));
            while (!closing.IsCancellationRequested)
                (Flags.NewCheckout ? seenOn : seenOff).TrySetResult();
        });

        await seenOn.Task;
        Console.WriteLine("The shop is open and serves the new checkout.");

        FlagOverrides.Kill(Flags.Keys.NewCheckout);
        await seenOff.Task;
        Console.WriteLine("Kill switch: the running shop serves the old checkout.");
        Console.WriteLine($"    {Flags.For("user-7").Explain(Flags.Keys.NewCheckout)}");

        FlagOverrides.Clear();
        await closing.CancelAsync();
        await shop;
        Console.WriteLine($"Override taken away: {Flags.For("user-7").Explain(Flags.Keys.NewCheckout)}");
    }
}
