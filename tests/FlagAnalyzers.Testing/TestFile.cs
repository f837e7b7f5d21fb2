namespace FlagAnalyzers.Testing;

/// <summary>One file of a test: its path and its text, markup included.</summary>
public sealed record TestFile(string Path, string Content);
