using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Constructors that a removal left with nothing to take and nothing to do: the compiler's own one is the same.</summary>
internal sealed class EmptyConstructors(Solution before, Solution after)
{
    public Task<Solution> RunAsync(IEnumerable<DocumentId> documents, CancellationToken cancellationToken) =>
        AgreedPass.RunAsync(after, documents, (_, file) => PlanAsync(file, cancellationToken), cancellationToken);

    private async Task<EditList?> PlanAsync(OrphanFile file, CancellationToken cancellationToken)
    {
        if (before.GetDocument(file.Document.Id) is not { } old || await old.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } oldRoot)
        {
            return null;
        }

        var edits = new EditList();
        foreach (var node in file.Root.DescendantNodes())
        {
            if (node is ConstructorDeclarationSyntax constructor && IsEmpty(constructor)
                && file.Model.GetDeclaredSymbol(constructor, cancellationToken) is { } symbol && (symbol.IsStatic ? StartsNothing(symbol, cancellationToken) : IsLikeImplicit(symbol))
                && !HadEmpty(oldRoot, constructor))
            {
                edits.Add(file.Layout.Removal(constructor.GetFirstToken(), constructor.GetLastToken()));
            }
            else if (node is ParameterListSyntax { Parameters.Count: 0, Parent: ClassDeclarationSyntax type } list && !IsInterrupted(list)
                && file.Model.GetDeclaredSymbol(type, cancellationToken) is { IsAbstract: false, InstanceConstructors.Length: 1 } && !HadEmpty(oldRoot, type))
            {
                PlanPrimary(edits, type, list);
            }
        }

        return edits;
    }

    // class C() : B() { } is class C : B { }; what the base is given needs the list.
    private static void PlanPrimary(EditList edits, ClassDeclarationSyntax type, ParameterListSyntax list)
    {
        var given = type.BaseList?.Types.SelectMany(static candidate => candidate.ChildNodes()).OfType<ArgumentListSyntax>().FirstOrDefault();
        if (given is { Arguments.Count: > 0 } || given is not null && IsInterrupted(given))
        {
            return;
        }

        edits.Add(Edit.Delete(list.SpanStart, list.Span.End));
        if (given is not null)
        {
            edits.Add(Edit.Delete(given.SpanStart, given.Span.End));
        }
    }

    private static bool IsEmpty(ConstructorDeclarationSyntax constructor) =>
        constructor is { ParameterList.Parameters.Count: 0, Initializer: null, AttributeLists.Count: 0, Body.Statements.Count: 0 }
        && !IsInterrupted(constructor.Body) && !constructor.GetFirstToken().LeadingTrivia.Any(static trivia => trivia.IsDirective);

    private static bool IsInterrupted(SyntaxNode node) =>
        node.DescendantTrivia().Any(static trivia => trivia.IsDirective || trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia) || trivia.IsKind(SyntaxKind.DisabledTextTrivia));

    // Nobody who could not call the one could call the other.
    private static bool IsLikeImplicit(IMethodSymbol constructor) =>
        constructor.ContainingType is { TypeKind: TypeKind.Class, IsRecord: false, InstanceConstructors.Length: 1 } type
        && (constructor.DeclaredAccessibility == Accessibility.Public
            || constructor.DeclaredAccessibility == Accessibility.Protected && type.IsAbstract
            || constructor.DeclaredAccessibility == Accessibility.Internal && SymbolReach.IsHidden(type));

    // With it goes the moment at which the type's own initializers run.
    private static bool StartsNothing(IMethodSymbol constructor, CancellationToken cancellationToken) =>
        !constructor.ContainingType.GetMembers().Any(member => member is IFieldSymbol { IsStatic: true, IsConst: false } or IPropertySymbol { IsStatic: true }
            && member.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer: not null } or PropertyDeclarationSyntax { Initializer: not null }));

    // An empty one that stood there before is somebody's decision; so is one of several.
    private static bool HadEmpty(SyntaxNode oldRoot, ConstructorDeclarationSyntax constructor)
    {
        var name = AsyncBody.NameOf(constructor);
        var isStatic = constructor.Modifiers.Any(SyntaxKind.StaticKeyword);
        var old = oldRoot.DescendantNodes().OfType<ConstructorDeclarationSyntax>().Where(candidate => candidate.Modifiers.Any(SyntaxKind.StaticKeyword) == isStatic && AsyncBody.NameOf(candidate) == name).ToList();
        return old.Count != 1 || IsEmpty(old[0]);
    }

    private static bool HadEmpty(SyntaxNode oldRoot, ClassDeclarationSyntax type)
    {
        var name = AsyncBody.NameOf(type);
        return !oldRoot.DescendantNodes().OfType<ParameterListSyntax>().Any(list => list is { Parent: ClassDeclarationSyntax old, Parameters.Count: > 0 } && AsyncBody.NameOf(old) == name);
    }
}
