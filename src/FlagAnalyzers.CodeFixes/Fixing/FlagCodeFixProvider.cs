using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace FlagAnalyzers.CodeFixes;

/// <summary>A provider whose fixes are data (<see cref="FlagFix"/>); Fix All then needs no more than to collect them.</summary>
internal abstract class FlagCodeFixProvider : CodeFixProvider
{
    protected FlagCodeFixProvider(params string[] ids) => FixableDiagnosticIds = ImmutableArray.Create(ids);

    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <summary>Whether there is nothing to decide: the fix says the same in other words. Only such a fix is applied where nobody is asked.</summary>
    public virtual bool IsMechanical => false;

    public sealed override FixAllProvider GetFixAllProvider() => FlagFixAllProvider.Instance;

    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            foreach (FlagFix fix in await GetFixesAsync(context.TextDocument, diagnostic, context.CancellationToken).ConfigureAwait(false))
            {
                // Code that a generator wrote cannot be changed; what its fixes do to other files can.
                Solution solution = context.TextDocument.Project.Solution;
                if (fix.TextChanges.Any(change => solution.FindText(change.Document) is null))
                {
                    continue;
                }

                context.RegisterCodeFix(
                    CodeAction.Create(
                        fix.Title,
                        cancellationToken => FlagFixApplier.ApplyAsync(solution, [fix], cancellationToken),
                        fix.EquivalenceKey),
                    diagnostic);
            }
        }
    }

    /// <summary>The fixes for one diagnostic, the likeliest first; only such as work.</summary>
    public abstract Task<ImmutableArray<FlagFix>> GetFixesAsync(TextDocument document, Diagnostic diagnostic, CancellationToken cancellationToken);
}
