using FlagAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>The files of a solution that read the flag, and the loop that rewrites and checks them.</summary>
internal sealed class SolutionRewrite(Solution solution, IFlagReadSource source, FlagOutcome outcome, Func<Document, bool> mayPrune)
{
    private readonly Dictionary<ProjectId, IFlagReadLocator?> _locators = [];

    public Dictionary<DocumentId, DocumentRewrite> Documents { get; } = [];

    /// <summary>Whether the member that is the flag by itself went with its reads.</summary>
    public bool IsMemberRemoved { get; set; }

    /// <summary>Files that were looked at; they are of no concern unless they turn out to hold something.</summary>
    public PeekedFiles Peeked { get; } = new(solution);

    private DispatchedGetters? _dispatched;

    private DispatchedGetters Getters => _dispatched ??= new DispatchedGetters(Peeked);

    /// <summary>Finds the reads in every file that can hold one.</summary>
    public async Task FindReadsAsync(IEnumerable<Document> candidates, CancellationToken cancellationToken)
    {
        foreach (var document in candidates)
        {
            var compilation = await document.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
            if (compilation is null)
            {
                continue;
            }

            if (!_locators.TryGetValue(document.Project.Id, out var locator))
            {
                OtherReads.Know(compilation, document.Project);
                _locators.Add(document.Project.Id, locator = source.CreateLocator(document.Project, compilation, cancellationToken));
            }

            if (locator is not null)
            {
                await FindReadsAsync(document, locator, cancellationToken).ConfigureAwait(false);
            }

            if (Documents.TryGetValue(document.Id, out var found))
            {
                new TestDecision(found, mayPrune(document), cancellationToken).Run();
            }
        }
    }

    public async Task<DocumentRewrite> GetAsync(Document document, CancellationToken cancellationToken)
    {
        if (!Documents.TryGetValue(document.Id, out var known))
        {
            known = await Peeked.GetAsync(document, cancellationToken).ConfigureAwait(false);
            Documents.Add(document.Id, known);
        }

        return known;
    }

    /// <summary>A file turns out to hold something.</summary>
    public void Keep(DocumentRewrite document) => Documents[document.Id] = document;

    /// <summary>Deals with a mock's answer for a member that only gives the flag.</summary>
    public void TryTakeAnswer(DocumentRewrite document, ExpressionSyntax read, KnownValue value, CancellationToken cancellationToken)
    {
        if (_locators.Values.FirstOrDefault(static locator => locator is not null) is { } locator
            && new FixedEdits(document, locator, outcome, cancellationToken).TryTakeAnswer(read, value))
        {
            Keep(document);
        }
    }

    private async Task FindReadsAsync(Document document, IFlagReadLocator locator, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
        {
            return;
        }

        FixedEdits? fixedEdits = null;
        var isGenerated = GeneratedCode.IsGenerated(root.SyntaxTree, document.Project.AnalyzerOptions, cancellationToken);
        foreach (var node in root.DescendantNodes())
        {
            if (isGenerated)
            {
                if (node is ExpressionSyntax read && !IsPartOfName(read) && locator.TryMatch(read, model, cancellationToken) is not null)
                {
                    (await GetAsync(document, cancellationToken).ConfigureAwait(false)).LeftReads.Add((new Seed(read, KnownValue.False, isRead: true), "generated code: change what it is generated from"));
                }

                continue;
            }

            if (node is AttributeSyntax or AssignmentExpressionSyntax or InvocationExpressionSyntax or InitializerExpressionSyntax or BaseObjectCreationExpressionSyntax)
            {
                fixedEdits ??= new FixedEdits(await Peeked.GetAsync(document, cancellationToken).ConfigureAwait(false), locator, outcome, cancellationToken);
                if (fixedEdits.TryTake(node))
                {
                    await GetAsync(document, cancellationToken).ConfigureAwait(false);
                    continue;
                }
            }

            if (node is SubpatternSyntax subpattern && ExpressionReducer.NameOf(subpattern) is { } member && locator.TryMatchMember(member, model, cancellationToken) is { } value)
            {
                var owner = await GetAsync(document, cancellationToken).ConfigureAwait(false);
                owner.UnitOf(member).Seeds.Add(new Seed(member, value, isRead: true));
                continue;
            }

            if (node is not ExpressionSyntax expression || IsPartOfName(expression) || locator.TryMatch(expression, model, cancellationToken) is not { } match)
            {
                continue;
            }

            var rewrite = await GetAsync(document, cancellationToken).ConfigureAwait(false);
            var seed = new Seed(expression, match.Value ?? KnownValue.False, isRead: true) { Out = match.Out, KeyObject = match.KeyObject };
            if (match.Value is null)
            {
                rewrite.LeftReads.Add((seed, match.Reason ?? "its value is not known"));
                continue;
            }

            if (SeedGuard.ReasonToLeave(expression) is { } reason)
            {
                if (fixedEdits?.TryTakeAnswer(expression, match.Value) == true)
                {
                    continue;
                }

                rewrite.LeftReads.Add((seed, reason));
                continue;
            }

            if (fixedEdits?.TryTakeCheck(expression, match.Value) == true)
            {
                continue;
            }

            if (SeedGuard.IsMemberSelector(expression, model, cancellationToken))
            {
                rewrite.LeftReads.Add((seed, "an expression tree names the flag's member"));
                continue;
            }

            SeedEffects.Add(seed, model, cancellationToken);
            await Getters.TrimAsync(seed, model, cancellationToken).ConfigureAwait(false);
            if (SeedGuard.IsInExpressionTree(expression, model, cancellationToken))
            {
                seed.Level = SeedLevel.Literal;
                seed.Reason = "an expression tree keeps its shape";
            }

            rewrite.UnitOf(expression).Seeds.Add(seed);
        }
    }

