using System.Reflection;
using FlagAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FlagAnalyzers.Tests.Generation;

/// <summary>Whatever a definition holds, the code compiles and says the same.</summary>
public sealed class HostileDefinitionTests
{
    private static readonly string[] Keys =
    [
        "2fa", "class", "checkout:new", "foo", "foo-details", "equals", "to-string", "keys", "for", "current", "use", "override",
        "explain", "is-enabled", "get-int32", "on", "catalog", "flags", "flag-values", "i-flags", "flags-stub", "flags-catalog", "flag-context",
        "get-type", "get-hash-code", "reference-equals", "memberwise-clone", "finalize", "system", "global", "flag-analyzers", "string", "shop",
        "größe", "ключ", "旗", "नया-भुगतान", "e\u0301te\u0301", "🚀", "a\\b", "say \"hi\"", "it's", "{x}", "a/*x*/", "b//c", "d;e", "#if", "<b>", "f&g", "</summary>", "value", "field",
        "_scope", "instance", "true", "null", "0", "-1", "1.5", "text", "rule", "rule0", "texts", "list", "constant0", "create-plan",
    ];

    public static TheoryData<string, string> Targets()
    {
        var data = new TheoryData<string, string>();
        foreach (string framework in new[] { "net", "netstandard2.0", "net472" })
        {
            foreach (string language in new[] { "9.0", "latest" })
                data.Add(framework, language);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void Hostile_keys_compile_everywhere(string framework, string language)
    {
        foreach (NullableContextOptions nullable in new[] { NullableContextOptions.Enable, NullableContextOptions.Disable })
        {
            TestProject project = Hostile() with { References = References(framework), Language = ToVersion(language), Nullable = nullable };
            project.Generate().AssertNothingReported().AssertCompiles();
        }
    }

    [Fact]
    public void Every_hostile_key_can_be_read_by_its_accessor_and_by_its_constant()
    {
        Assembly assembly = Hostile().Load();
        Type flags = assembly.GetType("Shop.Flags", throwOnError: true)!;
        Type keys = flags.GetNestedType("Keys")!;

        FieldInfo[] constants = keys.GetFields();
        Assert.Equal(Keys.Order(StringComparer.Ordinal), constants.Select(field => (string)field.GetRawConstantValue()!).Order(StringComparer.Ordinal));
        foreach (FieldInfo constant in constants)
        {
            string key = (string)constant.GetRawConstantValue()!;
            PropertyInfo property = flags.GetProperty(constant.Name)!;
            Assert.True((bool)property.GetValue(null)!, key);
            Assert.Equal(key, property.GetCustomAttribute<FlagAttribute>()!.Key);
            Assert.Equal(constant.Name, property.GetCustomAttribute<FlagAttribute>()!.Accessor);
            Assert.True((bool)flags.GetMethod("IsEnabled")!.Invoke(null, [key])!, key);
        }
    }

    [Fact]
    public void Names_of_generated_members_are_all_free_for_keys()
    {
        Assembly plain = TestProject.WithFeatures("a: { enabled: true }").Load();
        string[] names = plain.GetTypes()
            .SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance).Select(member => member.Name).Append(type.Name))
            .Where(name => name.All(char.IsLetterOrDigit) && name.Length > 1)
            .Distinct()
            .ToArray();
        Assert.Contains("Override", names);

        string features = string.Concat(names.Select(name => $"  '{name}': {{ enabled: true }}\n"));
        TestProject.With("features:\n" + features).Generate().AssertNothingReported().AssertCompiles();
        string variants = string.Concat(names.Select(name => $"  '{name}': {{ kind: ops, variants: {{ a: 50, b: 50 }}, default: a }}\n"));
        TestProject.With("features:\n" + variants).Generate().AssertCompiles();
    }

    [Fact]
    public void Text_from_the_file_arrives_as_it_is()
    {
        string[] texts =
        [
            "say \"hi\"", @"C:\temp\new", "two\nlines", "\"\"\"", "{", "}", "{0}", "\r", "\u2028\u2029\u0085", "\t", "*/", "</summary>", "&amp;", "'", "$\"{x}\"",
            "@\"", "\\u0041", "🚀", "%", "", " ", "%d", "\u202E", "ﷺ", "null",
        ];
        string features = string.Concat(texts.Select((text, index) =>
            $"  text{index}: {{ type: string, default: {Yaml(text)}, value: {Yaml(text + text)}, enabled: true, description: {Yaml("d" + text)}, owner: {Yaml("o" + text)} }}\n"));
        Type flags = TestProject.With("features:\n" + features).Generate().AssertNothingReported().Load().GetType("Shop.Flags")!;

        object on = flags.Assembly.GetType("Shop.FlagsStub")!.GetMethod("On")!.Invoke(null, null)!;
        object stub = Activator.CreateInstance(on.GetType())!;
        for (int index = 0; index < texts.Length; index++)
        {
            string name = "Text" + index;
            Assert.Equal(Yaml(texts[index] + texts[index]), Yaml((string)flags.GetProperty(name)!.GetValue(null)!));
            Assert.Equal(texts[index], stub.GetType().GetProperty(name)!.GetValue(stub));
            Assert.Equal(texts[index] + texts[index], on.GetType().GetProperty(name)!.GetValue(on));
            Assert.Equal(texts[index], flags.GetProperty(name)!.GetCustomAttribute<FlagAttribute>()!.Default);
        }
    }

