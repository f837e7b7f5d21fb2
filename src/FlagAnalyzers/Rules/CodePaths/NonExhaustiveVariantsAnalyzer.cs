using System.Collections.Immutable;
using FlagAnalyzers.Definitions;
using FlagAnalyzers.Reads;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlagAnalyzers.Rules;

/// <summary>FLAG306: a switch over a variant flag misses a variant and has no default.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class NonExhaustiveVariantsAnalyzer : FlagReadAnalyzer
{
    public NonExhaustiveVariantsAnalyzer()
        : base(FlagDescriptors.NonExhaustiveVariants)
    {
    }

    protected override void Start(CompilationStartAnalysisContext context, FlagReadFinder finder) =>
        RegisterReadAction(context, finder, Check);

    private static void Check(FlagReadContext context)
    {
        if (context.Read.Info is not { Type: FlagType.Variant } flag)
        {
            return;
        }

        foreach (FlagBranch branch in FlagBranches.Of(context.Read))
        {
            ImmutableArray<string> missing = VariantArms.Missing(branch);
            if (!missing.IsEmpty)
            {
                context.Report(
                    FlagDescriptors.NonExhaustiveVariants,
                    branch.Reference.Syntax.GetLocation(),
                    DiagnosticProperties.Of(DiagnosticProperties.Key, flag.Key).Add(DiagnosticProperties.Missing, string.Join("\n", missing)),
                    flag.Key,
                    string.Join(", ", missing));
            }
        }
    }
}
