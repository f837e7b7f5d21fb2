namespace FlagAnalyzers.Removal.Tests;

/// <summary>Private fields that a method gives the flag's value before it reads them.</summary>
public class WrittenFieldTests
{
    [Theory]
    [InlineData("_isOn = F; if (!_isOn) return 0; Func<bool> asked = () => _isOn; return asked() ? 1 : 2;", "Func<bool> asked = () => true; return asked() ? 1 : 2;")]
    [InlineData("try { this._isOn = F; if (this._isOn) return 1; } finally { Console.WriteLine(); } return 2;", "try { return 1; } finally { Console.WriteLine(); }")]
    public Task Field_goes(string before, string after) => FileTest.OnAsync(
        "class C\n{\n    private bool _isOn;\n\n    public int M() { " + before + " }\n}\n",
        "class C\n{\n    public int M() { " + after + " }\n}\n");

    [Theory]
    [InlineData("_isOn = F; return _isOn ? 1 : 2; } public bool Get() { return _isOn;")]
    [InlineData("if (DateTime.Now.Year > 3) { _isOn = F; } return _isOn ? 1 : 2;")]
    [InlineData("if (_isOn) return 1; _isOn = F; return 2;")]
    [InlineData("_isOn = F; return Get(this); } public static int Get(C c) { return c._isOn ? 1 : 2;")]
    [InlineData("Action set = () => { _isOn = F; }; return _isOn ? 1 : 2;")]
    public Task Field_that_may_be_read_before_stays(string body) => FileTest.OnAsync(
        "class C\n{\n    private bool _isOn;\n\n    public int M() { " + body + " }\n}\n",
        "class C\n{\n    private bool _isOn;\n\n    public int M() { " + body.Replace("F;", "true;", StringComparison.Ordinal) + " }\n}\n");
}
