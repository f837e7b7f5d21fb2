using FlagAnalyzers.Definitions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlagAnalyzers.Rules;

/// <summary>Reports what reading the flags files found, one kind at a time.</summary>
internal static class DefinitionFindings
{
    public static void Register(CompilationStartAnalysisContext context, DiagnosticDescriptor rule, ProblemId id) =>
        FlagsFileActions.Register(context, (file, index, report) =>
        {
            foreach (FlagSet set in index.Files.Project.Sets)
            {
                foreach (Problem finding in set.Findings)
                {
                    if (finding.Id == id && string.Equals(finding.Path, file.Document.Path, StringComparison.Ordinal))
                    {
                        report(Diagnostic.Create(
                            rule,
                            file.LocationOf(finding.Span),
                            DiagnosticProperties.Of(DiagnosticProperties.Key, finding.Flag),
                            finding.Message));
                    }
                }
            }
        });
}
