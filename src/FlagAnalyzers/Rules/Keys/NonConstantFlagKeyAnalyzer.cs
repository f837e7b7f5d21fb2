using System.Collections.Immutable;
using FlagAnalyzers.Reads;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace FlagAnalyzers.Rules;

/// <summary>FLAG103: a key that is put together while the program runs.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class NonConstantFlagKeyAnalyzer : FlagReadAnalyzer
{
    public NonConstantFlagKeyAnalyzer()
        : base(FlagDescriptors.NonConstantFlagKey)
    {
    }

    protected override void Start(CompilationStartAnalysisContext context, FlagReadFinder finder) =>
        RegisterReadAction(context, finder, Check);

    private static void Check(FlagReadContext context)
    {
        FlagRead read = context.Read;
        if (read.Key is null && read.KeyArgument is { } key && !IsPassedOn(key))
        {
            context.Report(FlagDescriptors.NonConstantFlagKey, read.KeyLocation, ImmutableDictionary<string, string?>.Empty);
        }
    }

    // A wrapper that marks its own parameter is checked where it is called.
    private static bool IsPassedOn(IOperation key) =>
        key is IParameterReferenceOperation { Parameter: { } parameter }
        && FlagNames.FindAttribute(parameter, FlagNames.FlagKeyAttribute) is not null;
}
