namespace FlagAnalyzers.Package.Tests;

/// <summary>The consumers of <see cref="ConsumerTests"/>, built once.</summary>
public sealed class ConsumerBuild
{
    private const string Strict = "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>";
    private const string Warned = "<MSBuildTreatWarningsAsErrors>false</MSBuildTreatWarningsAsErrors>";

    private readonly Lock _lock = new();
    private BuildResult? _result;

    internal Workspace Workspace { get; private set; } = null!;

    internal BuildResult Get(PackedPackage package)
    {
        lock (_lock)
        {
            if (_result is null)
            {
                Workspace = Create(package);
                _result = Workspace.Build();
            }

            return _result;
        }
    }

    private static Workspace Create(PackedPackage package) => package.CreateWorkspace()
        .Write("flags.yaml", """
            context:
              region: string
              tier: { values: [free, premium] }
            features:
              new-checkout:
                owner: team-payments
                cleanup_by: 2999-12-31
                allowlist: [user-1]
                targeting:
                  - rule: "user.region == 'us-west' && user.tier == 'premium'"
                    enabled: true
                rollout: { percentage: 0 }
              page-size:
                kind: ops
                type: int
                default: 20
                value: 50
                rollout: { percentage: 0 }
              button-color:
                kind: ops
                variants: { control: 50, blue: 50 }
                default: control
                enabled: false
            """)

        // Trimming and AOT analysis, warnings as errors, nullable, two projects with flags of their own referenced.
        .Project("Trimmed.App", Strict + """
            <OutputType>Exe</OutputType>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <IsAotCompatible>true</IsAotCompatible>
            <RootNamespace>Trimmed</RootNamespace>
            <FlagsGenerate>true</FlagsGenerate>
            """, """<ProjectReference Include="../TwoFiles/TwoFiles.csproj" /><ProjectReference Include="../Shared.Two/Shared.Two.csproj" />""")
        .Write("Trimmed.App/Program.cs", """
            using Trimmed;

            FlagValues flags = Flags.For(new FlagContext("user-1") { Region = "us-west", Tier = Tier.Premium });
            Console.WriteLine("new-checkout = " + flags.NewCheckout);
            Console.WriteLine("page-size = " + flags.PageSizeOf());
            Console.WriteLine("button-color = " + flags.ButtonColor);
            using (TwoFiles.BillingFlags.Use(new TwoFiles.FlagContext("user-2")))
                Console.WriteLine("billing = " + TwoFiles.BillingFlags.Invoices);
            Console.WriteLine("shared = " + Shared.Two.Answer.Get());

            internal static class Reads
            {
                public static int PageSizeOf(this IFlags flags) => flags.PageSize;
            }
            """)

        // No nullable, no implicit usings, an old framework and language.
        .Project("Old.Library", Strict + "<LangVersion>9.0</LangVersion>", framework: "netstandard2.0")
        .Write("Old.Library/Reads.cs", """
            namespace Old.Library
            {
                public static class Reads
                {
                    public static string Page(IFlags flags)
                    {
                        return flags.NewCheckout ? "new" : "old";
                    }

                    public static FlagsStub Stub()
                    {
                        return new FlagsStub { NewCheckout = true };
                    }
                }
            }
            """)

        .Project("Plain", Strict + "<Nullable>disable</Nullable><ImplicitUsings>disable</ImplicitUsings><GenerateDocumentationFile>true</GenerateDocumentationFile><FlagsAccess>internal</FlagsAccess>")
        .Write("Plain/Reads.cs", """
            namespace Plain
            {
                /// <summary>Reads.</summary>
                public static class Reads
                {
                    /// <summary>One.</summary>
                    public static string Page(string user)
                    {
                        return Flags.For(user).NewCheckout ? "new" : "old";
                    }
                }
            }
            """)

        // Characters that no namespace can have.
        .Project("Odd", Strict + "<RootNamespace>1st-Shop.class.Ünïcode</RootNamespace><AnalysisMode>All</AnalysisMode><NoWarn>CA1515;CA1062;CA1014;CA1016</NoWarn>")
        .Write("Odd/Odd.cs", "")

        .Project("TwoFiles", Strict + "<FlagsFile>../flags.yaml;billing.flags.yaml</FlagsFile>")
        .Write("TwoFiles/billing.flags.yaml", "features:\n  invoices:\n    kind: ops\n    enabled: true\n")
        .Write("TwoFiles/Reads.cs", """
            namespace TwoFiles
            {
                public static class Reads
                {
                    public static bool Both(FlagContext context)
                    {
                        return Flags.For(context).NewCheckout && BillingFlags.For(context).Invoices;
                    }
                }
            }
            """)

        // Two projects share one file: the second finds the flags in the first.
        .Write("Shared.flags.yaml", "class: SharedFlags\nfeatures:\n  shared:\n    kind: ops\n    enabled: true\n")
        .Project("Shared.One", Strict + "<FlagsFile>../Shared.flags.yaml</FlagsFile>")
        .Write("Shared.One/One.cs", "namespace Shared.One { public static class One { public static bool Get() { return SharedFlags.For(\"user-1\").Shared; } } }")
        .Project("Shared.Two", Strict + "<FlagsFile>../Shared.flags.yaml</FlagsFile>", """<ProjectReference Include="../Shared.One/Shared.One.csproj" />""")
        .Write("Shared.Two/Two.cs", "namespace Shared.Two { public static class Answer { public static bool Get() { return Shared.One.SharedFlags.For(\"user-1\").Shared; } } }")

        .Project("Unchecked", Strict + "<RunAnalyzers>false</RunAnalyzers>")
        .Write("Unchecked/Reads.cs", "namespace Unchecked { public static class Reads { public static bool Get() { return Flags.For(\"user-1\").NewCheckout; } } }")

        // Another analyzer that ships YamlDotNet, of another version: the compiler loads one of them.
        .Project("BesideYaml", Strict, $"""<Analyzer Include="{PackedPackage.OtherYamlDotNet}" />""")
        .Write("BesideYaml/Reads.cs", "namespace BesideYaml { public static class Reads { public static bool Get() { return Flags.For(\"user-1\").NewCheckout; } } }")

        .Write("Many/Many.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <LangVersion>latest</LangVersion>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="FlagAnalyzers" Version="$(FlagAnalyzersVersion)" />
              </ItemGroup>
            </Project>
            """)
        .Write("Many/Reads.cs", "namespace Many; public static class Reads { public static bool Get() => Flags.For(\"user-1\").NewCheckout; }")

        .Write("Through/Through.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                {Warned}
              </PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="../Plain/Plain.csproj" />
                <ProjectReference Include="../TwoFiles/TwoFiles.csproj" />
              </ItemGroup>
            </Project>
            """)
        .Write("Through/Through.cs", """
            namespace Through
            {
                public static class Reads
                {
                    public static bool Known(TwoFiles.FlagValues flags) { return flags.IsEnabled("new-checkout"); }
                    public static bool Unknown(TwoFiles.FlagValues flags)
                        => flags.IsEnabled("new-chekout");
                }
            }
            """)
        .Solution("Trimmed.App", "Old.Library", "Plain", "Odd", "TwoFiles", "Shared.One", "Shared.Two", "Unchecked", "BesideYaml", "Many", "Through");
}
