using FlagAnalyzers.Definitions;
using FlagAnalyzers.Reads;

namespace FlagAnalyzers.Tests.Reads;

public class TypedAccessorTests
{
    private const string Generated = """
        using FlagAnalyzers;
        [assembly: FlagCatalog(typeof(Shop.Flags), Id = "flags.yaml")]
        namespace Shop
        {
            public static partial class Flags
            {
                public static class Keys
                {
                    [Flag("new-checkout", Kind = "ops", Owner = "payments", CleanupBy = "2026-12-15")] public const string NewCheckout = "new-checkout";
                    [Flag("color", Type = "variant", Variants = new[] { "red", "blue" })] public const string Color = "color";
                }
                [Flag("new-checkout")] public static bool NewCheckout => false;
                [Flag("color")] public static Color Color => default;
                public static FlagValues For(string user) => default;
            }
            public enum Color { Red, Blue }
            public interface IFlags { [Flag("new-checkout")] bool NewCheckout { get; } [Flag("color")] Color Color { get; } }
            public readonly struct FlagValues : IFlags { [Flag("new-checkout")] public bool NewCheckout => false; [Flag("color")] public Color Color => default; }
            public class FlagsStub : IFlags { public virtual bool NewCheckout { get; set; } public Color Color { get; set; } }
        }
        """;

    [Theory]
    [InlineData("bool M() => Flags.NewCheckout;")]
    [InlineData("bool M(FlagValues flags) => flags.NewCheckout;")]
    [InlineData("bool M() => Flags.For(\"u\").NewCheckout;")]
    [InlineData("bool M(IFlags flags) => flags.NewCheckout;")]
    [InlineData("bool? M(IFlags? flags) => flags?.NewCheckout;")]
    [InlineData("bool M(FlagsStub flags) => flags.NewCheckout;")]
    [InlineData("bool M(Fake flags) => flags.NewCheckout;")]
    [InlineData("bool M(Derived flags) => flags.NewCheckout;")]
    [InlineData("bool M(Explicit flags) => ((IFlags)flags).NewCheckout;")]
    [InlineData("bool M(IFlags flags) => flags is { NewCheckout: true };")]
    [InlineData("System.Linq.Expressions.Expression<Func<IFlags, bool>> M() => flags => flags.NewCheckout;")]
    public async Task Reads_of_a_generated_property(string member)
    {
        FlagRead read = Assert.Single(await ReadCollector.ReadsAsync(Program(member), null, Generated));
        Assert.Equal("new-checkout", read.Key);
        Assert.Equal(FlagReadOrigin.TypedAccessor, read.Origin);
        Assert.Equal(FlagType.Boolean, read.Type);
        Assert.Equal("NewCheckout", read.KeyLocation.SourceTree!.GetText().ToString(read.KeyLocation.SourceSpan));
        Assert.Equal("payments", read.Info!.Owner);
    }

    [Theory]
    [InlineData("void M(FlagsStub flags) => flags.NewCheckout = true;")]
    [InlineData("FlagsStub M() => new FlagsStub { NewCheckout = true };")]
    [InlineData("string M() => nameof(Flags.NewCheckout);")]
    [InlineData("string M(IFlags flags) => nameof(flags.NewCheckout);")]
    [InlineData("/// <see cref=\"Flags.NewCheckout\"/>\n void M() { }")]
    [InlineData("bool M(Other flags) => flags.NewCheckout;")]
    [InlineData("string M() => Flags.Keys.NewCheckout;")]
    public async Task No_read(string member) =>
        Assert.Empty(await ReadCollector.ReadsAsync(Program(member), null, Generated));

    [Fact]
    public async Task A_variant_flag_and_its_definition_from_the_catalog()
    {
        FlagRead read = Assert.Single(await ReadCollector.ReadsAsync(Program("Color M() => Flags.Color;"), null, Generated));
        Assert.Equal(FlagType.Variant, read.Type);
        Assert.Equal(["red", "blue"], read.Info!.Variants);
    }

    [Fact]
    public async Task A_property_of_ones_own_that_is_marked() =>
        Assert.Equal("mine", await ReadCollector.KeysAsync("class C { [FlagAnalyzers.Flag(\"mine\")] static bool Mine => true; bool M() => Mine; }"));

    private static string Program(string member) => $$"""
        using Shop;
        class Fake : IFlags { public bool NewCheckout => true; public Color Color => default; }
        class Explicit : IFlags { bool IFlags.NewCheckout => true; public Color Color => default; }
        class Derived : FlagsStub { public override bool NewCheckout { get; set; } }
        class Other { public bool NewCheckout => true; }
        class C { {{member}} }
        """;
}
