using System.Collections.Concurrent;
using System.Collections.Immutable;
using FlagAnalyzers.Definitions;
using FlagAnalyzers.Reads;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace FlagAnalyzers.Rules;

/// <summary>FLAG105: a flag of this compilation's flags files that nothing in the compilation reads.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class UnusedFlagAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(FlagDescriptors.UnusedFlag);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();

        // Reads in generated code count: Razor is generated code.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        FlagIndex index = FlagIndex.Get(context.Compilation, context.Options, context.CancellationToken);
        if (index.Files.Files.IsEmpty)
        {
            return;
        }

        ConcurrentDictionary<string, bool> used = new(StringComparer.Ordinal);
        if (FlagReadFinder.Create(context.Compilation, context.Options, context.CancellationToken) is { } finder)
        {
            FlagReadAnalyzer.RegisterReadAction(context, finder, read =>
            {
                if (read.Read.Key is { } key && !OwnCode.Contains(read.Read.Operation, read.CancellationToken))
                {
                    used.TryAdd(key, true);
                }
            });

            // Flags.Keys.X handed to something that is not known to take a key.
            context.RegisterOperationAction(
                operation =>
                {
                    IFieldReferenceOperation reference = (IFieldReferenceOperation)operation.Operation;
                    if (reference.Field is { IsConst: true, ContainingType.Name: FlagNames.KeysClass, ConstantValue: string key }
                        && !OwnCode.Contains(reference, operation.CancellationToken)
                        && reference.Parent is not INameOfOperation)
                    {
                        used.TryAdd(key, true);
                    }
                },
                OperationKind.FieldReference);
        }

        context.RegisterCompilationEndAction(end => Report(end, index, used));
    }

    private static void Report(CompilationAnalysisContext context, FlagIndex index, ConcurrentDictionary<string, bool> used)
    {
        foreach (FlagInfo flag in index.Flags)
        {
            if (flag.Definition is { } definition
                && !used.ContainsKey(flag.Key)
                && FileOf(index, definition) is { } file
                && !file.Document.IsDisabled(FlagDescriptors.UnusedFlag.Id, definition.Key.Span.Start)
                && !IsNeeded(index, flag.Key))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    FlagDescriptors.UnusedFlag,
                    file.LocationOf(definition.Key.Span),
                    DiagnosticProperties.Of(DiagnosticProperties.Key, flag.Key),
                    flag.Key));
            }
        }
    }

    // A prerequisite has its effect through the flags that require it.
    private static bool IsNeeded(FlagIndex index, string key) =>
        index.Files.Files.Any(file => FlagsFileEditor.FindReferences(file.Document, key).Count > 0);

    private static FlagsFile? FileOf(FlagIndex index, FlagDefinition flag) =>
        index.Files.Files.FirstOrDefault(file => string.Equals(file.Document.Path, flag.Path, StringComparison.Ordinal));
}
