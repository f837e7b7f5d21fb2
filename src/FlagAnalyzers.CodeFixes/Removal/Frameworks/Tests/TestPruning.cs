using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.Removal;

/// <summary>
/// Takes out the tests, and the rows of tests, that force the state that is gone, before the flag itself goes: what is left of the tests
/// then says the outcome only, and the rest is an ordinary removal.
/// </summary>
internal sealed class TestPruning(Solution original)
{
    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);
    private readonly Dictionary<DocumentId, List<(SourceText Before, AppliedText Applied)>> _applied = [];

    public Solution Solution { get; private set; } = original;

    /// <summary>What lost a reference, at its place in <see cref="Solution"/>.</summary>
    public HashSet<DeclaredName> Orphans { get; private set; } = [];

    public List<RemovalSite> Sites { get; } = [];

    public IEnumerable<DocumentId> Touched => _applied.Keys;

    public bool MayPrune(Document document) => !_refused.Contains(PathOf(document));

    /// <summary>Applies the plans of a rewrite's files; true where the search for reads has to start again.</summary>
    public async Task<bool> RunAsync(SolutionRewrite rewrite, CancellationToken cancellationToken)
    {
        var planned = rewrite.Documents.Values.Where(static document => !document.Tests.IsEmpty).ToList();
        if (planned.Count == 0)
        {
            return false;
        }

        var named = await new TestNames(Solution, planned).FindNamedElsewhereAsync(cancellationToken).ConfigureAwait(false);
        var plans = new List<Pruning>();
        foreach (var document in planned)
        {
            try
            {
                plans.Add(Plan(document, named, cancellationToken));
            }
            catch (CannotReduceException)
            {
                _refused.Add(PathOf(document.Document));
            }
        }

        plans.RemoveAll(plan => !CopiesAgree(plan, plans));
        if (plans.Count > 0 && !await TryApplyAsync(plans, cancellationToken).ConfigureAwait(false))
        {
            await RefuseAsync(plans, cancellationToken).ConfigureAwait(false);
        }

        return true;
    }

    private static string PathOf(Document document) => document.FilePath ?? document.Id.ToString();

    private static Pruning Plan(DocumentRewrite document, HashSet<SyntaxNode> named, CancellationToken cancellationToken)
    {
        var layout = new Layout(document.Text);
        var plan = new Pruning(document);
        foreach (var type in document.Tests.Methods.GroupBy(static method => method.Parent!).OrderBy(static type => type.Key.SpanStart))
        {
            var methods = type.ToList();
            if (methods.Exists(named.Contains))
            {
                throw new CannotReduceException(TestPlan.Contradiction);
            }

            if (plan.Gone.Exists(span => span.Contains(type.Key.Span)))
            {
                continue;
            }

            List<SyntaxNode> nodes = type.Key is ClassDeclarationSyntax owner && !named.Contains(owner) && TestNames.MayGo(owner, document, cancellationToken) ? [owner] : [.. methods];
            foreach (var node in nodes)
            {
                plan.Edits.Add(layout.Removal(node.GetFirstToken(), node.GetLastToken()));
                plan.Gone.Add(node.Span);
            }
        }

        foreach (var helper in document.Tests.Helpers.Where(helper => !plan.Gone.Exists(span => span.Contains(helper.Span))))
        {
            plan.Edits.Add(layout.Removal(helper.GetFirstToken(), helper.GetLastToken()));
            plan.Gone.Add(helper.Span);
        }

        foreach (var pair in document.Tests.Rows)
        {
            plan.Edits.Add(TestRows.Without(pair.Key, pair.Value, layout));
        }

        DirectiveGuard.Check(document.Root, plan.Edits);
        _ = AppliedText.Create(document.Text, document.Root, plan.Edits);
        return plan;
    }

    // Every project that shares the file must come to the same text.
    private bool CopiesAgree(Pruning plan, List<Pruning> plans)
    {
        if (plan.Document.Document.FilePath is not { } path)
        {
            return true;
        }

        foreach (var id in Solution.GetDocumentIdsWithFilePath(path))
        {
            if (Solution.GetDocument(id) is not null && !plans.Exists(other => other.Document.Id == id && other.Edits.Edits.SequenceEqual(plan.Edits.Edits)))
            {
                _refused.Add(path);
                return false;
            }
        }

        return true;
    }

    private async Task<bool> TryApplyAsync(List<Pruning> plans, CancellationToken cancellationToken, bool isTrial = false)
    {
        var step = new OrphanStep(Solution);
        var applied = plans.ConvertAll(plan => step.Apply(new OrphanFile(plan.Document.Document, plan.Document.Root, plan.Document.Model, plan.Document.Text), plan.Edits));
        if (!await step.CompilesAsync(cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        if (isTrial)
        {
            return true;
        }

        foreach (var plan in plans)
        {
            AddSites(plan);
        }

        for (var i = 0; i < plans.Count; i++)
        {
            if (!_applied.TryGetValue(plans[i].Document.Id, out var steps))
            {
                _applied.Add(plans[i].Document.Id, steps = []);
            }

            steps.Add((plans[i].Document.Text, applied[i]));
        }

        Orphans = step.Advance(Orphans, cancellationToken);
        Solution = step.Solution;
        return true;
    }

    private async Task RefuseAsync(List<Pruning> plans, CancellationToken cancellationToken)
    {
        var isFound = false;
        foreach (var group in plans.GroupBy(static plan => PathOf(plan.Document.Document)).ToList())
        {
            if (!await TryApplyAsync(group.ToList(), cancellationToken, isTrial: true).ConfigureAwait(false))
            {
                _refused.Add(group.Key);
                isFound = true;
            }
        }

        if (!isFound)
        {
            _refused.UnionWith(plans.Select(static plan => PathOf(plan.Document.Document)));
        }
    }

    private void AddSites(Pruning plan)
    {
        foreach (var node in plan.Document.NamingNodes())
        {
            var isGone = plan.Gone.Exists(span => span.Contains(node.Span));
            if (isGone || plan.Document.Tests.Rows.Keys.Any(method => method.Span.Contains(node.Span)))
            {
                Sites.Add(SiteOf(plan.Document, node, RemovalStatus.Rewritten, isGone ? ReasonAt(plan, node) : TestPlan.RowGone));
            }
        }
    }

    private static string ReasonAt(Pruning plan, SyntaxNode node) =>
        plan.Document.Tests.FlagOnly.Any(method => method.Span.Contains(node.Span)) ? TestPlan.FlagOnlyGone : TestPlan.Gone;

    /// <summary>A site at its place before anything went.</summary>
    public RemovalSite SiteOf(DocumentRewrite document, SyntaxNode node, RemovalStatus status, string? reason)
    {
        var (text, position) = (document.Text, node.SpanStart);
        if (_applied.TryGetValue(document.Id, out var steps))
        {
            for (var i = steps.Count - 1; i >= 0; i--)
            {
                (text, position) = (steps[i].Before, Math.Max(0, steps[i].Applied.MapBack(position)));
            }
        }

        var line = text.Lines.GetLinePosition(position);
        return new RemovalSite(document.Document.FilePath ?? document.Document.Name, line.Line + 1, line.Character + 1, status, reason) { LineText = text.Lines[line.Line].ToString().Trim() };
    }

    private sealed class Pruning(DocumentRewrite document)
    {
        public DocumentRewrite Document { get; } = document;

        public EditList Edits { get; } = new();

        public List<TextSpan> Gone { get; } = [];
    }
}
