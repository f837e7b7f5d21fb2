namespace FlagAnalyzers.Removal.Tests;

/// <summary>What a read is given goes with it where nobody notices its making.</summary>
public class ContextTests
{
    private const string Types = """
        public class Visitor { public string Name { get; set; } = ""; public List<string> Groups { get; } = new(); public Visitor() { } public Visitor(string name) { Name = name; } }

        public class Loud { public Loud(string name) => Console.WriteLine(name); }

        public interface IFlagService { bool IsOn([FlagAnalyzers.FlagKey] string key, object? context); }

        namespace ConfigCat.Client
        {
            public class User { public User(string id) { } public string? Email { get; set; } public Dictionary<string, object> Custom { get; } = new(); }
            public interface IConfigCatClient { T GetValue<T>(string key, T defaultValue, User? user = null); IConfigCatClientSnapshot Snapshot(); }
            public interface IConfigCatClientSnapshot { T GetValue<T>(string key, T defaultValue, User? user = null); }
        }

        namespace io.harness.cfsdk.client.dto
        {
            public class Target { public static TargetBuilder builder() => new(); }
            public class TargetBuilder { public TargetBuilder Identifier(string id) => this; public Target build() => new(); }
        }

        namespace io.harness.cfsdk.client.api
        {
            public interface ICfClient { bool boolVariation(string key, io.harness.cfsdk.client.dto.Target target, bool defaultValue); }
        }


        """;

    private static async Task OnAsync(string before, string after)
    {
        const string Frame = "public class C\n{\n    private readonly ConfigCat.Client.IConfigCatClient _cat;\n    private readonly io.harness.cfsdk.client.api.ICfClient _cf;\n    private readonly IFlagService _flags;\n\n    public C(ConfigCat.Client.IConfigCatClient cat, io.harness.cfsdk.client.api.ICfClient cf, IFlagService flags) => (_cat, _cf, _flags) = (cat, cf, flags);\n\n    public int M(string user)\n    {\n@\n    }\n}\n";
        var (text, _, _) = await TestFrameworks.RunAsync(Types + Frame.Replace("@", before, StringComparison.Ordinal), FlagAnalyzers.Removal.FlagOutcome.Enabled);
        var start = text.IndexOf("M(string user)\n    {\n", StringComparison.Ordinal) + "M(string user)\n    {\n".Length;
        Assert.Equal(after, text[start..text.LastIndexOf("\n    }\n", StringComparison.Ordinal)]);
    }

    [Theory]
    [InlineData("        return _flags.IsOn(\"f\", new Visitor { Name = user, Groups = { \"a\" } }) ? 1 : 2;")]
    [InlineData("        return _flags.IsOn(\"f\", new Visitor(user)) ? 1 : 2;")]
    [InlineData("        var visitor = new Visitor { Name = user };\n        return _flags.IsOn(\"f\", visitor) ? 1 : 2;")]
    [InlineData("        var visitor = new ConfigCat.Client.User(user) { Email = user, Custom = { [\"plan\"] = \"pro\" } };\n        return _cat.GetValue(\"f\", false, visitor) ? 1 : 2;")]
    [InlineData("        var snapshot = _cat.Snapshot();\n        return snapshot.GetValue(\"f\", false) ? 1 : 2;")]
    [InlineData("        var target = io.harness.cfsdk.client.dto.Target.builder().Identifier(user).build();\n        return _cf.boolVariation(\"f\", target, false) ? 1 : 2;")]
    public Task Context_goes(string before) => OnAsync(before, "        return 1;");

    [Fact]
    public Task Context_whose_making_does_something_stays() =>
        OnAsync("        return _flags.IsOn(\"f\", new Loud(user)) ? 1 : 2;", "        new Loud(user);\n        return 1;");
}
