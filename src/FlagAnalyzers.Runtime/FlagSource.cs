namespace FlagAnalyzers;

/// <summary>Where the definition that decided came from.</summary>
public enum FlagSource : byte
{
    /// <summary>The flags file, as compiled.</summary>
    File,

    /// <summary>The flags file's patch for the running environment.</summary>
    Environment,

    /// <summary>An override applied while the program runs.</summary>
    Override,
}
