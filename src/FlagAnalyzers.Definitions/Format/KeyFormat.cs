namespace FlagAnalyzers.Definitions.Format;

/// <summary>A key of the format.</summary>
/// <param name="name">As the file spells it.</param>
/// <param name="map">What its value is where that is a mapping, or a list of mappings; null for scalars.</param>
/// <param name="allowed">The only values it may have; null where there are more.</param>
/// <param name="isRequired">Whether its mapping must have it.</param>
/// <param name="synonyms">What others call it, for messages only.</param>
internal sealed class KeyFormat(string name, MapFormat? map = null, string[]? allowed = null, bool isRequired = false, string[]? synonyms = null)
{
    public string Name { get; } = name;

    public MapFormat? Map { get; } = map;

    public IReadOnlyList<string>? Allowed { get; } = allowed;

    public bool IsRequired { get; } = isRequired;

    public IReadOnlyList<string> Synonyms { get; } = synonyms ?? [];
}
