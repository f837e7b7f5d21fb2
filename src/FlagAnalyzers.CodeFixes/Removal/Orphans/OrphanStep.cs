using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FlagAnalyzers.Removal;

/// <summary>One round of deletions: the solution after it, and what lost a reference by it.</summary>
internal sealed class OrphanStep
{
    private readonly Solution _before;
    private readonly List<(OrphanFile File, AppliedText Applied)> _files = [];

    public OrphanStep(Solution before)
    {
        _before = before;
        Solution = before;
    }

    public Solution Solution { get; private set; }

    public AppliedText Apply(OrphanFile file, EditList edits)
    {
        var applied = AppliedText.Create(file.Layout.Text, file.Root, edits);
        _files.Add((file, applied));
        Solution = Solution.WithDocumentText(file.Document.Id, applied.Text, PreservationMode.PreserveIdentity);
        return applied;
    }

    public async Task<bool> CompilesAsync(CancellationToken cancellationToken)
    {
        foreach (var (file, _) in _files)
        {
            var model = await Solution.GetDocument(file.Document.Id)!.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
            if (ErrorCheck.New(file.Model, model!, cancellationToken).Count > 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The candidates that are still there, at their new places, and those that this round adds.</summary>
    public HashSet<DeclaredName> Advance(HashSet<DeclaredName> candidates, CancellationToken cancellationToken)
    {
        var all = new HashSet<DeclaredName>(candidates);
        foreach (var (file, applied) in _files)
        {
            foreach (var change in applied.Changes)
            {
                foreach (var token in file.Root.DescendantTokens(change.Span))
                {
                    if (token.IsKind(SyntaxKind.IdentifierToken) && applied.Map(token.SpanStart) < 0)
                    {
                        OrphanCandidates.AddDeclaration(token, file.Model, _before, all, cancellationToken);
                    }
                }
            }
        }

        var moved = new HashSet<DeclaredName>();
        foreach (var name in all)
        {
            var position = name.Position;
            foreach (var (file, applied) in _files)
            {
                if (file.Document.Id == name.Document)
                {
                    position = applied.Map(position);
                }
            }

            if (position >= 0)
            {
                moved.Add(name with { Position = position });
            }
        }

        return moved;
    }
}
