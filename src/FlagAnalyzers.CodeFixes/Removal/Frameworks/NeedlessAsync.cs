using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>
/// <c>async</c> on a method that no longer awaits (CS1998). It goes where every caller awaits the call at once, so that nobody can tell
/// an exception of the call from one of the task; elsewhere it stays, because callers may count on the task to carry the exception.
/// </summary>
internal sealed class NeedlessAsync(Solution before, Solution after)
{
    public async Task<Solution> RunAsync(IEnumerable<DocumentId> documents, CancellationToken cancellationToken)
    {
        var solution = after;
        foreach (var id in documents.Distinct().ToList())
        {
            if (before.GetDocument(id) is not { } old || solution.GetDocument(id) is not { } document || HasCopies(document))
            {
                continue;
            }

            var file = await OrphanFile.CreateAsync(document, cancellationToken).ConfigureAwait(false);
            var oldRoot = await old.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
            if (file is null || oldRoot is null)
            {
                continue;
            }

            var had = new HashSet<string>(oldRoot.DescendantNodes().OfType<MethodDeclarationSyntax>().Where(static method => IsNeedless(method)).Select(static method => method.Identifier.ValueText), StringComparer.Ordinal);
            var step = new OrphanStep(solution);
            var edits = new EditList();
            foreach (var method in file.Root.DescendantNodes().OfType<MethodDeclarationSyntax>())
            {
                if (IsNeedless(method) && !had.Contains(method.Identifier.ValueText) && (GivesConstant(method, file, cancellationToken) || IsAwaitedEverywhere(method, file, cancellationToken)))
                {
                    edits.Add(Plan(method, file, cancellationToken) ?? new EditList());
                }
            }

            if (edits.IsEmpty)
            {
                continue;
            }

            step.Apply(file, edits);
            if (await step.CompilesAsync(cancellationToken).ConfigureAwait(false))
            {
                solution = step.Solution;
            }
        }

        return solution;
    }

    private bool HasCopies(Document document) => document.FilePath is not null && after.GetDocumentIdsWithFilePath(document.FilePath).Length > 1;

    private static bool IsNeedless(MethodDeclarationSyntax method) =>
        method.Modifiers.Any(SyntaxKind.AsyncKeyword)
        && !method.DescendantNodes(static node => node is not AnonymousFunctionExpressionSyntax and not LocalFunctionStatementSyntax).Any(static node =>
            node is AwaitExpressionSyntax or YieldStatementSyntax || node is CommonForEachStatementSyntax { AwaitKeyword.RawKind: not 0 }
            || node is LocalDeclarationStatementSyntax { AwaitKeyword.RawKind: not 0 } || node is UsingStatementSyntax { AwaitKeyword.RawKind: not 0 });

    // There is no exception that anybody could tell apart.
    private static bool GivesConstant(MethodDeclarationSyntax method, OrphanFile file, CancellationToken cancellationToken) =>
        WrapperRules.ResultOf(method) is { } value && file.Model.GetConstantValue(value, cancellationToken).HasValue;

    // Private, and each use is `await M(...)`.
    private static bool IsAwaitedEverywhere(MethodDeclarationSyntax method, OrphanFile file, CancellationToken cancellationToken)
    {
        if (file.Model.GetDeclaredSymbol(method, cancellationToken) is not { DeclaredAccessibility: Accessibility.Private, DeclaringSyntaxReferences.Length: 1 } symbol
            || symbol.ContainingType.DeclaringSyntaxReferences.Length != 1)
        {
            return false;
        }

        foreach (var reference in file.ReferencesTo(symbol, file.Root, cancellationToken))
        {
            SyntaxNode? call = References.ReadNode(reference, symbol);
            if (call?.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: InvocationExpressionSyntax configured })
            {
                call = configured;
            }

            if (call?.Parent is not AwaitExpressionSyntax)
            {
                return false;
            }
        }

        return true;
    }

    private static EditList? Plan(MethodDeclarationSyntax method, OrphanFile file, CancellationToken cancellationToken)
    {
        if (file.Model.GetTypeInfo(method.ReturnType, cancellationToken).Type is not INamedTypeSymbol { Name: "Task" } type
            || method.ReturnType is not SimpleNameSyntax)
        {
            return null;
        }

        var keyword = method.Modifiers.First(static modifier => modifier.IsKind(SyntaxKind.AsyncKeyword));
        var edits = new EditList().Add(Edit.Delete(keyword.SpanStart, keyword.GetNextToken().SpanStart));
        if (method.ExpressionBody is { Expression: var arrow })
        {
            return type.TypeArguments.Length == 1 && SymbolEqualityComparer.Default.Equals(file.Model.GetTypeInfo(arrow, cancellationToken).Type, type.TypeArguments[0])
                ? edits.Add(Edit.Before(arrow.SpanStart, "Task.FromResult(")).Add(Edit.After(arrow.Span.End, ")"))
                : null;
        }

        if (method.Body is not { } body)
        {
            return null;
        }

        foreach (var node in body.DescendantNodes(static node => node is not AnonymousFunctionExpressionSyntax and not LocalFunctionStatementSyntax).OfType<ReturnStatementSyntax>())
        {
            if (node.Expression is { } value)
            {
                if (!SymbolEqualityComparer.Default.Equals(file.Model.GetTypeInfo(value, cancellationToken).Type, type.TypeArguments[0]))
                {
                    return null;
                }

                edits.Add(Edit.Before(value.SpanStart, "Task.FromResult(")).Add(Edit.After(value.Span.End, ")"));
            }
            else
            {
                edits.Add(Edit.After(node.ReturnKeyword.Span.End, " Task.CompletedTask"));
            }
        }

        if (type.TypeArguments.Length == 0 && file.Model.AnalyzeControlFlow(body) is { EndPointIsReachable: true })
        {
            var close = body.CloseBraceToken;
            if (!file.Layout.IsFirstOnLine(close.SpanStart) || body.Statements.Count == 0)
            {
                return null;
            }

            var line = file.Layout.Text.Lines.GetLineFromPosition(close.SpanStart).Start;
            var lineBreak = file.Layout.LineBreakAt(close.SpanStart);
            edits.Add(Edit.Before(line, file.Layout.IndentAt(body.Statements[0].SpanStart) + "return Task.CompletedTask;" + lineBreak));
        }

        return edits;
    }
}
