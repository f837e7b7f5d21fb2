namespace FlagAnalyzers;

/// <summary>
/// A semantic version (semver.org 2.0.0) as rules compare it: <c>1.10.0-rc.2 &lt; 1.10.0</c>. Build metadata is ignored. <c>1</c>, <c>1.2</c> and a leading <c>v</c> are accepted.
/// Text that is not a version is kept, and is <em>unknown</em>: to a rule it is the same as an attribute that was not set.
/// </summary>
public readonly struct FlagVersion : IEquatable<FlagVersion>, IComparable<FlagVersion>
{
    private readonly string? _text;
    private readonly long _major;
    private readonly long _minor;
    private readonly long _patch;

    private FlagVersion(string? text, long major, long minor, long patch)
    {
        _text = text;
        _major = major;
        _minor = minor;
        _patch = patch;
    }

    /// <summary>False for <c>default</c> and for text that is not a version.</summary>
    public bool IsKnown => throw new NotImplementedException();

    /// <summary>Reads a version; false, and an unknown version that keeps the text, when it is none.</summary>
    public static bool TryParse(string? text, out FlagVersion version) => throw new NotImplementedException();

    /// <summary>Order by semver precedence; unknown versions come first.</summary>
    public int CompareTo(FlagVersion other) => throw new NotImplementedException();

    /// <summary>Equal precedence (build metadata is ignored); two unknown versions are equal when their texts are.</summary>
    public bool Equals(FlagVersion other) => CompareTo(other) == 0;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FlagVersion other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => throw new NotImplementedException();

    /// <summary>The text it was made from.</summary>
    public override string ToString() => _text ?? (_major + _minor + _patch).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Never throws: text that is not a version gives an unknown version.</summary>
    public static implicit operator FlagVersion(string? text) => new(text, 0, 0, 0);

    /// <summary>Major, minor and build (0 where undefined); semver has no fourth part, so the revision is ignored. Null is unknown.</summary>
    public static implicit operator FlagVersion(Version? version) => version is null ? default : new(null, version.Major, version.Minor, Math.Max(version.Build, 0));

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
