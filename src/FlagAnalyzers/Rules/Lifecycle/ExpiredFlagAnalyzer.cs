using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlagAnalyzers.Rules;

/// <summary>FLAG201: a flag past its cleanup date.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ExpiredFlagAnalyzer : LifecycleAnalyzer
{
    public ExpiredFlagAnalyzer()
        : base(FlagDescriptors.ExpiredFlag, LifecycleState.Expired)
    {
    }
}
