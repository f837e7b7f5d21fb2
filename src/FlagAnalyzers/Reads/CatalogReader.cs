using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Reads;

/// <summary>Reads the flags that assemblies expose: <c>[assembly: FlagCatalog(typeof(Flags))]</c>, and <c>[Flag]</c> on the constants of its class <c>Keys</c>.</summary>
internal static class CatalogReader
{
    public static void AddTo(
        ImmutableArray<FlagInfo>.Builder flags, Compilation compilation, FlagsFiles files, CancellationToken cancellationToken)
    {
        if (compilation.GetTypesByMetadataName(FlagNames.Namespace + "." + FlagNames.FlagCatalogAttribute).IsEmpty)
        {
            return;
        }

        HashSet<(string, string)> known = [];
        foreach (FlagInfo flag in flags)
        {
            known.Add((flag.ClassName, flag.Key));
        }

        // The compilation's own catalogs matter where code was generated from a file that is not an additional file here.
        Read(compilation.Assembly, null);
        foreach (MetadataReference reference in compilation.References)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (compilation.GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol assembly && MayHaveCatalog(assembly))
            {
                Read(assembly, (reference as PortableExecutableReference)?.FilePath);
            }
        }

        void Read(IAssemblySymbol assembly, string? path)
        {
            foreach (AttributeData attribute in assembly.GetAttributes())
            {
                if (FlagNames.IsOurs(attribute.AttributeClass, FlagNames.FlagCatalogAttribute)
                    && attribute.ConstructorArguments.Length > 0
                    && attribute.ConstructorArguments[0].Value is INamedTypeSymbol type)
                {
                    AddCatalog(type, PackagePath.IsInPackage(path) && !IsOurFile(attribute, files));
                }
            }
        }

        void AddCatalog(INamedTypeSymbol type, bool isThirdParty)
        {
            foreach (INamedTypeSymbol keys in type.GetTypeMembers(FlagNames.KeysClass))
            {
                foreach (ISymbol member in keys.GetMembers())
                {
                    if (member is IFieldSymbol
                        && FlagNames.FindAttribute(member, FlagNames.FlagAttribute) is { } attribute
                        && FlagInfoReader.FromAttribute(attribute, type.Name, isThirdParty) is { } flag
                        && known.Add((flag.ClassName, flag.Key)))
                    {
                        flags.Add(flag);
                    }
                }
            }
        }
    }

    // An assembly that carries our attribute references the assembly that defines it.
    private static bool MayHaveCatalog(IAssemblySymbol assembly)
    {
        foreach (IModuleSymbol module in assembly.Modules)
        {
            foreach (IAssemblySymbol reference in module.ReferencedAssemblySymbols)
            {
                if (reference.GetTypeByMetadataName(FlagNames.Namespace + "." + FlagNames.FlagCatalogAttribute) is not null)
                {
                    return true;
                }
            }
        }

        return assembly.GetTypeByMetadataName(FlagNames.Namespace + "." + FlagNames.FlagCatalogAttribute) is not null;
    }

    private static bool IsOurFile(AttributeData attribute, FlagsFiles files)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument is { Key: "Id", Value.Value: string id })
            {
                foreach (FlagsFile file in files.Files)
                {
                    if (string.Equals(file.Id, id, StringComparison.Ordinal))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }
}
