using FlagAnalyzers.Definitions.Declarations;
using FlagAnalyzers.Definitions.Reading;
using FlagAnalyzers.Rules;

namespace FlagAnalyzers.Definitions.Merging;

/// <summary>Resolves the names in the rules, lists and rollouts of one class; each declaration once.</summary>
internal sealed class SetBinder
{
    /// <summary>Beyond these the search for a nearest spelling would cost more than it helps.</summary>
    private const int MaximumSuggestions = 200;

    private readonly ClassGroup _group;
    private readonly RuleSchema _schema;
    private readonly IReadOnlyList<ContextAttribute> _attributes;
    private readonly Dictionary<string, int> _attributeIndices = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _flagIndices = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _segmentIndices = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _ringIndices = new(StringComparer.Ordinal);
    private readonly Dictionary<RuleDeclaration, BoundRule?> _rules = [];
    private int _suggestions;

    public SetBinder(ClassGroup group, IReadOnlyList<ContextAttribute> attributes)
    {
        _group = group;
        _attributes = attributes;
        List<RuleAttribute> ruleAttributes = new(attributes.Count);
        foreach (ContextAttribute attribute in attributes)
        {
            _attributeIndices.Add(attribute.Name, ruleAttributes.Count);
            ruleAttributes.Add(new RuleAttribute(attribute.Name, attribute.Type, attribute.Type == RuleType.Enum ? NamesOf(attribute) : null, attribute.InferredFrom));
        }

        List<string> segments = new(group.Segments.Count);
        foreach (SegmentDeclaration segment in group.Segments)
        {
            _segmentIndices.Add(segment.Name.Value, segments.Count);
            segments.Add(segment.Name.Value);
        }

        List<string> flags = new(group.Flags.Count);
        foreach (MergedFlag flag in group.Flags)
        {
            _flagIndices.Add(flag.Key, flags.Count);
            flags.Add(flag.Key);
        }

        foreach (RingDeclaration ring in group.Rings)
        {
            _ringIndices.Add(ring.Name.Value, _ringIndices.Count);
        }

        _schema = new RuleSchema(ruleAttributes, segments, flags);
    }

    /// <summary>The rule with its names resolved; null, reported, when some do not.</summary>
    public BoundRule? Bind(FlagsDocument document, MergedFlag? flag, RuleDeclaration? rule)
    {
        if (rule is null)
        {
            return null;
        }

        if (_rules.TryGetValue(rule, out BoundRule? known))
        {
            return known;
        }

        RuleBinding binding = RuleBinder.Bind(rule.Syntax, _schema);
        foreach (RuleError error in binding.Errors)
        {
            if (_group.IsFull)
            {
                break;
            }

            if (MayBeUnread(rule.Syntax, error))
            {
                continue;
            }

            _group.Problems.Add(RuleReader.ToProblem(document.Path, document.Text, flag?.Key, rule.Map, error));
        }

        BoundRule? bound = binding.Rule is { } found && !AsksOtherService(document, flag, rule, found) ? found : null;
        _rules.Add(rule, bound);
        return bound;
    }

    /// <summary>Whether the error is about a name that may be declared in a part of the file that cannot be read.</summary>
    private bool MayBeUnread(RuleSyntax syntax, RuleError error)
    {
        foreach (RuleNameNode name in syntax.Names)
        {
            if (name.NameStart == error.Start)
            {
                return name.Kind switch
                {
                    RuleNameKind.Segment => !_group.AreSegmentsComplete && !_segmentIndices.ContainsKey(name.Name),
                    RuleNameKind.Flag => !_group.AreFlagsComplete && !_flagIndices.ContainsKey(name.Name),
                    _ => false,
                };
            }
        }

        return false;
    }

    public bool TryFindFlag(string key, out int index) => _flagIndices.TryGetValue(key, out index);

    public bool TryFindSegment(string name, out int index) => _segmentIndices.TryGetValue(name, out index);

    /// <summary>Index of the prerequisite among the flags; -1, reported, when there is none that can be evaluated.</summary>
    public int FindFlag(MergedFlag flag, Located<string> key)
    {
        if (!_flagIndices.TryGetValue(key.Value, out int index))
        {
            if (!_group.AreFlagsComplete)
            {
                return -1;
            }

            string? nearest = Nearest(key.Value, _flagIndices.Keys);
            return Report(flag, key.Span, $"it requires '{Messages.Shorten(key.Value)}', which is not declared{Messages.DidYouMean(nearest)}", nearest);
        }

        if (_group.Flags[index].Declaration.Provider is { } provider)
        {
            Report(flag, key.Span, $"it requires '{Messages.Shorten(key.Value)}', which {Messages.Shorten(provider)} evaluates; only flags evaluated here can be prerequisites");
            return -1;
        }

        return index;
    }

    public int FindRing(MergedFlag flag, Located<string> name) =>
        Find(_ringIndices, name.Value, out string? nearest) is >= 0 and int index
            ? index
            : !_group.AreRingsComplete ? -1
            : Report(flag, name.Span, _ringIndices.Count == 0
                ? $"there is no ring '{Messages.Shorten(name.Value)}': the file has no 'rings'"
                : $"there is no ring '{Messages.Shorten(name.Value)}'{Messages.DidYouMean(nearest)}", nearest);

