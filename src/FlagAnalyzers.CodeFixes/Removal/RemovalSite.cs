using System.Globalization;

namespace FlagAnalyzers.Removal;

/// <summary>One place that named the flag before the removal.</summary>
public sealed class RemovalSite
{
    internal RemovalSite(string path, int line, int column, RemovalStatus status, string? reason)
    {
        Path = path;
        Line = line;
        Column = column;
        Status = status;
        Reason = reason;
    }

    /// <summary>The line's text, to know a left read again where the lines above it moved.</summary>
    internal string LineText { get; init; } = "";

    /// <summary>The file's path, or its name where it has none.</summary>
    public string Path { get; }

    /// <summary>The line in the file before the removal, from 1.</summary>
    public int Line { get; }

    /// <summary>The column in the file before the removal, from 1.</summary>
    public int Column { get; }

    /// <summary>What became of it.</summary>
    public RemovalStatus Status { get; }

    /// <summary>Why it was not rewritten in full, or what went with it that a reviewer should know of.</summary>
    public string? Reason { get; }

    /// <summary>The site as one line of a report.</summary>
    public override string ToString()
    {
        var status = Status switch
        {
            RemovalStatus.Rewritten => "rewritten",
            RemovalStatus.Partly => "partly",
            _ => "left",
        };
        var place = string.Format(CultureInfo.InvariantCulture, "{0}({1},{2}): {3}", Path, Line, Column, status);
        return Reason is null ? place : place + ": " + Reason;
    }
}
