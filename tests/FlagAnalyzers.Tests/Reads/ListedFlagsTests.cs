namespace FlagAnalyzers.Tests.Reads;

public class ListedFlagsTests
{
    private const string Types = """
        namespace Acme
        {
            public interface IFeatures { bool Fast { get; } Task<bool> IsOn(string user); }
            public class Features : IFeatures { public virtual bool Fast => true; Task<bool> IFeatures.IsOn(string user) => Task.FromResult(user == ""); public static bool Old; public const bool New = true; public int Size; }
            public class Derived : Features { public override bool Fast => false; public static class Inner { public static bool Deep() => true; } }
        }

        """;

    [Theory]
    [InlineData("Acme.IFeatures.Fast(fast)", "f.Fast", "fast")]
    [InlineData("Acme.IFeatures.Fast", "f.Fast", "Fast")]
    [InlineData("Acme.IFeatures.Fast", "new Acme.Derived().Fast", "Fast")]
    [InlineData("Acme.Features.Fast", "f.Fast", "")]
    [InlineData("Acme.IFeatures.Fast", "f is { Fast: true }", "Fast")]
    [InlineData("Acme.IFeatures.Fast", "nameof(f.Fast)", "")]
    [InlineData("Acme.IFeatures.IsOn(on)", "f.IsOn(\"a\").Result", "on")]
    [InlineData("Acme.Features.Old", "Acme.Features.Old", "Old")]
    [InlineData("Acme.Features.Old", "Acme.Features.Old = true", "")]
    [InlineData("Acme.Features.Old", "Set(out Acme.Features.Old)", "")]
    [InlineData("Acme.Features.New", "Acme.Features.New ? 1 : 2", "New")]
    [InlineData("Acme.Features.*", "Acme.Features.Old && Acme.Features.New && new Acme.Features().Size > 1", "Old New")]
    [InlineData("Acme.Derived.Inner.*", "Acme.Derived.Inner.Deep()", "Deep")]
    [InlineData("Acme.Nothing.*, (, Fast, .Fast", "f.Fast", "")]
    public async Task Key(string option, string expression, string keys) =>
        Assert.Equal(keys, await ReadCollector.ListedAsync(Types + "class C { object M(Acme.IFeatures f) => " + expression + "; static bool Set(out bool value) => value = true; }", option));
}
