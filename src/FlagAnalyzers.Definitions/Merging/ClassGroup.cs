using FlagAnalyzers.Definitions.Declarations;

namespace FlagAnalyzers.Definitions.Merging;

/// <summary>The files of one class; of the sections that only one file may have, the first.</summary>
internal sealed class ClassGroup(string className)
{
    /// <summary>A project full of errors needs no list of all of them.</summary>
    private const int MaximumProblems = 2_000;

    private readonly HashSet<Problem> _reported = [];

    public string ClassName { get; } = className;

    public List<FlagsDocument> Documents { get; } = [];

    public List<Problem> Problems { get; } = [];

    public Located<string>? Namespace { get; private set; }

    public Policy Policy { get; private set; } = Policy.Default;

    /// <summary>The declared attributes; null when no file has a <c>context</c>, so that types are inferred.</summary>
    public List<AttributeDeclaration>? Context { get; private set; }

    public FlagsDocument? ContextDocument { get; private set; }

    public List<SegmentDeclaration> Segments { get; private set; } = [];

    public FlagsDocument? SegmentsDocument { get; private set; }

    public List<RingDeclaration> Rings { get; private set; } = [];

    public FlagsDocument? RingsDocument { get; private set; }

    public List<MergedFlag> Flags { get; } = [];

    /// <summary>Whether every attribute is known; else one that is not may be in what cannot be read. Likewise below.</summary>
    public bool IsContextComplete { get; private set; } = true;

    public bool AreSegmentsComplete { get; private set; } = true;

    public bool AreRingsComplete { get; private set; } = true;

    public bool AreFlagsComplete { get; private set; } = true;

    public static List<ClassGroup> Group(IReadOnlyList<FlagsDocument> documents)
    {
        List<ClassGroup> groups = [];
        foreach (FlagsDocument document in documents)
        {
            ClassGroup? group = groups.Find(known => string.Equals(known.ClassName, document.ClassName, StringComparison.Ordinal));
            if (group is null)
            {
                group = new ClassGroup(document.ClassName);
                groups.Add(group);
            }

            group.Documents.Add(document);
        }

        foreach (ClassGroup group in groups)
        {
            group.MergeSections();
            group.MergeFlags();
        }

        return groups;
    }

    public void Report(FlagsDocument document, ProblemId id, Span span, string message, string? suggestion = null, string? flag = null)
    {
        if (IsFull)
        {
            return;
        }

        // An environment repeats what it does not patch.
        Problem problem = new(id, document.Path, span, Messages.About(flag, message), suggestion, flag);
        if (_reported.Add(problem))
        {
            Problems.Add(problem);
        }
    }

    /// <summary>Whether further problems need not be worded.</summary>
    public bool IsFull => Problems.Count >= MaximumProblems;

    private void MergeSections()
    {
        FlagsDocument? policy = null;
        foreach (FlagsDocument document in Documents)
        {
            Problems.AddRange(document.Problems);
            FileDeclaration file = document.File;
            IsContextComplete &= file.Context?.IsComplete ?? file.IsComplete;
            AreSegmentsComplete &= file.Segments?.IsComplete ?? file.IsComplete;
            AreRingsComplete &= file.Rings?.IsComplete ?? file.IsComplete;
            AreFlagsComplete &= file.IsComplete;
            if (file.Namespace is { } name)
            {
                if (Namespace is null)
                {
                    Namespace = name;
                }
                else if (Namespace.Value.Value != name.Value)
                {
                    Report(document, ProblemId.InvalidDefinition, name.Span, $"another file of the class '{ClassName}' has the namespace '{Namespace.Value.Value}'; files of one class share it", Namespace.Value.Value);
                }
            }

            if (IsFirst(document, file.Policy, "policy", ref policy))
            {
                Policy = file.Policy!.Value;
            }

            FlagsDocument? place = ContextDocument;
            if (IsFirst(document, file.Context, "context", ref place))
            {
                Context = file.Context!.Value;
                ContextDocument = place;
            }

            place = SegmentsDocument;
            if (IsFirst(document, file.Segments, "segments", ref place))
            {
                Segments = file.Segments!.Value;
                SegmentsDocument = place;
            }

            place = RingsDocument;
            if (IsFirst(document, file.Rings, "rings", ref place))
            {
                Rings = file.Rings!.Value;
                RingsDocument = place;
            }
        }
    }

    private bool IsFirst<T>(FlagsDocument document, Section<T>? section, string key, ref FlagsDocument? first)
    {
        if (section is null)
        {
            return false;
        }

        if (first is not null)
        {
            Report(document, ProblemId.InvalidDefinition, section.KeySpan, $"'{key}' of the class '{ClassName}' is in {Paths.FileName(first.Path)} already; it belongs in one file");
            return false;
        }

        first = document;
        return true;
    }

    private void MergeFlags()
    {
        Dictionary<string, MergedFlag> known = new(StringComparer.Ordinal);
        foreach (FlagsDocument document in Documents)
        {
            foreach (FlagDeclaration flag in document.File.Flags)
            {
                if (known.TryGetValue(flag.Key.Value, out MergedFlag? first))
                {
                    if (IsFull)
                    {
                        continue;
                    }

                    string place = ReferenceEquals(first.Document, document) ? Paths.Line(document.Text, first.Declaration.Key.Span.Start) : "in " + Paths.FileName(first.Document.Path);
                    Report(document, ProblemId.DuplicateFlag, flag.Key.Span, $"this key is declared {place} already; rename or remove one", null, flag.Key.Value);
                    continue;
                }

                MergedFlag merged = new(document, flag, Flags.Count);
                known.Add(flag.Key.Value, merged);
                Flags.Add(merged);
            }
        }
    }
}
