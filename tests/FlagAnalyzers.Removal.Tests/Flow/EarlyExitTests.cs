namespace FlagAnalyzers.Removal.Tests;

/// <summary>A member that the flag makes give one value, by an exit before anything else is asked.</summary>
public class EarlyExitTests
{
    private const string Frame = "class C\n{\n    private readonly List<int> _items = new();\n\n    public int M(int n) => IsOn(n) ? _items.Count : 2;\n\n    private bool IsOn(int n)\n    {\n@    }\n}\n";

    private const string Off = "class C\n{\n    public int M(int n) => 2;\n}\n";

    [Theory]
    [InlineData("        if (!F)\n        {\n            return false;\n        }\n\n        return _items.Contains(n);\n")]
    [InlineData("        if (F == false || n > 3)\n            return false;\n\n        return _items.Contains(n);\n")]
    [InlineData("        var on = F;\n        if (on)\n        {\n            return n > 2;\n        }\n\n        return false;\n")]
    [InlineData("        if (F)\n        {\n            return n > 2;\n        }\n        else\n        {\n            return false;\n        }\n")]
    public Task Exit_that_the_flag_decides_gives_the_value(string body) =>
        FileTest.OffAsync(Frame.Replace("@", body, StringComparison.Ordinal), Off);

    [Theory]
    [InlineData("        if (n > 3 || !F)\n        {\n            return n > 4;\n        }\n\n        return true;\n", "        return n > 4;\n")]
    [InlineData("        if (n > 3)\n        {\n            return true;\n        }\n\n        if (!F)\n        {\n            return false;\n        }\n\n        return _items.Contains(n);\n", "        if (n > 3)\n        {\n            return true;\n        }\n\n        return false;\n")]
    public Task Member_that_still_decides_stays(string body, string after) =>
        FileTest.OffAsync(Frame.Replace("@", body, StringComparison.Ordinal), Frame.Replace("@", after, StringComparison.Ordinal));

    [Theory]
    [InlineData("var list = new List<int> { n };\n", "var list = new List<int> { n };\n", "Console.WriteLine(list);\n", false)]
    [InlineData("var list = _items;\n", "var list = _items;\n", "Console.WriteLine(list);\n", true)]
    [InlineData("var list = new List<int> { n };\n        list = Next(list);\n", "var list = new List<int> { n };\n        list = Next(list);\n", "Console.WriteLine(list);\n", true)]
    public Task Count_of_a_list_made_here_has_no_effect(string before, string after, string use, bool keeps)
    {
        const string Code = "class C\n{\n    private readonly List<int> _items = new();\n\n    public static List<int> Next(List<int> list) => list;\n\n    public void M(int n)\n    {\n        @        Console.WriteLine(_items);\n    }\n}\n";
        return FileTest.OffAsync(
            Code.Replace("@", before + "        if (list.Count > 0 && F)\n        {\n            Console.WriteLine();\n        }\n\n        " + use, StringComparison.Ordinal),
            Code.Replace("@", after + (keeps ? "        _ = list.Count;\n\n" : "\n") + "        " + use, StringComparison.Ordinal));
    }
}
