using FlagAnalyzers.Definitions;
using FlagAnalyzers.Reads;

namespace FlagAnalyzers.Tests.Reads;

public class KeyParameterTests
{
    private const string Library = """
        using System.Threading.Tasks;
        using FlagAnalyzers;
        public enum Features { Alpha, [Flag("beta-key")] Beta }
        public interface IToggles
        {
            bool IsOn([FlagKey] string key, bool fallback = false);
            Task<int> LimitAsync([FlagKey] string key);
            bool IsOn([FlagKey] Features feature);
            bool AllOn([FlagKey] params string[] keys);
            bool TryLimit([FlagKey] string key, out int limit);
            bool this[[FlagKey] string key] { get; }
        }
        public abstract class TogglesBase { public abstract T Get<T>(string name, [FlagKey] string key = "default-key"); }
        public static class TogglesExtensions { public static bool IsOff(this IToggles toggles, [FlagKey] string key) => !toggles.IsOn(key); }
        public class Gate : System.Attribute { public Gate([FlagKey] string key) { } public Gate(int other) { } }
        """;

    private const string Fields = """
        const string Constant = "constant"; static readonly string ReadOnly = "read-" + "only"; static string GetOnly => "get-only";
        static readonly string Computed = Environment.NewLine; static readonly string InConstructor = "a"; static string Mutable = "b";
        static C() { InConstructor = "other"; }
        """;

    [Theory]
    [InlineData("t.IsOn(\"a\")", "a")]
    [InlineData("t.IsOn(fallback: true, key: \"a\")", "a")]
    [InlineData("t.IsOn(Constant)", "constant")]
    [InlineData("t.IsOn(ReadOnly)", "read-only")]
    [InlineData("t.IsOn(GetOnly)", "get-only")]
    [InlineData("t.IsOn(nameof(Features.Alpha))", "Alpha")]
    [InlineData("t.IsOn($\"x-{Constant}\")", "x-constant")]
    [InlineData("t.IsOn($\"x-{ReadOnly}\")", "x-read-only")]
    [InlineData("t.IsOn(ReadOnly + \"-2\")", "read-only-2")]
    [InlineData("t.IsOn(Features.Alpha.ToString())", "Alpha")]
    [InlineData("t.IsOn((string)\"a\")", "a")]
    [InlineData("t.IsOn(Features.Alpha)", "Alpha")]
    [InlineData("t.IsOn(Features.Beta)", "beta-key")]
    [InlineData("t.IsOn((Features)1)", "beta-key")]
    [InlineData("t.IsOn((Features)7)", "?")]
    [InlineData("t.IsOn(s)", "?")]
    [InlineData("t.IsOn($\"x-{s}\")", "?")]
    [InlineData("t.IsOn(Computed)", "?")]
    [InlineData("t.IsOn(InConstructor)", "?")]
    [InlineData("t.IsOn(Mutable)", "?")]
    [InlineData("t.IsOn(null!)", "?")]
    [InlineData("t.AllOn(\"a\", \"b\", s)", "a b ?")]
    [InlineData("t.AllOn(new[] { \"a\", \"b\" })", "a b")]
#if !ROSLYN_FLOOR // Collection expressions are C# 12.
    [InlineData("t.AllOn([\"a\", \"b\"])", "a b")]
#endif
    [InlineData("t.AllOn()", "")]
    [InlineData("t[\"indexed\"]", "indexed")]
    [InlineData("t?.IsOn(\"a\")", "a")]
    [InlineData("t.IsOff(\"a\")", "a")]
    [InlineData("TogglesExtensions.IsOff(t, \"a\")", "a")]
    [InlineData("new Mine().IsOn(\"a\")", "a")]
    [InlineData("new Mine()[\"a\"]", "a")]
    [InlineData("new Derived().Get<bool>(\"no\")", "default-key")]
    [InlineData("new Derived().Get<bool>(\"no\", \"yes\")", "yes")]
    [InlineData("new Other().IsOn(\"a\")", "")]
    [InlineData("nameof(t.IsOn)", "")]
    public async Task Key(string expression, string keys) =>
        Assert.Equal(keys, await ReadCollector.KeysAsync(Program($"object? M(IToggles t, string s) => {expression};"), Library));

