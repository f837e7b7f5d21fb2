using FlagAnalyzers.Definitions.Declarations;

namespace FlagAnalyzers.Definitions.Merging;

/// <summary>A flag on its way from declaration to definition.</summary>
internal sealed class MergedFlag(FlagsDocument document, FlagDeclaration declaration, int index)
{
    public FlagsDocument Document { get; } = document;

    public FlagDeclaration Declaration { get; } = declaration;

    public int Index { get; } = index;

    public string Key => Declaration.Key.Value;

    public bool HasErrors { get; set; } = declaration.HasErrors;

    public string Accessor { get; set; } = "";

    public string? EnumName { get; set; }

    /// <summary>The targeting of the environment, or the base where it does not patch this flag.</summary>
    public TargetingDeclaration In(string? environment)
    {
        if (environment is not null)
        {
            foreach (EnvironmentDeclaration candidate in Declaration.Environments)
            {
                if (string.Equals(candidate.Name.Value, environment, StringComparison.OrdinalIgnoreCase))
                {
                    return Declaration.Base.Merge(candidate.Patch);
                }
            }
        }

        return Declaration.Base;
    }
}
