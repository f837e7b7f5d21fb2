using System.Collections.Immutable;
using FlagAnalyzers.Definitions;

namespace FlagAnalyzers.Generation;

/// <summary>Everything to generate for a project.</summary>
internal sealed record GenerationSpecs
{
    private const string RuntimeMissing =
        "The project has flags files but no reference to FlagAnalyzers.Runtime, which generated code calls: install the package FlagAnalyzers by a PackageReference (a GlobalPackageReference leaves its library out), or set FlagsGenerate to false";

    private const string LanguageTooOld =
        "The generated code needs C# 9: set LangVersion to 9.0 or later, or set FlagsGenerate to false";

    public EquatableArray<ClassSpec> Classes { get; init; }

    /// <summary>Null where no class needs one.</summary>
    public ContextSpec? Context { get; init; }

    /// <summary>What is wrong with some of the classes or flags.</summary>
    public EquatableArray<SpecProblem> Problems { get; init; }

    /// <summary>Why nothing can be generated; null where something can, or nothing is wanted.</summary>
    public string? Problem { get; init; }

    public static GenerationSpecs Create(FlagProject project, ImmutableArray<FlagsSource> sources, GenerationTarget target)
    {
        var sets = new List<FlagSet>();
        foreach (FlagSet set in project.Sets)
        {
            if (IsWanted(set, sources, target))
                sets.Add(set);
        }

        if (sets.Count == 0)
            return new GenerationSpecs();
        if (target.IsLanguageTooOld)
            return new GenerationSpecs { Problem = LanguageTooOld };
        if (!target.HasRuntime)
            return new GenerationSpecs { Problem = RuntimeMissing };

        string contextNamespace = NamespaceOf(sets[0], target.Settings);
        var limits = new SizeLimits();
        var names = new TypeNames(contextNamespace, project.Attributes);
        bool isKeysOnly = target.Settings.Generate == FlagsGenerate.Keys;
        var classes = ImmutableArray.CreateBuilder<ClassSpec>();
        var prefixes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { GeneratedNames.Context };
        foreach (FlagSet wanted in sets)
        {
            if (names.Add(wanted, NamespaceOf(wanted, target.Settings)) is not { } set)
                continue;
            string prefix = set.ClassName;
            while (!prefixes.Add(prefix))
                prefix += "_";
            classes.Add(new ClassSpec
            {
                Set = PositionEraser.Erase(limits.Apply(set)),
                Namespace = NamespaceOf(set, target.Settings),
                ContextNamespace = contextNamespace,
                IsInternal = target.Settings.IsInternal,
                IsKeysOnly = isKeysOnly,
                Ids = IdsOf(set, sources),
                FilePrefix = prefix,
            });
        }

        return new GenerationSpecs
        {
            Problems = new EquatableArray<SpecProblem>(names.Problems.AddRange(limits.Problems)),
            Classes = new EquatableArray<ClassSpec>(classes.ToImmutable()),
            Context = isKeysOnly ? null : new ContextSpec
            {
                Namespace = contextNamespace,
                IsInternal = target.Settings.IsInternal,
                Attributes = project.Attributes,
            },
        };
    }

    private static bool IsWanted(FlagSet set, ImmutableArray<FlagsSource> sources, GenerationTarget target) => target.Settings.Generate switch
    {
        FlagsGenerate.Nothing => false,
        FlagsGenerate.Auto => !IsExposed(set, IdsOf(set, sources), target.Catalogs),
        _ => true,
    };

    /// <summary>
    /// Whether a referenced project already has these flags: the same file, and at least half of its keys, as another
    /// repository's file may have the same name.
    /// </summary>
    private static bool IsExposed(FlagSet set, EquatableArray<string> ids, EquatableArray<ReferencedCatalog> catalogs)
    {
        if (catalogs.IsEmpty)
            return false;
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (FlagDefinition flag in set.Flags)
            keys.Add(flag.Key.Value);
        foreach (ReferencedCatalog catalog in catalogs)
        {
            if (!ids.Items.Contains(catalog.Id))
                continue;
            int shared = catalog.Keys.Items.Count(keys.Contains);
            if (shared * 2 >= keys.Count)
                return true;
        }

        return false;
    }

    private static EquatableArray<string> IdsOf(FlagSet set, ImmutableArray<FlagsSource> sources)
    {
        var ids = ImmutableArray.CreateBuilder<string>();
        foreach (FlagsSource source in sources)
        {
            if (set.Paths.Items.Contains(source.Path) && !ids.Contains(source.Id))
                ids.Add(source.Id);
        }

        return new EquatableArray<string>(ids.ToImmutable());
    }

    private static string NamespaceOf(FlagSet set, GeneratorSettings settings) =>
        set.Namespace is { } stated ? CSharpName.Namespace(stated) : settings.Namespace;
}
