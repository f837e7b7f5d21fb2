using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>What goes from a file's tests before anything else is rewritten: whole tests, and rows of tests.</summary>
internal sealed class TestPlan
{
    public const string Contradiction = "a test forces the state that is gone";

    public const string Set = "the code sets the flag here";

    public const string SetToGone = "the code sets the flag to the state that is gone";

    public const string Gone = "the test forced the state that is gone";

    public const string FlagOnlyGone = "the test checked nothing but the flag";

    public const string RowGone = "the test's rows for the state that is gone went";

    /// <summary>Tests that force the state that is gone.</summary>
    public HashSet<MethodDeclarationSyntax> Methods { get; } = [];

    /// <summary>Private methods that only such tests call, to force it.</summary>
    public HashSet<MethodDeclarationSyntax> Helpers { get; } = [];

    /// <summary>Those that check nothing but the flag.</summary>
    public HashSet<MethodDeclarationSyntax> FlagOnly { get; } = [];

    /// <summary>Rows that do, by test.</summary>
    public Dictionary<MethodDeclarationSyntax, List<AttributeSyntax>> Rows { get; } = [];

    public bool IsEmpty => Methods.Count == 0 && Rows.Count == 0;
}
