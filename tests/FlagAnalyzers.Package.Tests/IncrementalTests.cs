namespace FlagAnalyzers.Package.Tests;

/// <summary>The compiler runs where something changed, and only there.</summary>
[Collection(PackageCollection.Name)]
public sealed class IncrementalTests(PackedPackage package)
{
    [Fact]
    public void Compiler_RunsAgainForTheFlagsFileAndForANewDay_ButNotForNothing()
    {
        Workspace workspace = package.CreateWorkspace()
            .Write("flags.yaml", "features:\n  one:\n    kind: ops\n    enabled: true\n")
            .Project("App", "<FlagsToday Condition=\"'$(FlagsToday)' == ''\">2026-11-20</FlagsToday>")
            .Write("App/Reads.cs", "namespace App { public static class Reads { public static bool Get(FlagValues flags) => flags.One; } }");

        DateTime Build(params string[] arguments)
        {
            workspace.Build("App", arguments).Succeeded();
            return File.GetLastWriteTimeUtc(workspace.PathOf("App/obj/Debug/net10.0/App.dll"));
        }

        DateTime first = Build();
        DateTime again = Build("--no-restore");
        workspace.Write("flags.yaml", "features:\n  one:\n    kind: ops\n    enabled: false\n");
        DateTime edited = Build("--no-restore");
        DateTime nextDay = Build("--no-restore", "-p:FlagsToday=2026-11-21");

        Assert.Equal(first, again);
        Assert.True(edited > again, "an edit of flags.yaml has to reach the compiler");
        Assert.True(nextDay > edited, "a new day has to reach the analyzers");
    }
}
