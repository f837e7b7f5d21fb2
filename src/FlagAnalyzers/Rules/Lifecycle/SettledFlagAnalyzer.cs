using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlagAnalyzers.Rules;

/// <summary>FLAG203: a flag that has sat at 0 % or 100 % for long.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class SettledFlagAnalyzer : LifecycleAnalyzer
{
    public SettledFlagAnalyzer()
        : base(FlagDescriptors.SettledFlag, LifecycleState.Settled)
    {
    }
}
