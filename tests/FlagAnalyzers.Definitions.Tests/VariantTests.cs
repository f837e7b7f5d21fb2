namespace FlagAnalyzers.Definitions.Tests;

public class VariantTests
{
    [Fact]
    public void Variants_become_an_enum()
    {
        FlagDefinition flag = Marked.Valid("""
            features:
              button-color:
                variants: { control: 50, dark-blue: 25, 50-off: 25 }
                default: dark-blue
                enabled: true
            """).Flag("button-color");

        Assert.Equal((FlagType.Variant, "ButtonColor", 1, "dark-blue"), (flag.Type, flag.EnumName, flag.DefaultVariantIndex, flag.Base.Default.String));
        Assert.Equal([("control", "Control", 50m), ("dark-blue", "DarkBlue", 25m), ("50-off", "Variant50Off", 25m)], flag.Variants.Select(variant => (variant.Name, variant.MemberName, variant.Weight)));
        Assert.Equal([2147483648UL, 3221225472UL, 4294967296UL], flag.Base.VariantThresholds);
    }

    [Fact]
    public void The_first_variant_is_the_default_unless_said()
    {
        Assert.Equal("control", Marked.Valid("features:\n  f: { variants: { control: 50, blue: 50 }, enabled: true }\n").Flag("f").Base.Default.String);
    }

    [Theory]
    [InlineData("{ a: 33.3333, b: 33.3333, c: 33.3334 }")]
    [InlineData("{ a: 100 }")]
    [InlineData("{ a: 0, b: 100 }")]
    public void Weights_sum_to_exactly_100(string variants)
    {
        FlagDefinition flag = Marked.Valid($"features:\n  f: {{ enabled: true, variants: {variants} }}\n").Flag("f");

        Assert.Equal(4294967296UL, flag.Base.VariantThresholds[^1]);
    }

    [Theory]
    [InlineData("{ a: 50, b: 49 }", "sum to 99")]
    [InlineData("{ a: 33.3333, b: 33.3333, c: 33.3333 }", "sum to 99.9999")]
    [InlineData("{ a: 60, b: 60 }", "sum to 120")]
    public void Other_sums_are_errors(string variants, string message)
    {
        FlagSet set = Marked.Errors($"features:\n  f:\n    enabled: true\n    «FLAG005:variants»: {variants}\n", "the weights of 'variants' must sum to 100", message);

        FlagDefinition flag = set.Flag("f");
        Assert.Equal((true, FlagType.Variant, "F", false), (flag.HasErrors, flag.Type, flag.EnumName, flag.Base.Enabled));
    }

    [Theory]
    [InlineData("variants: «FLAG002:[a, b]»", "'variants' must be a mapping of names to weights")]
    [InlineData("«FLAG002:variants»: {}", "'variants' names none")]
    [InlineData("variants: { a: «FLAG005:150», b: 50 }", "'a' must be from 0 to 100")]
    [InlineData("variants: { a: «FLAG002:half», b: 50 }", "'a' must be a number")]
    [InlineData("variants: { a: 50, «FLAG002:a»: 50 }", "the variant 'a' stands here a second time")]
    [InlineData("variants: { a-b: 50, «FLAG002:a_b»: 50 }", "would both be named AB in C#")]
    [InlineData("variants: { a: 50, b: 50 }\n    default: «FLAG002:c»", "'default' must be one of a, b, not 'c'")]
    [InlineData("variants: { a: 50, b: 50 }\n    «FLAG002:type»: string", "a flag with 'variants' has no 'type'")]
    [InlineData("variants: { a: 50, b: 50 }\n    «FLAG002:value»: b", "a flag with 'variants' has no 'value'")]
    [InlineData("variants: { a: 50, b: 50 }\n    outcome: «FLAG002:enabled»", "'outcome' must be one of a, b, disabled")]
    [InlineData("variants: { a: 50, b: 50 }\n    type_name: «FLAG002:my color»", "'type_name' must be a name that C# can have")]
    [InlineData("«FLAG002:type_name»: Color", "this flag has none")]
    public void Errors_in_variants(string lines, string message)
    {
        Marked.Errors($"features:\n  f:\n    enabled: true\n    {lines}\n", message);
    }

    [Theory]
    [InlineData("a", "a")]
    [InlineData("disabled", "disabled")]
    public void The_outcome_is_a_variant_or_disabled(string outcome, string expected)
    {
        Assert.Equal(expected, Marked.Valid($"features:\n  f: {{ enabled: true, variants: {{ a: 50, b: 50 }}, outcome: {outcome} }}\n").Flag("f").Outcome?.Value);
    }

    [Fact]
    public void The_enum_can_be_renamed()
    {
        Assert.Equal("Shade", Marked.Valid("features:\n  f: { enabled: true, variants: { a: 50, b: 50 }, type_name: Shade }\n").Flag("f").EnumName);
    }

    [Fact]
    public void Two_enums_of_one_name_are_an_error()
    {
        FlagSet set = Marked.Errors("""
            context: { tier: { values: [free, paid] } }
            features:
              «FLAG003:tier»: { enabled: true, variants: { a: 50, b: 50 } }
              color: { enabled: true, variants: { a: 50, b: 50 } }
              paint: { enabled: true, variants: { a: 50, b: 50 }, type_name: «FLAG003:Color» }
            """, "would be named Tier, as is the enum of the attribute 'tier'; give it another 'type_name'", "as is the enum of the flag 'color'");

        Assert.Equal(3, set.Flags.Select(flag => flag.EnumName).Append(set.Attributes[0].EnumName).Where(name => name != "Tier").Distinct().Count());
    }

    [Fact]
    public void An_enum_cannot_have_the_name_of_a_generated_type()
    {
        Marked.Errors("context: { «FLAG003:flag_values»: { values: [a] } }\nfeatures:\n  «FLAG003:flag-context»: { enabled: true, variants: { a: 50, b: 50 } }\n");
    }
}
