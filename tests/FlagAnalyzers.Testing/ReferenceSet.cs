using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Testing;

/// <summary>What a test program is compiled against, beside its own references.</summary>
public sealed class ReferenceSet
{
    private static readonly MetadataReference Runtime = MetadataReference.CreateFromFile(
        typeof(ReferenceSet).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "RuntimeAssembly").Value!);

    private ReferenceSet(IEnumerable<MetadataReference> references)
    {
        References = [.. references];
    }

    /// <summary>.NET 8 and FlagAnalyzers.Runtime.</summary>
    public static ReferenceSet Net { get; } = new([.. Basic.Reference.Assemblies.Net80.References.All, Runtime]);

    /// <summary>.NET 8 without FlagAnalyzers.Runtime.</summary>
    public static ReferenceSet NetWithoutRuntime { get; } = new(Basic.Reference.Assemblies.Net80.References.All);

    /// <summary>.NET Standard 2.0 and FlagAnalyzers.Runtime.</summary>
    public static ReferenceSet NetStandard20 { get; } = new([.. Basic.Reference.Assemblies.NetStandard20.References.All, Runtime]);

    /// <summary>.NET Framework 4.7.2 and FlagAnalyzers.Runtime.</summary>
    public static ReferenceSet Net472 { get; } = new([.. Basic.Reference.Assemblies.Net472.References.All, Runtime]);

    public ImmutableArray<MetadataReference> References { get; }
}
