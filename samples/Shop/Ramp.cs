using FlagAnalyzers;

namespace Shop;

/// <summary>A rollout from nobody to everybody: each step adds users and takes none away.</summary>
internal static class Ramp
{
    private const int Users = 10_000;

    public static void From0To100()
    {
        Console.WriteLine($"{"rollout",-10} {"on",8} {"added",8} {"fell out",10}");
        bool[] before = new bool[Users];
        foreach (int percentage in (int[])[0, 1, 5, 25, 50, 100])
        {
            FlagOverrides.Apply(Flags.Keys.NewCheckout, new FlagOverride { Percentage = percentage, Allowlist = [] });

            (int on, int added, int fellOut) = (0, 0, 0);
            for (int i = 0; i < Users; i++)
            {
                bool now = Flags.For("customer-" + i).NewCheckout;
                on += now ? 1 : 0;
                added += now && !before[i] ? 1 : 0;
                fellOut += !now && before[i] ? 1 : 0;
                before[i] = now;
            }

            Console.WriteLine($"{percentage + " %",-10} {on,8:N0} {added,8:N0} {fellOut,10:N0}");
        }

        FlagOverrides.Clear();
        Console.WriteLine();
    }
}
