using System.Collections.Immutable;

namespace FlagAnalyzers.Removal;

/// <summary>What became of every read.</summary>
internal static class SiteReport
{
    public static ImmutableArray<RemovalSite> Of(SolutionRewrite rewrite)
    {
        var sites = new SortedDictionary<(string Path, int Line, int Column), RemovalSite>(PlaceComparer.Instance);
        foreach (var document in rewrite.Documents.Values)
        {
            var path = document.Document.FilePath ?? document.Document.Name;
            foreach (var unit in document.Units)
            {
                foreach (var seed in unit.Seeds)
                {
                    if (seed.IsRead)
                    {
                        var (status, reason) = StatusOf(seed, unit);
                        Add(sites, document, path, seed, status, reason);
                    }
                }
            }

            foreach (var (seed, reason) in document.LeftReads)
            {
                Add(sites, document, path, seed, RemovalStatus.Left, reason);
            }
        }

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
            if (note.Seed == seed && note.Status > status)
            {
                (status, reason) = (note.Status, note.Reason);
            }
        }

        return status == RemovalStatus.Rewritten && seed.Remark is { } remark ? (RemovalStatus.Partly, remark) : (status, reason);
    }

    private static void Add(
        SortedDictionary<(string, int, int), RemovalSite> sites, DocumentRewrite document, string path, Seed seed, RemovalStatus status, string? reason)
    {
        var position = document.Text.Lines.GetLinePosition(seed.Node.SpanStart);
        var place = (path, position.Line + 1, position.Character + 1);
        if (!sites.TryGetValue(place, out var known) || known.Status < status)
        {
            sites[place] = new RemovalSite(path, place.Item2, place.Item3, status, reason) { LineText = document.Text.Lines[position.Line].ToString().Trim() };
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
