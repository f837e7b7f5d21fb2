using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Removal;

/// <summary>Symbols by what declares them: a project of another target framework sees the same declaration through a symbol of its own.</summary>
internal sealed class SourceSymbolComparer : IEqualityComparer<ISymbol>
{
    public static SourceSymbolComparer Instance { get; } = new();

    public bool Equals(ISymbol? x, ISymbol? y)
    {
        if (SymbolEqualityComparer.Default.Equals(x, y))
        {
            return true;
        }

        return x is not null && y is not null && x.Kind == y.Kind && string.Equals(x.Name, y.Name, StringComparison.Ordinal)
            && x.Locations.Length > 0 && y.Locations.Length > 0 && x.Locations[0].IsInSource && x.Locations[0].Equals(y.Locations[0]);
    }

    public int GetHashCode(ISymbol symbol) => StringComparer.Ordinal.GetHashCode(symbol.Name);
}
