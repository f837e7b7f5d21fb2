using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>A constructor that only took what goes: the compiler's own one is the same.</summary>
internal sealed partial class OrphanPlanner
{
    /// <summary>Null where something of the constructor stays.</summary>
    private async Task<bool?> TryPlanEmptyConstructorAsync(
        OrphanPlan plan, EditList guards, OrphanFile file, IMethodSymbol method, IParameterSymbol parameter, SyntaxNode owner, CancellationToken cancellationToken)
    {
        if (owner is not ConstructorDeclarationSyntax { Initializer: null, Body: { } body, AttributeLists.Count: 0 } constructor || !IsLikeImplicit(method)
            || body.DescendantTrivia().Any(static trivia => trivia.IsDirective || trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
            || constructor.GetFirstToken().LeadingTrivia.Any(static trivia => trivia.IsDirective)
            || !body.Statements.All(statement => guards.Edits.Exists(edit => edit.Start <= statement.SpanStart && statement.Span.End <= edit.End)))
        {
            return null;
        }

        guards.Edits.Clear();
        guards.Add(file.Layout.Removal(constructor.GetFirstToken(), constructor.GetLastToken()));
        return await PlanConstructorCallsAsync(plan, method, parameter, cancellationToken).ConfigureAwait(false);
    }

    private static bool IsLikeImplicit(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Constructor, Parameters.Length: 1, ContainingType: { TypeKind: TypeKind.Class, IsRecord: false, InstanceConstructors.Length: 1 } type }
        && method.DeclaredAccessibility == (type.IsAbstract ? Accessibility.Protected : Accessibility.Public);
}
