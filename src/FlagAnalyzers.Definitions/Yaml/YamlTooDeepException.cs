namespace FlagAnalyzers.Definitions.Yaml;

/// <summary>Leaves the recursion of <see cref="YamlTreeParser"/>; never leaves the parser.</summary>
#pragma warning disable CA1032, CA1064 // not for anyone else
internal sealed class YamlTooDeepException(int position) : Exception
#pragma warning restore CA1032, CA1064
{
    public int Position { get; } = position;
}
