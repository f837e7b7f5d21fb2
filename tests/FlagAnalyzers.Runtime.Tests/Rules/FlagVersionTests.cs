namespace FlagAnalyzers.Runtime.Tests.Rules;

public sealed class FlagVersionTests
{
    [Fact]
    public void Orders_as_semver_does()
    {
        string[] ascending =
        [
            "0.0.0-0", "0.0.0", "0.9.9", "1.0.0-0", "1.0.0-2", "1.0.0-10", "1.0.0-99999999999999999999", "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta",
            "1.0.0-beta", "1.0.0-beta.2", "1.0.0-beta.11", "1.0.0-beta.11.0", "1.0.0-rc.1", "1.0.0-rc-1", "1.0.0", "1.0.1", "1.2.0", "1.10.0", "2.0.0", "10.0.0", "20260131123456.0.0",
        ];
        for (int i = 0; i < ascending.Length; i++)
        {
            for (int j = 0; j < ascending.Length; j++)
            {
                FlagVersion left = ascending[i], right = ascending[j];
                Assert.True(left.IsKnown, ascending[i]);
                Assert.True(Math.Sign(left.CompareTo(right)) == i.CompareTo(j), $"{left} and {right}");
                Assert.Equal((i == j, i != j, i < j, i <= j, i > j, i >= j), (left == right, left != right, left < right, left <= right, left > right, left >= right));
            }
        }
    }

    [Theory]
    [InlineData("1", "1.0.0")]
    [InlineData("1.2", "1.2.0")]
    [InlineData("v1.2.3", "1.2.3")]
    [InlineData("V1.2.3", "1.2.3")]
    [InlineData("1.2-rc.1", "1.2.0-rc.1")]
    [InlineData("1.2.3+build.7", "1.2.3")]
    [InlineData("1.2.3-rc+001", "1.2.3-rc+other")]
    public void Takes_short_forms_and_ignores_build_metadata(string text, string same)
    {
        FlagVersion left = text, right = same;

        Assert.True(left.IsKnown && left == right && left.Equals((object)right));
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
        Assert.Equal(text, left.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" 1.2.3")]
    [InlineData("1.2.3 ")]
    [InlineData("v")]
    [InlineData("1.")]
    [InlineData("1.2.")]
    [InlineData("1.2.3.4")]
    [InlineData("01.2.3")]
    [InlineData("1.02.3")]
    [InlineData("-1")]
    [InlineData("1.2.3-")]
    [InlineData("1.2.3-rc..1")]
    [InlineData("1.2.3-01")]
    [InlineData("1.2.3-rc_1")]
    [InlineData("1.2.3+")]
    [InlineData("1.x")]
    [InlineData("١.٢")]
    [InlineData("latest")]
    [InlineData("1234567890123456789.0.0")]
    public void Other_text_is_kept_and_unknown(string text)
    {
        Assert.False(FlagVersion.TryParse(text, out FlagVersion version));
        Assert.False(version.IsKnown);
        Assert.Equal(text, version.ToString());
        Assert.Equal(version, (FlagVersion)text);
        Assert.True(version < (FlagVersion)"0.0.0-0");
        Assert.NotEqual(version, (FlagVersion)(text + "?"));
    }

    [Fact]
    public void Converts_from_a_dotnet_version()
    {
        Assert.Equal("1.2.3", ((FlagVersion)new Version(1, 2, 3)).ToString());
        Assert.Equal((FlagVersion)"1.2", new Version(1, 2));
        Assert.Equal((FlagVersion)"1.2.3", new Version(1, 2, 3, 4));
        Assert.Equal(((FlagVersion)"1.2.3").GetHashCode(), ((FlagVersion)new Version(1, 2, 3)).GetHashCode());
    }

    [Fact]
    public void Nothing_is_unknown()
    {
        Assert.Equal(default, (FlagVersion)(string?)null);
        Assert.Equal(default, (FlagVersion)(Version?)null);
        Assert.False(default(FlagVersion).IsKnown);
        Assert.Equal("", default(FlagVersion).ToString());
        Assert.Equal(default(FlagVersion).GetHashCode(), default(FlagVersion).GetHashCode());
        Assert.False(FlagVersion.TryParse(null, out _));
    }
}
