using FlagAnalyzers.Definitions;
using FlagAnalyzers.Reads;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

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
            OffPath path = OffPath.Of(branch, context.Model, OnRegions(branch, context, finder));
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
        foreach (FlagBranch candidate in BranchesOfFlag(branch, context, finder))
        {
            if (candidate.Facts.HasFlag(FlagFacts.TrueMeansOff))
            {
                return true;
            }
        }

        return false;
    }

    // Where the flag is on for certain: what is missed there is not missed while it is off.
    private static IEnumerable<IOperation> OnRegions(FlagBranch branch, FlagReadContext context, FlagReadFinder finder)
    {
        foreach (FlagBranch candidate in BranchesOfFlag(branch, context, finder))
        {
            if (candidate.Owner is not IConditionalOperation conditional)
            {
                continue;
            }

            if (candidate.Facts.HasFlag(FlagFacts.TrueMeansOn))
            {
                yield return conditional.WhenTrue;
            }
            else if (candidate.Facts.HasFlag(FlagFacts.FalseMeansOn) && conditional.WhenFalse is { } whenFalse)
            {
                yield return whenFalse;
            }
        }
    }

    private static IEnumerable<FlagBranch> BranchesOfFlag(FlagBranch branch, FlagReadContext context, FlagReadFinder finder)
    {
        IOperation root = LocalUses.Root(branch.Owner);
        foreach (FlagRead other in TreeReads.Of(finder, context.Model, context.CancellationToken))
        {
            if (string.Equals(other.Key, branch.Read.Key, StringComparison.Ordinal) && root.Syntax.Span.Contains(other.Operation.Syntax.Span))
            {
                foreach (FlagBranch candidate in FlagBranches.Of(other))
                {
                    yield return candidate;
                }
            }
        }
    }
}
