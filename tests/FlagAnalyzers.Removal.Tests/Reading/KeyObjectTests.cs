using FlagAnalyzers.Removal;

namespace FlagAnalyzers.Removal.Tests;

/// <summary>Keys that are objects in static fields: by the one text they are made of, or else by the field's name.</summary>
public class KeyObjectTests
{
    private const string Toggle = "public class Toggle\n{\n    private readonly string _slug;\n\n    public Toggle(string slug) { _slug = slug; }\n\n    public bool IsOn(string user) => user + _slug == \"\";\n\n    public Value Get(string user) => new(user + _slug == \"\");\n}\n\npublic class Value(bool isOn) { public bool AsBool() => isOn; }\n";

    [Fact]
    public async Task Object_that_is_asked_is_the_key()
    {
        var (texts, result) = await ConfiguredTest.RunAsync(
            "key_parameters = Toggle.IsOn(this)", "new-checkout", FlagOutcome.Enabled, Toggle,
            "public static class Toggles\n{\n    public const string Slug = \"new-checkout\";\n\n    public static readonly Toggle NewCheckout = new Toggle(Slug);\n\n    public static readonly Toggle Other = new(\"other\");\n}\n",
            "class C\n{\n    public int M(string user) => Toggles.NewCheckout.IsOn(user) && !Toggles.Other.IsOn(user) ? 1 : 2;\n}\n");
        Assert.Equal("public static class Toggles\n{\n    public static readonly Toggle Other = new(\"other\");\n}\n", texts[1]);
        Assert.Equal("class C\n{\n    public int M(string user) => !Toggles.Other.IsOn(user) ? 1 : 2;\n}\n", texts[2]);
        Assert.Equal(0, result.Count(RemovalStatus.Left));
    }

    [Fact]
    public async Task It_may_be_asked_in_two_steps()
    {
        var (texts, _) = await ConfiguredTest.RunAsync(
            "key_parameters = Value.AsBool(this)", "new-checkout", FlagOutcome.Disabled, Toggle,
            "public static class Toggles\n{\n    public static readonly Toggle NewCheckout = new(\"new-checkout\");\n    public static readonly Toggle Other = new(\"other\");\n}\n",
            "class C\n{\n    public int M(string user)\n    {\n        var isNew = Toggles.NewCheckout\n            .Get(user)\n            .AsBool();\n        if (isNew)\n        {\n            return 1;\n        }\n\n        return 2;\n    }\n}\n");
        Assert.Equal("public static class Toggles\n{\n    public static readonly Toggle Other = new(\"other\");\n}\n", texts[1]);
        Assert.Equal("class C\n{\n    public int M(string user)\n    {\n        return 2;\n    }\n}\n", texts[2]);
    }

    private const string Waves = "public static class Waves\n{\n    public static readonly Version Wave1 = new(1, 0);\n    public static readonly Version Wave2 = new(2, 0);\n    @\n    public static bool AreOn(Version wave) => wave < new Version(3, 0);\n}\n";

    [Fact]
    public async Task Object_without_a_text_goes_by_the_name_of_its_field()
    {
        var waves = Waves.Replace("@", "", StringComparison.Ordinal);
        var (texts, _) = await ConfiguredTest.RunAsync(
            "key_parameters = Waves.AreOn(wave)", "Wave1", FlagOutcome.Enabled, waves,
            "class C\n{\n    public int M() => Waves.AreOn(Waves.Wave1) ? 1 : 2;\n\n    public int N() => Waves.AreOn(Waves.Wave2) ? 1 : 2;\n}\n");
        Assert.Equal(waves.Replace("    public static readonly Version Wave1 = new(1, 0);\n", "", StringComparison.Ordinal), texts[0]);
        Assert.Equal("class C\n{\n    public int M() => 1;\n\n    public int N() => Waves.AreOn(Waves.Wave2) ? 1 : 2;\n}\n", texts[1]);
    }

    [Fact]
    public async Task Another_use_of_the_object_is_reported()
    {
        var waves = Waves.Replace("@", "public static readonly Version[] All = [Wave1, Wave2];", StringComparison.Ordinal);
        var (texts, result) = await ConfiguredTest.RunAsync("key_parameters = Waves.AreOn(wave)", "Wave1", FlagOutcome.Enabled, waves, "class C\n{\n    public int M() => Waves.AreOn(Waves.Wave1) ? 1 : 2;\n}\n");
        Assert.Equal(waves, texts[0]);
        Assert.Equal("class C\n{\n    public int M() => 1;\n}\n", texts[1]);
        Assert.Contains(result.Sites, static site => site.Reason == "the key is used for something else than a read");
    }

    [Fact]
    public async Task Another_use_of_an_enums_member_is_reported_too()
    {
        var (texts, result) = await ConfiguredTest.RunAsync(
            "key_parameters = Flags.IsOn(key)", "Late", FlagOutcome.Enabled,
            "public enum Feature { Early, Late }\n\npublic enum Bus { Late }\n\npublic static class Flags\n{\n    public static bool IsOn(Feature key) => key > 0;\n\n    public static bool IsOnFor(Feature key, string user) => IsOn(key);\n\n    public static readonly Dictionary<Feature, bool> All = new() { [Feature.Late] = true };\n}\n",
            "class C\n{\n    public int M() => Flags.IsOn(Feature.Late) && Flags.IsOnFor(Feature.Late, \"u\") ? 1 : 2;\n\n    public Bus N() => Bus.Late;\n}\n");
        Assert.Equal("class C\n{\n    public int M() => 1;\n\n    public Bus N() => Bus.Late;\n}\n", texts[1]);
        Assert.Equal("the key is used for something else than a read", Assert.Single(result.Sites, static site => site.Status == RemovalStatus.Left).Reason);
    }

    [Fact]
    public async Task Static_field_that_holds_the_text_goes_like_a_constant()
    {
        var (texts, _) = await ConfiguredTest.RunAsync(
            "key_parameters = Flags.IsOn(key)", "new-checkout", FlagOutcome.Enabled,
            "public static class Flags\n{\n    public static bool IsOn(string key) => key.Length > 3;\n}\n\npublic static class Keys\n{\n    public static readonly string NewCheckout = \"new-checkout\";\n    public static string Other => \"other\";\n}\n",
            "class C\n{\n    public int M() => Flags.IsOn(Keys.NewCheckout) ? 1 : 2;\n}\n");
        Assert.DoesNotContain("NewCheckout", texts[0], StringComparison.Ordinal);
        Assert.Contains("Other", texts[0], StringComparison.Ordinal);
    }
}
