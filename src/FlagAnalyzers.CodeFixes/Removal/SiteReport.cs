using System.Collections.Immutable;

namespace FlagAnalyzers.Removal;

/// <summary>What became of every read.</summary>
internal static class SiteReport
{
    public static ImmutableArray<RemovalSite> Of(SolutionRewrite rewrite, TestPruning pruning)
    {
        var sites = new SortedDictionary<(string Path, int Line, int Column), RemovalSite>(PlaceComparer.Instance);
        foreach (var document in rewrite.Documents.Values)
        {
            foreach (var unit in document.Units)
            {
                foreach (var seed in unit.Seeds)
                {
                    // What only holds the flag is a place of its own where its value is left standing.
                    var (status, reason) = StatusOf(seed, unit);
                    if (seed.IsRead || status == RemovalStatus.Partly && unit.Stage != RewriteStage.Careful)
                    {
                        Add(sites, pruning.SiteOf(document, seed.Node, status, reason));
                    }
                    else if (PlainLiteral.IsLeftAt(seed, unit))
                    {
                        Add(sites, pruning.SiteOf(document, seed.Node, RemovalStatus.Partly, PlainLiteral.Reason));
                    }
                }
            }

            foreach (var (seed, reason) in document.LeftReads)
            {
                Add(sites, pruning.SiteOf(document, seed.Node, RemovalStatus.Left, reason));
            }
        }

        pruning.Sites.ForEach(site => Add(sites, site));
        return sites.Values.ToImmutableArray();
    }

    /// <summary>Adds places that still name the flag, unless a site on their line is left already.</summary>
    public static ImmutableArray<RemovalSite> Merge(ImmutableArray<RemovalSite> sites, List<RemovalSite> leftovers)
    {
        var all = new List<RemovalSite>(sites);
        foreach (var site in leftovers)
        {
            if (!all.Exists(known => known.Status == RemovalStatus.Left && known.Path == site.Path && known.LineText == site.LineText))
            {
                all.Add(site);
            }
        }

        return all.OrderBy(static site => (site.Path, site.Line, site.Column), PlaceComparer.Instance).ToImmutableArray();
    }

    private static (RemovalStatus Status, string? Reason) StatusOf(Seed seed, RewriteUnit unit)
    {
        var status = unit.Stage == RewriteStage.Careful ? RemovalStatus.Partly : RemovalStatus.Rewritten;
        var reason = status == RemovalStatus.Partly ? unit.Reason : null;
        foreach (var note in unit.Edits.Notes)
        {
            if (note.Seed == seed && (note.Status > status || note.Status == status && reason is null))
            {
                (status, reason) = (note.Status, note.Reason);
            }
        }

        if (status == RemovalStatus.Rewritten && PlainLiteral.IsLeftAt(seed, unit))
        {
            return (RemovalStatus.Partly, PlainLiteral.Reason);
        }

        return status == RemovalStatus.Rewritten && seed.Remark is { } remark ? (RemovalStatus.Partly, remark) : (status, reason);
    }

    private static void Add(SortedDictionary<(string, int, int), RemovalSite> sites, RemovalSite site)
    {
        var place = (site.Path, site.Line, site.Column);
        if (!sites.TryGetValue(place, out var known) || known.Status < site.Status || known.Status == site.Status && known.Reason is null)
        {
            sites[place] = site;
        }
    }

    private sealed class PlaceComparer : IComparer<(string Path, int Line, int Column)>
    {
        public static PlaceComparer Instance { get; } = new();

        public int Compare((string Path, int Line, int Column) x, (string Path, int Line, int Column) y)
        {
            var byPath = string.CompareOrdinal(x.Path, y.Path);
            return byPath != 0 ? byPath : x.Line != y.Line ? x.Line.CompareTo(y.Line) : x.Column.CompareTo(y.Column);
        }
    }
}
