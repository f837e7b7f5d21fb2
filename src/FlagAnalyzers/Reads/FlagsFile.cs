using FlagAnalyzers.Definitions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.Reads;

/// <summary>One flags file of a compilation, read.</summary>
/// <param name="File">The additional file.</param>
/// <param name="Text">Its text.</param>
/// <param name="Document">What the text says.</param>
/// <param name="Id">Its name across projects (<c>FlagsId</c>); null where the build gives none.</param>
internal sealed record FlagsFile(AdditionalText File, SourceText Text, FlagsDocument Document, string? Id);
