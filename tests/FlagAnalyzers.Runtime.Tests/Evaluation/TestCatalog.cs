using FlagAnalyzers.Hashing;
using FlagAnalyzers.Infrastructure;
using FlagAnalyzers.Rules;

namespace FlagAnalyzers.Runtime.Tests.Evaluation;

/// <summary>A catalog as the generator writes it, from flags that a test names.</summary>
internal sealed class TestCatalog : FlagCatalog<TestContext>
{
    public const int Region = 0;
    public const int Tier = 1;
    public const int AccountId = 2;
    public const int Groups = 3;

    private readonly Func<int, FlagPlan<TestContext>>[] _plans;

    public TestCatalog(params (string Key, Func<int, FlagPlan<TestContext>> Plan)[] flags)
        : this([], flags)
    {
    }

    public TestCatalog(FlagRing[] rings, params (string Key, Func<int, FlagPlan<TestContext>> Plan)[] flags)
        : base(
            flags.Select(flag => flag.Key).ToArray(),
            [
                new RuleAttribute("region", RuleType.String),
                new RuleAttribute("tier", RuleType.Enum, ["free", "premium"]),
                new RuleAttribute("account_id", RuleType.Int),
                new RuleAttribute("groups", RuleType.StringList),
            ],
            ["staging"],
            ["staff"],
            rings)
    {
        _plans = flags.Select(flag => flag.Plan).ToArray();
    }

    /// <summary>An enabled bool flag at a percentage.</summary>
    public static FlagPlan<TestContext> Percentage(string salt, decimal percentage) => new(FlagType.Boolean)
    {
        IsEnabled = true,
        Threshold = (ulong)(percentage * FlagHash.Everybody / 100),
        RolloutStream = FlagHash.RolloutStream(salt),
        VariantStream = FlagHash.VariantStream(salt),
    };

    public static FlagRule<TestContext> InRegion(string region) =>
        new($"user.region == '{region}'", (in FlagTarget<TestContext> target, FlagSnapshot<TestContext> _) => target.Context.Region == region);

    public FlagScope<TestContext> User(string? userId) => For(new TestContext(userId));

    public FlagEvaluation Explain(string key, TestContext context) => Explain(For(in context), key);

    protected internal override FlagPlan<TestContext> CreatePlan(int flag, int environment) => _plans[flag](environment);

    protected internal override string? GetUserId(in TestContext context) => context.UserId;

    protected internal override AttributeValue GetAttribute(in TestContext context, int attribute) => attribute switch
    {
        Region => AttributeValue.From(context.Region),
        Tier => AttributeValue.FromEnum((int?)context.Tier),
        AccountId => AttributeValue.From(context.AccountId),
        _ => AttributeValue.From(context.Groups),
    };

    protected internal override TestContext CreateContext(string? userId) => new(userId);

    protected internal override void SetAttribute(ref TestContext context, int attribute, in AttributeValue value)
    {
    }

    protected internal override bool IsInSegment(int segment, in FlagTarget<TestContext> target, FlagSnapshot<TestContext> snapshot) =>
        target.Context.UserId?.EndsWith("@company.com", StringComparison.Ordinal) == true;
}
