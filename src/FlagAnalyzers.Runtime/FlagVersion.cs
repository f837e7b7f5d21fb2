using System.Diagnostics.CodeAnalysis;
using FlagAnalyzers.Rules;

namespace FlagAnalyzers;

/// <summary>
/// A semantic version (semver.org 2.0.0) as rules compare it: <c>1.10.0-rc.2</c> comes before <c>1.10.0</c>, build metadata is ignored.
/// <c>1</c>, <c>1.2</c> and a leading <c>v</c> are accepted, missing parts are 0.
/// Text that is not a version is kept, but <em>unknown</em>: to a rule it is the same as an attribute that was not set.
/// </summary>
public readonly struct FlagVersion : IEquatable<FlagVersion>, IComparable<FlagVersion>
{
    private readonly string? _text;
    private readonly SemanticVersion _value;

    private FlagVersion(string? text, SemanticVersion value)
    {
        _text = text;
        _value = value;
    }

    /// <summary>False for <c>default</c> and for text that is not a version.</summary>
    public bool IsKnown => _value.IsKnown;

    /// <summary>Reads a version.</summary>
    /// <param name="text">The text; null is no version.</param>
    /// <param name="version">The version; an unknown one that keeps the text when it is none.</param>
    /// <returns>False when the text is not a version.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out FlagVersion version)
    {
        version = new FlagVersion(text, SemanticVersion.Read(text));
        return version.IsKnown;
    }

    /// <summary>Order by semver precedence; unknown versions come first.</summary>
    public int CompareTo(FlagVersion other)
    {
        if (IsKnown && other.IsKnown)
            return SemanticVersion.Compare(_text, _value, other._text, other._value);
        return IsKnown == other.IsKnown ? string.CompareOrdinal(_text, other._text) : IsKnown ? 1 : -1;
    }

    /// <summary>Equal precedence (build metadata is ignored); two unknown versions are equal when their texts are.</summary>
    public bool Equals(FlagVersion other) => CompareTo(other) == 0;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FlagVersion other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => IsKnown ? _value.GetHashCode(_text) : StringComparer.Ordinal.GetHashCode(_text ?? "");

    /// <summary>The text it was made from; empty for <c>default</c>.</summary>
    public override string ToString() => _text ?? (IsKnown ? _value.ToString() : "");

    /// <summary>Never throws: text that is not a version gives an unknown version that keeps the text, null gives <c>default</c>.</summary>
    public static implicit operator FlagVersion(string? text) => new(text, SemanticVersion.Read(text));

    /// <summary>Major, minor and build (0 where it is undefined); semver has no fourth part, so the revision is ignored. Null gives <c>default</c>.</summary>
    public static implicit operator FlagVersion(Version? version) =>
        version is null ? default : new(null, new SemanticVersion(version.Major, version.Minor, Math.Max(version.Build, 0)));

    /// <summary>Equal precedence.</summary>
    public static bool operator ==(FlagVersion left, FlagVersion right) => left.Equals(right);

    /// <summary>Different precedence.</summary>
    public static bool operator !=(FlagVersion left, FlagVersion right) => !left.Equals(right);

    /// <summary>Lower precedence.</summary>
    public static bool operator <(FlagVersion left, FlagVersion right) => left.CompareTo(right) < 0;

    /// <summary>Higher precedence.</summary>
    public static bool operator >(FlagVersion left, FlagVersion right) => left.CompareTo(right) > 0;

    /// <summary>Lower or equal precedence.</summary>
    public static bool operator <=(FlagVersion left, FlagVersion right) => left.CompareTo(right) <= 0;

    /// <summary>Higher or equal precedence.</summary>
    public static bool operator >=(FlagVersion left, FlagVersion right) => left.CompareTo(right) >= 0;
}
