using System.Collections.Immutable;
using FlagAnalyzers.Definitions;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.Generation;

/// <summary>Collects what is wrong with the files and the settings of a project.</summary>
internal static class FlagsDiagnostics
{
    public static EquatableArray<FlagsDiagnostic> Create(
        Guarded<FlagProject> project, ImmutableArray<FlagsSource> sources, GeneratorSettings settings, GenerationSpecs specs, CancellationToken cancellationToken)
    {
        var diagnostics = ImmutableArray.CreateBuilder<FlagsDiagnostic>();
        if (settings.FileProblem is { } missing)
            diagnostics.Add(FlagsDiagnostic.ForSetting(missing));
        if (sources.IsEmpty)
            return new EquatableArray<FlagsDiagnostic>(diagnostics.ToImmutable());

        var texts = new Dictionary<string, SourceText>(StringComparer.Ordinal);
        foreach (FlagsSource source in sources)
        {
            if (source.Failure is { } unreadable)
                diagnostics.Add(FlagsDiagnostic.ForFile(ProblemId.InvalidYaml, source.Path, unreadable));
        }

        if (project.Failure is { } failure)
            diagnostics.Add(FlagsDiagnostic.ForFile(ProblemId.InvalidYaml, sources[0].Path, failure));
        foreach (FlagSet set in project.Value.Sets)
        {
            foreach (Problem found in set.Problems)
            {
                cancellationToken.ThrowIfCancellationRequested();
                diagnostics.Add(FlagsDiagnostic.ForProblem(found, TextOf(found.Path, sources, texts)));
            }
        }

        foreach (string setting in settings.Problems)
            diagnostics.Add(FlagsDiagnostic.ForSetting(setting));
        if (specs.Problem is { } problem)
            diagnostics.Add(FlagsDiagnostic.ForSetting(problem));
        foreach (SpecProblem found in specs.Problems)
            diagnostics.Add(FlagsDiagnostic.ForProblem(found.Locate(project.Value), TextOf(found.Path, sources, texts)));
        return new EquatableArray<FlagsDiagnostic>(diagnostics.ToImmutable());
    }

    private static SourceText? TextOf(string path, ImmutableArray<FlagsSource> sources, Dictionary<string, SourceText> texts)
    {
        if (texts.TryGetValue(path, out SourceText? known))
            return known;
        foreach (FlagsSource source in sources)
        {
            if (source.Document is { } document && string.Equals(source.Path, path, StringComparison.Ordinal))
                return texts[path] = SourceText.From(document.Text);
        }

        return null;
    }
}
