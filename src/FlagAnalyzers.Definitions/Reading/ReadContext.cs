namespace FlagAnalyzers.Definitions.Reading;

/// <summary>Collects the problems of one file while it is read.</summary>
internal sealed class ReadContext(string path, string text)
{
    /// <summary>A file full of errors needs no list of all of them.</summary>
    private const int MaximumProblems = 1_000;

    private readonly HashSet<Problem> _known = [];

    public string Path { get; } = path;

    public string Text { get; } = text;

    public List<Problem> Problems { get; } = [];

    /// <summary>Key of the flag being read; messages name it.</summary>
    public string? Flag { get; set; }

    /// <summary>Set by every problem; whoever reads a flag or a segment resets it.</summary>
    public bool HasErrors { get; set; }

    /// <summary>Set by everything that could not be parsed, so that nobody misses what may be there; reset like <see cref="HasErrors"/>.</summary>
    public bool HasBroken { get; set; }

    /// <summary>Set where an entry is dropped because not even its name can be told; whoever reads a section resets it.</summary>
    public bool HasDropped { get; set; }

    /// <summary>Whether further problems are only counted, so that none need be worded.</summary>
    public bool IsFull => Problems.Count >= MaximumProblems;

    public void Invalid(Span span, string message, string? suggestion = null) =>
        Report(ProblemId.InvalidDefinition, span, message, suggestion);

    public void Report(ProblemId id, Span span, string message, string? suggestion = null)
    {
        HasErrors = true;
        if (IsFull && id != ProblemId.InvalidYaml)
        {
            return;
        }

        Problem problem = new(id, Path, span, Messages.About(Flag, message), suggestion, Flag);

        // What several aliases share is read several times.
        if (_known.Add(problem))
        {
            Problems.Add(problem);
        }
    }
}
