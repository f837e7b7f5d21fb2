using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlagAnalyzers.Testing;

/// <summary>Writes what MSBuild would hand the compiler: properties, and the metadata of additional files.</summary>
internal static class GlobalConfig
{
    public static string Write(
        ProjectState project,
        SolutionState state,
        IReadOnlyDictionary<string, string> defaults,
        ImmutableArray<DiagnosticAnalyzer> analyzersToEnable)
    {
        // A .globalconfig of the test's own, at level 0 or above, wins over this one.
        var text = new StringBuilder("is_global = true\nglobal_level = -100\n");
        var options = new SortedDictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in defaults)
            options[name] = value;
        foreach (var (name, value) in state.GlobalOptions)
            options[name] = value;
        foreach (var (name, value) in project.GlobalOptions)
            options[name] = value;

        foreach (var (name, value) in options)
        {
            if (value is not null)
                text.Append(name).Append(" = ").Append(value).Append('\n');
        }

        var offByDefault = analyzersToEnable.SelectMany(analyzer => analyzer.SupportedDiagnostics)
            .Where(descriptor => !descriptor.IsEnabledByDefault)
            .DistinctBy(descriptor => descriptor.Id);
        foreach (var descriptor in offByDefault)
            text.Append("dotnet_diagnostic.").Append(descriptor.Id).Append(".severity = ").Append(Name(descriptor.DefaultSeverity)).Append('\n');

        foreach (var file in project.AdditionalFiles)
            WriteMetadata(text, project, file.Path);

        return text.ToString();
    }

    private static void WriteMetadata(StringBuilder text, ProjectState project, string path)
    {
        var metadata = new SortedDictionary<string, string?>(StringComparer.Ordinal);
        if (path.EndsWith(".yaml", StringComparison.Ordinal) || path.EndsWith(".yml", StringComparison.Ordinal))
        {
            metadata["FlagsRole"] = "flags";
            metadata["FlagsId"] = path[(path.LastIndexOf('/') + 1)..];
        }

        foreach (var ((file, name), value) in project.AdditionalFileMetadata)
        {
            if (path == file || path.EndsWith("/" + file, StringComparison.Ordinal))
                metadata[name] = value;
        }

        text.Append('[').Append(path).Append("]\n");
        foreach (var (name, value) in metadata)
        {
            if (value is not null)
                text.Append("build_metadata.AdditionalFiles.").Append(name).Append(" = ").Append(value).Append('\n');
        }
    }

    private static string Name(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Info => "suggestion",
        _ => "silent",
    };
}
