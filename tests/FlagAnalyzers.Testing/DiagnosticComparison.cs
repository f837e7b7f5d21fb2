using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Testing;

/// <summary>Holds what was reported against what was expected: each of the one pairs with one of the other.</summary>
internal static class DiagnosticComparison
{
    public static void Verify(string context, IReadOnlyList<DiagnosticResult> expected, IReadOnlyList<ProjectDiagnostic> actual, Solution solution)
    {
        var partner = Pair(expected, actual);
        var unexpected = Enumerable.Range(0, actual.Count).Where(index => !partner.Contains(index)).Select(index => actual[index]).ToList();
        var missing = Enumerable.Range(0, expected.Count).Where(index => partner[index] < 0).Select(index => expected[index]).ToList();
        if (unexpected.Count == 0 && missing.Count == 0)
            return;

        var message = new StringBuilder();
        message.AppendLine(CultureInfo.InvariantCulture, $"{context}: expected {expected.Count} diagnostics, got {actual.Count}.");
        foreach (var result in missing)
            message.AppendLine(CultureInfo.InvariantCulture, $"  missing:    {result}");
        foreach (var (project, diagnostic, _) in unexpected)
        {
            message.AppendLine(CultureInfo.InvariantCulture, $"  unexpected: {Describe(diagnostic)} [{solution.GetProject(project)?.Name}]");
            if (diagnostic.Location.SourceTree?.GetText().ToString(diagnostic.Location.SourceSpan) is { } text)
                message.AppendLine(CultureInfo.InvariantCulture, $"              at: {text.ReplaceLineEndings(" ")}");
        }

        throw new VerificationException(message.ToString());
    }

    /// <summary>For each expected diagnostic the index of the actual one, or -1: a greatest matching, so that a vague expectation never takes what an exact one needs.</summary>
    private static int[] Pair(IReadOnlyList<DiagnosticResult> expected, IReadOnlyList<ProjectDiagnostic> actual)
    {
        var partnerOfActual = Enumerable.Repeat(-1, actual.Count).ToArray();
        for (var index = 0; index < expected.Count; index++)
            TryAssign(index, new bool[actual.Count]);

        var partner = Enumerable.Repeat(-1, expected.Count).ToArray();
        for (var index = 0; index < actual.Count; index++)
        {
            if (partnerOfActual[index] >= 0)
                partner[partnerOfActual[index]] = index;
        }

        return partner;

        bool TryAssign(int index, bool[] seen)
        {
            for (var candidate = 0; candidate < actual.Count; candidate++)
            {
                if (seen[candidate] || !Matches(expected[index], actual[candidate].Diagnostic))
                    continue;
                seen[candidate] = true;
                if (partnerOfActual[candidate] < 0 || TryAssign(partnerOfActual[candidate], seen))
                {
                    partnerOfActual[candidate] = index;
                    return true;
                }
            }

            return false;
        }
    }

    private static bool Matches(DiagnosticResult expected, Diagnostic actual)
    {
        if (expected.Id != actual.Id || (expected.Severity is { } severity && severity != actual.Severity))
            return false;
        if (expected.Message is { } message && message != actual.GetMessage(CultureInfo.InvariantCulture))
            return false;
        if (!expected.Arguments.IsDefault && !ArgumentsMatch(expected, actual))
            return false;
        if (expected.NoLocation)
            return actual.Location == Location.None;
        if (expected.Spans.IsEmpty)
            return true;
        if (!SpanMatches(expected.Spans[0], actual.Location, expected.StartOnly))
            return false;

        return expected.Spans.Length == 1
            || (expected.Spans.Length == actual.AdditionalLocations.Count + 1
                && expected.Spans.Skip(1).Zip(actual.AdditionalLocations).All(pair => SpanMatches(pair.First, pair.Second, expected.StartOnly)));
    }

    private static bool ArgumentsMatch(DiagnosticResult expected, Diagnostic actual)
        => string.Format(CultureInfo.InvariantCulture, actual.Descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture), [.. expected.Arguments])
            == actual.GetMessage(CultureInfo.InvariantCulture);

    // The path decides whether #line is followed: a test may name the .cs or the .razor file.
    private static bool SpanMatches(FileLinePositionSpan expected, Location actual, bool startOnly)
    {
        return Same(actual.GetLineSpan()) || Same(actual.GetMappedLineSpan());

        bool Same(FileLinePositionSpan span)
            => span.Path == expected.Path
                && (startOnly ? span.StartLinePosition == expected.StartLinePosition : span.Span == expected.Span);
    }

    private static string Describe(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetMappedLineSpan();
        var place = diagnostic.Location == Location.None ? "no location" : span.ToString();
        return $"{place}: {diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";
    }
}
