using System.Globalization;
using System.Text.RegularExpressions;

namespace FlagAnalyzers.Package.Tests;

/// <summary>What one <c>dotnet</c> command wrote and how it ended.</summary>
public sealed partial record BuildResult(int ExitCode, string Output)
{
    [GeneratedRegex(@"^\s*(?:\d+>)?(?<place>[^(\r\n]*)(?:\((?<position>[\d,]+)\))?\s*: (?<severity>error|warning) (?<id>[A-Z]+\d+): (?<message>.*?)(?: \[(?<project>[^\]]+)\])?\s*$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Line { get; }

    [GeneratedRegex(@" \(https://[^)]*\)$")]
    private static partial Regex HelpLink { get; }

    /// <summary>Each diagnostic once, as <c>file(line,column): severity id</c>, sorted; the summary repeats them.</summary>
    public IReadOnlyList<string> Diagnostics(string? project = null) =>
        Line.Matches(Output)
            .Where(m => project is null || m.Groups["project"].Value.Contains(project, StringComparison.Ordinal))
            .Select(m => $"{Path.GetFileName(m.Groups["place"].Value.Trim())}({m.Groups["position"].Value}): {m.Groups["severity"].Value} {m.Groups["id"].Value}")
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();

    /// <summary>Each diagnostic once, without its help link, with paths relative to <paramref name="root"/>; in the order of file, line and column.</summary>
    public IReadOnlyList<string> Lines(string root) =>
        Line.Matches(Output)
            .Select(m => (
                Place: Path.GetRelativePath(root, m.Groups["place"].Value.Trim()).Replace('\\', '/'),
                Position: m.Groups["position"].Value,
                Text: $"{m.Groups["severity"].Value} {m.Groups["id"].Value}: {HelpLink.Replace(m.Groups["message"].Value, "")}"))
            .Distinct()
            .OrderBy(d => d.Place, StringComparer.Ordinal)
            .ThenBy(d => d.Position.Length == 0 ? 0 : int.Parse(d.Position.Split(',')[0], CultureInfo.InvariantCulture))
            .ThenBy(d => d.Position.Length == 0 ? 0 : int.Parse(d.Position.Split(',')[1], CultureInfo.InvariantCulture))
            .ThenBy(d => d.Text, StringComparer.Ordinal)
            .Select(d => d.Position.Length == 0 ? d.Text : $"{d.Place}({d.Position}): {d.Text}")
            .ToList();

    /// <summary>The messages of one diagnostic id.</summary>
    public IReadOnlyList<string> Messages(string id) =>
        Line.Matches(Output)
            .Where(m => m.Groups["id"].Value == id)
            .Select(m => m.Groups["message"].Value)
            .Distinct(StringComparer.Ordinal)
            .ToList();

    /// <summary>Fails with the whole output where the command failed.</summary>
    public BuildResult Succeeded()
    {
        Assert.True(ExitCode == 0, Output);
        return this;
    }

    /// <summary>Fails with the whole output where the command did not fail.</summary>
    public BuildResult Failed()
    {
        Assert.True(ExitCode != 0, Output);
        return this;
    }
}
