using FlagAnalyzers.Definitions;

namespace FlagAnalyzers.Generation;

/// <summary>A generated flags class that a referenced assembly exposes to this project.</summary>
/// <param name="Id">The flags file it was generated from.</param>
/// <param name="Keys">The keys of its flags.</param>
internal sealed record ReferencedCatalog(string Id, EquatableArray<string> Keys);
