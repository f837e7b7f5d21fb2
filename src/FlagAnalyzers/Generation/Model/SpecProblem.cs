using FlagAnalyzers.Definitions;

namespace FlagAnalyzers.Generation;

/// <summary>What no file alone shows: it takes the whole project to see. Without a position, like all of the specs.</summary>
/// <param name="Id">Which rule is broken.</param>
/// <param name="ClassName">The generated class.</param>
/// <param name="Path">The file.</param>
/// <param name="Flag">The flag's key; null where it is about the class itself.</param>
/// <param name="Message">What is wrong and what to do.</param>
internal sealed record SpecProblem(ProblemId Id, string ClassName, string Path, string? Flag, string Message)
{
    /// <summary>The problem at its place: the flag's key, or the start of the file.</summary>
    public Problem Locate(FlagProject project)
    {
        Span span = default;
        foreach (FlagSet set in project.Sets)
        {
            foreach (FlagDefinition flag in set.Flags)
            {
                if (Flag != null && set.ClassName == ClassName && flag.Key.Value == Flag)
                    span = flag.Key.Span;
            }
        }

        return new Problem(Id, Path, span, Message, null, Flag);
    }
}
