using FlagAnalyzers.Definitions;
using FlagAnalyzers.Reads;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlagAnalyzers.Rules;

/// <summary>FLAG301: nothing stands in for a flag when it is off.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class MissingFallbackAnalyzer : FlagReadAnalyzer
{
    public MissingFallbackAnalyzer()
        : base(FlagDescriptors.MissingFallback)
    {
    }

    protected override void Start(CompilationStartAnalysisContext context, FlagReadFinder finder) =>
        RegisterReadAction(context, finder, read => Check(read, finder));

    private static void Check(FlagReadContext context, FlagReadFinder finder)
    {
        // Without a definition nobody has said whether the flag needs a fallback at all.
        if (context.Read.Info is not { Fallback: not FallbackPolicy.None } flag)
        {
            return;
        }

        foreach (FlagBranch branch in FlagBranches.Of(context.Read))
        {
            OffPath path = OffPath.Of(branch, context.Model);
            if (path.Gap is not (FallbackGap.Additive or FallbackGap.MissingResult)
                || (path.Gap == FallbackGap.Additive && HasCounterpart(branch, context, finder)))
            {
                continue;
            }

            bool isWarning = path.Gap == FallbackGap.MissingResult || flag.Fallback == FallbackPolicy.Required;
            context.Report(Diagnostic.Create(
                FlagDescriptors.MissingFallback,
                branch.Reference.Syntax.GetLocation(),
                isWarning ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info,
                additionalLocations: null,
                DiagnosticProperties.Of(DiagnosticProperties.Key, flag.Key).Add(DiagnosticProperties.Remedy, path.Remedy.ToString()),
                flag.Key,
                path.Reason));
        }
    }

    // `if (flag) New(); if (!flag) Old();`: the other half stands in.
    private static bool HasCounterpart(FlagBranch branch, FlagReadContext context, FlagReadFinder finder)
    {
        IOperation root = LocalUses.Root(branch.Owner);
        foreach (FlagRead other in TreeReads.Of(finder, context.Model, context.CancellationToken))
        {
            if (!string.Equals(other.Key, branch.Read.Key, StringComparison.Ordinal) || !root.Syntax.Span.Contains(other.Operation.Syntax.Span))
            {
                continue;
            }

            foreach (FlagBranch candidate in FlagBranches.Of(other))
            {
                if (candidate.Facts.HasFlag(FlagFacts.TrueMeansOff))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
