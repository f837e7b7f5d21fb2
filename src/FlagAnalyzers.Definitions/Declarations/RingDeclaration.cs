namespace FlagAnalyzers.Definitions.Declarations;

/// <param name="Name">Its name.</param>
/// <param name="Segment">The segment it stands for; null for a percentage ring.</param>
/// <param name="Percentage">Its percentage; null for a segment ring.</param>
/// <param name="HasErrors">Whether it cannot be used.</param>
internal sealed record RingDeclaration(Located<string> Name, Located<string>? Segment, decimal? Percentage, bool HasErrors);
