namespace FlagAnalyzers.Definitions.Reading;

/// <summary>Collects the problems of one file while it is read.</summary>
internal sealed class ReadContext(string path, string text)
{
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

    public void Invalid(Span span, string message, string? suggestion = null) =>
        Report(ProblemId.InvalidDefinition, span, message, suggestion);

    public void Report(ProblemId id, Span span, string message, string? suggestion = null)
    {
        HasErrors = true;
        Problem problem = new(id, Path, span, Messages.About(Flag, message), suggestion, Flag);

        // What several aliases share is read several times.
        if (_known.Add(problem))
        {
            Problems.Add(problem);
        }
    }
}
