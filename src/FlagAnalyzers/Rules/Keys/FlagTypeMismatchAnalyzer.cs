using FlagAnalyzers.Definitions;
using FlagAnalyzers.Reads;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlagAnalyzers.Rules;

/// <summary>FLAG104: a flag is read as another type than it is declared with, or given a default of another type.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class FlagTypeMismatchAnalyzer : FlagReadAnalyzer
{
    public FlagTypeMismatchAnalyzer()
        : base(FlagDescriptors.FlagTypeMismatch)
    {
    }

    protected override void Start(CompilationStartAnalysisContext context, FlagReadFinder finder) =>
        RegisterReadAction(context, finder, Check);

    private static void Check(FlagReadContext context)
    {
        FlagRead read = context.Read;
        if (read.Info is not { } info || read.Origin == FlagReadOrigin.TypedAccessor || info.Definition is { HasErrors: true })
        {
            return;
        }

        if (read.Type is { } type && !Fits(info.Type, type, read) && IsValueOfFlag(read, type))
        {
            Report(read.KeyLocation, "is read as " + FlagTypes.NameOf(type));
        }
        else if (read.Type is null && read.DefaultArgument is { } argument
            && FlagTypes.OfConstant(ConstantKeys.Unwrap(argument).ConstantValue.Value) is { } given
            && !Fits(info.Type, given, read)
            && (info.Type, given) is not (FlagType.Double, FlagType.Int32))
        {
            Report(argument.Syntax.GetLocation(), "its default here is " + FlagTypes.NameOf(given));
        }

        void Report(Location location, string how) => context.Report(
            FlagDescriptors.FlagTypeMismatch,
            location,
            DiagnosticProperties.Of(DiagnosticProperties.Key, info.Key),
            info.Key,
            FlagTypes.NameOf(info.Type),
            how);
    }

    // A wrapper of the user's own may well return some other text than the flag's.
    private static bool IsValueOfFlag(FlagRead read, FlagType type) =>
        type != FlagType.String || read.Origin == FlagReadOrigin.Sdk || read.DefaultArgument is not null;

    private static bool Fits(FlagType declared, FlagType read, FlagRead how) => declared switch
    {
        _ when declared == read => true,
        FlagType.Int32 => read == FlagType.Double,
        FlagType.Variant => read == FlagType.String || (read == FlagType.Boolean && HasSwitchedVariants(how)),
        _ => false,
    };

    // There a flag with variants is also on or off; elsewhere a variant flag is a string.
    private static bool HasSwitchedVariants(FlagRead read) =>
        read.Origin != FlagReadOrigin.Sdk || read.Sdk is "Unleash" or "Microsoft.FeatureManagement" or "Flipt";
}
