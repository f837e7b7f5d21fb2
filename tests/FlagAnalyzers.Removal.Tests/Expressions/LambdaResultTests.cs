namespace FlagAnalyzers.Removal.Tests;

/// <summary>A lambda's result needs no cast where the lambda's type does not depend on it.</summary>
public class LambdaResultTests
{
    private const string Frame = """
        interface IMail { }
        class NewMail : IMail { }
        class OldMail : IMail { }

        class C
        {
            public static void Add<T>(Func<int, T> make) { }
            public static void Put(Func<int, IMail> make) { }
            public static T Infer<T>(Func<int, T> make) => make(1);

            public object? M()
            {
                @
            }
        }

        """;

    [Theory]
    [InlineData("Add<IMail>(n => F ? new NewMail() : new OldMail());", "Add<IMail>(n => new NewMail());")]
    [InlineData("Add<IMail>(n => { return F ? new NewMail() : new OldMail(); });", "Add<IMail>(n => { return new NewMail(); });")]
    [InlineData("Add<Task<IMail>>(async n => { await Task.Yield(); return F ? new NewMail() : new OldMail(); });", "Add<Task<IMail>>(async n => { await Task.Yield(); return new NewMail(); });")]
    [InlineData("Put(_ => F ? new NewMail() : new OldMail());", "Put(_ => new NewMail());")]
    [InlineData("Func<IMail> make = () => F ? new NewMail() : new OldMail();\nUse(make);", "Func<IMail> make = () => new NewMail();\nUse(make);")]
    [InlineData("Use(Infer(n => F ? new NewMail() : (IMail)new OldMail()));", "Use(Infer(n => (IMail)new NewMail()));")]
    [InlineData("var make = () => F ? new NewMail() : (IMail)new OldMail();\nUse(make);", "var make = () => (IMail)new NewMail();\nUse(make);")]
    public Task Cast_only_where_the_type_is_inferred(string before, string after) =>
        FileTest.OnAsync(Code(before), Code(after));

    private static string Code(string body) =>
        Frame.Replace("@", body.Replace("\n", "\n        ", StringComparison.Ordinal) + "\n        return null;", StringComparison.Ordinal)
            .Replace("    public object? M()", "    public static void Use(object? o) { }\n\n    public object? M()", StringComparison.Ordinal);
}
