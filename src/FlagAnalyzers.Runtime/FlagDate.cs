using System.Diagnostics.CodeAnalysis;

namespace FlagAnalyzers;

/// <summary>
/// A calendar date without a time, as rules compare it (<c>user.signed_up &lt; date('2026-01-31')</c>).
/// Gregorian, 0001-01-01 (which is <c>default</c>) to 9999-12-31.
/// </summary>
public readonly struct FlagDate : IEquatable<FlagDate>, IComparable<FlagDate>
{
    internal FlagDate(int dayNumber) => DayNumber = dayNumber;

    /// <summary>A date.</summary>
    /// <param name="year">1 to 9999.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="day">1 to the length of the month.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such date.</exception>
    public FlagDate(int year, int month, int day)
        : this(DayNumberOf(new DateTime(year, month, day)))
    {
    }

    /// <summary>Days since 0001-01-01, which is 0.</summary>
    public int DayNumber { get; }

    /// <summary>Reads exactly <c>yyyy-MM-dd</c> in ASCII digits, whatever the current culture and its calendar.</summary>
    /// <param name="text">The text; null is no date.</param>
    /// <param name="date">The date, or <c>default</c>.</param>
    /// <returns>False when the text has another form or names no date.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out FlagDate date)
    {
        date = default;
        if (text is not { Length: 10 } || text[4] != '-' || text[7] != '-')
            return false;

        int year = 0, month = 0, day = 0;
        if (!TryReadDigits(text, 0, 4, ref year) || !TryReadDigits(text, 5, 2, ref month) || !TryReadDigits(text, 8, 2, ref day))
            return false;

        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;

        date = new FlagDate(year, month, day);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(FlagDate other) => DayNumber.CompareTo(other.DayNumber);

    /// <inheritdoc/>
    public bool Equals(FlagDate other) => DayNumber == other.DayNumber;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FlagDate other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => DayNumber;

    /// <summary>The date as <c>yyyy-MM-dd</c>.</summary>
    public override string ToString()
    {
        // The components of a DateTime are Gregorian; only its formatting follows the culture's calendar.
        var date = new DateTime(DayNumber * TimeSpan.TicksPerDay);
        return new string(
        [
            Digit(date.Year / 1000), Digit(date.Year / 100), Digit(date.Year / 10), Digit(date.Year), '-',
            Digit(date.Month / 10), Digit(date.Month), '-',
            Digit(date.Day / 10), Digit(date.Day),
        ]);
    }

    /// <summary>The date part as it stands; <see cref="DateTime.Kind"/> is not looked at, so that the answer does not depend on the machine's time zone.</summary>
    public static implicit operator FlagDate(DateTime value) => new(DayNumberOf(value));

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

    private static int DayNumberOf(DateTime value) => (int)(value.Ticks / TimeSpan.TicksPerDay);

    private static char Digit(int number) => (char)('0' + (number % 10));

    private static bool TryReadDigits(string text, int start, int count, ref int number)
    {
        for (int i = start; i < start + count; i++)
        {
            if (text[i] is < '0' or > '9')
                return false;
            number = (number * 10) + (text[i] - '0');
        }

        return true;
    }
}
