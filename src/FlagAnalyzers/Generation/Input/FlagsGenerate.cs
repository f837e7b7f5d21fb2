namespace FlagAnalyzers.Generation;

/// <summary>What the build asks for (<c>FlagsGenerate</c>).</summary>
internal enum FlagsGenerate
{
    /// <summary>Everything, unless a referenced project already exposes the flags of the file.</summary>
    Auto,

    /// <summary>Everything.</summary>
    Everything,

    /// <summary>The constants of the keys.</summary>
    Keys,

    /// <summary>Nothing; the files are still checked.</summary>
    Nothing,
}
