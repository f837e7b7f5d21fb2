namespace FlagAnalyzers;

/// <summary>A calendar date without a time, as rules compare it (<c>user.signed_up &lt; date('2026-01-31')</c>). Proleptic Gregorian, 0001-01-01 to 9999-12-31; <c>default</c> is 0001-01-01.</summary>
public readonly struct FlagDate : IEquatable<FlagDate>, IComparable<FlagDate>
{
    internal FlagDate(int dayNumber) => DayNumber = dayNumber;

    /// <summary>Days since 0001-01-01, which is 0.</summary>
    public int DayNumber { get; }

    /// <summary>Reads exactly <c>yyyy-MM-dd</c>, ASCII digits, whatever the current culture and calendar.</summary>
    public static bool TryParse(string? text, out FlagDate date) => throw new NotImplementedException();

    /// <inheritdoc/>
    public int CompareTo(FlagDate other) => DayNumber.CompareTo(other.DayNumber);

    /// <inheritdoc/>
    public bool Equals(FlagDate other) => DayNumber == other.DayNumber;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FlagDate other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => DayNumber;

    /// <summary>The date part as it stands; <see cref="DateTime.Kind"/> is not looked at.</summary>
    public static implicit operator FlagDate(DateTime value) => new((int)(value.Ticks / TimeSpan.TicksPerDay));

    /// <summary>The UTC date, as the dates in flags.yaml are UTC.</summary>
    public static implicit operator FlagDate(DateTimeOffset value) => new((int)(value.UtcTicks / TimeSpan.TicksPerDay));

#if NET
    /// <summary>The same date.</summary>
    public static implicit operator FlagDate(DateOnly value) => new(value.DayNumber);
#endif

    /// <summary>Equal dates.</summary>
    public static bool operator ==(FlagDate left, FlagDate right) => left.DayNumber == right.DayNumber;

    /// <summary>Different dates.</summary>
    public static bool operator !=(FlagDate left, FlagDate right) => left.DayNumber != right.DayNumber;

    /// <summary>Earlier.</summary>
    public static bool operator <(FlagDate left, FlagDate right) => left.DayNumber < right.DayNumber;

    /// <summary>Later.</summary>
    public static bool operator >(FlagDate left, FlagDate right) => left.DayNumber > right.DayNumber;

    /// <summary>Earlier or equal.</summary>
    public static bool operator <=(FlagDate left, FlagDate right) => left.DayNumber <= right.DayNumber;

    /// <summary>Later or equal.</summary>
    public static bool operator >=(FlagDate left, FlagDate right) => left.DayNumber >= right.DayNumber;
}