    /// <summary>Whether tests, or rows of them, go before anything else.</summary>
    public bool HasTestPlans => Documents.Values.Any(static document => !document.Tests.IsEmpty);

    /// <summary>Decides what was found in tests since they were decided last; false where that is nothing.</summary>
    public bool DecideTests(CancellationToken cancellationToken)
    {
        var undecided = Documents.Values.Where(static document => document.Arrangements.Exists(static arrangement => !arrangement.IsDecided)).ToList();
        undecided.ForEach(document => new TestDecision(document, mayPrune(document.Document), cancellationToken).Run());
        return undecided.Count > 0;
    }

    private static bool IsPartOfName(ExpressionSyntax node) =>
        node is IdentifierNameSyntax && node.Parent is MemberAccessExpressionSyntax access && access.Name == node
        || node is IdentifierNameSyntax && node.Parent is MemberBindingExpressionSyntax or NameColonSyntax or QualifiedNameSyntax or TypeArgumentListSyntax
        || node is TypeSyntax and not IdentifierNameSyntax and not GenericNameSyntax;

    /// <summary>Rewrites everything, and falls back unit by unit until no file has a new error or a changed meaning.</summary>
    public async Task<Solution> RewriteAsync(CancellationToken cancellationToken)
    {
        await AddCopiesAsync(cancellationToken).ConfigureAwait(false);
        foreach (var document in Documents.Values)
        {
            foreach (var unit in document.Units)
            {
                unit.Seeds.ForEach(static seed => seed.Obstacle = HandedOut.ObstacleFor(seed));
                document.Reduce(unit, cancellationToken);
            }
        }

        var dirty = new HashSet<DocumentRewrite>(Documents.Values);
        var changed = solution;
        for (var round = 0; dirty.Count > 0; round++)
        {
            dirty.UnionWith(LinkedFiles.Agree(Documents.Values, cancellationToken));
            changed = Apply(changed, dirty);
            var failures = await new RewriteCheck(changed, dirty).FindAsync(cancellationToken).ConfigureAwait(false);
            dirty.Clear();
            foreach (var (document, unit, reason) in failures)
            {
                dirty.Add(document);
                if (round > 12)
                {
                    unit.Stage = RewriteStage.Literal;
                }

                if (reason is DeadCode.Found or NameClash.Found)
                {
                    document.Reduce(unit, cancellationToken);
                    continue;
                }

                unit.FallBack(reason);
                if (unit.Stage == RewriteStage.PerSeed)
                {
                    await new SeedSearch(solution, document, unit).RunAsync(cancellationToken).ConfigureAwait(false);
                }
                else
                {
                    document.Reduce(unit, cancellationToken);
                }
            }
        }

        return changed;
    }

    // A copy that reads nothing in its own configuration still has the same text.
    private async Task AddCopiesAsync(CancellationToken cancellationToken)
    {
        foreach (var path in Documents.Values.Select(static document => document.Document.FilePath).ToList())
        {
            if (path is null)
            {
                continue;
            }

            foreach (var id in solution.GetDocumentIdsWithFilePath(path))
            {
                if (solution.GetDocument(id) is { } copy)
                {
                    await GetAsync(copy, cancellationToken).ConfigureAwait(false);
                }
            }
        }
    }

    /// <summary>The solution with the edits of some files as they stand.</summary>
    public static Solution Apply(Solution changed, IEnumerable<DocumentRewrite> documents)
    {
        foreach (var document in documents)
        {
            if (!document.Units.Exists(static unit => !unit.Edits.IsEmpty) && document.Applied is null)
            {
                continue;
            }

            document.Apply();
            changed = changed.WithDocumentText(document.Id, document.Applied!.Text, PreservationMode.PreserveIdentity);
        }

        return changed;
    }
}
