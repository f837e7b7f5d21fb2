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

    /// <summary>An object that describes the flag, such as LaunchDarkly's <c>EvaluationDetail</c>, with the value in it.</summary>
    Detail,
}

/// <summary>A value that a removal makes constant.</summary>
internal sealed class KnownValue(object value, ITypeSymbol? enumType = null, string? memberName = null)
{
    private KnownValue? _content;

    public static readonly KnownValue True = new(true);

    public static readonly KnownValue False = new(false);

    /// <summary>A bool, int, double or string, or an enum member's underlying number.</summary>
    public object Value { get; } = value;

    public ITypeSymbol? EnumType { get; } = enumType;

    public string? MemberName { get; } = memberName;

    /// <summary>What holds it, outermost.</summary>
    public ValueWrapper Wrapper { get; private init; }

    /// <summary>What the wrapper holds, which may be another one.</summary>
    public KnownValue Content => _content ?? this;

    /// <summary>The plain boolean, or null for anything else.</summary>
    public bool? Boolean => Wrapper == ValueWrapper.None && EnumType is null && Value is bool value ? value : null;

    /// <summary>The same value with no <c>bool?</c> around it.</summary>
    public KnownValue WithoutNullable => Wrapper == ValueWrapper.Nullable ? Content : this;

    public static KnownValue Of(bool value) => value ? True : False;

    /// <summary>Whether it comes in an object that describes the flag: nothing can be written in that object's place.</summary>
    public bool IsInDetail => Wrapper == ValueWrapper.Detail || Wrapper != ValueWrapper.None && Content.IsInDetail;

    /// <summary>The value without what holds it.</summary>
    public KnownValue Plain => Wrapper == ValueWrapper.None ? this : Content.Plain;

    public KnownValue In(ValueWrapper wrapper) =>
        wrapper == ValueWrapper.None ? this : new KnownValue(Value, EnumType, MemberName) { Wrapper = wrapper, _content = this };

    public bool IsSame(KnownValue other) =>
        Wrapper == other.Wrapper && (Wrapper == ValueWrapper.None || Content.IsSame(other.Content)) && Equals(Value, other.Value) && SymbolEqualityComparer.Default.Equals(EnumType, other.EnumType);
}
