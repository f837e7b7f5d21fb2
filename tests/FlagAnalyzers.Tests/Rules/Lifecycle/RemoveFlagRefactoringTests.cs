using FlagAnalyzers.CodeFixes;
using FlagAnalyzers.Testing;

namespace FlagAnalyzers.Tests.Rules.Lifecycle;

public class RemoveFlagRefactoringTests
{
    private const string Flags = "public static class Flags { [FlagAnalyzers.Flag(\"old\")] public static bool Old => true; public static bool Other => true; }\n";

    [Theory]
    [InlineData("remove:enabled", "1")]
    [InlineData("remove:disabled", "2")]
    public Task Removes_the_flag_under_the_caret(string equivalenceKey, string kept)
    {
        var test = new CSharpCodeRefactoringTest<RemoveFlagRefactoring>
        {
            TestCode = Flags + "class C { int M() => Flags.$$Old ? 1 : 2; }",
            FixedCode = Flags + "class C { int M() => " + kept + "; }",
            CodeActionEquivalenceKey = equivalenceKey,
        };
        return test.RunAsync();
    }

    [Fact]
    public Task Says_nothing_elsewhere()
    {
        var test = new CSharpCodeRefactoringTest<RemoveFlagRefactoring>
        {
            TestCode = Flags + "class C { int M() => Flags.$$Other ? 1 : 2; }",
            OffersNothing = true,
        };
        return test.RunAsync();
    }
}
