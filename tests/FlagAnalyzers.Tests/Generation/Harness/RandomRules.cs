using System.Globalization;

namespace FlagAnalyzers.Tests.Generation;

/// <summary>Writes rules at random, over one attribute or two of every type.</summary>
internal sealed class RandomRules(Random random, int flags)
{
    public const string Context =
        """
        context:
          s1: string
          s2: string
          i1: int
          i2: int
          d1: double
          d2: double
          b1: bool
          b2: bool
          v1: version
          v2: version
          t1: date
          t2: date
          g1: string[]
          tier: { values: [free, premium, enterprise] }
        segments:
          first: "user.i1 > 0 && user.s1 != 'a'"
          second: "segment.first || user.b1"
          third: "flag('f0') and user.d1 <= 1.5"
        """;

    private static readonly string[] Texts = ["", "a", "ab", "abc", "b", "ß", "user-1", "beta", "🚀"];
    private static readonly string[] Integers = ["-2147483648", "-1", "0", "1", "2", "2147483647", "3000000000", "9007199254740993"];
    private static readonly string[] Doubles = ["-1.5", "0.0", "0.1", "1.5", "2.0", "1000000000.5"];
    private static readonly string[] Versions = ["0.9.0", "1.0.0-rc.1", "1.0.0", "1.10.0", "2.3.0"];
    private static readonly string[] Dates = ["2025-12-31", "2026-01-01", "2026-02-28"];
    private static readonly string[] Comparisons = ["==", "!=", "<", "<=", ">", ">="];

    public string Next(int depth = 4) => depth == 0 ? Leaf() : random.Next(8) switch
    {
        0 or 1 => $"{Next(depth - 1)} {One("&&", "and")} {Next(depth - 1)}",
        2 or 3 => $"({Next(depth - 1)} {One("||", "or")} {Next(depth - 1)})",
        4 => $"!({Next(depth - 1)})",
        5 => $"not ({Next(depth - 1)})",
        _ => Leaf(),
    };

    private string Leaf() => random.Next(14) switch
    {
        0 => $"{Text()} {One("==", "!=")} {One(Quoted(), Text())}",
        1 => $"{Text()} {One("startsWith", "endsWith", "contains", "<", "<=", ">", ">=")} {One(Quoted(), Text())}",
        2 => $"{Number()} {One(Comparisons)} {One(One(Integers), One(Doubles), Number())}",
        3 => $"{One("user.t1", "user.t2")} {One(Comparisons)} {One($"date('{One(Dates)}')", "user.t1")}",
        4 => $"{One("user.v1", "user.v2")} {One(Comparisons)} {One($"version('{One(Versions)}')", "user.v2")}",
        5 => One("user.b1", "user.b2", "user.b1 == false", "user.b1 != true", "user.b1 == user.b2", "user.b2 != user.b1"),
        6 => $"user.tier {One("==", "!=")} '{One("free", "premium", "enterprise")}'",
        7 => $"user.tier {One("in", "not in")} ['free', 'enterprise']",
        8 => $"user.g1 contains {One(Quoted(), Text())}",
        9 => $"{Text()} {One("in", "not in")} [{List(Quoted, random.Next(20) == 0 ? 40 : 3)}]",
        10 => $"{Number()} {One("in", "not in")} [{List(() => One(One(Integers), One(Doubles)), random.Next(20) == 0 ? 40 : 3)}]",
        11 => $"user.{One("s1", "i1", "d1", "b1", "v1", "t1", "g1", "tier", "id")} is {One("set", "not set")}",
        12 => $"{Text()} matches '{One("^a", "b+", "[0-9]$", "^$", ".")}'",
        _ => One("segment.first", "segment.second", "segment.third", "true", "false", Flag(), Flag()),
    };

    private string Flag() => flags == 0 ? "segment.first" : $"flag('f{random.Next(flags)}')";

    private string Text() => One("user.s1", "user.s2", "user.id");

    private string Number() => One("user.i1", "user.i2", "user.d1", "user.d2");

    private string Quoted() => "'" + One(Texts) + "'";

    private static string List(Func<string> item, int count) => string.Join(", ", Enumerable.Range(0, count).Select(_ => item()));

    private string One(params string[] choices) => choices[random.Next(choices.Length)];

    /// <summary>A value for an attribute of each type, or null; never what a context could not hold.</summary>
    public object? Value(string name) => random.Next(4) == 0 ? null : name switch
    {
        "S1" or "S2" => One(Texts),
        "I1" or "I2" => (int)Math.Clamp(long.Parse(One(Integers), CultureInfo.InvariantCulture), int.MinValue, int.MaxValue),
        "D1" or "D2" => random.Next(5) == 0 ? double.NaN : double.Parse(One([.. Doubles, .. Integers]), CultureInfo.InvariantCulture),
        "B1" or "B2" => random.Next(2) == 0,
        "V1" or "V2" => (FlagVersion)One([.. Versions, "no version"]),
        "T1" or "T2" => (FlagDate)DateTime.Parse(One(Dates), CultureInfo.InvariantCulture),
        "G1" => Enumerable.Range(0, random.Next(4)).Select(_ => One(Texts)).ToArray(),
        "Tier" => random.Next(-1, 4),
        _ => throw new ArgumentException(name),
    };

    public string? UserId() => random.Next(4) == 0 ? null : One(Texts);
}
