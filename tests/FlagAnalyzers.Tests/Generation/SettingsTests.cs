using FlagAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FlagAnalyzers.Tests.Generation;

/// <summary>The project's properties, and what the generator says when they cannot be right.</summary>
public sealed class SettingsTests
{
    private static readonly TestProject Simple = TestProject.WithFeatures("a: { kind: ops, enabled: true }");

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("2569-1-1")]
    [InlineData("tomorrow")]
    [InlineData("20/11/2026")]
    public void Malformed_day_is_reported_and_the_code_is_generated_all_the_same(string day)
    {
        GeneratedProject generated = Simple.Set("FlagsToday", day).Generate().AssertCompiles();

        Diagnostic diagnostic = Assert.Single(generated.Diagnostics);
        Assert.Equal("FLAG009", diagnostic.Id);
        Assert.Contains(day, diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Contains("yyyy-MM-dd", diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Contains("Flags.g.cs", generated.FileNames);
    }

    [Theory]
    [InlineData("FlagsStrict", "overdu", "overdue")]
    [InlineData("FlagsGenerate", "key", "keys")]
    [InlineData("FlagsAccess", "internl", "internal")]
    public void Unknown_choice_is_reported_with_the_nearest_one(string property, string value, string nearest)
    {
        Diagnostic diagnostic = Assert.Single(Simple.Set(property, value).Generate().AssertCompiles().Diagnostics);

        Assert.Equal("FLAG009", diagnostic.Id);
        Assert.Contains(property, diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Contains($"did you mean '{nearest}'", diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FlagsStrict", "OVERDUE")]
    [InlineData("FlagsStrict", "True")]
    [InlineData("FlagsGenerate", "Auto")]
    [InlineData("FlagsAccess", " public ")]
    public void Case_and_spaces_do_not_matter(string property, string value) => Simple.Set(property, value).Generate().AssertNothingReported();

    [Fact]
    public void Missing_file_is_reported_even_where_no_file_is_left()
    {
        var project = new TestProject().Set("FlagsFileProblem", "FlagsFile matches no file: flags/*.yaml");

        Diagnostic diagnostic = Assert.Single(project.Generate().Diagnostics);
        Assert.Equal("FLAG009", diagnostic.Id);
        Assert.Contains("flags/*.yaml", diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public void File_that_cannot_be_read_is_reported()
    {
        var project = new TestProject { Files = [new InMemoryFile("/repo/flags.yaml", (Microsoft.CodeAnalysis.Text.SourceText?)null)] };

        Diagnostic diagnostic = Assert.Single(project.Generate().Diagnostics);
        Assert.Equal("FLAG001", diagnostic.Id);
        Assert.Equal("/repo/flags.yaml", diagnostic.Location.GetLineSpan().Path);
    }

    [Fact]
    public void Old_language_gives_one_clear_diagnostic_and_no_code()
    {
        GeneratedProject generated = (Simple with { Language = LanguageVersion.CSharp8, Nullable = NullableContextOptions.Disable }).Generate().AssertCompiles();

        Diagnostic diagnostic = Assert.Single(generated.Diagnostics);
        Assert.Equal("FLAG009", diagnostic.Id);
        Assert.Contains("C# 9", diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Empty(generated.FileNames);
    }

    [Fact]
    public void Missing_runtime_gives_one_clear_diagnostic_and_no_code()
    {
        GeneratedProject generated = (Simple with { References = ReferenceSet.NetWithoutRuntime.References }).Generate().AssertCompiles();

        Diagnostic diagnostic = Assert.Single(generated.Diagnostics);
        Assert.Equal("FLAG009", diagnostic.Id);
        Assert.Contains("FlagAnalyzers.Runtime", diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Empty(generated.FileNames);
    }

    [Fact]
    public void Generating_nothing_still_checks_the_file()
    {
        TestProject project = TestProject.WithFeatures("a: { rolout: { percentage: 5 } }").Set("FlagsGenerate", "false") with
        {
            References = ReferenceSet.NetWithoutRuntime.References,
            Language = LanguageVersion.CSharp8,
            Nullable = NullableContextOptions.Disable,
        };
        GeneratedProject generated = project.Generate().AssertCompiles();

        Assert.Equal("FLAG002", Assert.Single(generated.Diagnostics).Id);
        Assert.Empty(generated.FileNames);
    }

    [Fact]
    public void Keys_alone_give_constants_and_nothing_else()
    {
        GeneratedProject generated = Simple.Set("FlagsGenerate", "keys").Generate().AssertNothingReported().AssertCompiles();

        Assert.Equal(["Flags.g.cs"], generated.FileNames);
        INamedTypeSymbol flags = generated.Compilation.GetTypeByMetadataName("Shop.Flags")!;
        Assert.Equal(["Keys"], flags.GetMembers().Select(member => member.Name));
        Assert.Equal("a", ((IFieldSymbol)flags.GetTypeMembers("Keys").Single().GetMembers("A").Single()).ConstantValue);
    }

    [Fact]
    public void Internal_access_exposes_no_type()
    {
        TestProject project = TestProject.With(RandomRules.Context + "\nfeatures:\n  f0: { kind: ops, variants: { a: 50, b: 50 }, default: a }\n").Set("FlagsAccess", "internal");
        GeneratedProject generated = project.Generate().AssertNothingReported().AssertCompiles();

        Assert.All(generated.Load().GetTypes().Where(type => !type.IsNested), type => Assert.False(type.IsPublic, type.FullName));
    }

    [Fact]
    public void Namespace_comes_from_the_file_then_the_property_then_the_project()
    {
        Assert.NotNull(Simple.Load().GetType("Shop.Flags"));
        Assert.NotNull(Simple.Set("FlagsNamespace", "Shop.Features").Load().GetType("Shop.Features.Flags"));
        TestProject stated = TestProject.With("namespace: Stated\nfeatures:\n  a: { kind: ops, enabled: true }\n").Set("FlagsNamespace", "Shop.Features");
        Assert.NotNull(stated.Load().GetType("Stated.Flags"));
        Assert.NotNull(Simple.Unset("RootNamespace").Load().GetType("Flags"));
    }
}