    [Theory]
    [InlineData("[Gate(\"gated\")] void M() { }", "gated")]
    [InlineData("[Gate(3)] void M() { }", "")]
    [InlineData("object M() => new Gate(\"made\");", "made")]
    [InlineData("class G : Gate { public G() : base(\"base\") { } }", "base")]
#if !ROSLYN_FLOOR // Primary constructors are C# 12.
    [InlineData("class G() : Gate(\"primary\");", "primary")]
#endif
    [InlineData("bool M() { bool On([FlagAnalyzers.FlagKey] string key) => true; return On(\"local\"); }", "local")]
    [InlineData("delegate bool On([FlagAnalyzers.FlagKey] string key); bool M(On on) => on(\"delegate\");", "delegate")]
    public async Task Key_in_a_member(string member, string keys) =>
        Assert.Equal(keys, await ReadCollector.KeysAsync(Program(member), Library));

    [Theory]
    [InlineData("t.IsOn(\"a\", true)", FlagType.Boolean, true, false, true)]
    [InlineData("t.LimitAsync(\"a\")", FlagType.Int32, true, true, false)]
    [InlineData("t.TryLimit(\"a\", out int _)", null, true, false, false)]
    [InlineData("new Derived().Get<string>(\"no\", \"yes\")", FlagType.String, true, false, false)]
    public async Task Result(string expression, FlagType? type, bool yieldsValue, bool isAsync, bool hasDefault)
    {
        FlagRead read = Assert.Single(await ReadCollector.ReadsAsync(Program($"object? M(IToggles t) => {expression};"), null, Library));
        Assert.Equal(
            (FlagReadOrigin.KeyParameter, type, yieldsValue, isAsync, hasDefault),
            (read.Origin, read.Type, read.YieldsValue, read.IsAsync, read.DefaultArgument is not null));
    }

#if !ROSLYN_FLOOR
    [Theory]
    [InlineData("static bool All([FlagAnalyzers.FlagKey] params ReadOnlySpan<string> keys) => true; bool M() => All(\"a\", \"b\");", "a b")]
    [InlineData("static bool All([FlagAnalyzers.FlagKey] params List<string> keys) => true; bool M(string[] more) => All([\"a\", .. more]);", "a ?")]
    [InlineData("bool M(IToggles t) => t.IsOut(\"a\");", "a")]
    [InlineData("bool P { get => field || On(\"a\"); set; } static bool On([FlagAnalyzers.FlagKey] string key) => true;", "a")]
    public async Task Key_in_newer_syntax(string member, string keys) => Assert.Equal(keys, await ReadCollector.KeysAsync(Program(member), Library, """
        public static class NewExtensions { extension(IToggles toggles) { public bool IsOut([FlagAnalyzers.FlagKey] string key) => !toggles.IsOn(key); } }
        """));
#endif

    [Fact]
    public async Task The_key_is_located_as_written()
    {
        FlagRead read = Assert.Single(await ReadCollector.ReadsAsync(Program("bool M(IToggles t) => t.IsOn( Constant );"), null, Library));
        Assert.Equal("Constant", read.KeyLocation.SourceTree!.GetText().ToString(read.KeyLocation.SourceSpan));
    }

    [Fact]
    public async Task Nothing_can_be_a_read_without_our_attributes_or_an_sdk()
    {
        var compilation = ReadCollector.Compile("Plain", ["class C { bool IsEnabled(string key) => IsEnabled(\"a\"); }"], FlagAnalyzers.Testing.ReferenceSet.NetWithoutRuntime.References);
        Assert.Null(FlagReadFinder.Create(compilation, new([]), default));
        Assert.Empty(await ReadCollector.CollectAsync(compilation, new ReadCollector.TreeOptions(null)));
    }

    private static string Program(string member) => $$"""
        class Mine : IToggles
        {
            public bool IsOn(string key, bool fallback = false) => true; public Task<int> LimitAsync(string key) => Task.FromResult(1);
            public bool IsOn(Features feature) => true; public bool AllOn(params string[] keys) => true;
            public bool TryLimit(string key, out int limit) { limit = 1; return true; } public bool this[string key] => true;
        }
        class Derived : TogglesBase { public override T Get<T>(string name, string key = "default-key") => default!; }
        class Other { public bool IsOn(string key) => true; }
        class C { {{Fields}} {{member}} }
        """;
}
