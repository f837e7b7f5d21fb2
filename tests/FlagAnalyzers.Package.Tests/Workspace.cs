namespace FlagAnalyzers.Package.Tests;

/// <summary>A directory of consumer projects.</summary>
internal sealed class Workspace
{
    public Workspace(string root)
    {
        Root = root;
        Directory.CreateDirectory(root);
    }

    public string Root { get; }

    public string PathOf(string relative) => Path.Combine(Root, relative);

    public string Read(string relative) => File.ReadAllText(PathOf(relative));

    public Workspace Write(string relative, string content)
    {
        string path = PathOf(relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return this;
    }

    /// <summary>A project that installs the package, with <paramref name="properties"/> and <paramref name="items"/> as XML.</summary>
    public Workspace Project(string name, string properties = "", string items = "", string framework = "net10.0") =>
        Write(ProjectFile(name), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>{framework}</TargetFramework>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="FlagAnalyzers" Version="$(FlagAnalyzersVersion)" />
                {items}
              </ItemGroup>
            </Project>
            """);

    public static string ProjectFile(string name) => $"{name}/{Path.GetFileName(name)}.csproj";

    /// <summary>Everything in the directory, in one build.</summary>
    public Workspace Solution(params string[] projects) =>
        Write("All.slnx", $"<Solution>\n{string.Concat(projects.Select(p => $"  <Project Path=\"{ProjectFile(p)}\" />\n"))}</Solution>\n");

    public BuildResult Build(string target = "All.slnx", params string[] arguments) =>
        DotNet.Run(Root, ["build", target, "-m:2", "-v", "m", "-clp:NoSummary", .. arguments]);

    public BuildResult Run(params string[] arguments) => DotNet.Run(Root, arguments);
}
