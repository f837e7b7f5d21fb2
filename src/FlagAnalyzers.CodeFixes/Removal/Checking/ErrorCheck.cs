using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Removal;

/// <summary>Compile errors of a file after a rewrite that were not there before.</summary>
internal static class ErrorCheck
{
    public static List<Diagnostic> New(SemanticModel before, SemanticModel after, CancellationToken cancellationToken) =>
        New(before, after.GetDiagnostics(cancellationToken: cancellationToken), cancellationToken);

    public static List<Diagnostic> New(SemanticModel before, IEnumerable<Diagnostic> after, CancellationToken cancellationToken)
    {
        var errors = new List<Diagnostic>();
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        List<Diagnostic> found = [];
        foreach (var diagnostic in after)
        {
            if (IsError(diagnostic))
            {
                found.Add(diagnostic);
            }
        }

        if (found.Count == 0)
        {
            return errors;
        }

        foreach (var diagnostic in before.GetDiagnostics(cancellationToken: cancellationToken))
        {
            if (IsError(diagnostic))
            {
                var key = Key(diagnostic);
                known.TryGetValue(key, out var count);
                known[key] = count + 1;
            }
        }

        foreach (var diagnostic in found)
        {
            var key = Key(diagnostic);
            if (known.TryGetValue(key, out var count) && count > 0)
            {
                known[key] = count - 1;
            }
            else
            {
                errors.Add(diagnostic);
            }
        }

        return errors;
    }

    // A warning that the project makes an error counts once all is done: what is orphaned halfway is not there in the end.
    private static bool IsError(Diagnostic diagnostic) =>
        diagnostic.Severity == DiagnosticSeverity.Error && !diagnostic.IsWarningAsError && !diagnostic.IsSuppressed;

    /// <summary>What tells one finding from another, wherever it stands. Some messages name a line: <c>'E.X(int)' [/App/Code.cs(18)]</c>.</summary>
    public static string Key(Diagnostic diagnostic) =>
        diagnostic.Id + ":" + Regex.Replace(diagnostic.GetMessage(CultureInfo.InvariantCulture), @"\(\d+\)\]", "]", RegexOptions.CultureInvariant);
}
