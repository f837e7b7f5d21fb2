using System.Collections.Immutable;
using FlagAnalyzers.Definitions;
using FlagAnalyzers.Reads;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlagAnalyzers.Rules;

/// <summary>FLAG101: a constant key that no visible definition declares.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class UnknownFlagKeyAnalyzer : FlagReadAnalyzer
{
    public UnknownFlagKeyAnalyzer()
        : base(FlagDescriptors.UnknownFlagKey)
    {
    }

    protected override void Start(CompilationStartAnalysisContext context, FlagReadFinder finder)
    {
        FlagIndex index = finder.Index;

        // A file that could not be read to its end may declare the key behind the error.
        if (index.IsEmpty || index.Files.Files.Any(file => file.Document.Problems.Any(problem => problem.Id == ProblemId.InvalidYaml)))
        {
            return;
        }

        // Flags of a mere dependency say nothing about the keys that one's own service knows.
        bool judgesSdks = index.Flags.Any(flag => !flag.IsThirdParty);
        RegisterReadAction(context, finder, read => Check(read, index, judgesSdks));
    }

    private static void Check(FlagReadContext context, FlagIndex index, bool judgesSdks)
    {
        FlagRead read = context.Read;
        if (read.Key is not { } key || read.Info is not null || read.KeyArgument is null
            || (!judgesSdks && read.Origin != FlagReadOrigin.KeyParameter))
        {
            return;
        }

        string? nearest = NearestName.Find(key, index.Keys);
        InferredFlag inferred = InferredFlag.From(read);
        ImmutableDictionary<string, string?> properties = inferred.AddTo(DiagnosticProperties.Of(DiagnosticProperties.Key, key));
        if (nearest is not null)
        {
            properties = properties.Add(DiagnosticProperties.Nearest, nearest);
        }

        context.Report(
            FlagDescriptors.UnknownFlagKey,
            read.KeyLocation,
            properties,
            key,
            nearest is null ? ": correct the key, or declare the flag in flags.yaml" : $": did you mean '{nearest}'?");
    }
}
