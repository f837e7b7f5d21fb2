using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Private methods that a removal left with nothing to do: they go with the statements that call them.</summary>
internal sealed class EmptiedMethods
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>Where they stand in the files as they were.</summary>
    public List<DeclaredName> Declarations { get; } = [];

    public static EmptiedMethods Find(IEnumerable<DocumentRewrite> documents, CancellationToken cancellationToken)
    {
        var found = new EmptiedMethods();
        foreach (var document in documents)
        {
            if (document.Applied is not { Changes.Count: > 0 } applied)
            {
                continue;
            }

            SyntaxNode? root = null;
            var words = document.Root.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).ToLookup(static token => token.ValueText, StringComparer.Ordinal);
            foreach (var method in document.Units.Select(static unit => unit.Node.FirstAncestorOrSelf<MethodDeclarationSyntax>()).Distinct())
            {
                // What nobody called before is not for this removal to judge.
                if (method is null || IsEmpty(method) || !words[method.Identifier.ValueText].Any(token => !method.Span.Contains(token.Span)) || !method.Modifiers.All(static modifier => modifier.Kind() is SyntaxKind.PrivateKeyword or SyntaxKind.StaticKeyword or SyntaxKind.AsyncKeyword)
                    || applied.Map(method.Identifier.SpanStart) is not (>= 0 and var position))
                {
                    continue;
                }

                root ??= CSharpSyntaxTree.ParseText(applied.Text, (CSharpParseOptions)document.Root.SyntaxTree.Options, cancellationToken: cancellationToken).GetRoot(cancellationToken);
                if (root.FindToken(position).Parent is MethodDeclarationSyntax now && IsEmpty(now) && document.Model.GetDeclaredSymbol(method, cancellationToken) is { } symbol)
                {
                    found._names.Add(NameOf(symbol));
                    found.Declarations.Add(new DeclaredName(document.Id, method.Identifier.SpanStart));
                }
            }
        }

        return found;
    }

    public bool Contains(ISymbol symbol) => symbol is IMethodSymbol && _names.Contains(NameOf(symbol));

    // Parameters may go meanwhile.
    private static string NameOf(ISymbol symbol) => symbol.ContainingAssembly?.Name + "|" + symbol.ContainingType.GetDocumentationCommentId() + "|" + symbol.Name;

    /// <summary>Whether a method does nothing, and says nothing of it either.</summary>
    public static bool IsEmpty(MethodDeclarationSyntax method) =>
        method.ExpressionBody is { } arrow ? IsCompletedTask(arrow.Expression)
        : method.Body is { } body && !HasComment(body.OpenBraceToken.TrailingTrivia) && !HasComment(body.CloseBraceToken.LeadingTrivia)
            && (body.Statements.Count == 0 || body.Statements.Count == 1 && body.Statements[0] is ReturnStatementSyntax { Expression: { } result } && IsCompletedTask(result));

    /// <summary>The statement that a call is all of, and that may go with it; null where the call is needed.</summary>
    public static StatementSyntax? StatementOf(SimpleNameSyntax name, Func<ExpressionSyntax, bool> isQuiet)
    {
        ExpressionSyntax target = name;
        if (name.Parent is MemberAccessExpressionSyntax access && access.Name == name)
        {
            if (access.Expression is not (ThisExpressionSyntax or SimpleNameSyntax) || !isQuiet(access.Expression))
            {
                return null;
            }

            target = access;
        }

        if (target.Parent is not InvocationExpressionSyntax call || call.Expression != target || !call.ArgumentList.Arguments.All(argument => argument.RefKindKeyword.RawKind == 0 && isQuiet(argument.Expression)))
        {
            return null;
        }

        SyntaxNode whole = call;
        if (whole.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: InvocationExpressionSyntax { Parent: AwaitExpressionSyntax } configured })
        {
            whole = configured;
        }

        // Without its last await an async method would be warned of.
        if (whole.Parent is AwaitExpressionSyntax awaited && !AwaitsMore(awaited))
        {
            return null;
        }

        return (whole.Parent as AwaitExpressionSyntax ?? whole).Parent is ExpressionStatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax or IfStatementSyntax or ElseClauseSyntax } statement ? statement : null;
    }

    private static bool AwaitsMore(AwaitExpressionSyntax awaited)
    {
        var function = FunctionOf(awaited);
        return function?.DescendantNodes().Any(node => node != awaited && node is AwaitExpressionSyntax && FunctionOf(node) == function) == true;
    }

    private static SyntaxNode? FunctionOf(SyntaxNode node) =>
        node.Ancestors().FirstOrDefault(static ancestor => ancestor is MemberDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax);

    private static bool IsCompletedTask(ExpressionSyntax value) =>
        value is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CompletedTask", Expression: SimpleNameSyntax { Identifier.ValueText: "Task" or "ValueTask" } };

    private static bool HasComment(SyntaxTriviaList trivia) =>
        trivia.Any(static each => each.IsKind(SyntaxKind.SingleLineCommentTrivia) || each.IsKind(SyntaxKind.MultiLineCommentTrivia) || each.IsDirective);
}
