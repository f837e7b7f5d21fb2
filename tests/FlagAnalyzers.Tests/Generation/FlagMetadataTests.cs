using FlagAnalyzers.Definitions;
using FlagAnalyzers.Reads;
using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Tests.Generation;

/// <summary>A project that only references the assembly knows of a flag what one with the file knows.</summary>
public sealed class FlagMetadataTests
{
    [Theory]
    [InlineData("shop")]
    [InlineData("hostile")]
    [InlineData("types")]
    public void Metadata_says_what_the_file_says(string name)
    {
        string yaml = GoldenTests.Yaml(name);
        FlagSet set = FlagProject.Create([FlagsReader.Read("/repo/flags.yaml", yaml)]).Sets[0];
        GeneratedProject generated = TestProject.With(yaml).Generate().AssertCompiles();
        INamedTypeSymbol flags = generated.Compilation.GetSymbolsWithName(set.ClassName, SymbolFilter.Type).OfType<INamedTypeSymbol>().Single();

        foreach (FlagDefinition definition in set.Flags)
        {
            FlagInfo expected = FlagInfoReader.FromDefinition(definition, set) with { Path = null, Definition = null };
            foreach (ISymbol symbol in Symbols(flags, definition))
            {
                AttributeData attribute = FlagNames.FindAttribute(symbol, FlagNames.FlagAttribute)!;
                Assert.Equal(expected, FlagInfoReader.FromAttribute(attribute, set.ClassName, isThirdParty: false));
            }
        }
    }

    private static IEnumerable<ISymbol> Symbols(INamedTypeSymbol flags, FlagDefinition definition)
    {
        yield return flags.GetTypeMembers("Keys").Single().GetMembers(definition.Accessor).Single();
        if (definition.IsExternal)
            yield break;
        GeneratedNames names = GeneratedNames.For(flags.Name);
        foreach (string type in new[] { names.Class, names.Values, names.Interface, names.Stub })
            yield return flags.ContainingNamespace.GetTypeMembers(type).Single().GetMembers(definition.Accessor).Single();
    }
}