    /// <summary>Index of a ring's segment; -1, reported, when there is none.</summary>
    public int FindSegment(Located<string> name)
    {
        int index = Find(_segmentIndices, name.Value, out string? nearest);
        if (index < 0 && _group.AreSegmentsComplete)
        {
            _group.Report(_group.RingsDocument!, ProblemId.InvalidDefinition, name.Span, $"there is no segment '{Messages.Shorten(name.Value)}'{Messages.DidYouMean(nearest)}", nearest);
        }

        return index;
    }

    /// <summary>Index of the attribute a rollout goes by; -1 for the user id; -2, reported, when it cannot go by it.</summary>
    public int FindUnit(MergedFlag flag, Located<string> name)
    {
        if (name.Value == "user_id")
        {
            return -1;
        }

        int index = FindAttribute(flag, name);
        if (index >= 0 && _attributes[index].Type is not (RuleType.String or RuleType.Int or RuleType.Enum))
        {
            Report(flag, name.Span, $"a rollout goes by an attribute of type string, int or a closed set, but '{name.Value}' is {Describe(_attributes[index].Type)}");
            return -2;
        }

        return index < 0 ? -2 : index;
    }

    /// <summary>The entry with its attribute resolved and its value checked; null, reported, when they do not fit.</summary>
    public ListEntry? Bind(MergedFlag flag, ListEntryDeclaration entry)
    {
        if (entry.Attribute is not { } name)
        {
            return new ListEntry { Text = entry.Text.Value, Value = entry.Value, Span = entry.Span };
        }

        int index = FindAttribute(flag, name);
        if (index < 0)
        {
            return null;
        }

        string? text = Canonical(flag, _attributes[index], entry.Text);
        return text is null ? null : new ListEntry { AttributeIndex = index, Text = text, Value = entry.Value, Span = entry.Span };
    }

    private int FindAttribute(MergedFlag flag, Located<string> name)
    {
        int index = Find(_attributeIndices, name.Value, out string? nearest);
        return index >= 0 ? index : Report(flag, name.Span, $"'{Messages.Shorten(name.Value)}' is not an attribute of 'context'{Messages.DidYouMean(nearest)}", nearest);
    }

    private string? Canonical(MergedFlag flag, ContextAttribute attribute, Located<string> text)
    {
        switch (attribute.Type)
        {
            case RuleType.String or RuleType.StringList:
                return text.Value;
            case RuleType.Int:
                if (Numbers.IsInteger(text.Value) && int.TryParse(text.Value, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out int number))
                {
                    return number.ToString(System.Globalization.CultureInfo.InvariantCulture);
                }

                Report(flag, text.Span, $"'{attribute.Name}' is an int, not '{Messages.Shorten(text.Value)}'");
                return null;
            case RuleType.Bool:
                if (text.Value is "true" or "false")
                {
                    return text.Value;
                }

                Report(flag, text.Span, $"'{attribute.Name}' is true or false, not '{Messages.Shorten(text.Value)}'");
                return null;
            case RuleType.Enum:
                IReadOnlyList<string> names = NamesOf(attribute);
                foreach (string name in names)
                {
                    if (string.Equals(name, text.Value, StringComparison.Ordinal))
                    {
                        return name;
                    }
                }

                string? nearest = Messages.Nearest(text.Value, names);
                Report(flag, text.Span, $"'{attribute.Name}' is one of {Messages.AllowedValues(names)}, not '{Messages.Shorten(text.Value)}'{Messages.DidYouMean(nearest)}", nearest);
                return null;
            default:
                Report(flag, text.Span, $"a list cannot go by '{attribute.Name}', which is {Describe(attribute.Type)}; use a rule");
                return null;
        }
    }

    private bool AsksOtherService(FlagsDocument document, MergedFlag? flag, RuleDeclaration rule, BoundRule bound)
    {
        bool asks = false;
        foreach (int index in bound.Flags)
        {
            if (_group.Flags[index].Declaration.Provider is not { } provider)
            {
                continue;
            }

            asks = true;
            foreach (RuleNameNode name in rule.Syntax.Names)
            {
                if (name.Kind == RuleNameKind.Flag && name.Name == _group.Flags[index].Key)
                {
                    _group.Report(document, ProblemId.InvalidRule, rule.Map.Map(name.NameStart, name.NameLength), $"this rule asks for the flag '{Messages.Shorten(name.Name)}', which {Messages.Shorten(provider)} evaluates; only flags evaluated here can be asked for", null, flag?.Key);
                }
            }
        }

        return asks;
    }

    private int Find(Dictionary<string, int> indices, string name, out string? nearest)
    {
        nearest = null;
        if (indices.TryGetValue(name, out int index))
        {
            return index;
        }

        nearest = Nearest(name, indices.Keys);
        return -1;
    }

    private string? Nearest(string name, IEnumerable<string> candidates) =>
        _suggestions++ < MaximumSuggestions ? Messages.Nearest(name, candidates) : null;

    private int Report(MergedFlag flag, Span span, string message, string? suggestion = null)
    {
        _group.Report(flag.Document, ProblemId.InvalidDefinition, span, message, Scalars.Spell(flag.Document.Text, span, suggestion), flag.Key);
        return -1;
    }

    private static List<string> NamesOf(ContextAttribute attribute)
    {
        List<string> names = new(attribute.Values.Count);
        foreach (EnumValue value in attribute.Values)
        {
            names.Add(value.Name);
        }

        return names;
    }

    private static string Describe(RuleType type) => type switch
    {
        RuleType.Double => "a double",
        RuleType.Bool => "a bool",
        RuleType.StringList => "a string[]",
        RuleType.Version => "a version",
        RuleType.Date => "a date",
        _ => "a text",
    };
}
