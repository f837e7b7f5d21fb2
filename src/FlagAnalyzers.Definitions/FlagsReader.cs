namespace FlagAnalyzers.Definitions;

/// <summary>Reads a flags file.</summary>
public static class FlagsReader
{
    /// <summary>Reads <paramref name="text"/>; never throws, whatever it holds.</summary>
    public static FlagsDocument Read(string path, string text) => new(path, text);
}
