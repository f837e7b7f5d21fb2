namespace FlagAnalyzers.Runtime.Tests.Rules;

public sealed class FlagDateTests
{
    [Theory]
    [InlineData("0001-01-01", 0)]
    [InlineData("1970-01-01", 719162)]
    [InlineData("2024-02-29", 738944)]
    [InlineData("2026-01-31", 739646)]
    [InlineData("9999-12-31", 3652058)]
    public void Reads_and_writes_in_every_culture(string text, int dayNumber) => Cultures.Each(() =>
    {
        Assert.True(FlagDate.TryParse(text, out FlagDate date));
        Assert.Equal(dayNumber, date.DayNumber);
        Assert.Equal(text, date.ToString());
    });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-1-31")]
    [InlineData("2026-02-29")]
    [InlineData("2026-04-31")]
    [InlineData("2026-13-01")]
    [InlineData("2026-00-10")]
    [InlineData("2026-01-00")]
    [InlineData("0000-01-01")]
    [InlineData("2026/01/31")]
    [InlineData("31-01-2026")]
    [InlineData("2026-01-31T")]
    [InlineData(" 2026-01-3")]
    [InlineData("٢٠٢٦-٠١-٣١")]
    public void Other_text_is_no_date(string? text)
    {
        Assert.False(FlagDate.TryParse(text, out FlagDate date));
        Assert.Equal(default, date);
    }

    [Fact]
    public void Converts_from_the_framework_types()
    {
        var expected = new FlagDate(2026, 1, 31);

        Assert.Equal(expected, new DateTime(2026, 1, 31, 23, 59, 59, DateTimeKind.Local));
        Assert.Equal(expected, new DateTime(2026, 1, 31, 0, 0, 0, DateTimeKind.Utc));
        Assert.Equal(expected, new DateTimeOffset(2026, 2, 1, 1, 0, 0, TimeSpan.FromHours(2)));
        Assert.Equal(default, (FlagDate)DateTime.MinValue);
        Assert.Equal("9999-12-31", ((FlagDate)DateTime.MaxValue).ToString());
#if !RUNTIME_NETSTANDARD
        Assert.Equal(expected, new DateOnly(2026, 1, 31));
#endif
    }

    [Fact]
    public void Compares_by_day()
    {
        FlagDate early = new(2025, 12, 31), late = new(2026, 1, 1);

        Assert.True(early < late && early <= late && late > early && late >= early && early != late);
        Assert.False(early == late || early > late || early >= late);
        Assert.True(early.CompareTo(late) < 0 && early.Equals((object)new FlagDate(2025, 12, 31)) && !early.Equals("2025-12-31"));
        Assert.Equal(early.GetHashCode(), new FlagDate(2025, 12, 31).GetHashCode());
        Assert.Throws<ArgumentOutOfRangeException>(() => new FlagDate(2026, 2, 29));
    }
}
