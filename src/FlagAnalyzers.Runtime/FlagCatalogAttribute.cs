using System.ComponentModel;

namespace FlagAnalyzers;

/// <summary>Names a generated flags class, so that projects which reference this assembly find its definitions.</summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FlagCatalogAttribute : Attribute
{
    /// <summary>Names a generated flags class.</summary>
    /// <param name="type">The static class, whose nested class <c>Keys</c> carries the definitions.</param>
    public FlagCatalogAttribute(Type type) => Type = type;

    /// <summary>The generated static class.</summary>
    public Type Type { get; }

    /// <summary>The flags file: its path relative to the repository's root.</summary>
    public string? Id { get; set; }
}
