using System.Collections.Immutable;
using FlagAnalyzers.Reads;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace FlagAnalyzers.Rules;

/// <summary>FLAG102: our own API is called by key where a typed accessor would do.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class PreferTypedAccessorAnalyzer : FlagReadAnalyzer
{
    public PreferTypedAccessorAnalyzer()
        : base(FlagDescriptors.PreferTypedAccessor)
    {
    }

    protected override void Start(CompilationStartAnalysisContext context, FlagReadFinder finder) =>
        RegisterReadAction(context, finder, Check);

    private static void Check(FlagReadContext context)
    {
        FlagRead read = context.Read;
        if (read is not { Origin: FlagReadOrigin.KeyParameter, YieldsValue: true, IsAsync: false, Info: { Accessor: { } accessor } info }
            || read.Operation is not IInvocationOperation call
            || TypedAccessor.Find(call, info) is not { } property)
        {
            return;
        }

        ImmutableDictionary<string, string?> properties = DiagnosticProperties.Of(DiagnosticProperties.Key, info.Key)
            .Add(DiagnosticProperties.Accessor, property.Name);
        context.Report(FlagDescriptors.PreferTypedAccessor, read.KeyLocation, properties, info.Key, property.ContainingType.Name + "." + accessor);
    }
}
