using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using FlagAnalyzers.Definitions;
using FlagAnalyzers.Reads;

namespace FlagAnalyzers.Generation;

/// <summary>Finds the generated flags classes of a compiled assembly in its metadata; no symbols are made for it.</summary>
internal static class MetadataCatalogs
{
    private const ushort Prolog = 1;
    private const byte PropertyArgument = 0x54;
    private const byte StringType = 0x0E;

    public static ReferenceFacts Read(MetadataReader reader, string assemblyName)
    {
        if (!reader.IsAssembly)
            return ReferenceFacts.None;
        if (reader.StringComparer.Equals(reader.GetAssemblyDefinition().Name, ReferenceReader.RuntimeAssembly))
            return new ReferenceFacts(true, default);
        if (!ReferencesRuntime(reader))
            return ReferenceFacts.None;

        ImmutableArray<ReferencedCatalog>.Builder? catalogs = null;
        bool? isFriend = null;
        foreach (CustomAttributeHandle handle in reader.GetAssemblyDefinition().GetCustomAttributes())
        {
            CustomAttribute attribute = reader.GetCustomAttribute(handle);
            if (!Is(reader, attribute, FlagNames.Namespace, FlagNames.FlagCatalogAttribute)
                || !TryReadArguments(reader, attribute, out string typeName, out string id)
                || Find(reader, typeName) is not { } type)
                continue;
            bool isPublic = (type.Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public;
            if (!isPublic && !(isFriend ??= IsFriend(reader, assemblyName)))
                continue;
            catalogs ??= ImmutableArray.CreateBuilder<ReferencedCatalog>();
            catalogs.Add(new ReferencedCatalog(id, KeysOf(reader, type)));
        }

        return catalogs is null ? ReferenceFacts.None : new ReferenceFacts(false, new EquatableArray<ReferencedCatalog>(catalogs.ToImmutable()));
    }

    private static bool ReferencesRuntime(MetadataReader reader)
    {
        foreach (AssemblyReferenceHandle handle in reader.AssemblyReferences)
        {
            if (reader.StringComparer.Equals(reader.GetAssemblyReference(handle).Name, ReferenceReader.RuntimeAssembly))
                return true;
        }

        return false;
    }

    private static bool IsFriend(MetadataReader reader, string assemblyName)
    {
        foreach (CustomAttributeHandle handle in reader.GetAssemblyDefinition().GetCustomAttributes())
        {
            CustomAttribute attribute = reader.GetCustomAttribute(handle);
            if (!Is(reader, attribute, "System.Runtime.CompilerServices", "InternalsVisibleToAttribute"))
                continue;
            BlobReader blob = reader.GetBlobReader(attribute.Value);
            if (blob.ReadUInt16() == Prolog && blob.ReadSerializedString() is { } friend && FriendAssembly.Matches(friend, assemblyName))
                return true;
        }

        return false;
    }

    private static bool Is(MetadataReader reader, CustomAttribute attribute, string @namespace, string name)
    {
        if (attribute.Constructor.Kind != HandleKind.MemberReference)
            return false;
        EntityHandle parent = reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent;
        if (parent.Kind != HandleKind.TypeReference)
            return false;
        TypeReference type = reader.GetTypeReference((TypeReferenceHandle)parent);
        return reader.StringComparer.Equals(type.Name, name) && reader.StringComparer.Equals(type.Namespace, @namespace);
    }

    private static bool TryReadArguments(MetadataReader reader, CustomAttribute attribute, out string type, out string id)
    {
        type = id = "";
        BlobReader blob = reader.GetBlobReader(attribute.Value);
        if (blob.ReadUInt16() != Prolog || blob.ReadSerializedString() is not { } typeName)
            return false;
        type = typeName;
        for (int count = blob.ReadUInt16(); count > 0; count--)
        {
            if (blob.ReadByte() != PropertyArgument || blob.ReadByte() != StringType)
                return false;
            bool isId = blob.ReadSerializedString() == "Id";
            string? value = blob.ReadSerializedString();
            if (isId)
                id = value ?? "";
        }

        return id.Length > 0;
    }

    private static TypeDefinition? Find(MetadataReader reader, string fullName)
    {
        int dot = fullName.LastIndexOf('.');
        string @namespace = dot < 0 ? "" : fullName.Substring(0, dot);
        string name = fullName.Substring(dot + 1);
        foreach (TypeDefinitionHandle handle in reader.TypeDefinitions)
        {
            TypeDefinition type = reader.GetTypeDefinition(handle);
            if (reader.StringComparer.Equals(type.Name, name) && reader.StringComparer.Equals(type.Namespace, @namespace) && type.GetDeclaringType().IsNil)
                return type;
        }

        return null;
    }

    private static EquatableArray<string> KeysOf(MetadataReader reader, TypeDefinition type)
    {
        var keys = ImmutableArray.CreateBuilder<string>();
        foreach (TypeDefinitionHandle handle in type.GetNestedTypes())
        {
            TypeDefinition nested = reader.GetTypeDefinition(handle);
            if (!reader.StringComparer.Equals(nested.Name, FlagNames.KeysClass))
                continue;
            foreach (FieldDefinitionHandle fieldHandle in nested.GetFields())
            {
                ConstantHandle constant = reader.GetFieldDefinition(fieldHandle).GetDefaultValue();
                if (!constant.IsNil && reader.GetConstant(constant) is { TypeCode: ConstantTypeCode.String } value)
                {
                    BlobReader blob = reader.GetBlobReader(value.Value);
                    keys.Add(blob.ReadUTF16(blob.Length));
                }
            }
        }

        return new EquatableArray<string>(keys.ToImmutable());
    }
}
