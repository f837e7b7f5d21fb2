using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace FlagAnalyzers.Package.Tests;

[Collection(PackageCollection.Name)]
public sealed class PackageContentTests(PackedPackage package)
{
    [Fact]
    public void Package_HoldsTheRuntimeTheAnalyzersAndTheGlue()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.File);
        IEnumerable<string> entries = archive.Entries
            .Select(e => e.FullName)
            .Where(n => !n.StartsWith("_rels/", StringComparison.Ordinal) && !n.StartsWith("package/", StringComparison.Ordinal) && n != "[Content_Types].xml")
            .Order(StringComparer.Ordinal);

        Assert.Equal(
        [
            "FlagAnalyzers.nuspec",
            "LICENSE",
            "README.md",
            "THIRD-PARTY-NOTICES.txt",
            "analyzers/dotnet/cs/FlagAnalyzers.CodeFixes.dll",
            "analyzers/dotnet/cs/FlagAnalyzers.Definitions.dll",
            "analyzers/dotnet/cs/FlagAnalyzers.Runtime.dll",
            "analyzers/dotnet/cs/FlagAnalyzers.dll",
            "analyzers/dotnet/cs/YamlDotNet.dll",
            "buildTransitive/FlagAnalyzers.props",
            "buildTransitive/FlagAnalyzers.targets",
            "flags.schema.json",
            "lib/net10.0/FlagAnalyzers.Runtime.dll",
            "lib/net10.0/FlagAnalyzers.Runtime.pdb",
            "lib/net10.0/FlagAnalyzers.Runtime.xml",
            "lib/netstandard2.0/FlagAnalyzers.Runtime.dll",
            "lib/netstandard2.0/FlagAnalyzers.Runtime.pdb",
            "lib/netstandard2.0/FlagAnalyzers.Runtime.xml",
        ],
        entries);
    }

    [Fact]
    public void Package_HasNoDependencies_AndIsNotADevelopmentDependency()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.File);
        using Stream stream = archive.GetEntry("FlagAnalyzers.nuspec")!.Open();
        XElement metadata = XDocument.Load(stream).Root!.Elements().Single();

        XElement Child(string name) => metadata.Elements().Single(e => e.Name.LocalName == name);
        Assert.Equal("FlagAnalyzers", Child("id").Value);
        Assert.Equal("MIT", Child("license").Value);
        Assert.DoesNotContain(metadata.Elements(), e => e.Name.LocalName == "developmentDependency");
        Assert.Equal(["net10.0", ".NETStandard2.0"], Child("dependencies").Elements().Select(g => g.Attribute("targetFramework")!.Value));
        Assert.All(Child("dependencies").Elements(), group => Assert.Empty(group.Elements()));
    }

    [Theory]
    [InlineData("FlagAnalyzers.dll")]
    [InlineData("FlagAnalyzers.CodeFixes.dll")]
    [InlineData("FlagAnalyzers.Definitions.dll")]
    [InlineData("FlagAnalyzers.Runtime.dll")]
    public void Analyzer_LoadsInTheOldestHost(string name)
    {
        using ZipArchive archive = ZipFile.OpenRead(package.File);
        using var bytes = new MemoryStream();
        using (Stream stream = archive.GetEntry("analyzers/dotnet/cs/" + name)!.Open())
        {
            stream.CopyTo(bytes);
        }

        bytes.Position = 0;
        using var reader = new PEReader(bytes);
        MetadataReader metadata = reader.GetMetadataReader();
        foreach (AssemblyReference reference in metadata.AssemblyReferences.Select(metadata.GetAssemblyReference))
        {
            string referenced = metadata.GetString(reference.Name);
            if (referenced.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))
            {
                Assert.Equal(new Version(4, 5, 0, 0), reference.Version);
            }
            else
            {
                Assert.Contains(referenced, (string[])["netstandard", "System.Collections.Immutable", "YamlDotNet", "FlagAnalyzers", "FlagAnalyzers.Definitions", "FlagAnalyzers.Runtime", "System.Reflection.Metadata"]);
            }
        }
    }
}
