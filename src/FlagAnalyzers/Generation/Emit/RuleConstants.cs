namespace FlagAnalyzers.Generation;

/// <summary>What compiled rules compare with where it is no C# constant: made when a rule first needs it.</summary>
internal sealed class RuleConstants
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<(string Type, string Value)> _constants = [];

    /// <summary>The expression that names the constant.</summary>
    public string Add(string type, string value)
    {
        string identity = type + " " + value;
        if (!_numbers.TryGetValue(identity, out int number))
        {
            number = _constants.Count;
            _numbers.Add(identity, number);
            _constants.Add((type, value));
        }

        return "Constant" + CSharpLiteral.Int32(number) + ".Value";
    }

    public void Write(SourceWriter writer)
    {
        for (int index = 0; index < _constants.Count; index++)
        {
            (string type, string value) = _constants[index];
            writer.Line("private static class Constant", CSharpLiteral.Int32(index)).Open();
            writer.Line("internal static readonly ", type, " Value = ", value, ";").Close().Line();
        }
    }
}
