using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Decides whether a symbol has no reader left and may go, and by which edits.</summary>
internal sealed partial class OrphanPlanner(Solution solution, FlagRemovalRequest request, HashSet<string> wrappers, EmptiedMethods emptied, HashSet<DeclaredName> candidates)
{
    private readonly Dictionary<DocumentId, OrphanFile?> _files = [];
    private readonly PeekedFiles _peeked = new(solution);

    public async Task<OrphanPlan?> PlanAsync(DeclaredName name, CancellationToken cancellationToken)
    {
        if (await FileAsync(name.Document, cancellationToken).ConfigureAwait(false) is not { } file || name.Position >= file.Root.FullSpan.End)
        {
            return null;
        }

        var token = file.Root.FindToken(name.Position);
        if (token.SpanStart != name.Position || token.Parent is null || file.Model.GetDeclaredSymbol(token.Parent, cancellationToken) is not { } symbol)
        {
            return null;
        }

        var plan = new OrphanPlan(name);
        var isPlanned = symbol switch
        {
            ILocalSymbol when token.Parent is VariableDeclaratorSyntax declarator => PlanLocal(plan, file, symbol, declarator, cancellationToken),
            IMethodSymbol { MethodKind: MethodKind.LocalFunction } when token.Parent is LocalFunctionStatementSyntax function
                => PlanLocalFunction(plan, file, symbol, function, cancellationToken),
            ILocalSymbol when token.Parent is CatchDeclarationSyntax caught
                => PlanCaught(plan, file, symbol, caught, cancellationToken),
            ILocalSymbol when token.Parent is SingleVariableDesignationSyntax designation && Deconstruction.Around(designation) is { } tuple
                => PlanPart(plan, file, symbol, designation, tuple, cancellationToken),
            IParameterSymbol parameter when token.Parent is ParameterSyntax node
                => await PlanParameterAsync(plan, file, parameter, node, cancellationToken).ConfigureAwait(false),
            IFieldSymbol or IPropertySymbol when symbol.ContainingType.TypeKind == TypeKind.Enum || OtherReads.KeyIn(symbol, file.Model, cancellationToken) == request.Key
                => await PlanKeyAsync(plan, file, symbol, token.Parent, cancellationToken).ConfigureAwait(false),
            IFieldSymbol or IPropertySymbol or IMethodSymbol when OtherReads.ListedKeyOf(symbol, file.Model, cancellationToken) == request.Key
                => await PlanListedAsync(plan, symbol, cancellationToken).ConfigureAwait(false),
            IFieldSymbol or IPropertySymbol or IMethodSymbol or INamedTypeSymbol or IEventSymbol
                => await PlanMemberAsync(plan, file, symbol, token.Parent, cancellationToken).ConfigureAwait(false),
            _ => false,
        };
        return isPlanned && plan.Edits.Count > 0 ? plan : null;
    }

    private async Task<OrphanFile?> FileAsync(DocumentId id, CancellationToken cancellationToken)
    {
        if (!_files.TryGetValue(id, out var file))
        {
            file = await OrphanFile.CreateAsync(solution.GetDocument(id), cancellationToken).ConfigureAwait(false);
            _files.Add(id, file);
        }

        return file;
    }

    private static SyntaxNode ScopeOf(SyntaxNode node) => RewriteUnit.NodeOf(node);

    private static bool PlanLocal(OrphanPlan plan, OrphanFile file, ISymbol symbol, VariableDeclaratorSyntax declarator, CancellationToken cancellationToken)
    {
        if (declarator.Parent is not VariableDeclarationSyntax { Parent: LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0, AwaitKeyword.RawKind: 0 } statement } declaration
            || declaration.Type is RefTypeSyntax || file.IsInDisabledText(symbol.Name))
        {
            return false;
        }

        var edits = plan.In(file.Document.Id);
        if (!PlanWrites(edits, file, symbol, [ScopeOf(declarator)], mayGuard: null, cancellationToken))
        {
            return false;
        }

        var value = declarator.Initializer?.Value;
        var isQuiet = value is null || IsQuiet(value, file, cancellationToken);
        if (declaration.Variables.Count > 1)
        {
            if (!isQuiet)
            {
                return false;
            }

            edits.Add(SeparatedRemoval(declaration.Variables, declaration.Variables.IndexOf(declarator)));
            return true;
        }

        if (isQuiet)
        {
            edits.Add(file.Layout.Removal(statement.GetFirstToken(), statement.GetLastToken()));
            return true;
        }

        // The effect of the initializer stays as a statement.
        var effect = value!;
        var isStatement = effect is InvocationExpressionSyntax or AwaitExpressionSyntax or AssignmentExpressionSyntax or ObjectCreationExpressionSyntax;
        if (effect is RefExpressionSyntax or InitializerExpressionSyntax or ThrowExpressionSyntax or AnonymousFunctionExpressionSyntax
            || file.Model.GetTypeInfo(effect, cancellationToken).Type is null || !isStatement && file.Model.LookupSymbols(statement.SpanStart, name: "_").Length > 0)
        {
            return false;
        }

