namespace FlagAnalyzers.Definitions.Tests;

/// <summary><c>type</c>, <c>default</c>, <c>value</c>.</summary>
public class ValueTests
{
    [Theory]
    [InlineData("int", "20", "50", "20", "50")]
    [InlineData("int", "-2147483648", "2147483647", "-2147483648", "2147483647")]
    [InlineData("double", "1.5", "1e3", "1.5", "1000")]
    [InlineData("double", ".5", "-0.25", "0.5", "-0.25")]
    [InlineData("double", "1", "2", "1", "2")]
    [InlineData("string", "light", "'dark: very'", "light", "dark: very")]
    [InlineData("string", "''", "007", "", "007")]
    [InlineData("string", "1.10", "yes", "1.10", "yes")]
    public void Values_of_every_type(string type, string off, string on, string expectedOff, string expectedOn)
    {
        FlagDefinition flag = Marked.Valid($"features:\n  f:\n    type: {type}\n    default: {off}\n    value: {on}\n    enabled: true\n").Flag("f");

        Assert.Equal((expectedOff, expectedOn), (flag.Base.Default.ToString(), flag.Base.Value.ToString()));
        Assert.Equal(flag.Type, flag.Base.Value.Type);
    }

    [Fact]
    public void Without_a_value_on_gives_the_default()
    {
        FlagDefinition flag = Marked.Valid("features:\n  f: { type: int, default: 20, enabled: true }\n").Flag("f");

        Assert.Equal(20, flag.Base.Value.Int32);
    }

    [Theory]
    [InlineData("int", "1_000", "1000")]
    [InlineData("int", "007", "7")]
    [InlineData("int", "0x1F", "31")]
    [InlineData("int", "20.0", "20")]
    [InlineData("int", "'20'", "20")]
    [InlineData("int", "2147483648", null)]
    [InlineData("int", "twenty", null)]
    [InlineData("int", "1.5", null)]
    [InlineData("int", "[1]", null)]
    [InlineData("double", ".inf", null)]
    [InlineData("double", ".nan", null)]
    [InlineData("double", "NaN", null)]
    [InlineData("double", "1e999", null)]
    [InlineData("double", "'1.5'", "1.5")]
    [InlineData("double", "1,5", null)]
    [InlineData("string", "null", null)]
    [InlineData("string", "{ a: b }", null)]
    [InlineData("bool", "20", null)]
    [InlineData("bool", "yes", "true")]
    [InlineData("bool", "'true'", "true")]
    public void Values_must_fit_their_type(string type, string value, string? suggestion)
    {
        string off = type switch { "bool" => "false", "string" => "a", _ => "1" };
        FlagSet set = Marked.Errors($"features:\n  f:\n    type: {type}\n    default: {off}\n    value: «FLAG002:{value}»\n    enabled: true\n");

        Assert.Equal(suggestion, set.Problems[0].Suggestion);
        FlagDefinition flag = set.Flag("f");
        Assert.Equal((true, false, off, "F"), (flag.HasErrors, flag.Base.Enabled, flag.Base.Default.ToString(), flag.Accessor));
    }

    [Theory]
    [InlineData("int")]
    [InlineData("double")]
    [InlineData("string")]
    public void A_value_flag_needs_a_default(string type)
    {
        Marked.Errors($"features:\n  «FLAG002:f»: {{ type: {type}, enabled: true }}\n", "needs a 'default'");
    }

    [Fact]
    public void A_missing_value_is_an_error()
    {
        Marked.Errors("features:\n  f:\n    type: int\n    default:«FLAG002:»\n    enabled: true\n", "'default' has no value");
    }

    [Theory]
    [InlineData("«FLAG002:itn»", "int", FlagType.Int32)]
    [InlineData("«FLAG002:integer»", "int", FlagType.Int32)]
    [InlineData("«FLAG002:Boolean»", "bool", FlagType.Boolean)]
    [InlineData("«FLAG002:number»", "double", FlagType.Double)]
    [InlineData("«FLAG002:text»", "string", FlagType.String)]
    public void A_misspelled_type_keeps_its_accessor(string type, string suggestion, FlagType expected)
    {
        string off = expected switch { FlagType.Boolean => "false", FlagType.String => "a", _ => "1" };
        FlagSet set = Marked.Errors($"features:\n  f:\n    type: {type}\n    default: {off}\n    enabled: true\n", "'type' must be one of bool, int, double, string");

        Assert.Equal((suggestion, expected, "F"), (set.Problems[0].Suggestion, set.Flag("f").Type, set.Flag("f").Accessor));
    }

    [Fact]
    public void The_default_of_an_unknown_type_tells_it()
    {
        FlagSet set = Marked.Errors("features:\n  f:\n    type: «FLAG002:url»\n    default: 'https://example.com'\n    enabled: true\n");

        Assert.Equal((FlagType.String, "https://example.com"), (set.Flag("f").Type, set.Flag("f").Base.Default.String));
    }

    [Theory]
    [InlineData("default: «FLAG002:true»", "the default of an on/off flag is false")]
    [InlineData("value: «FLAG002:false»", "an on/off flag gives true while it is on")]
    [InlineData("default: «FLAG002:20»", "'default' must be true or false")]
    public void An_on_off_flag_is_true_when_on(string line, string message)
    {
        Marked.Errors($"features:\n  f:\n    enabled: true\n    {line}\n", message);
    }

    [Theory]
    [InlineData("true")]
    [InlineData("True")]
    [InlineData("TRUE")]
    public void Core_schema_spellings_of_true(string text)
    {
        Assert.True(Marked.Valid($"features:\n  f: {{ enabled: {text} }}\n").Flag("f").Base.Enabled);
    }

    [Theory]
    [InlineData("yes", "true")]
    [InlineData("On", "true")]
    [InlineData("no", "false")]
    [InlineData("off", "false")]
    [InlineData("0", "false")]
    [InlineData("\"true\"", "true")]
    [InlineData("maybe", null)]
    [InlineData("[true]", null)]
    public void Other_spellings_are_refused(string text, string? suggestion)
    {
        FlagSet set = Marked.Errors($"features:\n  f:\n    enabled: «FLAG002:{text}»\n", "'enabled' must be true or false");

        Assert.Equal(suggestion, set.Problems[0].Suggestion);
        Assert.False(set.Flag("f").Base.Enabled);
    }
}
