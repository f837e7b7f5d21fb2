using System.Text.RegularExpressions;
using FlagAnalyzers.Definitions;
using FlagAnalyzers.Reads;
using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Removal;

/// <summary>The words by which code can name a flag, and the files that hold one of them. Text only: thousands of files in a moment.</summary>
internal sealed class FlagNamesInCode
{
    private FlagNamesInCode(List<string> hints, List<string> accessors, List<Document> candidates)
    {
        Hints = hints;
        Accessors = accessors;
        Candidates = candidates;
    }

    public IReadOnlyList<string> Hints { get; }

    /// <summary>Names of typed accessors.</summary>
    public IReadOnlyList<string> Accessors { get; }

    public IReadOnlyList<Document> Candidates { get; }

    public static async Task<FlagNamesInCode> FindAsync(Solution solution, string key, CancellationToken cancellationToken)
    {
        var texts = new List<(Document Document, string Text)>();
        foreach (var project in solution.Projects)
        {
            if (project.Language != LanguageNames.CSharp)
            {
                continue;
            }

            foreach (var document in project.Documents)
            {
                var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
                texts.Add((document, text.ToString()));
            }
        }

        var hints = new List<string> { key };
        var accessor = AccessorName.ForFlag(key);
        if (accessor.Length > 0 && accessor != key)
        {
            hints.Add(accessor);
        }

        AddDefined(solution, key, hints, cancellationToken);
        AddAccessors(texts, key, hints);
        await AddListedAsync(solution, key, hints, cancellationToken).ConfigureAwait(false);
        var accessors = hints.Skip(1).ToList();
        var composing = new HashSet<DocumentId>();
        foreach (var (document, text) in texts)
        {
            if (await ComposedKeys.FindAsync(document, text, key, cancellationToken).ConfigureAwait(false) is { } names)
            {
                composing.Add(document.Id);
                names.ForEach(name => Add(hints, name));
            }
        }

        AddConstants(texts, hints);
        var candidates = new List<Document>();
        foreach (var (document, text) in texts)
        {
            if (composing.Contains(document.Id) || hints.Exists(hint => text.IndexOf(hint, StringComparison.Ordinal) >= 0))
            {
                candidates.Add(document);
            }
        }

        return new FlagNamesInCode(hints, accessors, candidates);
    }

    // accessor: in a flags file.
    private static void AddDefined(Solution solution, string key, List<string> hints, CancellationToken cancellationToken)
    {
        foreach (var project in solution.Projects)
        {
            if (!project.AdditionalDocuments.Any())
            {
                continue;
            }

            foreach (var set in FlagsFiles.Read(project.AnalyzerOptions, cancellationToken).Project.Sets)
            {
                foreach (var flag in set.Flags)
                {
                    if (string.Equals(flag.Key.Value, key, StringComparison.Ordinal))
                    {
                        Add(hints, flag.Accessor);
                    }
                }
            }
        }
    }

    // flag_analyzers.flag_members = Acme.Features.NewCheckout(key)
    private static async Task AddListedAsync(Solution solution, string key, List<string> hints, CancellationToken cancellationToken)
    {
        foreach (var document in solution.Projects.SelectMany(static project => project.AnalyzerConfigDocuments))
        {
            foreach (var line in (await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).Lines)
            {
                var text = line.ToString();
                if (text.TrimStart().StartsWith(FlagNames.FlagMembersOption, StringComparison.Ordinal) && text.IndexOf('=') is > 0 and var equals)
                {
                    foreach (var entry in MemberList.Parse(text.Substring(equals + 1)).Where(entry => entry.Argument == key))
                    {
                        Add(hints, entry.Member);
                    }
                }
            }
        }
    }

    // [Flag("key")] on a member.
    private static void AddAccessors(List<(Document Document, string Text)> texts, string key, List<string> hints)
    {
        foreach (var (_, text) in texts)
        {
            var at = text.IndexOf("Flag(\"" + key + "\"", StringComparison.Ordinal);
            for (; at >= 0; at = text.IndexOf("Flag(\"" + key + "\"", at + 1, StringComparison.Ordinal))
            {
                var match = Regex.Match(text.Substring(at, Math.Min(600, text.Length - at)), @"^[^\]]*\]\s*(?:\[[^\]]*\]\s*)*(?:\w+[\w\.<>\?]*\s+)+(\w+)\s*(?:\{|=>|;|=)", RegexOptions.CultureInvariant);
                if (match.Success)
                {
                    Add(hints, match.Groups[1].Value);
                }
            }
        }
    }

    // const string NewCheckout = "new-checkout"; enum members and nameof come by their own name.
    private static void AddConstants(List<(Document Document, string Text)> texts, List<string> hints)
    {
        for (var i = 0; i < hints.Count && i < 20; i++)
        {
            var hint = @"(?:""" + Regex.Escape(hints[i]) + @"""|(?:\w+\.)*" + Regex.Escape(hints[i]) + @"\b)";
            var pattern = new Regex(@"\b(\w+)\s*(?:=\s*" + hint + @"\s*[;,]|(?:\{\s*get;\s*\}\s*)?=>?\s*(?:new\b[^;(]*\((?:[^;]*[,(:]\s*)?)?" + hint + @"\s*[;,)])", RegexOptions.CultureInvariant);
            foreach (var (_, text) in texts)
            {
                if (text.IndexOf(hints[i], StringComparison.Ordinal) < 0)
                {
                    continue;
                }

                foreach (Match match in pattern.Matches(text))
                {
                    Add(hints, match.Groups[1].Value);
                }
            }
        }
    }

    private static void Add(List<string> hints, string hint)
    {
        if (hint.Length > 0 && !hints.Contains(hint))
        {
            hints.Add(hint);
        }
    }
}
