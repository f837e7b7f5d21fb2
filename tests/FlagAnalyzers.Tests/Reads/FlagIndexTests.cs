using System.Collections.Immutable;
using FlagAnalyzers.Definitions;
using FlagAnalyzers.Reads;
using FlagAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.Tests.Reads;

public class FlagIndexTests
{
    private const string Catalog = """
        using FlagAnalyzers;
        [assembly: FlagCatalog(typeof(Lib.Flags), Id = "lib/flags.yaml")]
        namespace Lib
        {
            public static class Flags
            {
                public static class Keys
                {
                    [Flag("a", Kind = "ops", Type = "int", Owner = "team", Fallback = "none", CleanupBy = "2026-12-15", DueSoonOn = "2026-12-01", OverdueOn = "2026-12-30", SettledOn = "2026-11-02", Settled = "enabled", Outcome = "enabled", Default = "20", Accessor = "A")]
                    public const string A = "a";
                    [Flag("b", CleanupBy = "nonsense")] public const string B = "b";
                    public const string NoFlag = "c";
                }
            }
        }
        """;

    [Fact]
    public void Flags_of_a_referenced_assembly()
    {
        FlagIndex index = Index([], Catalog);
        Assert.Equal(["a", "b"], index.Flags.Select(flag => flag.Key));
        FlagInfo a = index.TryFind("a")!;
        Assert.Equal(
            (FlagKind.Ops, FlagType.Int32, "team", FallbackPolicy.None, "2026-12-15", "2026-12-01", "2026-12-30", "2026-11-02", "enabled", "enabled", "20", "A", "Flags", false),
            (a.Kind, a.Type, a.Owner, a.Fallback, a.CleanupBy.ToString(), a.DueSoonOn.ToString(), a.OverdueOn.ToString(), a.SettledOn.ToString(), a.Settled, a.Outcome, a.Default, a.Accessor, a.ClassName, a.IsThirdParty));
        FlagInfo b = index.TryFind("b")!;
        Assert.Equal((FlagKind.Release, FlagType.Boolean, FallbackPolicy.Auto, null), (b.Kind, b.Type, b.Fallback, b.CleanupBy));
        Assert.Null(index.TryFind("c"));
    }

    [Fact]
    public void Flags_of_a_file_come_before_those_of_assemblies()
    {
        FlagIndex index = Index([("flags.yaml", "features:\n  a: { kind: experiment, cleanup_by: 2027-01-31 }\n  own: { enabled: true }\n")], Catalog);
        Assert.Equal(["a", "own", "b"], index.Flags.Select(flag => flag.Key));
        FlagInfo a = index.TryFind("a")!;
        Assert.Equal((FlagKind.Experiment, "2027-01-31", "2027-01-17", "2027-02-15", "/flags.yaml"), (a.Kind, a.CleanupBy.ToString(), a.DueSoonOn.ToString(), a.OverdueOn.ToString(), a.Path));
    }

    [Fact]
    public void An_additional_file_without_the_role_is_none()
    {
        Assert.True(Index([("other.yaml", "features:\n  a: { enabled: true }\n")]).IsEmpty);
        Assert.True(Index([]).IsEmpty);
    }

