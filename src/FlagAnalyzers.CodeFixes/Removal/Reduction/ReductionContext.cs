using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.Removal;

/// <summary>One file, its seeds, and how careful to be with it.</summary>
internal sealed class ReductionContext
{
    public ReductionContext(SemanticModel model, SyntaxNode root, SourceText text, IEnumerable<Seed> seeds, IEnumerable<SyntaxNode> dead, bool isCareful, CancellationToken cancellationToken)
    {
        Model = model;
        Root = root;
        Layout = new Layout(text);
        Purity = new Purity(model, cancellationToken);
        IsCareful = isCareful;
        CancellationToken = cancellationToken;
        foreach (var seed in seeds)
        {
            Seeds[seed.Node] = seed;
            AddHot(seed.Node);
        }

        foreach (var literal in Seeds.Keys.SelectMany(EarlierLiterals.Beside).Distinct())
        {
            Literals.Add(literal);
            AddHot(literal);
        }

        foreach (var node in isCareful ? [] : dead)
        {
            Dead.Add(node);
            AddHot(node);
        }
    }

    private void AddHot(SyntaxNode start)
    {
        for (SyntaxNode? node = start; node is not null && Hot.Add(node); node = node.Parent)
        {
        }
    }

    public SemanticModel Model { get; }

    public SyntaxNode Root { get; }

    public Layout Layout { get; }

    public Purity Purity { get; }

    /// <summary>No unwrapping, no hoisting, no removal of what follows a jump.</summary>
    public bool IsCareful { get; }

    /// <summary>Names whose declarations stay in the block that they are in.</summary>
    public IReadOnlyCollection<string> BlockNames { get; init; } = [];

    public CancellationToken CancellationToken { get; }

    public Dictionary<SyntaxNode, Seed> Seeds { get; } = [];

    /// <summary>Values of flags that went before, in the conditions that hold a seed.</summary>
    public HashSet<SyntaxNode> Literals { get; } = [];

    /// <summary>Every node that holds a seed, or what is dead without it. All others stay as they are, to the byte.</summary>
    public HashSet<SyntaxNode> Hot { get; } = [];

    /// <summary>Statements, labels, cases and handlers that the rewrite made dead.</summary>
    public HashSet<SyntaxNode> Dead { get; } = [];

    /// <summary>What a first reduction of the same unit deleted: names in it are free again.</summary>
    public EditList? First { get; init; }

    public bool IsSecond => First is not null;

    public bool IsDeleted(TextSpan span) => First is not null && First.Edits.Exists(edit => edit.Start <= span.Start && span.End <= edit.End && edit.Text.Length == 0);

    public IEnumerable<Seed> SeedsIn(SyntaxNode node)
    {
        foreach (var pair in Seeds)
        {
            if (node.Span.Contains(pair.Key.Span))
            {
                yield return pair.Value;
            }
        }
    }

    public ITypeSymbol? TypeOf(ExpressionSyntax node) => Model.GetTypeInfo(node, CancellationToken).Type;

    public bool IsBoolean(ExpressionSyntax node) => TypeOf(node)?.SpecialType == SpecialType.System_Boolean;
}
