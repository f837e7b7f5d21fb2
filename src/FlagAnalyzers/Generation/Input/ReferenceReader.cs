using System.Collections.Immutable;
using FlagAnalyzers.Definitions;
using FlagAnalyzers.Reads;
using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Generation;

/// <summary>Reads references one by one, so that an edit of this project reads none of them again.</summary>
internal static class ReferenceReader
{
    public const string RuntimeAssembly = "FlagAnalyzers.Runtime";

    public static ReferenceFacts Read(MetadataReference reference, string assemblyName)
    {
        try
        {
            return reference switch
            {
                CompilationReference { Compilation.Assembly: { } assembly } => Read(assembly, assemblyName),
                PortableExecutableReference file when file.GetMetadata() is AssemblyMetadata metadata =>
                    MetadataCatalogs.Read(metadata.GetModules()[0].GetMetadataReader(), assemblyName),
                _ => ReferenceFacts.None,
            };
        }
        catch (Exception exception) when (exception is BadImageFormatException or IOException or InvalidOperationException or ArgumentException)
        {
            // A reference that cannot be read is the compiler's to report.
            return ReferenceFacts.None;
        }
    }

    private static ReferenceFacts Read(IAssemblySymbol assembly, string assemblyName)
    {
        if (assembly.Identity.Name == RuntimeAssembly)
            return new ReferenceFacts(true, default);

        var catalogs = ImmutableArray.CreateBuilder<ReferencedCatalog>();
        foreach (AttributeData attribute in assembly.GetAttributes())
        {
            if (FlagNames.IsOurs(attribute.AttributeClass, FlagNames.FlagCatalogAttribute)
                && attribute.ConstructorArguments.Length == 1
                && attribute.ConstructorArguments[0].Value is INamedTypeSymbol type
                && IdOf(attribute) is { } id
                && (type.DeclaredAccessibility == Accessibility.Public || IsFriend(assembly, assemblyName)))
                catalogs.Add(new ReferencedCatalog(id, KeysOf(type)));
        }

        return catalogs.Count == 0 ? ReferenceFacts.None : new ReferenceFacts(false, new EquatableArray<ReferencedCatalog>(catalogs.ToImmutable()));
    }

    private static bool IsFriend(IAssemblySymbol assembly, string assemblyName)
    {
        foreach (AttributeData attribute in assembly.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: "InternalsVisibleToAttribute" }
                && attribute.ConstructorArguments.Length == 1
                && attribute.ConstructorArguments[0].Value is string friend
                && FriendAssembly.Matches(friend, assemblyName))
                return true;
        }

        return false;
    }

    private static string? IdOf(AttributeData attribute)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument is { Key: "Id", Value.Value: string id })
                return id;
        }

        return null;
    }

    private static EquatableArray<string> KeysOf(INamedTypeSymbol type)
    {
        var keys = ImmutableArray.CreateBuilder<string>();
        foreach (INamedTypeSymbol nested in type.GetTypeMembers(FlagNames.KeysClass))
        {
            foreach (ISymbol member in nested.GetMembers())
            {
                if (member is IFieldSymbol { HasConstantValue: true, ConstantValue: string key })
                    keys.Add(key);
            }
        }

        return new EquatableArray<string>(keys.ToImmutable());
    }
}
