using FlagAnalyzers.Reads;
using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Rules;

/// <summary>A place where a flag decides how the program goes on.</summary>
/// <param name="Read">The read that supplies the flag.</param>
/// <param name="Reference">The read itself, or the local that holds it, as it stands in the condition.</param>
/// <param name="Facts">What the condition's outcome says about the flag; for a switch over it, what its value says.</param>
/// <param name="Owner">The <c>if</c>, ternary, switch statement or switch expression.</param>
internal readonly record struct FlagBranch(FlagRead Read, IOperation Reference, FlagFacts Facts, IOperation Owner);
