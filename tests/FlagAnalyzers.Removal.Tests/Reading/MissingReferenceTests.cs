using FlagAnalyzers.Removal;

namespace FlagAnalyzers.Removal.Tests;

/// <summary>Code whose other half does not bind, because an assembly is missing.</summary>
public class MissingReferenceTests
{
    private const string Method = "class C\n{\n    private readonly IMissing _missing;\n\n    public int Count => _missing.Count;\n\n    public async Task M()\n    {\n        @\n    }\n}\n";

    [Theory]
    [InlineData("if (F && await _missing.IsOwnedAsync())\n        {\n            Console.WriteLine();\n        }", "if (await _missing.IsOwnedAsync())\n        {\n            Console.WriteLine();\n        }")]
    [InlineData("while (!F || _missing.HasMore)\n        {\n            await Task.Yield();\n        }", "while (_missing.HasMore)\n        {\n            await Task.Yield();\n        }")]
    [InlineData("Console.WriteLine((F && _missing.A) || _missing.B ? 1 : 2);", "Console.WriteLine(_missing.A || _missing.B ? 1 : 2);")]
    [InlineData("if (F || _missing.IsOwned)\n        {\n            Console.WriteLine();\n        }", "Console.WriteLine();")]
    [InlineData("bool? owned = F ? await _missing.IsOwnedAsync() : null;\n        Console.WriteLine(owned);", "bool? owned = await _missing.IsOwnedAsync();\n        Console.WriteLine(owned);")]
    [InlineData("var owned = F ? _missing.Owned : false;\n        Console.WriteLine(owned);", "var owned = _missing.Owned;\n        Console.WriteLine(owned);")]
    [InlineData("Console.WriteLine(F ? _missing.Owned : null);", "Console.WriteLine(true ? _missing.Owned : null);")]
    [InlineData("var both = F && _missing.IsOwned;\n        Console.WriteLine(both);", "var both = true && _missing.IsOwned;\n        Console.WriteLine(both);")]
    public async Task Condition_keeps_what_does_not_bind(string before, string after) =>
        Assert.Equal(Method.Replace("@", after, StringComparison.Ordinal), await RunAsync(Method.Replace("@", before, StringComparison.Ordinal)));

    [Fact]
    public async Task Parameter_named_like_an_interface_is_a_service()
    {
        const string Code = "public class C\n{\n@    public C(#)\n    {\n$    }\n\n    public int M()\n    {\n        %\n    }\n}\n";
        static string Make(string fields, string parameters, string body, string result) =>
            Code.Replace("@", fields, StringComparison.Ordinal).Replace("#", parameters, StringComparison.Ordinal).Replace("$", body, StringComparison.Ordinal).Replace("%", result, StringComparison.Ordinal);
        Assert.Equal(
            Make("    private readonly IMissing _mail;\n\n", "IMissing mail, Settings settings", "        _mail = mail;\n", "return _mail.Count;"),
            await RunAsync(Make(
                "    private readonly IMissing _mail;\n    private readonly IMissing _old;\n    private readonly Settings _settings;\n\n", "IMissing mail, IMissing old, Settings settings",
                "        _mail = mail;\n        _old = old;\n        _settings = settings;\n", "if (F)\n        {\n            return _mail.Count;\n        }\n\n        return _old.Find(_settings);")));
    }

    private static async Task<string> RunAsync(string code)
    {
        var solution = RemovalTest.CreateSolution(("/App/Prelude.cs", RemovalTest.Prelude), ("/App/Code.cs", code));
        var result = await FlagRemover.RemoveAsync(solution, new FlagRemovalRequest(RemovalTest.Key, FlagOutcome.Enabled));
        return await RemovalTest.TextOfAsync(result.Solution, "/App/Code.cs");
    }
}
