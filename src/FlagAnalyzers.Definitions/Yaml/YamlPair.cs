namespace FlagAnalyzers.Definitions.Yaml;

/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
/// <param name="IsMerged">Whether it came in by <c>&lt;&lt;</c>, so that it stands elsewhere.</param>
internal readonly record struct YamlPair(YamlNode Key, YamlNode Value, bool IsMerged = false);
