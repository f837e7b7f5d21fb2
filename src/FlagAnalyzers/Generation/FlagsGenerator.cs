using System.Collections.Immutable;
using System.Text;
using FlagAnalyzers.Definitions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.Generation;

/// <summary>Writes the typed flags of a project from its flags files, and reports what is wrong in them.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class FlagsGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<ImmutableArray<FlagsSource>> sources = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => FlagsInput.TryRead(pair.Left, pair.Right))
            .Where(static input => input != null)
            .WithTrackingName(GeneratorSteps.Files)
            .Select(static (input, cancellationToken) => FlagsSource.Read(input!, cancellationToken))
            .WithTrackingName(GeneratorSteps.Documents)
            .Collect();

        IncrementalValueProvider<Guarded<FlagProject>> project = sources
            .Select(static (files, _) => Guarded<FlagProject>.Run(files, CreateProject, new FlagProject()))
            .WithTrackingName(GeneratorSteps.Project);

        IncrementalValueProvider<GeneratorSettings> settings = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => GeneratorSettings.Read(options.GlobalOptions))
            .WithTrackingName(GeneratorSteps.Settings);

        IncrementalValueProvider<GenerationTarget> target = settings
            .Combine(IsLanguageTooOld(context))
            .Combine(References(context, sources, settings))
            .Select(static (all, _) => GenerationTarget.Create(all.Left.Left, all.Left.Right, all.Right))
            .WithTrackingName(GeneratorSteps.Target);

        IncrementalValueProvider<GenerationSpecs> specs = project
            .Combine(sources)
            .Combine(target)
            .Select(static (all, _) => GenerationSpecs.Create(all.Left.Left.Value, all.Left.Right, all.Right))
            .WithTrackingName(GeneratorSteps.Specs);

        RegisterSources(context, specs);
        RegisterDiagnostics(context, project, sources, settings, specs);
    }

    private static void RegisterSources(IncrementalGeneratorInitializationContext context, IncrementalValueProvider<GenerationSpecs> specs)
    {
        IncrementalValuesProvider<ClassSpec> classes = specs
            .SelectMany(static (all, _) => all.Classes.Items)
            .WithTrackingName(GeneratorSteps.Classes);
        context.RegisterSourceOutput(classes, static (output, spec) =>
        {
            Guarded<bool> written = Guarded<bool>.Run((spec, output), static input => Write(input.spec, input.output), false);
            if (written.Failure is { } failure)
                output.ReportDiagnostic(FlagsDiagnostic.ForSetting(failure).ToDiagnostic());
        });

        IncrementalValueProvider<ContextSpec?> contextSpec = specs
            .Select(static (all, _) => all.Context)
            .WithTrackingName(GeneratorSteps.Context);
        context.RegisterSourceOutput(contextSpec, static (output, spec) =>
        {
            if (spec != null)
                output.AddSource(GeneratedNames.Context + ".g.cs", SourceText.From(ContextEmitter.Write(spec), Encoding.UTF8));
        });
    }

    private static bool Write(ClassSpec spec, SourceProductionContext output)
    {
        foreach (GeneratedFile file in ClassFiles.Write(spec, output.CancellationToken))
            output.AddSource(file.Name, SourceText.From(file.Text, Encoding.UTF8));
        return true;
    }

    private static void RegisterDiagnostics(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<Guarded<FlagProject>> project,
        IncrementalValueProvider<ImmutableArray<FlagsSource>> sources,
        IncrementalValueProvider<GeneratorSettings> settings,
        IncrementalValueProvider<GenerationSpecs> specs)
    {
        IncrementalValueProvider<EquatableArray<FlagsDiagnostic>> diagnostics = project
            .Combine(sources)
            .Combine(settings.Combine(specs))
            .Select(static (all, cancellationToken) => FlagsDiagnostics.Create(
                all.Left.Left, all.Left.Right, all.Right.Left, all.Right.Right, cancellationToken))
            .WithTrackingName(GeneratorSteps.Diagnostics);
        context.RegisterSourceOutput(diagnostics, static (output, found) =>
        {
            foreach (FlagsDiagnostic diagnostic in found)
                output.ReportDiagnostic(diagnostic.ToDiagnostic());
        });
    }

    private static FlagProject CreateProject(ImmutableArray<FlagsSource> sources)
    {
        // A project may list a file twice.
        var documents = new List<FlagsDocument>(sources.Length);
        var paths = new HashSet<string>(StringComparer.Ordinal);
        foreach (FlagsSource source in sources)
        {
            if (source.Document is { } document && paths.Add(source.Path))
                documents.Add(document);
        }

        return documents.Count == 0 ? new FlagProject() : FlagProject.Create(documents);
    }

    private static IncrementalValueProvider<bool> IsLanguageTooOld(IncrementalGeneratorInitializationContext context) =>
        context.ParseOptionsProvider
            .Select(static (options, _) => options is CSharpParseOptions { LanguageVersion: < LanguageVersion.CSharp9 })
            .WithTrackingName(GeneratorSteps.Language);

    // A project without flags files does not look at its references.
    private static IncrementalValueProvider<ImmutableArray<ReferenceFacts>> References(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<ImmutableArray<FlagsSource>> sources,
        IncrementalValueProvider<GeneratorSettings> settings)
    {
        IncrementalValueProvider<string?> reader = sources
            .Combine(settings)
            .Select(static (pair, _) => pair.Left.IsEmpty ? null : pair.Right.AssemblyName)
            .WithTrackingName(GeneratorSteps.ReferenceReader);
        return context.MetadataReferencesProvider
            .Combine(reader)
            .Select(static (pair, _) => pair.Right is { } name ? ReferenceReader.Read(pair.Left, name) : ReferenceFacts.None)
            .Where(static facts => !ReferenceEquals(facts, ReferenceFacts.None))
            .WithTrackingName(GeneratorSteps.References)
            .Collect();
    }
}
