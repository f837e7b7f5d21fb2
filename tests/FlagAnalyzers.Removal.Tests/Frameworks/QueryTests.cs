namespace FlagAnalyzers.Removal.Tests;

/// <summary>Queries over objects whose predicate is the flag.</summary>
public class QueryTests
{
    [Theory]
    [InlineData("n.Any(_ => F)", "n.Any()")]
    [InlineData("n.Count(i => F || i > 1)", "n.Count()")]
    [InlineData("n.Where(i => i > 1).First(i => F)", "n.Where(i => i > 1).First()")]
    [InlineData("n.Any(i => F && i > 1)", "n.Any(i => i > 1)")]
    [InlineData("n.Any(_ => !F)", "n.Any(_ => false)")]
    [InlineData("n.All(_ => F)", "n.All(_ => true)")]
    [InlineData("n.AsQueryable().Any(_ => F)", "n.AsQueryable().Any(_ => true)")]
    public Task Predicate_that_always_holds_goes(string before, string after)
    {
        const string Frame = "class C\n{\n    public object M(int[] n) => @;\n}\n";
        return FileTest.OnAsync(Frame.Replace("@", before, StringComparison.Ordinal), Frame.Replace("@", after, StringComparison.Ordinal));
    }
}
