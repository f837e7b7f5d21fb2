using System.Collections.Immutable;
using FlagAnalyzers.Definitions;
using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Reads;

/// <summary>Makes a <see cref="FlagInfo"/> from a definition, or from the <c>[Flag]</c> that was generated for one.</summary>
internal static class FlagInfoReader
{
    public static FlagInfo FromDefinition(FlagDefinition flag, FlagSet set)
    {
        FlagLifecycle lifecycle = FlagLifecycle.Of(flag, set.Policy);
        ImmutableArray<string>.Builder variants = ImmutableArray.CreateBuilder<string>(flag.Variants.Count);
        foreach (VariantDefinition variant in flag.Variants)
        {
            variants.Add(variant.Name);
        }

        return new FlagInfo
        {
            Key = flag.Key.Value,
            Kind = flag.Kind,
            Type = flag.Type,
            Owner = flag.Owner,
            Fallback = flag.Fallback,
            Outcome = flag.Outcome?.Value,
            Provider = flag.Provider,
            CleanupBy = lifecycle.CleanupBy,
            DueSoonOn = lifecycle.DueSoonOn,
            OverdueOn = lifecycle.OverdueOn,
            SettledOn = lifecycle.SettledOn,
            Settled = lifecycle.Settled,
            Variants = new EquatableArray<string>(variants.MoveToImmutable()),
            Default = flag.Base.Default.ToString(),
            Accessor = flag.IsExternal || flag.Accessor.Length == 0 ? null : flag.Accessor,
            ClassName = set.ClassName,
            Path = flag.Path,
            Definition = flag,
        };
    }

    /// <summary>Null where the attribute carries no key.</summary>
    public static FlagInfo? FromAttribute(AttributeData attribute, string className, bool isThirdParty)
    {
        if (attribute.ConstructorArguments.Length == 0 || attribute.ConstructorArguments[0].Value is not string key)
        {
            return null;
        }

        FlagKind kind = KindOf(Text(attribute, "Kind"));
        return new FlagInfo
        {
            Key = key,
            Kind = kind,
            Type = TypeOf(Text(attribute, "Type")),
            Owner = Text(attribute, "Owner"),
            Fallback = FallbackOf(Text(attribute, "Fallback"), kind),
            Outcome = Text(attribute, "Outcome"),
            Provider = Text(attribute, "Provider"),
            CleanupBy = Date(attribute, "CleanupBy"),
            DueSoonOn = Date(attribute, "DueSoonOn"),
            OverdueOn = Date(attribute, "OverdueOn"),
            SettledOn = Date(attribute, "SettledOn"),
            Settled = Text(attribute, "Settled"),
            Variants = Texts(attribute, "Variants"),
            Default = Text(attribute, "Default"),
            Accessor = Text(attribute, "Accessor"),
            ClassName = className,
            IsThirdParty = isThirdParty,
        };
    }

    private static FlagKind KindOf(string? text) => text switch
    {
        "experiment" => FlagKind.Experiment,
        "ops" => FlagKind.Ops,
        "permission" => FlagKind.Permission,
        _ => FlagKind.Release,
    };

    private static FlagType TypeOf(string? text) => text switch
    {
        "int" => FlagType.Int32,
        "double" => FlagType.Double,
        "string" => FlagType.String,
        "variant" => FlagType.Variant,
        _ => FlagType.Boolean,
    };

    private static FallbackPolicy FallbackOf(string? text, FlagKind kind) => text switch
    {
        "required" => FallbackPolicy.Required,
        "none" => FallbackPolicy.None,
        "auto" => FallbackPolicy.Auto,
        _ => kind is FlagKind.Ops or FlagKind.Permission ? FallbackPolicy.None : FallbackPolicy.Auto,
    };

    private static TypedConstant Named(AttributeData attribute, string name)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (string.Equals(argument.Key, name, StringComparison.Ordinal))
            {
                return argument.Value;
            }
        }

        return default;
    }

    private static string? Text(AttributeData attribute, string name) =>
        Named(attribute, name) is { Kind: TypedConstantKind.Primitive, Value: string text } ? text : null;

    private static IsoDate? Date(AttributeData attribute, string name) =>
        IsoDate.TryParse(Text(attribute, name), out IsoDate date) ? date : null;

    private static EquatableArray<string> Texts(AttributeData attribute, string name)
    {
        TypedConstant constant = Named(attribute, name);
        if (constant.Kind != TypedConstantKind.Array || constant.IsNull)
        {
            return default;
        }

        ImmutableArray<string>.Builder texts = ImmutableArray.CreateBuilder<string>(constant.Values.Length);
        foreach (TypedConstant value in constant.Values)
        {
            if (value.Value is string text)
            {
                texts.Add(text);
            }
        }

        return new EquatableArray<string>(texts.ToImmutable());
    }
}
