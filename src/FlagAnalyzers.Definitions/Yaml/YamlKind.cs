namespace FlagAnalyzers.Definitions.Yaml;

internal enum YamlKind
{
    Scalar,
    Sequence,
    Mapping,

    /// <summary>An alias that leads nowhere; one that does is replaced by its target.</summary>
    BadAlias,

    /// <summary>Stands where text could not be parsed; its error is reported already.</summary>
    Broken,
}
