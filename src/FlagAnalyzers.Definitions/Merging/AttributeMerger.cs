using FlagAnalyzers.Definitions.Declarations;
using FlagAnalyzers.Rules;

namespace FlagAnalyzers.Definitions.Merging;

/// <summary>The attributes of the whole project: all its classes share one context.</summary>
internal static class AttributeMerger
{
    public static List<ContextAttribute> Merge(List<ClassGroup> groups)
    {
        List<ContextAttribute> attributes = [];
        Dictionary<string, int> indices = new(StringComparer.Ordinal);
        HashSet<string> members = new(StringComparer.Ordinal);
        foreach (ClassGroup group in groups)
        {
            foreach (AttributeDeclaration declaration in group.Context ?? [])
            {
                ContextAttribute attribute = Create(declaration);
                if (indices.TryGetValue(attribute.Name, out int index))
                {
                    CheckSame(group, declaration, attributes[index], attribute);
                    continue;
                }

                if (!members.Add(attribute.MemberName))
                {
                    group.Report(group.ContextDocument!, ProblemId.InvalidDefinition, declaration.Name.Span, $"the attribute '{attribute.Name}' and another one would both be named {attribute.MemberName} in C#; rename one");
                    attribute = attribute with { MemberName = Unique(attribute.MemberName, members) };
                }

                indices.Add(attribute.Name, attributes.Count);
                attributes.Add(attribute);
            }
        }

        AddInferred(groups, attributes, indices, members);
        return attributes;
    }

    /// <summary>The name with the first number behind it that makes it new; it is then taken.</summary>
    public static string Unique(string name, HashSet<string> taken)
    {
        int number = 2;
        while (!taken.Add(FormattableString.Invariant($"{name}{number}")))
        {
            number++;
        }

        return FormattableString.Invariant($"{name}{number}");
    }

    private static ContextAttribute Create(AttributeDeclaration declaration)
    {
        bool isEnum = declaration.Type == RuleType.Enum;
        List<EnumValue> values = new(declaration.Values.Count);
        foreach (Located<string> value in declaration.Values)
        {
            values.Add(new EnumValue(value.Value, AccessorName.ForVariant(value.Value)));
        }

        return new ContextAttribute
        {
            Name = declaration.Name.Value,
            MemberName = AccessorName.ForAttribute(declaration.Name.Value),
            Type = declaration.Type,
            EnumName = isEnum ? declaration.TypeName?.Value ?? AccessorName.ForEnum(declaration.Name.Value) : null,
            Values = values.ToEquatableArray(),
            IsDeclared = true,
        };
    }

    private static void CheckSame(ClassGroup group, AttributeDeclaration declaration, ContextAttribute first, ContextAttribute second)
    {
        if (first != second)
        {
            group.Report(group.ContextDocument!, ProblemId.InvalidDefinition, declaration.Name.Span, $"the attribute '{second.Name}' is declared otherwise by another class of this project; all share one context");
        }
    }

    private static void AddInferred(List<ClassGroup> groups, List<ContextAttribute> attributes, Dictionary<string, int> indices, HashSet<string> members)
    {
        List<RuleSyntax> rules = [];
        SortedDictionary<string, RuleType> inferred = new(StringComparer.Ordinal);
        foreach (ClassGroup group in groups)
        {
            if (group.Context is null || !group.IsContextComplete)
            {
                CollectRules(group, rules);
                CollectNames(group, inferred);
            }
        }

        Dictionary<string, string?> uses = new(StringComparer.Ordinal);
        foreach (RuleAttribute attribute in RuleInference.Infer(rules))
        {
            inferred[attribute.Name] = attribute.Type;
            uses[attribute.Name] = attribute.InferredFrom;
        }

        foreach (KeyValuePair<string, RuleType> attribute in inferred)
        {
            if (indices.ContainsKey(attribute.Key))
            {
                continue;
            }

            string member = AccessorName.ForAttribute(attribute.Key);
            if (!members.Add(member))
            {
                member = Unique(member, members);
            }

            indices.Add(attribute.Key, attributes.Count);
            attributes.Add(new ContextAttribute { Name = attribute.Key, MemberName = member, Type = attribute.Value, InferredFrom = uses.TryGetValue(attribute.Key, out string? use) ? use : null });
        }
    }

    private static void CollectRules(ClassGroup group, List<RuleSyntax> rules)
    {
        foreach (SegmentDeclaration segment in group.Segments)
        {
            if (segment.Rule is { } rule)
            {
                rules.Add(rule.Syntax);
            }
        }

        foreach (MergedFlag flag in group.Flags)
        {
            foreach (TargetingDeclaration targeting in Targetings(flag))
            {
                foreach (TargetingRuleDeclaration rule in targeting.Targeting ?? [])
                {
                    if (rule.Rule is { } declaration)
                    {
                        rules.Add(declaration.Syntax);
                    }
                }
            }
        }
    }

    /// <summary>What only lists and <c>by</c> name is text.</summary>
    private static void CollectNames(ClassGroup group, SortedDictionary<string, RuleType> inferred)
    {
        foreach (MergedFlag flag in group.Flags)
        {
            foreach (TargetingDeclaration targeting in Targetings(flag))
            {
                Collect(targeting.Allowlist, inferred);
                Collect(targeting.Denylist, inferred);
                if (targeting.Rollout?.By is { Value: not "user_id" } by && Reading.AttributeReader.IsName(by.Value))
                {
                    inferred[by.Value] = RuleType.String;
                }
            }
        }
    }

    private static void Collect(List<ListEntryDeclaration>? entries, SortedDictionary<string, RuleType> inferred)
    {
        if (entries is null)
        {
            return;
        }

        foreach (ListEntryDeclaration entry in entries)
        {
            if (entry.Attribute is { } attribute && !inferred.ContainsKey(attribute.Value) && Reading.AttributeReader.IsName(attribute.Value))
            {
                inferred[attribute.Value] = RuleType.String;
            }
        }
    }

    private static IEnumerable<TargetingDeclaration> Targetings(MergedFlag flag)
    {
        yield return flag.Declaration.Base;
        foreach (EnvironmentDeclaration environment in flag.Declaration.Environments)
        {
            yield return environment.Patch;
        }
    }
}
