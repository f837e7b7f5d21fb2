namespace FlagAnalyzers.Removal.Tests;

/// <summary>An effect in the condition of an <c>else if</c> whose chain comes down to one branch.</summary>
public class EffectInChainTests
{
    [Theory]
    [InlineData("int n = 1;\nUse(n);", "Use(0);")]
    [InlineData("int n;", "{\n    int n = 2;\n    Use(n);\n}")]
    [InlineData("int n = 1;\nUse(n);", "{\n    int n = 2;\n    Use(n);\n}")]
    public async Task Stays(string last, string after)
    {
        var body = "if (F)\n{\n}\nelse if (Get().IsF & Eff())\n{\n    end:\n    Use(1);\n}\nelse\n{\n    " + last.Replace("\n", "\n    ", StringComparison.Ordinal) + "\n}\n\n" + after;
        const string Frame = "class S\n{\n    [FlagAnalyzers.Flag(\"f\")]\n    public bool IsF => State.Value;\n}\n\nclass C\n{\n    static S Get() => new S();\n\n    static bool Eff() => State.Value;\n\n    static void Use(int n) { }\n\n    public void M()\n    {\n#pragma warning disable\n        @\n    }\n}\n";
        var text = await RemovalTest.RewriteAsync(Frame.Replace("@", body.Replace("\n", "\n        ", StringComparison.Ordinal), StringComparison.Ordinal), FlagAnalyzers.Removal.FlagOutcome.Disabled);
        Assert.Contains("        Get();\n        Eff();\n        ", text, StringComparison.Ordinal);
    }
}
