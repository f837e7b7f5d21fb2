using FlagAnalyzers.Definitions.Declarations;

namespace FlagAnalyzers.Definitions.Merging;

/// <summary>Gives every flag its names in C#, and reports two that would be one.</summary>
internal static class NameChecker
{
    public static void NameFlags(ClassGroup group)
    {
        Dictionary<string, MergedFlag> taken = new(StringComparer.Ordinal);
        foreach (MergedFlag flag in group.Flags)
        {
            Located<string>? chosen = flag.Declaration.Accessor;
            string accessor = chosen?.Value ?? AccessorName.ForFlag(flag.Key, group.ClassName);
            if (chosen is { } name && AccessorName.IsReserved(name.Value, group.ClassName))
            {
                group.Report(flag.Document, ProblemId.InvalidDefinition, name.Span, $"'accessor' cannot be {name.Value}: the generated types have a member of that name; try {name.Value}Flag", name.Value + "Flag", flag.Key);
                accessor += "Flag";
                flag.HasErrors = true;
            }

            if (!flag.Declaration.IsTypeKnown)
            {
                continue;
            }

            if (taken.TryGetValue(accessor, out MergedFlag? other))
            {
                Span place = chosen?.Span ?? flag.Declaration.Key.Span;
                group.Report(flag.Document, ProblemId.DuplicateFlag, place, $"'{Messages.Shorten(other.Key)}' is named {accessor} in C# already; give one of them another 'accessor'", null, flag.Key);
                continue;
            }

            taken.Add(accessor, flag);
            flag.Accessor = accessor;
        }
    }

    /// <summary>Reports keys that several classes of the project declare: overrides and checks know a flag by its key alone.</summary>
    public static void CheckKeys(List<ClassGroup> groups)
    {
        Dictionary<string, ClassGroup> known = new(StringComparer.Ordinal);
        foreach (ClassGroup group in groups)
        {
            foreach (MergedFlag flag in group.Flags)
            {
                if (!known.TryGetValue(flag.Key, out ClassGroup? other))
                {
                    known.Add(flag.Key, group);
                }
                else
                {
                    group.Report(flag.Document, ProblemId.DuplicateFlag, flag.Declaration.Key.Span, $"the class '{other.ClassName}' declares this key too; rename or remove one", null, flag.Key);
                }
            }
        }
    }

    /// <summary>Names the enums: those of the context belong to the project, those of variants to their class's namespace.</summary>
    public static void NameEnums(List<ClassGroup> groups, List<ContextAttribute> attributes)
    {
        Dictionary<string, string> taken = new(StringComparer.Ordinal) { [GeneratedNames.Context] = "the generated context" };
        foreach (ClassGroup group in groups)
        {
            GeneratedNames names = GeneratedNames.For(group.ClassName);
            foreach (string name in (string[])[names.Class, names.Values, names.Interface, names.Stub, names.Catalog])
            {
                taken[name] = $"a type generated for the class '{group.ClassName}'";
            }
        }

        NameContextEnums(groups, attributes, taken);
        Dictionary<string, Dictionary<string, string>> byNamespace = new(StringComparer.Ordinal);
        foreach (ClassGroup group in groups)
        {
            string space = group.Namespace?.Value ?? "";
            if (!byNamespace.TryGetValue(space, out Dictionary<string, string>? own))
            {
                own = new Dictionary<string, string>(taken, StringComparer.Ordinal);
                byNamespace.Add(space, own);
            }

            NameVariantEnums(group, own);
        }
    }

    private static void NameContextEnums(List<ClassGroup> groups, List<ContextAttribute> attributes, Dictionary<string, string> taken)
    {
        for (int i = 0; i < attributes.Count; i++)
        {
            if (attributes[i].EnumName is not { } name)
            {
                continue;
            }

            if (taken.TryGetValue(name, out string? owner))
            {
                ReportContextEnum(groups, attributes[i].Name, $"the enum of '{attributes[i].Name}' would be named {name}, as is {owner}; give it another 'type_name'");
                name = Free(name + "Value", taken);
                attributes[i] = attributes[i] with { EnumName = name };
            }

            taken[name] = $"the enum of the attribute '{attributes[i].Name}'";
        }
    }

    private static void ReportContextEnum(List<ClassGroup> groups, string attribute, string message)
    {
        foreach (ClassGroup group in groups)
        {
            foreach (AttributeDeclaration declaration in group.Context ?? [])
            {
                if (declaration.Name.Value == attribute)
                {
                    group.Report(group.ContextDocument!, ProblemId.DuplicateFlag, declaration.TypeName?.Span ?? declaration.Name.Span, message);
                    return;
                }
            }
        }
    }

    private static void NameVariantEnums(ClassGroup group, Dictionary<string, string> taken)
    {
        foreach (MergedFlag flag in group.Flags)
        {
            if (flag.Declaration.Type != FlagType.Variant || flag.Accessor.Length == 0)
            {
                continue;
            }

            Located<string>? chosen = flag.Declaration.TypeName;
            string name = chosen?.Value ?? flag.Accessor;
            if (taken.TryGetValue(name, out string? owner))
            {
                group.Report(flag.Document, ProblemId.DuplicateFlag, chosen?.Span ?? flag.Declaration.Key.Span, $"the enum of its variants would be named {name}, as is {owner}; give it another 'type_name'", null, flag.Key);
                name = Free(name + "Variant", taken);
            }

            flag.EnumName = name;
            taken[name] = $"the enum of the flag '{Messages.Shorten(flag.Key)}'";
        }
    }

    private static string Free(string name, Dictionary<string, string> taken) =>
        taken.ContainsKey(name) ? AttributeMerger.Unique(name, [.. taken.Keys]) : name;
}
