using FlagAnalyzers.CodeFixes;
using FlagAnalyzers.Rules;
using FlagAnalyzers.Testing;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlagAnalyzers.Tests.CodePaths;

public class CodePathFixTests
{
    [Theory]
    [InlineData(
        """
        if ({|FLAG301:Flags.NewCheckout|})
        {
            A();
        }
        B();
        """,
        """
        if (Flags.NewCheckout)
        {
            A();
        }
        else
        {
            // TODO: say what happens while 'new-checkout' is off.
        }
        B();
        """)]
    [InlineData(
        """
        if ({|FLAG301:Flags.NewCheckout|}) {
          A();
        } // all of it
        """,
        """
        if (Flags.NewCheckout) {
          A();
        } else {
          // TODO: say what happens while 'new-checkout' is off.
        } // all of it
        """)]
    [InlineData(
        """
        if ({|FLAG301:Flags.NewCheckout|})
            A(); // new
        """,
        """
        if (Flags.NewCheckout)
            A(); // new
        else
        {
            // TODO: say what happens while 'new-checkout' is off.
        }
        """)]
    [InlineData(
        "if ({|FLAG301:Flags.NewCheckout|}) A(); B();",
        "if (Flags.NewCheckout) A(); else { /* TODO: say what happens while 'new-checkout' is off. */ } B();")]
    [InlineData(
        """
        if (!{|FLAG301:Flags.NewCheckout|}) return;
        A();
        """,
        """
        if (!Flags.NewCheckout)
        {
            // TODO: say what happens while 'new-checkout' is off.
            return;
        }
        A();
        """)]
    [InlineData(
        """
        if (!{|FLAG301:Flags.NewCheckout|})
        {
            return;
        }
        A();
        """,
        """
        if (!Flags.NewCheckout)
        {
            // TODO: say what happens while 'new-checkout' is off.
            return;
        }
        A();
        """)]
    [InlineData(
        """
        if (!{|FLAG301:Flags.NewCheckout|}) { return; }
        A();
        """,
        """
        if (!Flags.NewCheckout) {
            // TODO: say what happens while 'new-checkout' is off.
            return;
        }
        A();
        """)]
    [InlineData(
        """
        switch ({|FLAG301:Flags.NewCheckout|})
        {
            case true:
                A();
                break;
        }
        """,
        """
        switch (Flags.NewCheckout)
        {
            case true:
                A();
                break;
            default:
                // TODO: say what happens while 'new-checkout' is off.
                break;
        }
        """)]
    public async Task Adds_a_fallback(string before, string after)
    {
        await VerifyAsync<MissingFallbackAnalyzer, AddFallbackFixer>(before, after);
        await VerifyAsync<MissingFallbackAnalyzer, AddFallbackFixer>(before.Replace("\n", "\r\n"), after.Replace("\n", "\r\n"));
    }

    [Theory]
    [InlineData(
        """
        switch ({|FLAG306:Flags.Color|})
        {
            case Color.Green:
                A();
                break;
        }
        """,
        """
        switch (Flags.Color)
        {
            case Color.Green:
                A();
                break;
            case Color.Red:
                break;
            case Color.Blue:
                break;
        }
        """)]
    [InlineData(
        "switch ({|FLAG306:Flags.Color|}) { case Color.Green: A(); break; }",
        "switch (Flags.Color) { case Color.Green: A(); break; case Color.Red: break; case Color.Blue: break; }")]
    [InlineData(
        """
        var text = {|FLAG306:Flags.Color|} switch
        {
            Color.Green => New(),
            Color.Red => Old(),
        };
        """,
        """
        var text = Flags.Color switch
        {
            Color.Green => New(),
            Color.Red => Old(),
            Color.Blue => throw new NotImplementedException(),
        };
        """)]
    [InlineData(
        "var text = {|FLAG306:Flags.Color|} switch { Color.Green => New(), Color.Red => Old() };",
        "var text = Flags.Color switch { Color.Green => New(), Color.Red => Old(), Color.Blue => throw new NotImplementedException() };")]
    public Task Adds_missing_variants(string before, string after) => VerifyAsync<NonExhaustiveVariantsAnalyzer, AddVariantArmsFixer>(before, after);

    [Theory]
    [InlineData(
        """
        if (Flags.NewCheckout)
        {
            if ({|FLAG305:Flags.NewCheckout|})
            {
                // really
                A();
            }
        }
        """,
        """
        if (Flags.NewCheckout)
        {
            // really
            A();
        }
        """)]
    [InlineData(
        """
        if (Flags.NewCheckout)
        {
            A();
        }
        else if ({|FLAG305:Flags.NewCheckout|})
        {
            B();
        }
        """,
        """
        if (Flags.NewCheckout)
        {
            A();
        }
        """)]
    [InlineData(
        "var text = Flags.NewCheckout ? ({|FLAG305:Flags.NewCheckout|} ? New() : Old()) : Old();",
        "var text = Flags.NewCheckout ? New() : Old();")]
    [InlineData(
        """
        IManager m = null!;
        if (await m.IsOnAsync("other"))
        {
            if (await {|FLAG305:m.IsOnAsync("other")|}.ConfigureAwait(false) && B2())
                A();
        }
        """,
        """
        IManager m = null!;
        if (await m.IsOnAsync("other"))
        {
            if (B2())
                A();
        }
        """)]
    public Task Removes_a_redundant_check(string before, string after) => VerifyAsync<RedundantFlagCheckAnalyzer, RemoveRedundantCheckFixer>(before, after);

    private static Task VerifyAsync<TAnalyzer, TFix>(string before, string after)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new()
    {
        CSharpCodeFixTest<TAnalyzer, TFix> test = new();
        test.TestState.Sources.Add(("Test0.cs", Around(before)));
        test.TestState.Sources.Add(("Flags.cs", CodePathProgram.Flags));
        test.FixedState.Sources.Add(("Test0.cs", Around(after)));
        test.FixedState.Sources.Add(("Flags.cs", CodePathProgram.Flags));
        return test.RunAsync();
    }

    private static string Around(string body)
    {
        string line = body.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        string program = CodePathProgram.Around("static bool B2() => true;\n    async Task M()\n    {\n        @\n        await Task.Yield();\n    }");
        return program.ReplaceLineEndings(line).Replace("@", body.Replace(line, line + "        "));
    }
}
