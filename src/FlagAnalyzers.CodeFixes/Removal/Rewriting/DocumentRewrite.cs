using Microsoft.CodeAnalysis;
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

    public AppliedText? Applied { get; set; }

    public RewriteUnit UnitOf(SyntaxNode node)
    {
        var unitNode = RewriteUnit.NodeOf(node);
        foreach (var unit in Units)
        {
            if (unit.Node == unitNode)
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
        while (true)
        {
            try
            {
                var isCareful = unit.Stage != RewriteStage.Full;
                var context = new ReductionContext(Model, Root, Text, unit.Seeds, isCareful, cancellationToken);
                var edits = new StatementReducer(context).ReduceUnit(unit.Node);
                DirectiveGuard.Check(Root, edits);
                _ = AppliedText.Create(Text, Root, edits);
                unit.Edits = edits;
                return;
            }
            catch (CannotReduceException exception) when (unit.Stage != RewriteStage.Leave)
            {
                unit.FallBack(exception.Reason);
            }
        }
    }

    public void Apply()
    {
        var all = new EditList();
        foreach (var unit in Units)
        {
            all.Add(unit.Edits);
        }

        Applied = AppliedText.Create(Text, Root, all);
    }
}
