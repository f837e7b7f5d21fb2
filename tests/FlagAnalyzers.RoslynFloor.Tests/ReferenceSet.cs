using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Testing;

/// <summary>What a test program is compiled against, from the SDK's reference assemblies.</summary>
public sealed class ReferenceSet
{
    private static readonly MetadataReference Runtime = MetadataReference.CreateFromFile(PathOf("RuntimeAssembly"));

    private ReferenceSet(params MetadataReference[] references) => References = [.. references];

    public static ReferenceSet Net { get; } = new([.. All("NetReferences"), Runtime]);

    public static ReferenceSet NetWithoutRuntime { get; } = new(All("NetReferences"));

    public static ReferenceSet NetStandard20 { get; } = new([.. All("NetStandardReferences"), Runtime]);

    /// <summary>There is no .NET Framework in the SDK; what it lacks, .NET Standard lacks too.</summary>
    public static ReferenceSet Net472 => NetStandard20;

    public ImmutableArray<MetadataReference> References { get; }

    private static MetadataReference[] All(string name) =>
        Directory.GetFiles(PathOf(name), "*.dll").Order(StringComparer.Ordinal).Select(path => (MetadataReference)MetadataReference.CreateFromFile(path)).ToArray();

    private static string PathOf(string name) =>
        typeof(ReferenceSet).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == name).Value!;
}
