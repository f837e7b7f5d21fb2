namespace FlagAnalyzers.Removal.Tests;

/// <summary>Getters that ask for the flag once and keep it in a field.</summary>
public class CachedGetterTests
{
    private const string Frame = "public class C\n{\n@\n\n    public int M() => IsOn ? 1 : 2;\n}\n";

    [Theory]
    [InlineData("    private bool? _isOn;\n\n    private bool IsOn => _isOn ??= F;")]
    [InlineData("    private bool? _isOn;\n\n    private bool IsOn\n    {\n        get\n        {\n            if (_isOn is null)\n            {\n                _isOn = F;\n            }\n\n            return _isOn.Value;\n        }\n    }")]
    [InlineData("    private static int s_isOn = -1;\n\n    private static bool IsOn\n    {\n        get\n        {\n            int isOn = s_isOn;\n            if (isOn != -1)\n            {\n                return isOn != 0;\n            }\n\n            s_isOn = F ? 1 : 0;\n            return s_isOn != 0;\n        }\n    }")]
    [InlineData("    private bool _isOn, _isKnown;\n\n    private bool IsOn\n    {\n        get\n        {\n            if (!_isKnown)\n            {\n                _isOn = F;\n                _isKnown = true;\n            }\n\n            return _isOn;\n        }\n    }")]
    public async Task Goes_with_its_field(string member)
    {
        await FileTest.OnAsync(Frame.Replace("@", member, StringComparison.Ordinal), "public class C\n{\n    public int M() => 1;\n}\n");
        await FileTest.OffAsync(Frame.Replace("@", member, StringComparison.Ordinal), "public class C\n{\n    public int M() => 2;\n}\n");
    }

    [Theory]
    [InlineData("    private bool? _isOn;\n\n    private bool Ask() => _isOn ??= F;")]
    [InlineData("    private static bool? s_isOn;\n\n    private static bool Ask()\n    {\n        s_isOn ??= F;\n        return s_isOn.Value;\n    }")]
    public async Task Goes_with_its_field_as_a_method(string member)
    {
        var before = Frame.Replace("IsOn ?", "Ask() ?", StringComparison.Ordinal).Replace("@", member, StringComparison.Ordinal);
        await FileTest.OnAsync(before, "public class C\n{\n    public int M() => 1;\n}\n");
        await FileTest.OffAsync(before, "public class C\n{\n    public int M() => 2;\n}\n");
    }

    [Theory]
    [InlineData("    private bool? _isOn;\n\n    public void Set(bool value) => _isOn = value;\n\n    private bool IsOn => _isOn ??= F;")]
    [InlineData("    public bool? _isOn;\n\n    private bool IsOn => _isOn ??= F;")]
    public Task Stays_where_others_write_the_field(string member) =>
        FileTest.OnAsync(Frame.Replace("@", member, StringComparison.Ordinal), Frame.Replace("@", member.Replace("= F", "= true", StringComparison.Ordinal), StringComparison.Ordinal));

    [Fact]
    public Task Stays_where_the_first_answer_differs() =>
        FileTest.OffAsync(
            Frame.Replace("@", "    private bool? _isOn;\n\n    private bool IsOn\n    {\n        get\n        {\n            if (_isOn is null)\n            {\n                _isOn = F;\n                return true;\n            }\n\n            return _isOn.Value;\n        }\n    }", StringComparison.Ordinal),
            Frame.Replace("@", "    private bool? _isOn;\n\n    private bool IsOn\n    {\n        get\n        {\n            if (_isOn is null)\n            {\n                _isOn = false;\n                return true;\n            }\n\n            return _isOn.Value;\n        }\n    }", StringComparison.Ordinal));
}
