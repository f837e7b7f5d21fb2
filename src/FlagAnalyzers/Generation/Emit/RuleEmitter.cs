using FlagAnalyzers.Definitions;
using FlagAnalyzers.Rules;

namespace FlagAnalyzers.Generation;

/// <summary>Turns rules and segments into methods. Equal rules share one.</summary>
internal sealed class RuleEmitter
{
    private readonly ClassModel _model;
    private readonly RuleConstants _constants;
    private readonly RuleExpression _expression;
    private readonly Dictionary<BoundRule, int> _numbers = [];
    private readonly List<BoundRule> _rules = [];
    private readonly string _target;

    public RuleEmitter(ClassModel model)
    {
        _model = model;
        _constants = new RuleConstants();
        _expression = new RuleExpression(model, _constants, new RuleOperands(model, _constants));
        _target = "in " + CatalogEmitter.Infrastructure + "FlagTarget<" + model.Context + "> target, "
            + CatalogEmitter.Infrastructure + "FlagSnapshot<" + model.Context + "> snapshot";
    }

    /// <summary>The predicate of a rule; one with errors matches nobody.</summary>
    public string Predicate(BoundRule? rule)
    {
        if (rule is null)
            return "(" + _target + ") => false";
        if (!_numbers.TryGetValue(rule, out int number))
        {
            number = _rules.Count;
            _numbers.Add(rule, number);
            _rules.Add(rule);
        }

        return "(" + _target + ") => Rule" + CSharpLiteral.Int32(number) + Arguments(rule);
    }

    /// <summary>The flags that a rule asks, also through segments, as positions in the set.</summary>
    public SortedSet<int> FlagsOf(BoundRule rule)
    {
        var flags = new SortedSet<int>();
        Collect(rule, flags, []);
        return flags;
    }

    public void WriteSegments(SourceWriter writer)
    {
        EquatableArray<Segment> segments = _model.Set.Segments;
        if (segments.IsEmpty)
            return;

        writer.Line("protected override bool IsInSegment(int segment, ", _target, ")").Open();
        writer.Line("switch (segment)").Open();
        for (int index = 0; index < segments.Count; index++)
        {
            string number = CSharpLiteral.Int32(index);
            string result = segments[index].Rule.Bound is { } rule ? "Segment" + number + Arguments(rule) : "false";
            writer.Line("case ", number, ": return ", result, ";");
        }

        writer.Line("default: return false;").Close().Close().Line();
        WriteSegmentFlags(writer, segments);
        for (int index = 0; index < segments.Count; index++)
        {
            if (segments[index].Rule.Bound is { } rule)
                WriteMethod(writer, "Segment" + CSharpLiteral.Int32(index), rule);
        }
    }

    /// <summary>Writes the methods that <see cref="Predicate"/> named.</summary>
    public void WriteMethods(SourceWriter writer)
    {
        for (int index = 0; index < _rules.Count; index++)
            WriteMethod(writer, "Rule" + CSharpLiteral.Int32(index), _rules[index]);
        _constants.Write(writer);
    }

    private static string Arguments(BoundRule rule) => NeedsSnapshot(rule) ? "(in target, snapshot)" : "(in target.Context)";

    private static bool NeedsSnapshot(BoundRule rule) => rule.Segments.Count > 0 || rule.Flags.Count > 0;

    private void WriteMethod(SourceWriter writer, string name, BoundRule rule)
    {
        bool needsSnapshot = NeedsSnapshot(rule);
        writer.Line("private static bool ", name, "(", needsSnapshot ? _target : "in " + _model.Context + " context", ")").Open();
        if (needsSnapshot)
            writer.Line("ref readonly ", _model.Context, " context = ref target.Context;");
        writer.Line("return ", _expression.WhenTrue(rule.Root), ";").Close().Line();
    }

    private void WriteSegmentFlags(SourceWriter writer, EquatableArray<Segment> segments)
    {
        var lines = new List<string>();
        for (int index = 0; index < segments.Count; index++)
        {
            if (segments[index].Rule.Bound is not { } rule)
                continue;
            List<int> numbers = FlagsOf(rule).Select(_model.NumberOf).Where(number => number >= 0).ToList();
            if (numbers.Count > 0)
                lines.Add("case " + CSharpLiteral.Int32(index) + ": return new int[] { " + string.Join(", ", numbers.Select(CSharpLiteral.Int32)) + " };");
        }

        if (lines.Count == 0)
            return;
        writer.Line("protected override int[]? GetSegmentFlags(int segment)").Open();
        writer.Line("switch (segment)").Open();
        writer.Lines(lines).Line("default: return null;").Close().Close().Line();
    }

    private void Collect(BoundRule rule, SortedSet<int> flags, HashSet<int> segments)
    {
        foreach (int flag in rule.Flags)
            flags.Add(flag);
        foreach (int segment in rule.Segments)
        {
            if (segments.Add(segment) && segment < _model.Set.Segments.Count && _model.Set.Segments[segment].Rule.Bound is { } inner)
                Collect(inner, flags, segments);
        }
    }
}
