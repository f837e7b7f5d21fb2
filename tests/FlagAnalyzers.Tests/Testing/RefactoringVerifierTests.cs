using FlagAnalyzers.Testing;
using Verify = FlagAnalyzers.Testing.CSharpCodeRefactoringVerifier<FlagAnalyzers.Tests.Testing.ShoutRefactoring>;

namespace FlagAnalyzers.Tests.Testing;

public class RefactoringVerifierTests
{
    [Fact]
    public Task Accepts_the_right_result() => Verify.VerifyRefactoringAsync("class [|c|] { }", "class C { }");

    [Fact]
    public Task Accepts_that_nothing_is_offered() => Verify.VerifyNoRefactoringAsync("class $$c { }");

    [Fact]
    public async Task Refuses_another_result()
        => await Assert.ThrowsAsync<VerificationException>(() => Verify.VerifyRefactoringAsync("class [|c|] { }", "class D { }"));

    [Fact]
    public async Task Refuses_an_offer_where_none_should_be()
        => await Assert.ThrowsAsync<VerificationException>(() => Verify.VerifyNoRefactoringAsync("class [|c|] { }"));

    [Fact]
    public async Task Refuses_a_missing_offer()
        => await Assert.ThrowsAsync<VerificationException>(() => Verify.VerifyRefactoringAsync("class $$c { }", "class C { }"));
}
