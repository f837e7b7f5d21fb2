using FlagAnalyzers.CodeFixes;
using FlagAnalyzers.Testing;

namespace FlagAnalyzers.Tests.Rules.Lifecycle;

public class RemoveFlagRefactoringTests
{
    private const string Flags = "public static class Flags { [FlagAnalyzers.Flag(\"old\")] public static bool Old => true; public static bool Other => true; }\n";

    private const string Usings = "using System.Threading.Tasks;\n";

    private const string Gates = "public class Gates { [FlagAnalyzers.Flag(\"old\")] public bool Old => true; public static bool IsOn([FlagAnalyzers.FlagKey] string key) => true; public static Task<bool> IsOnAsync([FlagAnalyzers.FlagKey] string key) => null!; }\n"
        + "namespace Microsoft.FeatureManagement.Mvc { public class FeatureGateAttribute : System.Attribute { public FeatureGateAttribute(params string[] features) { } } }\n";

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

    [Theory]
    [InlineData("class C { void M() { if (Flags.Old$$) { } } }", "old")]
    [InlineData("class C { int M(bool x) => [|!Flags.Old && x|] ? 1 : 2; }", "old")]
    [InlineData("class C { bool M(Gates g) => g is { Old$$: true }; }", "old")]
    [InlineData("class C { bool M() => Gates.IsOn(\"k$$ey\"); }", "key")]
    [InlineData("class C { bool M() => Gates.$$IsOn(\"key\"); }", "key")]
    [InlineData("class C { async Task<bool> M() => $$await Gates.IsOnAsync(\"key\"); }", "key")]
    [InlineData("[Microsoft.FeatureManagement.Mvc.Feature$$Gate(\"key\")] class C { }", "key")]
    [InlineData("[Microsoft.FeatureManagement.Mvc.FeatureGate(\"other\", \"k$$ey\")] class C { }", "key")]
    public async Task Is_offered_at_any_read(string code, string key)
    {
        var test = new CSharpCodeRefactoringTest<RemoveFlagRefactoring> { TestCode = Usings + code + "\n" + Flags + Gates };
        Assert.Equal("Remove flag '" + key + "', keep the enabled path|Remove flag '" + key + "', keep the disabled path", string.Join("|", await test.GetOfferedTitlesAsync()));
    }

    [Theory]
    [InlineData("class C { int M() => Flags.$$Other ? 1 : 2; }")]
    [InlineData("class C { void M() { if (Flags.Old) { $$M(); } } }")]
    [InlineData("class C { string M() => nameof(Flags.$$Old); }")]
    [InlineData("class C { int M() => [|Flags.Old && Gates.IsOn(\"key\")|] ? 1 : 2; }")]
    [InlineData("[Microsoft.FeatureManagement.Mvc.Feature$$Gate(\"other\", \"key\")] class C { }")]
    [InlineData("[System.Serial$$izable] class C { }")]
    public Task Says_nothing_elsewhere(string code)
    {
        var test = new CSharpCodeRefactoringTest<RemoveFlagRefactoring>
        {
            TestCode = Usings + code + "\n" + Flags + Gates,
            OffersNothing = true,
        };
        return test.RunAsync();
    }
}
