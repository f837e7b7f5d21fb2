using FlagAnalyzers.Rules;

namespace FlagAnalyzers.Infrastructure;

/// <summary>A context in use, readable by the catalogs of every assembly.</summary>
internal abstract class AmbientContext
{
    private object[] _conversions = [];

    protected abstract string? UserId { get; }

    /// <summary>The same context as another assembly declares it, attribute by attribute name.</summary>
    public AmbientContext<TOther> ConvertTo<TOther>(FlagCatalog<TOther> catalog)
        where TOther : struct
    {
        foreach (object known in Volatile.Read(ref _conversions))
        {
            if (known is AmbientContext<TOther> conversion)
                return conversion;
        }

        TOther context = catalog.CreateContext(UserId);
        for (int index = 0; index < catalog.Attributes.Length; index++)
        {
            AttributeValue value = GetAttribute(catalog.Attributes[index]);
            if (value.IsSet)
                catalog.SetAttribute(ref context, index, in value);
        }

        var created = new AmbientContext<TOther>(catalog, new FlagTarget<TOther>(in context, UserId));
        object[] conversions = Volatile.Read(ref _conversions);
        Volatile.Write(ref _conversions, [.. conversions, created]);
        return created;
    }

    /// <summary>The value of the attribute with this name, as this type; not set where there is none.</summary>
    protected abstract AttributeValue GetAttribute(RuleAttribute wanted);
}

/// <summary>A context in use, as the assembly that set it declares it.</summary>
internal sealed class AmbientContext<TContext>(FlagCatalog<TContext> catalog, in FlagTarget<TContext> target) : AmbientContext
    where TContext : struct
{
    public readonly FlagTarget<TContext> Target = target;

    protected override string? UserId => catalog.GetUserId(in Target.Context);

    protected override AttributeValue GetAttribute(RuleAttribute wanted)
    {
        RuleAttribute[] attributes = catalog.Attributes;
        int index = Array.FindIndex(attributes, attribute => attribute.Name == wanted.Name);
        if (index < 0)
            return default;

        AttributeValue value = catalog.GetAttribute(in Target.Context, index);
        if (!value.IsSet)
            return default;
        return wanted.Type switch
        {
            RuleType.Enum => ToEnum(attributes[index], in value, wanted),
            RuleType.String => AttributeValue.From(FlagUnits.TextOf(attributes[index], in value)),
            RuleType.Double when value.Type == RuleType.Int => AttributeValue.From((double?)value.Number),
            _ => value.Type == wanted.Type ? value : default,
        };
    }

    private static AttributeValue ToEnum(RuleAttribute from, in AttributeValue value, RuleAttribute wanted)
    {
        string? text = FlagUnits.TextOf(from, in value);
        for (int index = 0; index < wanted.Values.Count; index++)
        {
            if (wanted.Values[index] == text)
                return AttributeValue.FromEnum(index);
        }

        return default;
    }
}