        edits.Add(Edit.Replace(statement.SpanStart, effect.SpanStart, isStatement ? "" : "_ = "));
        return true;
    }

    // catch (Exception e)
    private static bool PlanCaught(OrphanPlan plan, OrphanFile file, ISymbol symbol, CatchDeclarationSyntax caught, CancellationToken cancellationToken)
    {
        if (file.IsInDisabledText(symbol.Name) || file.ReferencesTo(symbol, caught.Parent!, cancellationToken).Count > 0)
        {
            return false;
        }

        plan.In(file.Document.Id).Add(Edit.Delete(caught.Type.Span.End, caught.Identifier.Span.End));
        return true;
    }

    // var (a, b) = (1, 2)
    private static bool PlanPart(OrphanPlan plan, OrphanFile file, ISymbol symbol, SingleVariableDesignationSyntax designation, Deconstruction tuple, CancellationToken cancellationToken) =>
        !file.IsInDisabledText(symbol.Name) && PlanWrites(plan.In(file.Document.Id), file, symbol, [ScopeOf(designation)], mayGuard: null, cancellationToken)
        && IsQuiet(tuple.ValueOf(designation), file, cancellationToken) && tuple.TryRemove(designation, plan.In(file.Document.Id));

    private static bool PlanLocalFunction(OrphanPlan plan, OrphanFile file, ISymbol symbol, LocalFunctionStatementSyntax function, CancellationToken cancellationToken)
    {
        if (function.AttributeLists.Count > 0 || file.IsInDisabledText(symbol.Name))
        {
            return false;
        }

        foreach (var reference in file.ReferencesTo(symbol, ScopeOf(function), cancellationToken))
        {
            if (!function.Span.Contains(reference.Span))
            {
                return false;
            }
        }

        plan.In(file.Document.Id).Add(file.Layout.Removal(function.GetFirstToken(), function.GetLastToken()));
        return true;
    }

    /// <summary>No read is left; every write is a statement that can go.</summary>
    private static bool PlanWrites(
        EditList edits, OrphanFile file, ISymbol symbol, IEnumerable<SyntaxNode> scopes, Func<ExpressionSyntax, bool>? mayGuard, CancellationToken cancellationToken)
    {
        var dropped = new DroppedStatements(file, value => IsQuiet(value, file, cancellationToken));
        foreach (var scope in scopes)
        {
            foreach (var reference in file.ReferencesTo(symbol, scope, cancellationToken))
            {
                ExpressionSyntax node = reference.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access && access.Name == reference ? access : reference;
                if (Deconstruction.Around(node) is { } tuple)
                {
                    if (!IsQuiet(tuple.ValueOf(node), file, cancellationToken) && mayGuard?.Invoke(tuple.ValueOf(node)) != true || !tuple.TryRemove(node, edits))
                    {
                        return false;
                    }

                    continue;
                }

                if (node.Parent is not AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment || assignment.Left != node
                    || !IsQuiet(assignment.Right, file, cancellationToken) && mayGuard?.Invoke(assignment.Right) != true)
                {
                    return false;
                }

                switch (assignment.Parent)
                {
                    case ExpressionStatementSyntax { Parent: not LabeledStatementSyntax } statement:
                        dropped.Add(statement);
                        break;
                    case ArrowExpressionClauseSyntax { Parent: ConstructorDeclarationSyntax constructor } arrow:
                        edits.Add(Edit.Replace(arrow.SpanStart, constructor.SemicolonToken.Span.End, "{ }"));
                        break;
                    case InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ObjectInitializerExpression } initializer when TryRemoveElement(initializer, assignment, edits):
                        break;
                    default:
                        return false;
                }
            }
        }

        dropped.Plan(edits);
        return true;
    }

    // new C { A = 1, B = 2 } -> new C { B = 2 }; the last one goes with its braces.
    private static bool TryRemoveElement(InitializerExpressionSyntax initializer, ExpressionSyntax element, EditList edits)
    {
        if (initializer.Expressions.Count > 1)
        {
            edits.Add(SeparatedRemoval(initializer.Expressions, initializer.Expressions.IndexOf(element)));
            return true;
        }

        if (initializer.Parent is not BaseObjectCreationExpressionSyntax creation)
        {
            return false;
        }

        edits.Add(Edit.Replace(initializer.OpenBraceToken.GetPreviousToken().Span.End, initializer.Span.End, creation.ArgumentList is null ? "()" : ""));
        return true;
    }

    private static bool IsQuiet(ExpressionSyntax value, OrphanFile file, CancellationToken cancellationToken) => new QuietValues(file.Model, cancellationToken).IsQuiet(value);

    public static Edit SeparatedRemoval<T>(SeparatedSyntaxList<T> list, int index)
        where T : SyntaxNode
    {
        if (list.Count == 1)
        {
            // Parentheses close up, wherever they stood.
            SyntaxToken open = list[0].GetFirstToken().GetPreviousToken(), close = list[0].GetLastToken().GetNextToken();
            return open.IsKind(SyntaxKind.OpenParenToken) && close.IsKind(SyntaxKind.CloseParenToken)
                && open.TrailingTrivia.Concat(list[0].GetLeadingTrivia()).Concat(list[0].GetTrailingTrivia()).Concat(close.LeadingTrivia)
                    .All(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia))
                ? Edit.Delete(open.Span.End, close.SpanStart)
                : Edit.Delete(list[0].SpanStart, list[0].Span.End);
        }

        // One that begins a line leaves the line to the next one.
        return index == 0 || index + 1 < list.Count && BeginsLine(list, index) && !BeginsLine(list, index + 1)
            ? Edit.Delete(list[index].SpanStart, list[index + 1].SpanStart)
            : Edit.Delete(list[index - 1].Span.End, list[index].Span.End);
    }

    private static bool BeginsLine<T>(SeparatedSyntaxList<T> list, int index)
        where T : SyntaxNode =>
        list.GetSeparator(index - 1).TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);
}
