namespace FlagAnalyzers.Testing;

/// <summary>Checks that a code-fix test opts out of.</summary>
[Flags]
public enum CodeFixTestBehaviors
{
    None = 0,
    SkipFixAllInDocumentCheck = 1,
    SkipFixAllInProjectCheck = 2,
    SkipFixAllInSolutionCheck = 4,
    SkipFixAllCheck = SkipFixAllInDocumentCheck | SkipFixAllInProjectCheck | SkipFixAllInSolutionCheck,

    /// <summary>Apply one fix, to the first diagnostic that has one, and stop.</summary>
    FixOne = 8,
}
