using FlagAnalyzers.Definitions.Declarations;
using FlagAnalyzers.Definitions.Reading;
using FlagAnalyzers.Infrastructure;
using FlagAnalyzers.Rules;

namespace FlagAnalyzers.Definitions.Merging;

/// <summary>Builds the flag set of one class.</summary>
internal sealed class SetBuilder
{
    private readonly ClassGroup _group;
    private readonly List<ContextAttribute> _attributes;
    private readonly SetBinder _binder;
    private readonly TargetingBuilder _targetings;
    private readonly List<string> _environments = [];

    public SetBuilder(ClassGroup group, List<ContextAttribute> attributes)
    {
        _group = group;
        _attributes = attributes;
        _binder = new SetBinder(group, attributes);
        _targetings = new TargetingBuilder(_binder);
        HashSet<string> known = new(StringComparer.OrdinalIgnoreCase);
        foreach (MergedFlag flag in group.Flags)
        {
            foreach (EnvironmentDeclaration environment in flag.Declaration.Environments)
            {
                if (known.Add(environment.Name.Value))
                {
                    _environments.Add(environment.Name.Value);
                }
            }
        }
    }

    public FlagSet Build()
    {
        List<Segment> segments = BuildSegments();
        List<Ring> rings = BuildRings();
        List<FlagDefinition> definitions = new(_group.Flags.Count);
        foreach (MergedFlag flag in _group.Flags)
        {
            definitions.Add(Define(flag));
        }

        HashSet<int> brokenSegments = CycleChecker.Check(_group, _binder, _environments);
        ExpansionChecker.Check(_group, _binder, _environments);
        for (int i = 0; i < segments.Count; i++)
        {
            if (segments[i].Rule.Bound is null)
            {
                brokenSegments.Add(i);
            }
        }

        ErrorSpreader.Spread(_group, definitions, segments, rings, brokenSegments);
        List<Problem> findings = FindingsBuilder.Find(_group, definitions, segments);
        for (int i = 0; i < definitions.Count; i++)
        {
            if (_group.Flags[i].HasErrors)
            {
                definitions[i] = TurnOff(_group.Flags[i], definitions[i]);
            }
        }

        List<string> paths = new(_group.Documents.Count);
        foreach (FlagsDocument document in _group.Documents)
        {
            paths.Add(document.Path);
        }

        return new FlagSet
        {
            ClassName = _group.ClassName,
            Namespace = _group.Namespace?.Value,
            Paths = paths.ToEquatableArray(),
            Attributes = _attributes.ToEquatableArray(),
            Segments = segments.ToEquatableArray(),
            Rings = rings.ToEquatableArray(),
            Flags = definitions.ToEquatableArray(),
            Policy = _group.Policy,
            Problems = Visible(_group.Problems),
            Findings = Visible(findings),
        };
    }

    private List<Segment> BuildSegments()
    {
        List<Segment> segments = new(_group.Segments.Count);
        foreach (SegmentDeclaration declaration in _group.Segments)
        {
            BoundRule? bound = _binder.Bind(_group.SegmentsDocument!, null, declaration.Rule);
            segments.Add(new Segment { Name = declaration.Name, Rule = TargetingBuilder.Definition(declaration.Rule, bound) });
        }

        return segments;
    }

    private List<Ring> BuildRings()
    {
        List<Ring> rings = new(_group.Rings.Count);
        foreach (RingDeclaration declaration in _group.Rings)
        {
            int segment = declaration.Segment is { } name ? _binder.FindSegment(name) : -1;
            ulong threshold = declaration.Percentage is { } percentage ? Percentages.Threshold(percentage) : 0;
            rings.Add(new Ring(declaration.Name, segment, threshold, declaration.Percentage));
        }

        return rings;
    }

    private FlagDefinition Define(MergedFlag flag)
    {
        FlagDeclaration source = flag.Declaration;
        List<EnvironmentTargeting> environments = new(source.Environments.Count);
        FlagTargeting targeting = source.Provider is null ? _targetings.Build(flag, source.Base) : TargetingBuilder.Off(flag, source.Base);
        foreach (EnvironmentDeclaration environment in source.Environments)
        {
            FlagTargeting patched = _targetings.Build(flag, source.Base.Merge(environment.Patch));
            environments.Add(new EnvironmentTargeting(environment.Name.Value, patched) { Patched = PartsOf(environment.Patch) });
        }

        IsoDate? cleanup = source.CleanupBy?.Value;
        if (cleanup is null && source.Created is { } created && _group.Policy.LifetimeOf(source.Kind) is { } lifetime)
        {
            cleanup = created.AddDays(lifetime);
        }

        return new FlagDefinition
        {
            Key = source.Key,
            Accessor = flag.Accessor,
            Kind = source.Kind,
            Type = source.Type,
            Description = source.Description,
            Owner = source.Owner,
            Ticket = source.Ticket,
            Provider = source.Provider,
            Created = source.Created,
            CleanupBy = source.CleanupBy,
            EffectiveCleanupBy = cleanup,
            Fallback = source.Fallback,
            Outcome = source.Outcome,
            Variants = source.Variants.ToEquatableArray(),
            DefaultVariantIndex = source.DefaultVariantIndex,
            EnumName = flag.EnumName,
            Base = targeting,
            Environments = environments.ToEquatableArray(),
            Path = flag.Document.Path,
            EntrySpan = source.EntrySpan,
        };
    }

    private static FlagDefinition TurnOff(MergedFlag flag, FlagDefinition definition) => definition with
    {
        HasErrors = true,
        Base = TargetingBuilder.Off(flag, flag.Declaration.Base),
        Environments = default,
    };

    private static FlagParts PartsOf(TargetingDeclaration patch) =>
        (patch.Enabled is null ? FlagParts.None : FlagParts.Enabled)
        | (patch.Requires is null ? FlagParts.None : FlagParts.Requires)
        | (patch.Denylist is null ? FlagParts.None : FlagParts.Denylist)
        | (patch.Allowlist is null ? FlagParts.None : FlagParts.Allowlist)
        | (patch.Targeting is null ? FlagParts.None : FlagParts.Rules)
        | (patch.Rollout is null ? FlagParts.None : FlagParts.Rollout)
        | (patch.Value is null && patch.Default is null && patch.Weights is null ? FlagParts.None : FlagParts.Value);

    /// <summary>Without what comments silence; that the file is no YAML cannot be silenced.</summary>
    private EquatableArray<Problem> Visible(List<Problem> problems)
    {
        problems.RemoveAll(problem => problem.Id != ProblemId.InvalidYaml && IsDisabled(problem));
        return problems.ToEquatableArray();
    }

    private bool IsDisabled(Problem problem)
    {
        foreach (FlagsDocument document in _group.Documents)
        {
            if (string.Equals(document.Path, problem.Path, StringComparison.Ordinal) && document.IsDisabled(problem.DiagnosticId, problem.Span.Start))
            {
                return true;
            }
        }

        return false;
    }
}