    [Fact]
    public void One_index_serves_all_and_one_reading_serves_all_compilations()
    {
        CSharpCompilation compilation = ReadCollector.Compile("P", ["class C { }"], ReferenceSet.Net.References);
        AnalyzerOptions options = Options([("flags.yaml", "features:\n  a: { enabled: true }\n")]);
        FlagIndex index = FlagIndex.Get(compilation, options, default);
        Assert.Same(index, FlagIndex.Get(compilation, options, default));
        FlagIndex later = FlagIndex.Get(compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class D { }")), options, default);
        Assert.NotSame(index, later);
        Assert.Same(index.Files.Project, later.Files.Project);
    }

    [Theory]
    [InlineData("/root/.nuget/packages/acme.flags/1.2.3/lib/net8.0/Acme.Flags.dll", true)]
    [InlineData("C:\\Users\\me\\.nuget\\packages\\acme.flags\\1.2.3-beta.1\\ref\\net8.0\\Acme.Flags.dll", true)]
    [InlineData("/work/packages/Acme.Flags.1.2.3/lib/net45/Acme.Flags.dll", true)]
    [InlineData("/work/src/Lib/obj/Debug/net8.0/ref/Lib.dll", false)]
    [InlineData("/work/src/Lib/bin/Debug/net8.0/Lib.dll", false)]
    [InlineData("/work/lib/net8.0/Lib.dll", false)]
    [InlineData("/work/v2.0/bin/Lib.dll", false)]
    [InlineData("Lib.dll", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_package_is_known_by_where_it_lies(string? path, bool isPackage) => Assert.Equal(isPackage, PackagePath.IsInPackage(path));

    [Theory]
    [InlineData("lib/flags.yaml", false)]
    [InlineData("other.yaml", true)]
    public void Flags_of_a_package_are_third_party_unless_their_file_is_ours(string id, bool isThirdParty)
    {
        using MemoryStream image = new();
        Assert.True(ReadCollector.Compile("Lib", [Catalog], ReferenceSet.Net.References).Emit(image).Success);
        MetadataReference package = AssemblyMetadata.CreateFromImage(image.ToArray()).GetReference(filePath: "/packages/lib/1.0.0/lib/net8.0/Lib.dll");
        CSharpCompilation compilation = ReadCollector.Compile("P", ["class C { }"], ReferenceSet.Net.References.Add(package));
        FlagIndex index = FlagIndex.Get(compilation, Options([("flags.yaml", "features:\n  own: { enabled: true }\n")], id), default);
        Assert.Equal(isThirdParty, index.TryFind("a")!.IsThirdParty);
        Assert.False(index.TryFind("own")!.IsThirdParty);
    }

    [Theory]
    [InlineData("rollout: { percentage: 100, since: 2026-10-12 }", "enabled", "2026-10-27")]
    [InlineData("rollout: { percentage: 0, since: 2026-10-12 }", "disabled", "2026-10-27")]
    [InlineData("rollout: { percentage: 100 }", "enabled", null)]
    [InlineData("rollout: { percentage: 50, since: 2026-10-12 }", null, null)]
    [InlineData("kind: ops, rollout: { percentage: 100, since: 2026-10-12 }", "enabled", null)]
    [InlineData("enabled: false, rollout: { percentage: 100, since: 2026-10-12 }", "disabled", "2026-10-27")]
    [InlineData("denylist: [u], rollout: { percentage: 100, since: 2026-10-12 }", null, null)]
    [InlineData("allowlist: [u], rollout: { percentage: 100, since: 2026-10-12 }", "enabled", "2026-10-27")]
    [InlineData("allowlist: [u], rollout: { percentage: 0, since: 2026-10-12 }", null, null)]
    [InlineData("targeting: [ { rule: \"user.id == 'u'\" } ], rollout: { percentage: 0, since: 2026-10-12 }", null, null)]
    [InlineData("targeting: [ { rule: \"user.id == 'u'\", enabled: false } ], rollout: { percentage: 100, since: 2026-10-12 }", null, null)]
    [InlineData("environments: { staging: { rollout: { percentage: 100 } } }, rollout: { percentage: 0, since: 2026-10-12 }", null, null)]
    [InlineData("variants: { red: 100, blue: 0 }, default: blue, rollout: { percentage: 100, since: 2026-10-12 }", "red", "2026-10-27")]
    [InlineData("variants: { red: 100, blue: 0 }, default: blue, rollout: { percentage: 0, since: 2026-10-12 }", "blue", "2026-10-27")]
    [InlineData("variants: { red: 50, blue: 50 }, default: blue, rollout: { percentage: 100, since: 2026-10-12 }", null, null)]
    public void Settled_only_where_everybody_gets_the_same(string definition, string? settled, string? since)
    {
        FlagInfo flag = Assert.Single(Index([("flags.yaml", $"features:\n  a: {{ {definition} }}\n")]).Flags);
        Assert.Equal((settled, since), (flag.Settled, flag.SettledOn?.ToString()));
    }

    private static FlagIndex Index(ImmutableArray<(string, string)> files, params string[] libraries)
    {
        ImmutableArray<MetadataReference> references = ReferenceSet.Net.References;
        if (libraries.Length > 0)
        {
            references = references.Add(ReadCollector.Compile("Lib", libraries, references).ToMetadataReference());
        }

        return FlagIndex.Get(ReadCollector.Compile("P", ["class C { }"], references), Options(files), default);
    }

    private static AnalyzerOptions Options(ImmutableArray<(string Name, string Text)> files, string? id = null) =>
        new([.. files.Select(file => new File(file.Name, file.Text))], new FileOptions(id));

    private sealed class File(string name, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text);

        public override string Path => "/" + name;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    private sealed class FileOptions(string? id) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options([]);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => textFile.Path != "/flags.yaml" ? GlobalOptions : new Options(new()
        {
            ["build_metadata.AdditionalFiles.FlagsRole"] = "flags",
            ["build_metadata.AdditionalFiles.FlagsId"] = id ?? "",
        });

        private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
        }
    }
}
