using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FlagAnalyzers.Tests.Generation;

/// <summary>A project after the generator ran.</summary>
internal sealed class GeneratedProject(CSharpCompilation compilation, GeneratorRunResult result)
{
    public CSharpCompilation Compilation => compilation;

    public GeneratorRunResult Result => result;

    /// <summary>What the generator reported.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => result.Diagnostics;

    public IEnumerable<string> FileNames => result.GeneratedSources.Select(source => source.HintName);

    public string Text(string fileName) => result.GeneratedSources.Single(source => source.HintName == fileName).SourceText.ToString();

    /// <summary>Fails on any diagnostic of the compiler, warnings too, and on any exception of the generator.</summary>
    public GeneratedProject AssertCompiles()
    {
        Assert.Null(result.Exception);
        Diagnostic[] found = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden && diagnostic.DefaultSeverity != DiagnosticSeverity.Hidden).ToArray();
        Assert.True(found.Length == 0, string.Join("\n", found.Take(20).Select(Describe)));
        return this;
    }

    public GeneratedProject AssertNothingReported()
    {
        Assert.Null(result.Exception);
        Assert.Equal([], result.Diagnostics.Select(diagnostic => diagnostic.ToString()));
        return this;
    }

    public Assembly Load() => Assembly.Load(Emit());

    public MetadataReference ToMetadata() => MetadataReference.CreateFromImage(Emit());

    public byte[] Emit()
    {
        AssertCompiles();
        using var stream = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult emitted = compilation.Emit(stream);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        return stream.ToArray();
    }

    private static string Describe(Diagnostic diagnostic)
    {
        string line = diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim() ?? "";
        return diagnostic + "\n    " + line;
    }
}
