using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.Tests.Testing;

/// <summary>T001: a local variable must not be called "bad".</summary>
internal sealed class BadNameAnalyzer : DiagnosticAnalyzer
{
    public static readonly DiagnosticDescriptor Rule = new("T001", "Bad name", "'{0}' is a bad name", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxNodeAction(
            node =>
            {
                var identifier = ((VariableDeclaratorSyntax)node.Node).Identifier;
                if (identifier.ValueText == "bad")
                    node.ReportDiagnostic(Diagnostic.Create(Rule, identifier.GetLocation(), identifier.ValueText));
            },
            SyntaxKind.VariableDeclarator);
    }
}

/// <summary>T002: an additional file must not say "wrong".</summary>
internal sealed class WrongWordAnalyzer : DiagnosticAnalyzer
{
    public static readonly DiagnosticDescriptor Rule = new("T002", "Wrong word", "Do not say 'wrong' on {0}", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterAdditionalFileAction(file =>
        {
            if (!file.Options.AnalyzerConfigOptionsProvider.GetOptions(file.AdditionalFile).TryGetValue("build_metadata.AdditionalFiles.FlagsRole", out var role) || role != "flags")
                return;
            file.Options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.FlagsToday", out var today);
            var text = file.AdditionalFile.GetText(file.CancellationToken)!;
            var content = text.ToString();
            for (var index = content.IndexOf("wrong", StringComparison.Ordinal); index >= 0; index = content.IndexOf("wrong", index + 1, StringComparison.Ordinal))
            {
                var span = new TextSpan(index, 5);
                file.ReportDiagnostic(Diagnostic.Create(Rule, Location.Create(file.AdditionalFile.Path, span, text.Lines.GetLinePositionSpan(span)), today ?? "?"));
            }
        });
    }
}

/// <summary>T003, off by default: every class.</summary>
internal sealed class EveryClassAnalyzer : DiagnosticAnalyzer
{
    public static readonly DiagnosticDescriptor Rule = new("T003", "A class", "A class", "Test", DiagnosticSeverity.Info, isEnabledByDefault: false);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(symbol => symbol.ReportDiagnostic(Diagnostic.Create(Rule, symbol.Symbol.Locations[0])), SymbolKind.NamedType);
    }
}

/// <summary>Falls over.</summary>
internal sealed class CrashingAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [BadNameAnalyzer.Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(_ => throw new NotSupportedException("on purpose"));
    }
}

/// <summary>Reports in code, yet cannot be silenced there: it looks at the text, and points past the pragma's reach.</summary>
internal sealed class StubbornAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [BadNameAnalyzer.Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxTreeAction(tree => tree.ReportDiagnostic(
            Diagnostic.Create(BadNameAnalyzer.Rule, tree.Tree.GetLocation(new TextSpan(0, 0)), "start")));
    }
}

/// <summary>Writes a class for every additional file, named after its first line; says T004 where there is none.</summary>
internal sealed class ClassPerFileGenerator : IIncrementalGenerator
{
    public static readonly DiagnosticDescriptor Rule = new("T004", "Empty", "Empty file", "Test", DiagnosticSeverity.Error, isEnabledByDefault: true);

    public void Initialize(IncrementalGeneratorInitializationContext context)
        => context.RegisterSourceOutput(context.AdditionalTextsProvider, static (output, file) =>
        {
            var name = file.GetText(output.CancellationToken)!.Lines[0].ToString();
            if (name.Length == 0)
                output.ReportDiagnostic(Diagnostic.Create(Rule, Location.Create(file.Path, default, default)));
            else
                output.AddSource(name + ".g.cs", $"public static class {name} {{ }}\n");
        });
}
