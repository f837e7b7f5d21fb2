using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>How far the rewrite of a unit has had to fall back.</summary>
internal enum RewriteStage
{
    Full,
    Careful,
    PerSeed,
    Literal,
    Leave,
}

/// <summary>A member, or a file's top-level statements, with the seeds in it: what is rewritten and checked as one.</summary>
internal sealed class RewriteUnit(SyntaxNode node)
{
    public SyntaxNode Node { get; } = node;

    public List<Seed> Seeds { get; } = [];

    /// <summary>What the compiler found to be dead once the unit was rewritten.</summary>
    public HashSet<SyntaxNode> Dead { get; } = [];

    /// <summary>Names that are taken around the blocks that declare them.</summary>
    public HashSet<string> BlockNames { get; } = new(StringComparer.Ordinal);

    public RewriteStage Stage { get; set; }

    public string? Reason { get; set; }

    /// <summary>Edits that another project's copy of the file came to.</summary>
    public bool IsForeign { get; init; }

    public EditList Edits { get; set; } = new();

    /// <summary>The edits are what they are: there is no smaller rewrite than none.</summary>
    public bool IsFixed { get; init; }

    public static SyntaxNode NodeOf(SyntaxNode inner)
    {
        foreach (var ancestor in inner.AncestorsAndSelf())
        {
            switch (ancestor)
            {
                case GlobalStatementSyntax { Parent: CompilationUnitSyntax file }:
                    return file;
                case BaseTypeDeclarationSyntax or NamespaceDeclarationSyntax or FileScopedNamespaceDeclarationSyntax:
                    break;
                case MemberDeclarationSyntax:
                    return ancestor;
                case AttributeListSyntax or ParameterListSyntax or BaseListSyntax when ancestor.Parent is BaseTypeDeclarationSyntax:
                    return ancestor;
            }
        }

        return inner.SyntaxTree.GetRoot();
    }

    /// <summary>Takes the unit out of the removal.</summary>
    public void Leave(string reason)
    {
        Stage = RewriteStage.Careful;
        while (Stage != RewriteStage.Leave)
        {
            FallBack(reason);
        }
    }

    public void FallBack(string reason)
    {
        Reason = reason;
        if (IsFixed)
        {
            Stage = RewriteStage.Leave;
            Edits = new EditList().Note(Seeds[0], RemovalStatus.Left, reason);
            return;
        }

        Stage = Stage == RewriteStage.Careful && Seeds.Count == 1 ? RewriteStage.Literal : Stage + 1;
        foreach (var seed in Seeds)
        {
            seed.Level = Stage switch
            {
                RewriteStage.Full or RewriteStage.Careful => SeedLevel.Full,
                RewriteStage.Leave => SeedLevel.Leave,
                _ => SeedLevel.Literal,
            };
            seed.Reason = seed.Level == SeedLevel.Full ? null : reason;
        }
    }
}
