using FlagAnalyzers.Reads;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace FlagAnalyzers.Rules;

/// <summary>FLAG304: a flag's value is kept where it certainly outlives a request.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class CachedFlagAnalyzer : FlagReadAnalyzer
{
    public CachedFlagAnalyzer()
        : base(FlagDescriptors.CachedFlag)
    {
    }

    protected override void Start(CompilationStartAnalysisContext context, FlagReadFinder finder)
    {
        RegisterReadAction(context, finder, Check);
        SingletonSnapshots.Register(context, finder);
        context.RegisterSymbolAction(symbol => CheckSnapshot(symbol, finder), SymbolKind.Field, SymbolKind.Property);
        if (!finder.Index.IsEmpty)
        {
            context.RegisterOperationAction(operation => CheckBoxedSnapshot(operation, finder), OperationKind.Conversion);
        }
    }

    private static void Check(FlagReadContext context)
    {
        if (context.Read is not { Key: { } key, YieldsValue: true } read || FlagStore.Of(read.Operation) is not { } store)
        {
            return;
        }

        if (Place(store.Target, store.IsLazy, store.IsOnce, context.Model.Compilation, context.CancellationToken) is { } place)
        {
            context.Report(
                FlagDescriptors.CachedFlag,
                read.Operation.Syntax.GetLocation(),
                DiagnosticProperties.Of(DiagnosticProperties.Key, key),
                key,
                place);
        }
    }

    private static void CheckSnapshot(SymbolAnalysisContext context, FlagReadFinder finder)
    {
        ISymbol member = context.Symbol;
        ITypeSymbol type = member is IFieldSymbol field ? field.Type : ((IPropertySymbol)member).Type;
        bool isLazy = FlagStore.IsLazyType(type);
        if (type is INamedTypeSymbol { TypeArguments.Length: 1 } generic && (isLazy || generic.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T))
        {
            type = generic.TypeArguments[0];
        }

        if (!finder.IsSnapshot(type)
            || member.IsImplicitlyDeclared
            || Place(member, isLazy, isOnce: true, context.Compilation, context.CancellationToken) is not { } place
            || GeneratedCode.IsSilent(member.Locations[0], context.Options, context.CancellationToken))
        {
            return;
        }

        context.ReportDiagnostic(Diagnostic.Create(FlagDescriptors.CachedFlag, member.Locations[0], type.Name, place));
    }

    /// <summary>A snapshot behind an interface, or in an object: the type of the field does not tell.</summary>
    private static void CheckBoxedSnapshot(OperationAnalysisContext context, FlagReadFinder finder)
    {
        var conversion = (IConversionOperation)context.Operation;
        if (conversion is { Type.IsReferenceType: true, Operand: { Type.IsValueType: true } operand and not IDefaultValueOperation }
            && finder.IsSnapshot(operand.Type)
            && FlagStore.Of(operand) is { } store
            && Place(store.Target, store.IsLazy, store.IsOnce, context.Compilation, context.CancellationToken) is { } place
            && !GeneratedCode.IsSilent(operand.Syntax.GetLocation(), context.Options, context.CancellationToken))
        {
            context.ReportDiagnostic(Diagnostic.Create(FlagDescriptors.CachedFlag, operand.Syntax.GetLocation(), operand.Type.Name, place));
        }
    }

    private static string? Place(ISymbol member, bool isLazy, bool isOnce, Compilation compilation, CancellationToken cancellationToken)
    {
        // A computed property asks anew each time; one with a setter of its own may keep the value wherever it likes.
        if (!StoredMembers.IsStored(member))
        {
            return null;
        }

        string kind = member is IPropertySymbol ? "property" : "field";
        return member.IsStatic ? (IsThreadStatic(member) ? null : $"the static {kind} '{member.Name}'")
            : isLazy ? $"the Lazy '{member.Name}'"
            : isOnce && SingletonTypes.Contains(compilation, member.ContainingType, cancellationToken)
                ? $"'{member.Name}' of the singleton '{member.ContainingType.Name}'"
                : null;
    }

    private static bool IsThreadStatic(ISymbol member) =>
        member.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: "ThreadStaticAttribute" });
}
