using System.Text.RegularExpressions;
using FlagAnalyzers.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlagAnalyzers.Tests.CodePaths;

/// <summary>The program around the snippets of the code-path tests.</summary>
internal static class CodePathProgram
{
    public const string Flags = """
        using System.Threading.Tasks;
        using FlagAnalyzers;
        [assembly: FlagCatalog(typeof(Flags), Id = "flags.yaml")]
        public static class Flags
        {
            public static class Keys
            {
                [Flag("new-checkout", Accessor = "NewCheckout")] public const string NewCheckout = "new-checkout";
                [Flag("other", Accessor = "Other")] public const string Other = "other";
                [Flag("must", Fallback = "required", Accessor = "Must")] public const string Must = "must";
                [Flag("never", Fallback = "none", Accessor = "Never")] public const string Never = "never";
                [Flag("kill", Kind = "ops", Accessor = "Kill")] public const string Kill = "kill";
                [Flag("color", Type = "variant", Variants = new[] { "red", "green", "blue" }, Accessor = "Color")] public const string Color = "color";
            }
            [Flag("new-checkout")] public static bool NewCheckout => false;
            [Flag("other")] public static bool Other => false;
            [Flag("must")] public static bool Must => false;
            [Flag("never")] public static bool Never => false;
            [Flag("kill")] public static bool Kill => false;
            [Flag("color", Type = "variant", Variants = new[] { "red", "green", "blue" })] public static Color Color => default;
            public static FlagValues For(string user) => default;
            public static System.IDisposable Use(string user) => null!;
        }
        public enum Color { Red, Green, Blue }
        public interface IFlags { [Flag("new-checkout")] bool NewCheckout { get; } [Flag("color", Type = "variant")] Color Color { get; } }
        public readonly struct FlagValues : IFlags { [Flag("new-checkout")] public bool NewCheckout => false; [Flag("color", Type = "variant")] public Color Color => default; }
        public interface IManager
        {
            Task<bool> IsOnAsync([FlagKey] string key);
            bool IsOn([FlagKey] string key);
            string Text([FlagKey] string key);
            Detail<bool> Detail([FlagKey] string key);
        }
        public class Detail<T> { public T Value => default!; public string Reason => ""; }
        """;

    private static readonly Regex Mark = new(@"\[\|(?<text>.*?)\|\]", RegexOptions.Singleline);

    /// <summary>Expects one finding of <paramref name="severity"/> at each <c>[|...|]</c> in the class member(s), and nothing else.</summary>
    public static Task VerifyAsync<TAnalyzer>(string id, DiagnosticSeverity severity, string members)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        CSharpAnalyzerTest<TAnalyzer> test = new();
        int count = 0;
        string marked = Mark.Replace(members, match => $"{{|#{count++}:{match.Groups["text"].Value}|}}");
        test.TestState.Sources.Add(("Test0.cs", Around(marked)));
        test.TestState.Sources.Add(("Flags.cs", Flags));
        for (int i = 0; i < count; i++)
        {
            test.ExpectedDiagnostics.Add(new DiagnosticResult(id, severity).WithLocation(i));
        }

        return test.RunAsync();
    }

    public static string Around(string members) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        partial class C
        {
            static string New() => ""; static string Old() => ""; static string? Find() => null;
            static void A() { } static void B() { } static void Log(string text) { }
            static Task AAsync() => Task.CompletedTask;
            {{members}}
        }
        """;
}
