using System.Diagnostics.CodeAnalysis;

namespace FlagAnalyzers.Definitions;

/// <summary>A day of the Gregorian calendar, <c>yyyy-MM-dd</c>, whatever the culture's calendar.</summary>
/// <param name="DayNumber">Days since 0001-01-01.</param>
public readonly record struct IsoDate(int DayNumber) : IComparable<IsoDate>
{
    private const int LastDayNumber = 3_652_058;

    /// <summary>Whether <paramref name="left"/> is the earlier day.</summary>
    public static bool operator <(IsoDate left, IsoDate right) => left.DayNumber < right.DayNumber;

    /// <summary>Whether <paramref name="left"/> is the later day.</summary>
    public static bool operator >(IsoDate left, IsoDate right) => left.DayNumber > right.DayNumber;

    /// <summary>Whether <paramref name="left"/> is not the later day.</summary>
    public static bool operator <=(IsoDate left, IsoDate right) => left.DayNumber <= right.DayNumber;

    /// <summary>Whether <paramref name="left"/> is not the earlier day.</summary>
    public static bool operator >=(IsoDate left, IsoDate right) => left.DayNumber >= right.DayNumber;

    /// <summary>Days from <paramref name="right"/> to <paramref name="left"/>.</summary>
    public static int operator -(IsoDate left, IsoDate right) => left.DayNumber - right.DayNumber;

    /// <summary>Reads exactly <c>yyyy-MM-dd</c> in ASCII digits; false for anything else and for days that do not exist.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out IsoDate date)
    {
        date = default;
        if (text is not { Length: 10 } || text[4] != '-' || text[7] != '-')
        {
            return false;
        }

        int year = Digits(text, 0, 4);
        int month = Digits(text, 5, 2);
        int day = Digits(text, 8, 2);
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        date = FromDateTime(new DateTime(year, month, day));
        return true;
    }

    /// <summary>The day of <paramref name="value"/>; its time of day is dropped.</summary>
    public static IsoDate FromDateTime(DateTime value) => new((int)(value.Ticks / TimeSpan.TicksPerDay));

    /// <summary>The day <paramref name="days"/> later; stays inside the years 1 to 9999.</summary>
    public IsoDate AddDays(int days) => new((int)Math.Min(LastDayNumber, Math.Max(0, (long)DayNumber + days)));

    /// <inheritdoc/>
    public int CompareTo(IsoDate other) => DayNumber.CompareTo(other.DayNumber);

    /// <summary>The day as <c>yyyy-MM-dd</c>.</summary>
    public override string ToString()
    {
        DateTime value = new(DayNumber * TimeSpan.TicksPerDay);
        char[] text =
        [
            Digit(value.Year / 1000), Digit(value.Year / 100), Digit(value.Year / 10), Digit(value.Year), '-',
            Digit(value.Month / 10), Digit(value.Month), '-',
            Digit(value.Day / 10), Digit(value.Day),
        ];
        return new string(text);
    }

    private static char Digit(int number) => (char)('0' + (number % 10));

    private static int Digits(string text, int start, int count)
    {
        int number = 0;
        for (int i = start; i < start + count; i++)
        {
            int digit = text[i] - '0';
            if (digit is < 0 or > 9)
            {
                return -1;
            }

            number = (number * 10) + digit;
        }

        return number;
    }
}
