using FlagAnalyzers.Generation;
using FlagAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlagAnalyzers.Tests.Rules;

/// <summary>A code-fix test of a project with flags files, in which the generator runs.</summary>
internal sealed class FlagsFileTest<TAnalyzer, TFix> : CSharpCodeFixTest<TAnalyzer, TFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    public FlagsFileTest() => Generators.Add(new FlagsGenerator().AsSourceGenerator());

    /// <summary>The flags file before, marks included.</summary>
    public string Yaml
    {
        set => TestState.AdditionalFiles.Add(("flags.yaml", value));
    }

    /// <summary>The flags file after the fix.</summary>
    public string FixedYaml
    {
        set => FixedState.AdditionalFiles.Add(("flags.yaml", value));
    }
}
