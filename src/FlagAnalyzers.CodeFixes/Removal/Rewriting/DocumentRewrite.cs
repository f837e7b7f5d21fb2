using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.Removal;

/// <summary>One file of one project: its units, and its text after their edits.</summary>
internal sealed class DocumentRewrite(Document document, SemanticModel model, SyntaxNode root, SourceText text)
{
    public Document Document { get; } = document;

    public DocumentId Id => Document.Id;

    public SemanticModel Model { get; } = model;

    public SyntaxNode Root { get; } = root;

    public SourceText Text { get; } = text;

    public List<RewriteUnit> Units { get; } = [];

    public List<(Seed Seed, string Reason)> LeftReads { get; } = [];

    /// <summary>What names the flag to say what it is, in tests.</summary>
    public List<Arrangement> Arrangements { get; } = [];

    public TestPlan Tests { get; } = new();

    public AppliedText? Applied { get; set; }

    /// <summary>Every place that names the flag.</summary>
    public IEnumerable<SyntaxNode> NamingNodes() =>
        Arrangements.Select(static arrangement => arrangement.Node)
            .Concat(Units.SelectMany(static unit => unit.Seeds).Where(static seed => seed.IsRead).Select(static seed => seed.Node))
            .Concat(LeftReads.Select(static left => left.Seed.Node))
            .Distinct();

    public RewriteUnit UnitOf(SyntaxNode node)
    {
        var unitNode = RewriteUnit.NodeOf(node);
        foreach (var unit in Units)
        {
            if (unit.Node == unitNode && !unit.IsFixed && !unit.IsForeign)
            {
                return unit;
            }
        }

        var added = new RewriteUnit(unitNode);
        Units.Add(added);
        return added;
    }

    /// <summary>Works out a unit's edits at its stage; falls back where that is not possible.</summary>
    public void Reduce(RewriteUnit unit, CancellationToken cancellationToken)
    {
        while (!unit.IsFixed)
        {
            try
            {
                ReduceOnce(unit, cancellationToken);
                return;
            }
            catch (CannotReduceException exception) when (unit.Stage != RewriteStage.Leave)
            {
                if (unit.Stage != RewriteStage.Full || !TryWithout(unit, cancellationToken))
                {
                    unit.FallBack(exception.Reason);
                }
                else
                {
                    return;
                }
            }
        }
    }

    private void ReduceOnce(RewriteUnit unit, CancellationToken cancellationToken)
    {
        var isCareful = unit.Stage != RewriteStage.Full;
        var context = new ReductionContext(Model, Root, Text, unit.Seeds, unit.Dead, isCareful, cancellationToken) { BlockNames = unit.BlockNames };
        var edits = new StatementReducer(context).ReduceUnit(unit.Node);
        if (!isCareful && !edits.IsEmpty && HasBlocksInLists(unit.Node))
        {
            context = new ReductionContext(Model, Root, Text, unit.Seeds, unit.Dead, isCareful, cancellationToken) { BlockNames = unit.BlockNames, First = edits };
            edits = new StatementReducer(context).ReduceUnit(unit.Node);
        }

        OrphanedOutVariables.Declare(unit.Node, edits, Model, cancellationToken);
        DirectiveGuard.Check(Root, edits);
        DirectiveGuard.CheckBranches(Root, edits, unit.Seeds);
        _ = AppliedText.Create(Text, Root, edits);
        unit.Edits = unit.Stage == RewriteStage.Leave ? edits.OnlyNotes() : edits;
    }

    // Whether a block may go into the list around it depends on what is deleted elsewhere.
    private static bool HasBlocksInLists(SyntaxNode unit) =>
        unit.DescendantNodes().Any(static node => node is BlockSyntax { Parent: StatementSyntax or ElseClauseSyntax or SwitchSectionSyntax or GlobalStatementSyntax } block
            && block.Statements.Any(static statement => statement is LocalDeclarationStatementSyntax or LocalFunctionStatementSyntax));

    // Only the seeds that cannot be rewritten in full become literals.
    private bool TryWithout(RewriteUnit unit, CancellationToken cancellationToken)
    {
        var full = unit.Seeds.FindAll(static seed => seed.Level == SeedLevel.Full);
        if (full.Count is < 2 or > 40)
        {
            return false;
        }

        full.ForEach(static seed => seed.Level = SeedLevel.Literal);
        foreach (var seed in full)
        {
            try
            {
                seed.Level = SeedLevel.Full;
                ReduceOnce(unit, cancellationToken);
            }
            catch (CannotReduceException exception)
            {
                seed.Level = SeedLevel.Literal;
                seed.Reason = exception.Reason;
            }
        }

        try
        {
            ReduceOnce(unit, cancellationToken);
            return true;
        }
        catch (CannotReduceException)
        {
            full.ForEach(static seed => seed.Level = SeedLevel.Full);
            return false;
        }
    }

    // A fixed edit inside a branch that goes anyway.
    private static bool Covers(EditList outer, EditList inner) =>
        inner.Edits.TrueForAll(edit => outer.Edits.Exists(other => other.Start <= edit.Start && edit.End <= other.End && other.End > other.Start));

    public void Apply()
    {
        var all = new EditList();
        foreach (var unit in Units)
        {
            if (!unit.IsFixed || !Units.Exists(other => other != unit && !other.IsFixed && Covers(other.Edits, unit.Edits)))
            {
                all.Add(unit.Edits);
            }
        }

        try
        {
            Applied = AppliedText.Create(Text, Root, all);
        }
        catch (CannotReduceException exception)
        {
            ApplyOneByOne(exception.Reason);
        }
    }

    // Units that get in each other's way: the later one stays as it was.
    private void ApplyOneByOne(string reason)
    {
        var all = new EditList();
        Applied = AppliedText.Create(Text, Root, all);
        foreach (var unit in Units.OrderBy(static unit => unit.IsFixed))
        {
            var next = new EditList().Add(all).Add(unit.Edits);
            try
            {
                Applied = AppliedText.Create(Text, Root, next);
                all = next;
            }
            catch (CannotReduceException)
            {
                unit.Stage = RewriteStage.Leave;
                unit.Edits = new EditList();
                foreach (var seed in unit.Seeds)
                {
                    (seed.Level, seed.Reason) = (SeedLevel.Leave, reason);
                    unit.Edits.Note(seed, RemovalStatus.Left, reason);
                }
            }
        }
    }
}
