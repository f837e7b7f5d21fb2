using System.Reflection;

namespace FlagAnalyzers.Package.Tests;

/// <summary>The package, packed once for all tests from what the solution has just built.</summary>
public sealed class PackedPackage : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("flag-analyzers-").FullName;
    private int _workspaces;

    public PackedPackage()
    {
        Source = Path.Combine(_directory, "source");
        string project = Path.Combine(RepositoryRoot, "src", "FlagAnalyzers.Package");
        DotNet.Run(project, ["pack", "--no-build", "-c", Metadata("Configuration"), "-o", Source, $"-p:Version={Version}", "-v", "q"]).Succeeded();
        File = Path.Combine(Source, $"FlagAnalyzers.{Version}.nupkg");
    }

    /// <summary>A version that is on no feed.</summary>
    public static string Version => "99.0.0-tested";

    public static string RepositoryRoot { get; } = Metadata("RepositoryRoot");

    /// <summary>The folder that holds the package and nothing else.</summary>
    public string Source { get; }

    public string File { get; }

    /// <summary>YamlDotNet in another version than the package's.</summary>
    public static string OtherYamlDotNet { get; } =
        Path.Combine(Metadata("NuGetPackageRoot"), "yamldotnet", "15.3.0", "lib", "netstandard2.0", "YamlDotNet.dll");

    /// <summary>
    /// An empty directory that is a repository's root, where projects restore the package from <see cref="Source"/>
    /// and everything else from what this repository has already restored.
    /// </summary>
    internal Workspace CreateWorkspace()
    {
        string root = Path.Combine(_directory, "w" + Interlocked.Increment(ref _workspaces));
        var workspace = new Workspace(root);
        workspace.Write(".git/HEAD", "ref: refs/heads/main\n");
        workspace.Write(".editorconfig", "root = true\n");
        workspace.Write("Directory.Build.props", $"""
            <Project>
              <PropertyGroup>
                <RestoreSources>{Source}</RestoreSources>
                <RestorePackagesPath>{Path.Combine(_directory, "packages")}</RestorePackagesPath>
                <RestoreFallbackFolders>{Metadata("NuGetPackageRoot")}</RestoreFallbackFolders>
                <NuGetAudit>false</NuGetAudit>
                <EnableSourceControlManagerQueries>false</EnableSourceControlManagerQueries>
                <FlagAnalyzersVersion>{Version}</FlagAnalyzersVersion>
              </PropertyGroup>
            </Project>
            """);
        workspace.Write("Directory.Build.targets", "<Project />");
        workspace.Write("Directory.Packages.props", "<Project />");
        return workspace;
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private static string Metadata(string key) =>
        typeof(PackedPackage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
