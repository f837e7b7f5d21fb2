using System.Collections.Immutable;
using FlagAnalyzers.Definitions;
using FlagAnalyzers.Rules;

namespace FlagAnalyzers.Generation;

/// <summary>The types of a project by full name. Of two that would have one name, the first gets it.</summary>
internal sealed class TypeNames
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly ImmutableArray<SpecProblem>.Builder _problems = ImmutableArray.CreateBuilder<SpecProblem>();

    public TypeNames(string contextNamespace, EquatableArray<ContextAttribute> attributes)
    {
        _taken.Add(CSharpName.Global(contextNamespace, GeneratedNames.Context));
        foreach (ContextAttribute attribute in attributes)
        {
            if (attribute.Type == RuleType.Enum)
                _taken.Add(CSharpName.Global(contextNamespace, attribute.EnumName ?? ""));
        }
    }

    public ImmutableArray<SpecProblem> Problems => _problems.ToImmutable();

    /// <summary>The set with names that are free; null where the names of its class are not.</summary>
    public FlagSet? Add(FlagSet set, string @namespace)
    {
        GeneratedNames names = GeneratedNames.For(set.ClassName);
        string[] types = [names.Class, names.Values, names.Interface, names.Stub, names.Catalog];
        string? collision = Array.Find(types, type => _taken.Contains(CSharpName.Global(@namespace, type)));
        if (collision != null)
        {
            Report(set, set.Paths[0], null, $"The class '{set.ClassName}' needs a type {collision}, and this project generates one already; give it another 'class' or 'namespace'");
            return null;
        }

        foreach (string type in types)
            _taken.Add(CSharpName.Global(@namespace, type));
        return WithFreeEnums(set, @namespace);
    }

    private FlagSet WithFreeEnums(FlagSet set, string @namespace)
    {
        ImmutableArray<FlagDefinition>.Builder? renamed = null;
        for (int index = 0; index < set.Flags.Count; index++)
        {
            FlagDefinition flag = set.Flags[index];
            bool hasEnum = flag is { Type: FlagType.Variant, IsExternal: false, Accessor.Length: > 0 };
            if (!hasEnum || flag.EnumName is not { } name || _taken.Add(CSharpName.Global(@namespace, name)))
                continue;
            Report(set, flag.Path, flag.Key.Value, $"Flag '{flag.Key.Value}': the enum of its variants would be named {name}, as is another generated type; give it another 'type_name'");
            do
                name += "Variant";
            while (!_taken.Add(CSharpName.Global(@namespace, name)));
            renamed ??= set.Flags.Items.ToBuilder();
            renamed[index] = flag with { EnumName = name };
        }

        return renamed is null ? set : set with { Flags = new EquatableArray<FlagDefinition>(renamed.ToImmutable()) };
    }

    private void Report(FlagSet set, string path, string? flag, string message) =>
        _problems.Add(new SpecProblem(ProblemId.DuplicateFlag, set.ClassName, path, flag, message));
}
