using FlagAnalyzers.Definitions;
using FlagAnalyzers.Reads;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.Rules;

/// <summary>Analysis of flags files: as soon as one is open in an editor, and once per compilation in a build.</summary>
internal static class FlagsFileActions
{
    public static void Register(CompilationStartAnalysisContext context, Action<FlagsFile, FlagIndex, Action<Diagnostic>> action) =>
        context.RegisterAdditionalFileAction(additional =>
        {
            FlagIndex index = FlagIndex.Get(additional.Compilation, additional.Options, additional.CancellationToken);
            foreach (FlagsFile file in index.Files.Files)
            {
                if (string.Equals(file.File.Path, additional.AdditionalFile.Path, StringComparison.Ordinal))
                {
                    action(file, index, additional.ReportDiagnostic);
                    break;
                }
            }
        });

    public static Location LocationOf(this FlagsFile file, Span span)
    {
        TextSpan textSpan = TextSpan.FromBounds(Math.Min(span.Start, file.Text.Length), Math.Min(span.End, file.Text.Length));
        return Location.Create(file.File.Path, textSpan, file.Text.Lines.GetLinePositionSpan(textSpan));
    }
}
