using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;

namespace FlagAnalyzers.Testing;

/// <summary>Refactoring tests in one call.</summary>
[SuppressMessage("Design", "CA1000", Justification = "The call shape of the library that this one stands in for.")]
public static class CSharpCodeRefactoringVerifier<TRefactoring>
    where TRefactoring : CodeRefactoringProvider, new()
{
    public static Task VerifyRefactoringAsync(string source, string fixedSource)
        => new CSharpCodeRefactoringTest<TRefactoring> { TestCode = source, FixedCode = fixedSource }.RunAsync();

    public static Task VerifyNoRefactoringAsync(string source)
        => new CSharpCodeRefactoringTest<TRefactoring> { TestCode = source, OffersNothing = true }.RunAsync();
}
