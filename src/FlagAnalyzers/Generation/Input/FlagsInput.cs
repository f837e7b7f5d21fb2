using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlagAnalyzers.Generation;

/// <summary>A flags file among the additional files.</summary>
/// <param name="File">The file; the compiler hands out another one when its text changes.</param>
/// <param name="Id">Its name across projects.</param>
internal sealed record FlagsInput(AdditionalText File, string Id)
{
    private const string Role = "build_metadata.AdditionalFiles.FlagsRole";
    private const string IdOption = "build_metadata.AdditionalFiles.FlagsId";

    public static FlagsInput? TryRead(AdditionalText file, AnalyzerConfigOptionsProvider provider)
    {
        AnalyzerConfigOptions options = provider.GetOptions(file);
        if (!options.TryGetValue(Role, out string? role) || !string.Equals(role, "flags", StringComparison.OrdinalIgnoreCase))
            return null;
        bool hasId = options.TryGetValue(IdOption, out string? id) && !string.IsNullOrWhiteSpace(id);
        return new FlagsInput(file, hasId ? id! : FileName(file.Path));
    }

    private static string FileName(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
}
