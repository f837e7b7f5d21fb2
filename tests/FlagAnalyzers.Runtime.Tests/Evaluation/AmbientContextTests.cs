using FlagAnalyzers.Hashing;
using FlagAnalyzers.Infrastructure;
using FlagAnalyzers.Rules;

namespace FlagAnalyzers.Runtime.Tests.Evaluation;

public class AmbientContextTests
{
    private readonly TestCatalog _catalog = new(("half", _ => TestCatalog.Percentage("half", 50)));
    private readonly OtherCatalog _other = new();

    [Fact]
    public void The_context_in_use_answers_as_if_it_were_named()
    {
        for (int user = 0; user < 200; user++)
        {
            var context = new TestContext("user-" + user);
            using (_catalog.Use(in context))
                Assert.Equal(_catalog.GetBoolean(_catalog.For(in context), 0), _catalog.GetBoolean(0));
        }
    }

    [Fact]
    public void Inner_contexts_end_where_they_are_disposed()
    {
        using (_other.Use(new OtherContext { UserId = "outer", Region = "eu" }))
        {
            using (_other.Use(new OtherContext { UserId = "inner", Region = "us" }))
                Assert.False(_other.GetBoolean(0));
            Assert.True(_other.GetBoolean(0));
        }

        Assert.Equal(FlagReason.NoContext, _other.Explain(_other.ForAmbient(), "in-eu").Reason);
    }

    [Fact]
    public async Task The_context_flows_with_async_and_stays_out_of_other_flows()
    {
        async Task<bool> Flow(string region)
        {
            using (_other.Use(new OtherContext { UserId = "user", Region = region }))
            {
                await Task.Delay(1);
                return await Task.Run(() => _other.GetBoolean(0));
            }
        }

        bool[] answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(turn => Task.Run(() => Flow(turn % 2 == 0 ? "eu" : "us"))));
        Assert.Equal(Enumerable.Range(0, 20).Select(turn => turn % 2 == 0), answers);
    }

    [Fact]
    public void A_context_of_another_assembly_carries_over_by_attribute_name()
    {
        using (_catalog.Use(new TestContext("user-1") { Region = "eu", Tier = TestTier.Premium, AccountId = 5 }))
        {
            OtherContext? seen = null;
            _other.Seen = context => seen = context;
            Assert.True(_other.GetBoolean(0));
            Assert.Equal(new OtherContext { UserId = "user-1", Region = "eu", Tier = OtherTier.Premium }, seen);
        }
    }

    private enum OtherTier
    {
        Premium,
        Free,
    }

    private struct OtherContext
    {
        public string? UserId { readonly get; set; }

        public string? Region { readonly get; set; }

        public OtherTier? Tier { readonly get; set; }
    }

    /// <summary>The flags of another assembly: the same names, another order, and an attribute less.</summary>
    private sealed class OtherCatalog() : FlagCatalog<OtherContext>(
        ["in-eu"],
        [new RuleAttribute("tier", RuleType.Enum, ["premium", "free"]), new RuleAttribute("region", RuleType.String)])
    {
        public Action<OtherContext>? Seen { get; set; }

        protected internal override FlagPlan<OtherContext> CreatePlan(int flag, int environment) => new(FlagType.Boolean)
        {
            IsEnabled = true,
            RolloutStream = FlagHash.RolloutStream("in-eu"),
            Rules = [new FlagRule<OtherContext>("user.region == 'eu'", InEurope)],
        };

        protected internal override string? GetUserId(in OtherContext context) => context.UserId;

        protected internal override AttributeValue GetAttribute(in OtherContext context, int attribute) =>
            attribute == 0 ? AttributeValue.FromEnum((int?)context.Tier) : AttributeValue.From(context.Region);

        protected internal override OtherContext CreateContext(string? userId) => new() { UserId = userId };

        protected internal override void SetAttribute(ref OtherContext context, int attribute, in AttributeValue value)
        {
            if (attribute == 0)
                context.Tier = (OtherTier)value.Integer;
            else
                context.Region = value.Text;
        }

        private bool InEurope(in FlagTarget<OtherContext> target, FlagSnapshot<OtherContext> snapshot)
        {
            Seen?.Invoke(target.Context);
            return target.Context.Region == "eu";
        }
    }
}
