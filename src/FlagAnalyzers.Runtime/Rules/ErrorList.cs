namespace FlagAnalyzers.Rules;

/// <summary>Collects errors: one per place, and not without end.</summary>
internal sealed class ErrorList
{
    private const int Maximum = 20;
    private readonly List<RuleError> _errors = [];

    public int Count => _errors.Count;

    public void Add(int start, int length, string message, string? suggestion = null)
    {
        if (_errors.Count >= Maximum)
            return;
        foreach (RuleError error in _errors)
        {
            if (error.Start == start)
                return;
        }

        _errors.Add(new RuleError(start, length, message, suggestion));
    }

    /// <summary>One error in place of all those inside its span.</summary>
    public void Replace(int start, int length, string message, string? suggestion = null)
    {
        _errors.RemoveAll(error => error.Start >= start && error.Start < start + length);
        Add(start, length, message, suggestion);
    }

    public void Add(Token token, string message, string? suggestion = null) => Add(token.Start, token.Length, message, suggestion);

    public void Add(RuleNode node, string message, string? suggestion = null) => Add(node.Start, node.Length, message, suggestion);

    public IReadOnlyList<RuleError> ToArray()
    {
        if (_errors.Count == 0)
            return [];
        RuleError[] errors = [.. _errors];
        Array.Sort(errors, static (left, right) => left.Start.CompareTo(right.Start));
        return errors;
    }
}
