namespace FlagAnalyzers.Generation;

/// <summary>A file of generated code.</summary>
/// <param name="Name">Its name, the same on every machine.</param>
/// <param name="Text">Its text.</param>
internal readonly record struct GeneratedFile(string Name, string Text);
