namespace FlagAnalyzers.Package.Tests;

/// <summary><c>dotnet format</c> applies the first fix of every warning, in hooks and on servers: it may do what is decided, and decide nothing.</summary>
[Collection(PackageCollection.Name)]
public sealed class UnattendedFixTests(PackedPackage package)
{
    [Fact]
    public void Format_RemovesWhatIsDecided_AndDecidesNothing()
    {
        const string Undecided = """
              old-banner:
                cleanup_by: 2026-11-02
                rollout: { percentage: 25 }

            """;
        const string Reads = """
            namespace App
            {
                public static class Reads
                {
                    public static string Banner(FlagValues flags)
                    {
                        if (flags.OldBanner)
                        {
                            return "banner";
                        }

                        return null;
                    }

                    public static string Page(FlagValues flags) => flags.NewCheckout ? "new" : "old";

                    public static bool Typo(FlagValues flags) => flags.IsEnabled("old-baner");
                }
            }

            """;
        Workspace workspace = package.CreateWorkspace()
            .Write("flags.yaml", """
                features:
                  new-checkout:
                    cleanup_by: 2026-11-01
                    outcome: enabled
                    rollout: { percentage: 100 }

                """ + Undecided)
            .Project("App", "<FlagsToday>2026-11-20</FlagsToday>")
            .Write("App/Reads.cs", Reads);

        workspace.Run("format", "analyzers", "App").Succeeded();

        Assert.Equal("features:\n" + Undecided, workspace.Read("flags.yaml"));
        Assert.Equal(Reads.Replace("flags.NewCheckout ? \"new\" : \"old\"", "\"new\"", StringComparison.Ordinal), workspace.Read("App/Reads.cs"));
    }
}
