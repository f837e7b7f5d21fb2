using System.ComponentModel;

namespace FlagAnalyzers.Rules;

/// <summary>The declared name that a mistyped one was most likely meant to be.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NearestName
{
    /// <summary>The nearest candidate by edits (insert, delete, replace, swap neighbours), or null when none is near enough: at most a third of the name's length, at least one.</summary>
    public static string? Find(string name, IEnumerable<string> candidates) => throw new NotImplementedException();
}
