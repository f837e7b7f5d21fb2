using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Rules;

/// <summary>Every diagnostic there is; each has a page <c>docs/rules/FLAGnnn.md</c>.</summary>
internal static partial class FlagDescriptors
{
    private const string HelpBase = "https://github.com/flaganalyzers/FlagAnalyzers/blob/main/docs/rules/";

    private static string HelpLink(string id) => HelpBase + id + ".md";
}
