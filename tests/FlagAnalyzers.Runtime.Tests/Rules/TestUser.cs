using FlagAnalyzers.Rules;

namespace FlagAnalyzers.Runtime.Tests.Rules;

/// <summary>A user of <see cref="RuleTesting.Schema"/>: attributes by name, the rest is not set.</summary>
internal sealed class TestUser : IRuleContext
{
    private readonly Dictionary<string, AttributeValue> _values = [];

    public string? UserId { get; init; }

    public HashSet<string> Segments { get; init; } = [];

    public HashSet<string> FlagsOn { get; init; } = [];

    public AttributeValue this[string name]
    {
        get => _values.TryGetValue(name, out AttributeValue value) ? value : default;
        set => _values[name] = value;
    }

    public AttributeValue GetAttribute(int index) => this[RuleTesting.Schema.Attributes[index].Name];

    public bool IsInSegment(int index) => Segments.Contains(RuleTesting.Schema.Segments[index]);

    public bool IsFlagOn(int index) => FlagsOn.Contains(RuleTesting.Schema.Flags[index]);

    public static TestUser Complete() => new()
    {
        UserId = "u-1",
        ["region"] = AttributeValue.From("us-west"),
        ["email"] = AttributeValue.From("jo@company.com"),
        ["age"] = AttributeValue.From(30),
        ["score"] = AttributeValue.From(1.5),
        ["beta"] = AttributeValue.From(true),
        ["groups"] = AttributeValue.From(["ops", "dev"]),
        ["app"] = AttributeValue.From((FlagVersion)"2.3.0"),
        ["signed_up"] = AttributeValue.From((FlagDate)new DateTime(2026, 1, 31)),
        ["tier"] = AttributeValue.FromEnum(1),
        ["city"] = AttributeValue.From("us-west"),
        ["limit"] = AttributeValue.From(18),
        ["tester"] = AttributeValue.From(false),
    };
}
