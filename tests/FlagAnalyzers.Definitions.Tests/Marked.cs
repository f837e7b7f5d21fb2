using System.Text;
using FlagAnalyzers.Definitions;

namespace FlagAnalyzers.Definitions.Tests;

/// <summary>A flags file in which «FLAG002:…» marks what must be reported, exactly there and nothing else.</summary>
internal static class Marked
{
    /// <summary>Asserts that the errors of the file are exactly the marked ones, and returns what was read.</summary>
    public static FlagSet Errors(string marked, params string[] messages) => Check(marked, set => set.Problems, messages);

    /// <summary>Asserts that the findings of the file are exactly the marked ones; FLAG007 counts only where it is marked.</summary>
    public static FlagSet Findings(string marked, params string[] messages)
    {
        bool withLifecycle = marked.Contains("«FLAG007", StringComparison.Ordinal);
        return Check(marked, set => set.Findings.Where(finding => withLifecycle || finding.Id != ProblemId.MissingLifecycle), messages);
    }

    /// <summary>Reads a file that must be without errors.</summary>
    public static FlagSet Valid(string text)
    {
        FlagSet set = Read(text);
        Assert.Equal("", Describe(text, set.Problems));
        return set;
    }

    public static FlagSet Read(string text, string path = "flags.yaml") => FlagSet.Create([FlagsReader.Read(path, text)]);

    public static FlagDefinition Flag(this FlagSet set, string key) => set.Flags.Single(flag => flag.Key.Value == key);

    public static string Apply(string text, Problem problem) =>
        text[..problem.Span.Start] + problem.Suggestion + text[problem.Span.End..];

    private static FlagSet Check(string marked, Func<FlagSet, IEnumerable<Problem>> select, string[] messages)
    {
        string text = Strip(marked, out List<(string Id, Span Span)> expected);
        FlagSet set = Read(text);
        List<Problem> actual = [.. select(set)];
        string found = string.Join("\n", actual.Select(problem => (problem.DiagnosticId, problem.Span)).OrderBy(pair => pair.Span.Start).ThenBy(pair => pair.DiagnosticId, StringComparer.Ordinal));
        string wanted = string.Join("\n", expected.OrderBy(pair => pair.Span.Start).ThenBy(pair => pair.Id, StringComparer.Ordinal));
        Assert.True(found == wanted, $"expected:\n{wanted}\nfound:\n{Describe(text, actual)}\nin:\n{text}");
        foreach (string message in messages)
        {
            Assert.True(actual.Exists(problem => problem.Message.Contains(message, StringComparison.OrdinalIgnoreCase)), $"no message with: {message}\nfound:\n{Describe(text, actual)}");
        }

        return set;
    }

    private static string Strip(string marked, out List<(string Id, Span Span)> expected)
    {
        StringBuilder text = new();
        expected = [];
        Stack<(string Id, int Start)> open = new();
        for (int i = 0; i < marked.Length; i++)
        {
            if (marked[i] == '«')
            {
                int colon = marked.IndexOf(':', i);
                open.Push((marked[(i + 1)..colon], text.Length));
                i = colon;
            }
            else if (marked[i] == '»')
            {
                (string id, int start) = open.Pop();
                expected.Add((id, Span.FromBounds(start, text.Length)));
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        return text.ToString();
    }

    public static string Describe(string text, IEnumerable<Problem> problems) =>
        string.Join("\n", problems.Select(problem => $"{problem.DiagnosticId} {problem.Span} [{text.Substring(problem.Span.Start, problem.Span.Length)}] {problem.Message} => {problem.Suggestion}"));
}
