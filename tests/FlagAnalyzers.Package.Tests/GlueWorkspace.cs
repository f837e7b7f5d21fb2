namespace FlagAnalyzers.Package.Tests;

/// <summary>Projects that the tests of the MSBuild glue evaluate again and again; restored once.</summary>
public sealed class GlueWorkspace
{
    private readonly Lock _lock = new();
    private Workspace? _workspace;

    internal Workspace Get(PackedPackage package)
    {
        lock (_lock)
        {
            return _workspace ??= Create(package);
        }
    }

    private static Workspace Create(PackedPackage package)
    {
        Workspace workspace = package.CreateWorkspace()
            .Write("flags.yaml", "features:\n")
            .Project("app")
            .Write("app/one.flags.yaml", "features:\n")
            .Write("app/two.flags.yaml", "features:\n")
            .Write("near/flags.yaml", "features:\n")
            .Project("near/inner/nested")
            .Write("repository/.git/HEAD", "ref: refs/heads/main\n")
            .Project("repository/inside")
            // What a worktree or a submodule has.
            .Write("worktree/.git", "gitdir: elsewhere\n")
            .Project("worktree/linked")
            .Project("byhand", items: """<AdditionalFiles Include="../flags.yaml" /><AdditionalFiles Include="notes.txt" />""")
            .Write("byhand/notes.txt", "")
            .Project("own", properties: """
                <FlagsToday>2027-01-31</FlagsToday>
                <FlagsStrict>overdue</FlagsStrict>
                <WarningsNotAsErrors>CS1591</WarningsNotAsErrors>
                """)
            .Write("late/late.csproj", """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                  </PropertyGroup>
                </Project>
                """)
            .Write("late/Directory.Build.targets", """
                <Project>
                  <ItemGroup>
                    <PackageReference Include="flaganalyzers" Version="$(FlagAnalyzersVersion)" />
                  </ItemGroup>
                </Project>
                """)
            .Write("through/through.csproj", """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                  </PropertyGroup>
                  <ItemGroup>
                    <ProjectReference Include="../app/app.csproj" />
                  </ItemGroup>
                </Project>
                """)
            .Write("basic/basic.vbproj", """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageReference Include="FlagAnalyzers" Version="$(FlagAnalyzersVersion)" />
                  </ItemGroup>
                </Project>
                """)
            .Write("central/Directory.Packages.props", """
                <Project>
                  <PropertyGroup>
                    <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageVersion Include="FlagAnalyzers" Version="$(FlagAnalyzersVersion)" />
                  </ItemGroup>
                </Project>
                """)
            .Write("central/central.csproj", """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageReference Include="FlagAnalyzers" />
                  </ItemGroup>
                </Project>
                """);
        workspace.Write("All.slnx", """
            <Solution>
              <Project Path="app/app.csproj" />
              <Project Path="near/inner/nested/nested.csproj" />
              <Project Path="repository/inside/inside.csproj" />
              <Project Path="worktree/linked/linked.csproj" />
              <Project Path="byhand/byhand.csproj" />
              <Project Path="own/own.csproj" />
              <Project Path="late/late.csproj" />
              <Project Path="through/through.csproj" />
              <Project Path="basic/basic.vbproj" />
              <Project Path="central/central.csproj" />
            </Solution>
            """);
        workspace.Run(["restore", "All.slnx", "-v", "q"]).Succeeded();
        return workspace;
    }
}
