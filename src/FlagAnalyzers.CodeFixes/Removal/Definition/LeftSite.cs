using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.Removal;

/// <summary>A place found in a file as it is after the rewrite; the report speaks of the files as they were.</summary>
internal static class LeftSite
{
    public static RemovalSite Of(Solution before, Document document, SourceText text, int position, string reason)
    {
        var place = text.Lines.GetLinePosition(position);
        int line = place.Line, column = place.Character;
        var content = text.Lines[line].ToString();
        if (before.GetDocument(document.Id) is { } original && original.TryGetText(out var old) && !old.ContentEquals(text))
        {
            line = new LineMap(old, text).Before(line);
            column += Indent(old.Lines[line].ToString()) - Indent(content);
        }

        return new RemovalSite(document.FilePath ?? document.Name, line + 1, Math.Max(0, column) + 1, RemovalStatus.Left, reason) { LineText = content.Trim() };
    }

    private static int Indent(string line) => line.Length - line.TrimStart().Length;
}
