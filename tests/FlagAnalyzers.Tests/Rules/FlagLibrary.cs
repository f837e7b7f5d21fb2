using FlagAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FlagAnalyzers.Tests.Rules;

/// <summary>A referenced project whose flags are known by <c>[Flag]</c> only, as the generator would have written it.</summary>
internal static class FlagLibrary
{
    /// <param name="flags">For each flag its accessor, its C# type, and the arguments of <c>[Flag]</c>.</param>
    public static string Source(params (string Accessor, string Type, string Attribute)[] flags)
    {
        var accessors = string.Concat(flags.Select(flag => $"        [Flag({flag.Attribute}, Accessor = \"{flag.Accessor}\")] public static {flag.Type} {flag.Accessor} => default!;\n"));
        var values = accessors.Replace("public static", "public", StringComparison.Ordinal);
        var keys = string.Concat(flags.Select(flag =>
            $"            [Flag({flag.Attribute}, Accessor = \"{flag.Accessor}\")] public const string {flag.Accessor} = {flag.Attribute.Split(',')[0]};\n"));
        return $$"""
            using FlagAnalyzers;

            [assembly: FlagCatalog(typeof(Shop.Flags), Id = "flags.yaml")]

            namespace Shop
            {
                public static class Flags
                {
            {{accessors}}
                    public static FlagValues For(string user) => default;
                    public static bool IsEnabled([FlagKey] string key) => false;
                    public static int GetInt32([FlagKey] string key, int defaultValue) => 0;
                    public static string GetString([FlagKey] string key, string defaultValue) => "";

                    public static class Keys
                    {
            {{keys}}
                    }
                }

                public readonly struct FlagValues
                {
            {{values}}
                    public bool IsEnabled([FlagKey] string key) => false;
                }

                public enum ButtonColor { Control, Blue, Green }
            }
            """;
    }

    /// <summary>The library as it comes in a package of somebody else's.</summary>
    public static MetadataReference Package(params (string Accessor, string Type, string Attribute)[] flags)
    {
        using var image = new MemoryStream();
        var emitted = CSharpCompilation.Create(
            "Vendor",
            [CSharpSyntaxTree.ParseText(Source(flags))],
            ReferenceSet.Net.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(image);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray(), filePath: "/packages/vendor.flags/1.2.0/lib/net8.0/Vendor.dll");
    }

    /// <summary>Adds the library as project "Lib" that the test's project references.</summary>
    public static T WithLibrary<T>(this T test, params (string Accessor, string Type, string Attribute)[] flags)
        where T : AnalyzerTest
    {
        test.TestState.AdditionalProjects["Lib"].Sources.Add(Source(flags));
        test.TestState.AdditionalProjectReferences.Add("Lib");
        return test;
    }
}