    [Fact]
    public void Documentation_is_well_formed_whatever_the_description_holds()
    {
        TestProject project = TestProject.WithFeatures(
            """
            a:
              description: |
                Ends */ here </summary> & there <b>
                  if (Flags.A) { x = "1"; }

                /// <summary> again ]]>
              owner: "<&\"'\r\n>"
              ticket: "https://example.com/?a=1&b=<2>"
              kind: ops
              enabled: true
            b: { description: "\0\u0001\uFFFE \uD83D bell\a", kind: ops, enabled: true }
            """);
        GeneratedProject generated = project.Generate();
        INamedTypeSymbol flags = generated.Compilation.GetTypeByMetadataName("Shop.Flags")!;
        string xml = flags.GetMembers("A").Single().GetDocumentationCommentXml()!;
        System.Xml.Linq.XElement summary = System.Xml.Linq.XElement.Parse(xml).Element("summary")!;
        Assert.Contains("Ends */ here </summary> & there <b>", summary.Value, StringComparison.Ordinal);
        Assert.Contains("if (Flags.A) { x = \"1\"; }", summary.Value, StringComparison.Ordinal);
        Assert.Contains("https://example.com/?a=1&b=<2>", summary.Value, StringComparison.Ordinal);
        foreach (ISymbol member in flags.GetMembers().Where(member => member.DeclaredAccessibility == Accessibility.Public && !member.IsImplicitlyDeclared))
            System.Xml.Linq.XElement.Parse(member.GetDocumentationCommentXml() is { Length: > 0 } text ? text : "<none/>");
    }

    [Fact]
    public void References_in_documentation_lead_somewhere()
    {
        GeneratedProject generated = Hostile().Generate();
        foreach (INamedTypeSymbol type in Types(generated.Compilation.Assembly.GlobalNamespace))
        {
            foreach (ISymbol symbol in type.GetMembers().Append(type))
                Assert.DoesNotContain("cref=\"!:", symbol.GetDocumentationCommentXml(), StringComparison.Ordinal);
        }

        static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) => container.GetMembers().OfType<INamespaceOrTypeSymbol>()
            .SelectMany(member => Types(member).Concat(member is INamedTypeSymbol type ? [type] : []));
    }

    [Theory]
    [InlineData("My App.2nd-try", "My_App._2nd_try")]
    [InlineData("class.namespace", "class.namespace")]
    [InlineData("..a..b.", "a.b")]
    [InlineData("System", "System")]
    [InlineData("Flags", "Flags")]
    [InlineData("FlagAnalyzers", "FlagAnalyzers")]
    [InlineData("Größe.日本", "Größe.日本")]
    [InlineData("Shop;drop", "Shop_drop")]
    [InlineData("", "")]
    public void Root_namespaces_with_odd_characters_give_a_namespace(string rootNamespace, string expected)
    {
        Assembly assembly = TestProject.WithFeatures("a: { enabled: true }").Set("RootNamespace", rootNamespace).Load();
        Assert.NotNull(assembly.GetType(expected.Length == 0 ? "Flags" : expected + ".Flags"));
    }

    [Fact]
    public void Types_of_the_user_do_not_get_in_the_way()
    {
        TestProject project = Hostile() with
        {
            Source = """
                namespace Shop
                {
                    internal static class System { }
                    internal static class FlagAnalyzers { }
                    internal static class String { }
                    internal static class Shop { }
                    internal static class Int32 { }
                    internal class FlagAttribute { }
                    internal class IDisposable { }
                }
                """,
        };
        project.Generate().AssertCompiles();
    }

    private static TestProject Hostile() =>
        TestProject.With("features:\n" + string.Concat(Keys.Select(key => $"  {Yaml(key)}: {{ kind: ops, enabled: true }}\n")));

    private static string Yaml(string text)
    {
        var result = new System.Text.StringBuilder("\"");
        foreach (char character in text)
        {
            result.Append(character is >= ' ' and <= '~' and not '"' and not '\\' || char.IsLetter(character) || char.IsSurrogate(character)
                ? character.ToString()
                : $"\\u{(int)character:X4}");
        }

        return result.Append('"').ToString();
    }

    private static System.Collections.Immutable.ImmutableArray<MetadataReference> References(string framework) => framework switch
    {
        "netstandard2.0" => ReferenceSet.NetStandard20.References,
        "net472" => ReferenceSet.Net472.References,
        _ => ReferenceSet.Net.References,
    };

    private static LanguageVersion ToVersion(string text) => text == "9.0" ? LanguageVersion.CSharp9 : LanguageVersion.Latest;
}
