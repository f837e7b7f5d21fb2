using System.Globalization;
using System.Reflection;
using FlagAnalyzers.Rules;

namespace FlagAnalyzers.Tests.Generation;

/// <summary>A rule in the file and the same rule by override give the same answer.</summary>
public sealed class CompiledRuleTests
{
    private const int FlagsThatOthersAsk = 6;
    private const int FlagCount = 80;
    private const int ContextCount = 60;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Compiled_rules_answer_like_interpreted_ones(int seed)
    {
        var random = new Random(seed);
        string[] rules = Enumerable.Range(0, FlagCount)
            .Select(index => index == 0 ? "user.i2 < 2" : new RandomRules(random, index < FlagsThatOthersAsk ? 0 : FlagsThatOthersAsk).Next())
            .ToArray();
        string yaml = RandomRules.Context + "\nfeatures:\n" + string.Concat(rules.Select((rule, index) =>
            string.Create(CultureInfo.InvariantCulture, $"  f{index}: {{ kind: ops, targeting: [{{ rule: \"{rule}\" }}], enabled: true }}\n")));
        Assembly assembly = TestProject.With(yaml).Generate().AssertNothingReported().Load();
        var interpreted = new Interpreted(rules);
        var values = new RandomRules(random, 0);
        Type type = assembly.GetType("Shop.FlagValues")!;
        PropertyInfo[] properties = rules.Select((_, index) => type.GetProperty("F" + index.ToString(CultureInfo.InvariantCulture))!).ToArray();

        for (int round = 0; round < ContextCount; round++)
        {
            object context = NewContext(assembly, values, out AttributeValue[] attributes, out string? userId);
            object flags = assembly.GetType("Shop.Flags")!.GetMethod("For", [context.GetType().MakeByRefType()])!.Invoke(null, [context])!;
            for (int index = 0; index < rules.Length; index++)
            {
                bool expected = interpreted.IsOn(index, attributes, userId);
                bool actual = (bool)properties[index].GetValue(flags)!;
                Assert.True(expected == actual, $"seed {seed}, rule {rules[index]}: interpreted {expected}, compiled {actual}, for {Describe(context)}");
            }
        }
    }

    private static object NewContext(Assembly assembly, RandomRules values, out AttributeValue[] attributes, out string? userId)
    {
        userId = values.UserId();
        object context = Activator.CreateInstance(assembly.GetType("Shop.FlagContext")!)!;
        context.GetType().GetProperty("UserId")!.SetValue(context, userId);
        PropertyInfo[] properties = context.GetType().GetProperties().Where(property => property.Name != "UserId").ToArray();
        attributes = new AttributeValue[properties.Length];
        for (int index = 0; index < properties.Length; index++)
        {
            object? value = values.Value(properties[index].Name);
            Type type = Nullable.GetUnderlyingType(properties[index].PropertyType) ?? properties[index].PropertyType;
            properties[index].SetValue(context, value is int number && type.IsEnum ? Enum.ToObject(type, number) : value);
            attributes[index] = type.IsEnum ? AttributeValue.FromEnum((int?)value) : ToAttribute(value);
        }

        return context;
    }

    private static AttributeValue ToAttribute(object? value) => value switch
    {
        null => default,
        string text => AttributeValue.From(text),
        int number => AttributeValue.From(number),
        double number => AttributeValue.From(number),
        bool boolean => AttributeValue.From(boolean),
        FlagVersion version => AttributeValue.From(version),
        FlagDate date => AttributeValue.From(date),
        _ => AttributeValue.From((IReadOnlyList<string>)value),
    };

    private static string Describe(object context) => string.Join(", ", context.GetType().GetProperties().Select(property =>
        property.Name + "=" + (property.GetValue(context) is IReadOnlyList<string> list ? string.Join("|", list) : Convert.ToString(property.GetValue(context), CultureInfo.InvariantCulture))));

    private sealed class Interpreted
    {
        private readonly BoundRule[] _rules;
        private readonly BoundRule[] _segments;

        public Interpreted(string[] rules)
        {
            RuleAttribute[] attributes =
            [
                new("s1", RuleType.String), new("s2", RuleType.String), new("i1", RuleType.Int), new("i2", RuleType.Int),
                new("d1", RuleType.Double), new("d2", RuleType.Double), new("b1", RuleType.Bool), new("b2", RuleType.Bool),
                new("v1", RuleType.Version), new("v2", RuleType.Version), new("t1", RuleType.Date), new("t2", RuleType.Date),
                new("g1", RuleType.StringList), new("tier", RuleType.Enum, ["free", "premium", "enterprise"]),
            ];
            var schema = new RuleSchema(attributes, ["first", "second", "third"], rules.Select((_, index) => string.Create(CultureInfo.InvariantCulture, $"f{index}")).ToArray());
            _rules = rules.Select(rule => Bind(rule, schema)).ToArray();
            _segments =
            [
                Bind("user.i1 > 0 && user.s1 != 'a'", schema),
                Bind("segment.first || user.b1", schema),
                Bind("flag('f0') and user.d1 <= 1.5", schema),
            ];
        }

        public bool IsOn(int flag, AttributeValue[] attributes, string? userId)
        {
            var context = new Context(this, attributes, userId);
            return RuleInterpreter.Evaluate(_rules[flag], ref context) == true;
        }

        private static BoundRule Bind(string rule, RuleSchema schema)
        {
            RuleBinding binding = RuleBinder.Bind(RuleParser.Parse(rule), schema);
            Assert.True(binding.Rule != null, rule + ": " + string.Join(", ", binding.Errors));
            return binding.Rule!;
        }

        private readonly struct Context(Interpreted owner, AttributeValue[] attributes, string? userId) : IRuleContext
        {
            public string? UserId => userId;

            public AttributeValue GetAttribute(int index) => attributes[index];

            public bool IsInSegment(int index)
            {
                Context self = this;
                return RuleInterpreter.Evaluate(owner._segments[index], ref self) == true;
            }

            public bool IsFlagOn(int index)
            {
                Context self = this;
                return RuleInterpreter.Evaluate(owner._rules[index], ref self) == true;
            }
        }
    }
}
