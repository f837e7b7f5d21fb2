using FlagAnalyzers.Reads;

namespace FlagAnalyzers.Tests.Reads;

public class ConfiguredKeysTests
{
    private const string Library = """
        namespace Acme.Flags
        {
            public interface IClient { bool On(string user, string name); }
            public class Client : IClient
            {
                public Client(string name) { }
                public virtual bool On(string user, string name) => true;
                public bool this[string name] => true;
                public static T Value<T>(string name, T other) => other;
                public class Nested { public bool Off(string name) => true; }
            }
            public class Box<T> { public bool Has(string name) => true; }
        }
        """;

    [Theory]
    [InlineData("Acme.Flags.Client.On(name)", "c.On(\"user\", \"a\")", "a")]
    [InlineData(" Acme.Flags.IClient.On( name ) ", "c.On(\"user\", \"a\")", "a")]
    [InlineData("Acme.Flags.IClient.On(name)", "((IClient)c).On(\"user\", \"a\")", "a")]
    [InlineData("Acme.Flags.Client.On(name)", "((IClient)c).On(\"user\", \"a\")", "")]
    [InlineData("Acme.Flags.Client.On(name)", "new Derived().On(\"user\", \"a\")", "a")]
    [InlineData("Acme.Flags.Client.On(user)", "c.On(\"user\", \"a\")", "user")]
    [InlineData("Acme.Flags.Client.On(nobody)", "c.On(\"user\", \"a\")", "")]
    [InlineData("Flags.Client.On(name)", "c.On(\"user\", \"a\")", "")]
    [InlineData("X.Y.Z(a), Acme.Flags.Client.Value<T>(name)", "Client.Value(\"a\", 1)", "a")]
    [InlineData("Acme.Flags.Client.Nested.Off(name)", "new Client.Nested().Off(\"a\")", "a")]
    [InlineData("Acme.Flags.Box<T>.Has(name)", "new Box<int>().Has(\"a\")", "a")]
    [InlineData("Acme.Flags.Client.Client(name)", "new Client(\"a\")", "a")]
    [InlineData("Acme.Flags.Client..ctor(name)", "new Client(\"a\")", "a")]
    [InlineData("Acme.Flags.Client.#ctor(name)", "new Client(\"a\")", "a")]
    [InlineData("Acme.Flags.Box`1.Has(name)", "new Box<int>().Has(\"a\")", "a")]
    [InlineData("Acme.Flags.Client.this(name)", "c[\"a\"]", "a")]
    [InlineData("nonsense, (, ), Acme.Flags.Client.On, Acme.Flags.Client.On(), .On(name)", "c.On(\"user\", \"a\")", "")]
    public async Task Key(string option, string expression, string keys)
    {
        string source = $$"""
            using Acme.Flags;
            class Derived : Client { public Derived() : base(DateTime.Now.ToString()) { } public override bool On(string user, string name) => true; }
            class C { object M(Client c) => {{expression}}; }
            """;
        var reads = await ReadCollector.ReadsAsync(source, option, Library);
        Assert.Equal(keys, string.Join(" ", reads.Select(read => read.Key).Where(key => key is not null)));
        Assert.All(reads, read => Assert.Equal(FlagReadOrigin.Configured, read.Origin));
    }

    [Theory]
    [InlineData("Acme.GateAttribute(key)", "a")]
    [InlineData("Acme.GateAttribute.GateAttribute(key)", "a")]
    [InlineData("Acme.Gate(key)", "")]
    [InlineData("GateAttribute(key)", "")]
    public async Task Attribute_goes_by_its_type(string option, string keys)
    {
        const string source = """
            namespace Acme
            {
                class GateAttribute : Attribute { public GateAttribute(string key) { } }

                [Gate("a")]
                class Page { }
            }
            """;
        var reads = await ReadCollector.ReadsAsync(source, option);
        Assert.Equal(keys, string.Join(" ", reads.Select(read => read.Key)));
    }

    [Fact]
    public async Task Only_trees_that_have_the_option()
    {
        var compilation = ReadCollector.Compile(
            "Two",
            ["class A { static bool On(string name) => On(\"a\"); }", "class B { static bool On(string name) => On(\"b\"); }"],
            FlagAnalyzers.Testing.ReferenceSet.NetWithoutRuntime.References);
        var reads = await ReadCollector.CollectAsync(compilation, new ReadCollector.TreeOptions("A.On(name), B.On(name)"));
        Assert.Equal("a", Assert.Single(reads).Key);
    }
}
