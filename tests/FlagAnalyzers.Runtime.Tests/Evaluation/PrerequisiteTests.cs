using FlagAnalyzers.Infrastructure;

namespace FlagAnalyzers.Runtime.Tests.Evaluation;

public class PrerequisiteTests
{
    [Fact]
    public void Every_required_flag_must_be_on_also_indirectly()
    {
        var catalog = new TestCatalog(("top", _ => Requiring(100, 1)), ("middle", _ => Requiring(100, 2)), ("bottom", _ => Requiring(0)));
        FlagEvaluation evaluation = catalog.Explain("top", new TestContext("user-1"));
        Assert.Equal((false, FlagReason.PrerequisiteFailed), (evaluation.IsOn, evaluation.Reason));
    }

    [Fact]
    public void A_ladder_of_diamonds_ends()
    {
        // 2^40 paths lead through it.
        const int Rungs = 40;
        var flags = new List<(string, Func<int, FlagPlan<TestContext>>)>();
        for (int rung = 0; rung < Rungs; rung++)
        {
            int next = 3 * (rung + 1);
            int top = 3 * rung;
            flags.Add(($"top-{rung}", _ => Requiring(100, top + 1, top + 2)));
            flags.Add(($"left-{rung}", _ => Requiring(100, next)));
            flags.Add(($"right-{rung}", _ => Requiring(100, next)));
        }

        flags.Add(("bottom", _ => Requiring(100)));
        var catalog = new TestCatalog(flags.ToArray());
        Assert.True(catalog.GetBoolean(catalog.User("user-1"), 0));
    }

    [Fact]
    public void A_chain_of_ten_thousand_does_not_overflow()
    {
        const int Length = 10_000;
        var flags = Enumerable.Range(0, Length)
            .Select(flag => ($"flag-{flag}", (Func<int, FlagPlan<TestContext>>)(_ => flag == Length - 1 ? Requiring(100) : Requiring(100, flag + 1))))
            .ToArray();
        var catalog = new TestCatalog(flags);
        Assert.True(catalog.GetBoolean(catalog.User("user-1"), 0));
    }

    [Fact]
    public void A_variant_flag_counts_as_on_where_its_variant_is_not_the_default()
    {
        var catalog = new TestCatalog(("needs", _ => Requiring(100, 1)), ("color", _ => new FlagPlan<TestContext>(FlagType.Variant)
        {
            IsEnabled = true,
            Threshold = Hashing(100),
            VariantStream = FlagAnalyzers.Hashing.FlagHash.VariantStream("color"),
            Variants = new FlagVariants(["control", "blue"], [0, 1], [Hashing(50), Hashing(100)]),
        }));
        int blue = 0;
        for (int user = 0; user < 500; user++)
        {
            FlagScope<TestContext> scope = catalog.User("user-" + user);
            bool isBlue = catalog.GetVariant(scope, 1) == 1;
            Assert.Equal(isBlue, catalog.GetBoolean(scope, 0));
            Assert.True(catalog.Explain(scope, "color").IsAssigned);
            blue += isBlue ? 1 : 0;
        }

        Assert.InRange(blue, 200, 300);
    }

    private static ulong Hashing(int percentage) => FlagAnalyzers.Hashing.FlagHash.Everybody / 100 * (ulong)percentage + (percentage == 100 ? FlagAnalyzers.Hashing.FlagHash.Everybody % 100 : 0);

    private static FlagPlan<TestContext> Requiring(int percentage, params int[] requires)
    {
        FlagPlan<TestContext> plan = TestCatalog.Percentage("salt", percentage);
        plan.Requires = requires.Length == 0 ? null : requires;
        return plan;
    }
}
