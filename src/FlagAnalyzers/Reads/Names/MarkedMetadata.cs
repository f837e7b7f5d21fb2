using System.Reflection.Metadata;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Reads;

/// <summary>The members of a compiled assembly that carry <c>[Flag]</c> or <c>[FlagKey]</c>, by name: one look at its table of attributes.</summary>
internal static class MarkedMetadata
{
    private static readonly ConditionalWeakTable<IAssemblySymbol, MemberNames> Known = new();

    public static MemberNames Of(IAssemblySymbol assembly) => Known.GetValue(assembly, Read);

    private static MemberNames Read(IAssemblySymbol assembly)
    {
        MemberNames names = new();
        try
        {
            if (assembly.GetMetadata() is { } metadata)
            {
                foreach (ModuleMetadata module in metadata.GetModules())
                {
                    Read(module.GetMetadataReader(), names);
                }
            }
        }
        catch (BadImageFormatException)
        {
            // The compiler says what is wrong with the reference.
        }

        return names;
    }

    private static void Read(MetadataReader reader, MemberNames names)
    {
        HashSet<ParameterHandle> parameters = [];
        foreach (CustomAttributeHandle handle in reader.CustomAttributes)
        {
            CustomAttribute attribute = reader.GetCustomAttribute(handle);
            if (attribute.Parent.Kind is not (HandleKind.Parameter or HandleKind.PropertyDefinition) || !IsOurs(reader, attribute.Constructor))
            {
                continue;
            }

            if (attribute.Parent.Kind == HandleKind.Parameter)
            {
                parameters.Add((ParameterHandle)attribute.Parent);
            }
            else
            {
                names.Names.Add(reader.GetString(reader.GetPropertyDefinition((PropertyDefinitionHandle)attribute.Parent).Name));
            }
        }

        if (parameters.Count > 0)
        {
            AddMethods(reader, parameters, names);
        }
    }

    private static void AddMethods(MetadataReader reader, HashSet<ParameterHandle> parameters, MemberNames names)
    {
        foreach (MethodDefinitionHandle handle in reader.MethodDefinitions)
        {
            MethodDefinition method = reader.GetMethodDefinition(handle);
            foreach (ParameterHandle parameter in method.GetParameters())
            {
                if (!parameters.Contains(parameter))
                {
                    continue;
                }

                string name = reader.GetString(method.Name);
                if (name == ".ctor")
                {
                    names.AddConstructor(reader.GetString(reader.GetTypeDefinition(method.GetDeclaringType()).Name));
                }
                else if (name == "Invoke")
                {
                    names.AddDelegate();
                }
                else if (name.StartsWith("get_", StringComparison.Ordinal) || name.StartsWith("set_", StringComparison.Ordinal))
                {
                    names.AddIndexer();
                }
                else
                {
                    names.Names.Add(name);
                }

                break;
            }
        }
    }

    private static bool IsOurs(MetadataReader reader, EntityHandle constructor)
    {
        StringHandle name;
        StringHandle space;
        if (constructor.Kind == HandleKind.MemberReference
            && reader.GetMemberReference((MemberReferenceHandle)constructor).Parent is { Kind: HandleKind.TypeReference } parent)
        {
            TypeReference type = reader.GetTypeReference((TypeReferenceHandle)parent);
            (name, space) = (type.Name, type.Namespace);
        }
        else if (constructor.Kind == HandleKind.MethodDefinition)
        {
            TypeDefinition type = reader.GetTypeDefinition(reader.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType());
            (name, space) = (type.Name, type.Namespace);
        }
        else
        {
            return false;
        }

        return reader.StringComparer.Equals(space, FlagNames.Namespace)
            && (reader.StringComparer.Equals(name, FlagNames.FlagAttribute) || reader.StringComparer.Equals(name, FlagNames.FlagKeyAttribute));
    }
}
