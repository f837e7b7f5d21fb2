using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FlagAnalyzers.Hashing;

namespace FlagAnalyzers.Runtime.Tests.Hashing;

public class FlagHashTests
{
    /// <summary>Vectors from an implementation in another language. They are a promise to users: never change one.</summary>
    [Fact]
    public void Committed_vectors_hold()
    {
        string[] lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Hashing", "vectors.tsv"));
        string[][] vectors = lines.Where(line => !line.StartsWith('#')).Select(line => line.Split('\t')).ToArray();
        Assert.True(vectors.Length > 100);
        Assert.All(vectors, vector =>
        {
            string unit = Unescape(vector[0]);
            string salt = Unescape(vector[1]);
            ulong hash = FlagHash.Unit(unit);
            Assert.Equal(vector[2], hash.ToString("x16", CultureInfo.InvariantCulture));
            Assert.Equal(vector[3], FlagHash.Bucket(hash, FlagHash.RolloutStream(salt)).ToString(CultureInfo.InvariantCulture));
            Assert.Equal(vector[4], FlagHash.Bucket(hash, FlagHash.VariantStream(salt)).ToString(CultureInfo.InvariantCulture));
        });
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(-1)]
    [InlineData(1000000)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void An_integer_is_hashed_as_its_decimal_text(long unit) =>
        Assert.Equal(FlagHash.Unit(unit.ToString(CultureInfo.InvariantCulture)), FlagHash.Unit(unit));

    [Fact]
    public void The_bucket_is_the_upper_half_of_the_finalizer()
    {
        var random = new Random(1);
        for (int round = 0; round < 10_000; round++)
        {
            ulong unit = (ulong)random.NextInt64(long.MinValue, long.MaxValue);
            ulong stream = (ulong)random.NextInt64(long.MinValue, long.MaxValue);
            ulong k = unit ^ stream;
            k ^= k >> 33;
            k *= 0xFF51AFD7ED558CCD;
            k ^= k >> 33;
            k *= 0xC4CEB9FE1A85EC53;
            k ^= k >> 33;
            Assert.Equal((uint)(k >> 32), FlagHash.Bucket(unit, stream));
        }
    }

    /// <summary>The quick path for ASCII must not be visible: the same bytes give the same hash.</summary>
    [Fact]
    public void Every_text_hashes_as_its_utf8_bytes()
    {
        const int Seed = 20260901;
        var random = new Random(Seed);
        for (int round = 0; round < 5_000; round++)
        {
            var text = new StringBuilder();
            int length = random.Next(0, 300);
            int outside = random.Next(4) == 0 ? random.Next(0, length + 1) : -1;
            for (int index = 0; index < length; index++)
                text.Append(index == outside ? (char)random.Next(0x80, 0x10000) : (char)random.Next(0, 0x80));
            Assert.True(HashOfBytes(text.ToString()) == FlagHash.Unit(text.ToString()), $"seed {Seed}, round {round}");
        }
    }

    [Theory]
    [InlineData("user-{0}")]
    [InlineData("{0}")]
    [InlineData("someone.{0}@example.com")]
    [InlineData("guid")]
    public void Buckets_are_even(string shape)
    {
        const int Cells = 100;
        const int Units = 100_000;
        ulong stream = FlagHash.RolloutStream("evenly");
        int[] counts = new int[Cells];
        foreach (string unit in UnitsOf(shape, Units))
            counts[(int)(FlagHash.Bucket(FlagHash.Unit(unit), stream) * (ulong)Cells >> 32)]++;

        const double Expected = (double)Units / Cells;
        double chiSquare = counts.Sum(count => (count - Expected) * (count - Expected) / Expected);

        // 99 degrees of freedom: mean 99, standard deviation 14; beyond 170 lies one in 100,000.
        Assert.InRange(chiSquare, 45, 170);
    }

    [Theory]
    [InlineData("user-{0}")]
    [InlineData("{0}")]
    [InlineData("someone.{0}@example.com")]
    [InlineData("guid")]
    public void Flags_share_users_as_chance_would(string shape)
    {
        const int Flags = 60;
        const int Units = 4_000;
        const double Share = 0.25;
        ulong[] units = UnitsOf(shape, Units).Select(FlagHash.Unit).ToArray();
        bool[][] isOn = Enumerable.Range(0, Flags)
            .Select(flag => FlagHash.RolloutStream("flag-" + flag.ToString(CultureInfo.InvariantCulture)))
            .Select(stream => units.Select(unit => FlagHash.Bucket(unit, stream) < FlagHash.Everybody / 4).ToArray())
            .ToArray();

        const double Both = Share * Share;
        double deviation = Math.Sqrt(Units * Both * (1 - Both));
        double worst = 0;
        double sum = 0;
        int pairs = 0;
        for (int first = 0; first < Flags; first++)
        {
            for (int second = first + 1; second < Flags; second++, pairs++)
            {
                int shared = Enumerable.Range(0, Units).Count(unit => isOn[first][unit] && isOn[second][unit]);
                double z = (shared - (Units * Both)) / deviation;
                worst = Math.Max(worst, Math.Abs(z));
                sum += z * z;
            }
        }

        Assert.True(worst < 5.5, $"worst |z| is {worst}");
        Assert.InRange(sum / pairs, 0.7, 1.6);
    }

    [Fact]
    public void The_variant_stream_is_independent_of_the_rollout_stream()
    {
        ulong rollout = FlagHash.RolloutStream("experiment");
        ulong variant = FlagHash.VariantStream("experiment");
        ulong[] included = UnitsOf("user-{0}", 40_000).Select(FlagHash.Unit)
            .Where(unit => FlagHash.Bucket(unit, rollout) < FlagHash.Everybody / 2).ToArray();
        double share = included.Count(unit => FlagHash.Bucket(unit, variant) < FlagHash.Everybody / 2) / (double)included.Length;
        Assert.InRange(share, 0.485, 0.515);
    }

    private static unsafe ulong HashOfBytes(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        fixed (byte* start = bytes)
            return XxHash64.Hash(start, bytes.Length, 0);
    }

    private static IEnumerable<string> UnitsOf(string shape, int count)
    {
        var random = new Random(42);
        byte[] bytes = new byte[16];
        for (int index = 0; index < count; index++)
        {
            random.NextBytes(bytes);
            yield return shape == "guid" ? new Guid(bytes).ToString() : string.Format(CultureInfo.InvariantCulture, shape, index);
        }
    }

    private static string Unescape(string text) =>
        Regex.Replace(text, @"\\u([0-9a-f]{4})", match => ((char)int.Parse(match.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());
}
