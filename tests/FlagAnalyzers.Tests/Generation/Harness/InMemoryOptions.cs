using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlagAnalyzers.Tests.Generation;

/// <summary>What the build tells the compiler: properties, and which additional files are flags files.</summary>
internal sealed class InMemoryOptions(ImmutableDictionary<string, string> properties) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(properties.ToImmutableDictionary(pair => "build_property." + pair.Key, pair => pair.Value));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Options.Empty;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        textFile.Path.EndsWith("flags.yaml", StringComparison.Ordinal) ? Options.Flags : Options.Empty;

    private sealed class Options(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public static Options Empty { get; } = new(ImmutableDictionary<string, string>.Empty);

        public static Options Flags { get; } = new(ImmutableDictionary<string, string>.Empty.Add("build_metadata.AdditionalFiles.FlagsRole", "flags"));

#nullable disable annotations // the attribute that the base method carries exists twice here
        public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
#nullable restore
    }
}
