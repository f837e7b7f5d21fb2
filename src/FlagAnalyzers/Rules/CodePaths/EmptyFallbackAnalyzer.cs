using FlagAnalyzers.Reads;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlagAnalyzers.Rules;

/// <summary>FLAG302: the path that runs while a flag is off is empty, or was never written.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class EmptyFallbackAnalyzer : FlagReadAnalyzer
{
    public EmptyFallbackAnalyzer()
        : base(FlagDescriptors.EmptyFallback)
    {
    }

    protected override void Start(CompilationStartAnalysisContext context, FlagReadFinder finder) =>
        RegisterReadAction(context, finder, Check);

    private static void Check(FlagReadContext context)
    {
        if (context.Read.Key is not { } key)
        {
            return;
        }

        foreach (FlagBranch branch in FlagBranches.Of(context.Read))
        {
            if (OffPath.Of(branch, context.Model, []) is { Gap: FallbackGap.Empty } path)
            {
                context.Report(
                    FlagDescriptors.EmptyFallback,
                    branch.Reference.Syntax.GetLocation(),
                    DiagnosticProperties.Of(DiagnosticProperties.Key, key),
                    key,
                    path.Reason);
            }
        }
    }
}
