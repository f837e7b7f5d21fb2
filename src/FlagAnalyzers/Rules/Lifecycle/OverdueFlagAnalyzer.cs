using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlagAnalyzers.Rules;

/// <summary>FLAG204: a flag expired longer than the grace period.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class OverdueFlagAnalyzer : LifecycleAnalyzer
{
    public OverdueFlagAnalyzer()
        : base(FlagDescriptors.OverdueFlag, LifecycleState.Overdue)
    {
    }
}
