using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlagAnalyzers.Rules;

/// <summary>FLAG202: a flag whose cleanup date is near.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class FlagDueSoonAnalyzer : LifecycleAnalyzer
{
    public FlagDueSoonAnalyzer()
        : base(FlagDescriptors.FlagDueSoon, LifecycleState.DueSoon)
    {
    }
}
