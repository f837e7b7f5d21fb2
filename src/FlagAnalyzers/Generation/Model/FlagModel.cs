using FlagAnalyzers.Definitions;

namespace FlagAnalyzers.Generation;

/// <summary>A flag with the texts that several emitters write.</summary>
internal sealed class FlagModel
{
    public FlagModel(ClassModel owner, FlagDefinition flag, int number)
    {
        Definition = flag;
        Number = number;
        Key = CSharpLiteral.Text(flag.Key.Value);
        Member = CSharpName.Identifier(flag.Accessor);
        HasAccessor = number >= 0 && flag.Accessor.Length > 0;
        Type = flag.Type switch
        {
            FlagType.Boolean => "bool",
            FlagType.Int32 => "int",
            FlagType.Double => "double",
            FlagType.String => "string",
            _ => owner.Global(flag.EnumName ?? ""),
        };
        Attribute = FlagAttributeText.Of(flag, owner.Set.Policy, HasAccessor);
        Docs = FlagDocs.Of(flag, owner.Set);
    }

    public FlagDefinition Definition { get; }

    /// <summary>The number in the catalog; -1 for a flag that another service evaluates.</summary>
    public int Number { get; }

    /// <summary>The key as a literal.</summary>
    public string Key { get; }

    /// <summary>The property's name as source.</summary>
    public string Member { get; }

    public bool HasAccessor { get; }

    /// <summary>The C# type as source.</summary>
    public string Type { get; }

    /// <summary>The <c>[Flag]</c> attribute.</summary>
    public string Attribute { get; }

    /// <summary>The lines of the documentation comment.</summary>
    public IReadOnlyList<string> Docs { get; }

    /// <summary>What "off" gives, as source.</summary>
    public string Off => ValueText(Definition.Base.Default);

    /// <summary>What "on" gives in a stub, as source: for variants the first that is not the default.</summary>
    public string On
    {
        get
        {
            if (Definition.Type == FlagType.Boolean)
                return "true";
            if (Definition.Type != FlagType.Variant)
                return ValueText(Definition.Base.Value);
            int other = Definition.DefaultVariantIndex == 0 ? 1 : 0;
            return MemberOf(other < Definition.Variants.Count ? other : Definition.DefaultVariantIndex);
        }
    }

    /// <summary>The value as a C# expression of the flag's type.</summary>
    public string ValueText(FlagConstant value) => Definition.Type switch
    {
        FlagType.Boolean => CSharpLiteral.Boolean(value.Boolean),
        FlagType.Int32 => CSharpLiteral.Int32(value.Int32),
        FlagType.Double => CSharpLiteral.Double(value.Double),
        FlagType.String => CSharpLiteral.Text(value.String ?? ""),
        _ => MemberOf(value.Int32),
    };

    /// <summary>The number of the enum member for a variant, by the variant's position: the default is 0.</summary>
    public int VariantNumber(int index) =>
        index == Definition.DefaultVariantIndex ? 0 : index < Definition.DefaultVariantIndex ? index + 1 : index;

    private string MemberOf(int variant) =>
        variant >= 0 && variant < Definition.Variants.Count ? Type + "." + CSharpName.Identifier(Definition.Variants[variant].MemberName) : "default(" + Type + ")";
}
