namespace FlagAnalyzers.Package.Tests;

/// <summary>A date must not break a build that nobody touched, unless it is asked to.</summary>
[Collection(PackageCollection.Name)]
public sealed class DateTests(PackedPackage package)
{
    private const string Flags = """
        policy: { due_soon: 14d, grace: 14d }
        features:
          new-checkout:
            owner: team-payments
            created: 2026-11-01
            cleanup_by: 2026-12-15
            rollout: { percentage: 25, since: 2026-11-01 }
        """;

    [Fact]
    public void Date_IsAWarningUnderWarningsAsErrors_AndAnErrorWhereStrict()
    {
        Workspace workspace = package.CreateWorkspace()
            .Write("flags.yaml", Flags)
            .Project("App", "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>")
            .Write("App/Reads.cs", """
                namespace App
                {
                    public static class Reads
                    {
                        public static string Page(FlagValues flags) => flags.NewCheckout ? "new" : "old";
                    }
                }
                """);
        workspace.Run("restore", "App").Succeeded();

        string[] Build(string today, string strict, bool succeeds)
        {
            BuildResult result = workspace.Build("App", "--no-restore", "-p:FlagsToday=" + today, "-p:FlagsStrict=" + strict);
            Assert.True(succeeds == (result.ExitCode == 0), result.Output);
            return [.. result.Diagnostics()];
        }

        string[] At(string finding) => [$"Reads.cs(5,62): {finding}", $"flags.yaml(3,3): {finding}"];

        Assert.Equal([], Build("2026-12-15", "true", succeeds: true));
        Assert.Equal(At("warning FLAG201"), Build("2026-12-16", "false", succeeds: true));
        Assert.Equal(At("warning FLAG201"), Build("2026-12-29", "overdue", succeeds: true));
        Assert.Equal(At("warning FLAG204"), Build("2026-12-30", "false", succeeds: true));
        Assert.Equal(At("error FLAG204"), Build("2026-12-30", "overdue", succeeds: false));
        Assert.Equal(At("error FLAG201"), Build("2026-12-16", "true", succeeds: false));
    }
}
