using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FlagAnalyzers.Testing;

/// <summary>One project of a test.</summary>
public class ProjectState
{
    internal ProjectState(string name, string folder)
    {
        Name = name;
        AssemblyName = name;
        Sources = new SourceFileList(folder, "Test", ".cs");
        GeneratedSources = new SourceFileList(folder, "Generated", ".g.cs");
        AdditionalFiles = new SourceFileList(folder, "Additional", ".txt");
        AnalyzerConfigFiles = new SourceFileList("/", "Config", ".editorconfig");
    }

    public string Name { get; }

    public string AssemblyName { get; set; }

    /// <summary>C# files.</summary>
    public SourceFileList Sources { get; }

    /// <summary>What the generators are expected to add, by hint name; not checked when empty.</summary>
    public SourceFileList GeneratedSources { get; }

    /// <summary>Additional files. Each <c>*.yaml</c> gets <c>FlagsRole=flags</c> unless <see cref="AdditionalFileMetadata"/> says otherwise.</summary>
    public SourceFileList AdditionalFiles { get; }

    /// <summary><c>.editorconfig</c> and <c>.globalconfig</c> files.</summary>
    public SourceFileList AnalyzerConfigFiles { get; }

    /// <summary>What MSBuild would pass: <c>build_property.FlagsToday</c> and so on. They win over the test's defaults; null takes a default away.</summary>
    public Dictionary<string, string?> GlobalOptions { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Item metadata of an additional file, by its path: <c>("flags.yaml", "FlagsRole") = "other"</c>; null takes a default away.</summary>
    public Dictionary<(string Path, string Name), string?> AdditionalFileMetadata { get; } = [];

    public List<MetadataReference> AdditionalReferences { get; } = [];

    /// <summary>Names of projects of this test that this one references.</summary>
    public List<string> AdditionalProjectReferences { get; } = [];

    /// <summary>Null: what the test state says, then .NET with the runtime.</summary>
    public ReferenceSet? ReferenceAssemblies { get; set; }

    /// <summary>Null: what the test state says, then a library.</summary>
    public OutputKind? OutputKind { get; set; }

    /// <summary>Null: what the test state says, then the newest.</summary>
    public LanguageVersion? LanguageVersion { get; set; }

    /// <summary>Null: what the test state says, then enabled.</summary>
    public NullableContextOptions? Nullable { get; set; }

    public List<string> PreprocessorSymbols { get; } = [];

    /// <summary>Whether the test's generators run in this project.</summary>
    public bool RunGenerators { get; set; } = true;
}
