using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Removal;

/// <summary>What holds a known value.</summary>
internal enum ValueWrapper
{
    None,
    Task,
    ValueTask,
    Lazy,
    Nullable,
}

/// <summary>A value that a removal makes constant.</summary>
internal sealed class KnownValue(object value, ITypeSymbol? enumType = null, string? memberName = null, ValueWrapper wrapper = ValueWrapper.None)
{
    public static readonly KnownValue True = new(true);

    public static readonly KnownValue False = new(false);

    /// <summary>A bool, int, double or string, or an enum member's underlying number.</summary>
    public object Value { get; } = value;

    public ITypeSymbol? EnumType { get; } = enumType;

    public string? MemberName { get; } = memberName;

    public ValueWrapper Wrapper { get; } = wrapper;

    /// <summary>The plain boolean, or null for anything else.</summary>
    public bool? Boolean => Wrapper == ValueWrapper.None && EnumType is null && Value is bool value ? value : null;

    /// <summary>The same value with no <c>bool?</c> around it.</summary>
    public KnownValue WithoutNullable => Wrapper == ValueWrapper.Nullable ? WithWrapper(ValueWrapper.None) : this;

    public static KnownValue Of(bool value) => value ? True : False;

    public KnownValue WithWrapper(ValueWrapper wrapper) =>
        wrapper == Wrapper ? this : new KnownValue(Value, EnumType, MemberName, wrapper);

    public bool IsSame(KnownValue other) =>
        Wrapper == other.Wrapper && Equals(Value, other.Value) && SymbolEqualityComparer.Default.Equals(EnumType, other.EnumType);
}
