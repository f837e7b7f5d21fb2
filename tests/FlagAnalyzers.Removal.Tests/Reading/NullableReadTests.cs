using FlagAnalyzers.Removal;

namespace FlagAnalyzers.Removal.Tests;

/// <summary>A service that may have no answer: <c>bool? Get(string key)</c>. The flag is decided, so there is one.</summary>
public class NullableReadTests
{
    private const string Settings = "public class Settings { public bool? Get([FlagAnalyzers.FlagKey] string key) => State.Value; }\n\n";

    [Theory]
    [InlineData("settings.Get(\"f\") ?? false", true)]
    [InlineData("settings.Get(\"f\") == true", true)]
    [InlineData("settings.Get(\"f\") != true", false)]
    [InlineData("settings.Get(\"f\") is true", true)]
    [InlineData("settings.Get(\"f\") is not null", true)]
    [InlineData("settings.Get(\"f\") is { }", true)]
    [InlineData("settings.Get(\"f\") == null", false)]
    [InlineData("settings.Get(\"f\").Value", true)]
    [InlineData("settings.Get(\"f\").HasValue", true)]
    [InlineData("settings.Get(\"f\").GetValueOrDefault()", true)]
    [InlineData("settings.Get(\"f\") switch { true => true, false => false, null => settings is null }", true)]
    [InlineData("(bool)settings.Get(\"f\")!", true)]
    public Task Condition_is_decided(string condition, bool isMet) => FileTest.OnAsync(
        Settings + "class C\n{\n    public int M(Settings settings) => " + condition + " ? 1 : 2;\n}\n",
        Settings + "class C\n{\n    public int M(Settings settings) => " + (isMet ? "1" : "2") + ";\n}\n");

    [Theory]
    [InlineData("bool? a = settings.Get(\"f\"); return a;", "return true;")]
    [InlineData("var a = settings.Get(\"f\"); Use(a);", "Use((bool?)true);")]
    [InlineData("Use(settings.Get(\"f\"));", "Use((bool?)true);")]
    [InlineData("Use(settings.Get(\"f\").ToString());", "Use(((bool?)true).ToString());")]
    [InlineData("bool? a = settings.Get(\"f\"); if (a == true && settings.ToString() == \"\") Use(1);", "if (settings.ToString() == \"\") Use(1);")]
    public Task Value_keeps_its_type(string before, string after) => FileTest.OnAsync(
        Settings + "class C\n{\n    public bool? M(Settings settings) { " + before + " return null; }\n\n    public static void Use<T>(T value) { }\n}\n",
        Settings + "class C\n{\n    public bool? M(Settings settings) { " + after + " return null; }\n\n    public static void Use<T>(T value) { }\n}\n");

    [Fact]
    public Task Receiver_that_may_be_null_stays() => FileTest.OnAsync(
        Settings + "class C\n{\n    public int M(Settings settings) => settings?.Get(\"f\") ?? false ? 1 : 2;\n}\n",
        Settings + "class C\n{\n    public int M(Settings settings) => settings?.Get(\"f\") ?? false ? 1 : 2;\n}\n");

    [Fact]
    public Task Receiver_that_may_be_null_does_not_matter_where_null_says_the_same() => FileTest.OffAsync(
        Settings + "class C\n{\n    public int M(Settings settings) => settings?.Get(\"f\") ?? false ? 1 : 2;\n}\n",
        Settings + "class C\n{\n    public int M(Settings settings) => 2;\n}\n");
}
