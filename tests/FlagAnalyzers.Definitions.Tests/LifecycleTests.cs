namespace FlagAnalyzers.Definitions.Tests;

public class LifecycleTests
{
    [Fact]
    public void Every_lifecycle_key_is_read()
    {
        FlagDefinition flag = Marked.Valid("""
            features:
              new-checkout:
                description: One-page checkout.
                kind: experiment
                owner: team-payments
                ticket: https://example.com/PAY-12
                created: 2026-09-01
                cleanup_by: 2026-12-15
                fallback: required
                accessor: Checkout
                enabled: true
                rollout: { percentage: 100, since: 2026-11-01 }
                outcome: enabled
            """).Flag("new-checkout");

        Assert.Equal(
            ("One-page checkout.", FlagKind.Experiment, "team-payments", "https://example.com/PAY-12", FallbackPolicy.Required, "Checkout"),
            (flag.Description, flag.Kind, flag.Owner, flag.Ticket, flag.Fallback, flag.Accessor));
        Assert.Equal(("2026-09-01", "2026-12-15", "2026-12-15"), (flag.Created.ToString(), flag.CleanupBy?.Value.ToString(), flag.EffectiveCleanupBy.ToString()));
        Assert.Equal(("2026-11-01", "enabled"), (flag.Base.Since?.Value.ToString(), flag.Outcome?.Value));
    }

    [Fact]
    public void Spans_lead_to_the_text()
    {
        const string text = "features:\n  new-checkout:\n    cleanup_by: 2026-12-15\n    owner: me\n\n  other:\n    enabled: true\n";
        FlagDefinition flag = Marked.Valid(text).Flag("new-checkout");

        Assert.Equal("new-checkout", text.Substring(flag.Key.Span.Start, flag.Key.Span.Length));
        Assert.Equal("2026-12-15", text.Substring(flag.CleanupBy!.Value.Span.Start, flag.CleanupBy.Value.Span.Length));
        Assert.Equal("new-checkout:\n    cleanup_by: 2026-12-15\n    owner: me", text.Substring(flag.EntrySpan.Start, flag.EntrySpan.Length));
    }

    [Theory]
    [InlineData("release", "2026-10-11")]
    [InlineData("experiment", "2026-09-08")]
    [InlineData("permission", "")]
    [InlineData("ops", "")]
    public void The_cleanup_date_follows_from_the_lifetime_of_the_kind(string kind, string expected)
    {
        FlagDefinition flag = Marked.Valid($"policy: {{ lifetimes: {{ experiment: 7d }} }}\nfeatures:\n  f: {{ kind: {kind}, created: 2026-09-01, enabled: true }}\n").Flag("f");

        Assert.Equal(expected, flag.EffectiveCleanupBy?.ToString() ?? "");
        Assert.Null(flag.CleanupBy);
    }

    [Fact]
    public void The_policy_is_read()
    {
        Policy policy = Marked.Valid("policy:\n  due_soon: 7d\n  grace: 0d\n  settled: 21d\n  lifetimes: { ops: 365d }\n").Policy;

        Assert.Equal((7, 0, 21, (int?)365), (policy.DueSoonDays, policy.GraceDays, policy.SettledDays, policy.LifetimeOf(FlagKind.Ops)));
    }

    [Theory]
    [InlineData("14", "14d")]
    [InlineData("2w", "14d")]
    [InlineData("3 days", "3d")]
    [InlineData("soon", null)]
    [InlineData("-3d", null)]
    [InlineData("99999d", null)]
    [InlineData("1.5d", null)]
    [InlineData("''", null)]
    public void A_duration_is_a_number_of_days(string text, string? suggestion)
    {
        FlagSet set = Marked.Errors($"policy:\n  due_soon: «FLAG002:{text}»\n", "'due_soon'");

        Assert.Equal(suggestion, set.Problems[0].Suggestion);
        Assert.Equal(14, set.Policy.DueSoonDays);
    }

    [Theory]
    [InlineData("2026-02-29")]
    [InlineData("2026-13-01")]
    [InlineData("2026-00-10")]
    [InlineData("2026-04-31")]
    [InlineData("0000-01-01")]
    [InlineData("2026-1-1")]
    [InlineData("01.12.2026")]
    [InlineData("2026-12-15T00:00:00Z")]
    [InlineData("２０２６-12-15")]
    [InlineData("tomorrow")]
    public void A_date_must_exist(string date)
    {
        Marked.Errors($"features:\n  f:\n    enabled: true\n    cleanup_by: «FLAG002:{date}»\n", "Flag 'f': 'cleanup_by' must be a date that exists, written YYYY-MM-DD");
    }

    [Theory]
    [InlineData("2028-02-29")]
    [InlineData("2000-02-29")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("'2026-12-15'")]
    public void Dates_that_exist_are_read(string date)
    {
        FlagDefinition flag = Marked.Valid($"features:\n  f: {{ enabled: true, cleanup_by: {date} }}\n").Flag("f");

        Assert.Equal(date.Trim('\''), flag.CleanupBy?.Value.ToString());
    }

    [Fact]
    public void Dates_never_leave_the_calendar()
    {
        FlagDefinition flag = Marked.Valid("policy: { lifetimes: { release: 36500d } }\nfeatures:\n  f: { enabled: true, created: 9999-12-01 }\n").Flag("f");

        Assert.Equal("9999-12-31", flag.EffectiveCleanupBy.ToString());
    }

    [Theory]
    [InlineData("kind: «FLAG002:relese»", "release")]
    [InlineData("kind: «FLAG002:Release»", "release")]
    [InlineData("kind: «FLAG002:operational»", null)]
    [InlineData("fallback: «FLAG002:requierd»", "required")]
    [InlineData("outcome: «FLAG002:true»", "enabled")]
    [InlineData("outcome: «FLAG002:on»", "enabled")]
    [InlineData("outcome: «FLAG002:off»", "disabled")]
    [InlineData("outcome: «FLAG002:enable»", "enabled")]
    public void Values_are_one_of_those_allowed(string line, string? suggestion)
    {
        FlagSet set = Marked.Errors($"features:\n  f:\n    enabled: true\n    {line}\n", "must be one of");

        Assert.Equal(suggestion, set.Problems[0].Suggestion);
    }
}
