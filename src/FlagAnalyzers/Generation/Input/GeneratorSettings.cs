using System.Collections.Immutable;
using FlagAnalyzers.Definitions;
using FlagAnalyzers.Rules;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlagAnalyzers.Generation;

/// <summary>The project's properties that concern the generated code.</summary>
internal sealed record GeneratorSettings
{
    public FlagsGenerate Generate { get; init; }

    public bool IsInternal { get; init; }

    /// <summary>The namespace for classes whose file names none; empty for the global one.</summary>
    public string Namespace { get; init; } = "";

    /// <summary>The assembly's name, as the build gives it; empty where it does not.</summary>
    public string AssemblyName { get; init; } = "";

    /// <summary>What is wrong with <c>FlagsFile</c>; null for nothing.</summary>
    public string? FileProblem { get; init; }

    /// <summary>What is wrong with the other properties, a sentence each.</summary>
    public EquatableArray<string> Problems { get; init; }

    public static GeneratorSettings Read(AnalyzerConfigOptions options)
    {
        var problems = ImmutableArray.CreateBuilder<string>();
        CheckToday(Property(options, "FlagsToday"), problems);
        Choose(options, "FlagsStrict", ["false", "overdue", "true"], problems);
        int generate = Choose(options, "FlagsGenerate", ["auto", "true", "keys", "false"], problems);
        int access = Choose(options, "FlagsAccess", ["public", "internal"], problems);
        return new GeneratorSettings
        {
            Generate = (FlagsGenerate)generate,
            IsInternal = access == 1,
            Namespace = CSharpName.Namespace(Property(options, "FlagsNamespace") ?? Property(options, "RootNamespace")),
            AssemblyName = Property(options, "AssemblyName") ?? "",
            FileProblem = Property(options, "FlagsFileProblem"),
            Problems = new EquatableArray<string>(problems.ToImmutable()),
        };
    }

    // Only whether it is a date: another day must not write the code again.
    private static void CheckToday(string? today, ImmutableArray<string>.Builder problems)
    {
        if (today != null && !IsoDate.TryParse(today, out _))
            problems.Add($"FlagsToday is '{today}', which is not a date: write it as yyyy-MM-dd, such as 2027-01-31");
    }

    private static int Choose(AnalyzerConfigOptions options, string name, string[] choices, ImmutableArray<string>.Builder problems)
    {
        if (Property(options, name) is not { } value)
            return 0;
        int choice = Array.FindIndex(choices, known => string.Equals(known, value, StringComparison.OrdinalIgnoreCase));
        if (choice >= 0)
            return choice;
        string? nearest = NearestName.Find(value, choices);
        problems.Add($"{name} is '{value}': choose one of {string.Join(", ", choices)}" + (nearest is null ? "" : $"; did you mean '{nearest}'?"));
        return 0;
    }

    private static string? Property(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_property." + name, out string? value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
