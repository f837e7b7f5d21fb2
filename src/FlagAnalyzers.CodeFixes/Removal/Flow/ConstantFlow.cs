using FlagAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Follows the flag into what only holds or returns it, until nothing new is known.</summary>
internal sealed class ConstantFlow(SolutionRewrite rewrite)
{
    private readonly HashSet<ISymbol> _done = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<DocumentId, ReductionContext> _contexts = [];

    public WrapperFlow Wrappers { get; } = new(rewrite);

    /// <summary>Locals that turned out to hold the flag and nothing else: they go with the flag, read or not.</summary>
    public IEnumerable<DeclaredName> Holders(Solution solution) =>
        from symbol in _done
        where symbol is ILocalSymbol
        from location in symbol.Locations
        where location.SourceTree is not null && solution.GetDocumentId(location.SourceTree) is not null
        select new DeclaredName(solution.GetDocumentId(location.SourceTree)!, location.SourceSpan.Start);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var isNew = true;
        for (var round = 0; isNew && round < 25; round++)
        {
            isNew = false;
            _contexts.Clear();
            foreach (var document in rewrite.Documents.Values.ToList())
            {
                foreach (var seed in document.Units.Where(static unit => !unit.IsFixed).SelectMany(static unit => unit.Seeds).ToList())
                {
                    var variable = seed.Out?.VariableIn(document.Model, cancellationToken);
                    foreach (var holder in HoldersOf(document, seed.Node, cancellationToken).Prepend(variable))
                    {
                        isNew |= holder is not null && await TryFollowAsync(document, holder, cancellationToken).ConfigureAwait(false);
                    }
                }
            }

            foreach (var (member, value) in await Wrappers.AdvanceAsync(cancellationToken).ConfigureAwait(false))
            {
                isNew |= AddSeeds(member, value, await rewrite.Peeked.NamingAsync(member.Name, cancellationToken).ConfigureAwait(false), cancellationToken);
            }
        }
    }

    // The symbols that the value of an expression might flow into as a whole.
    private IEnumerable<ISymbol?> HoldersOf(DocumentRewrite document, SyntaxNode node, CancellationToken cancellationToken)
    {
        var model = document.Model;
        foreach (var ancestor in node.Ancestors())
        {
            switch (ancestor)
            {
                case VariableDeclaratorSyntax declarator when model.GetDeclaredSymbol(declarator, cancellationToken) is ILocalSymbol or IFieldSymbol:
                    yield return model.GetDeclaredSymbol(declarator, cancellationToken)!;
                    break;
                case AssignmentExpressionSyntax assignment when model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol is ILocalSymbol or IFieldSymbol or IPropertySymbol:
                    yield return model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol!;
                    break;
                case ConditionalExpressionSyntax choice when choice.Condition.Span.Contains(node.Span):
                    foreach (var parameter in ParametersIn([choice], document, cancellationToken))
                    {
                        yield return parameter;
                    }

                    break;
                case IsPatternExpressionSyntax test when PatternVariable.In(test, model, cancellationToken) is { } name:
                    yield return model.GetDeclaredSymbol(name, cancellationToken);
                    break;
                case IfStatementSyntax test when test.Condition.Span.Contains(node.Span):
                    foreach (var parameter in ParametersIn(test.Parent is BlockSyntax { Statements: var all } ? all.SkipWhile(each => each != test) : [test], document, cancellationToken))
                    {
                        yield return parameter;
                    }

                    foreach (var written in test.DescendantNodes().OfType<AssignmentExpressionSyntax>())
                    {
                        if (model.GetSymbolInfo(written.Left, cancellationToken).Symbol is { } target && HolderRules.IsSwitch(target))
                        {
                            yield return target;
                        }
                    }

                    break;
                case PropertyDeclarationSyntax property when model.GetDeclaredSymbol(property, cancellationToken) is { } symbol:
                    yield return symbol;
                    break;
                case MethodDeclarationSyntax or LocalFunctionStatementSyntax when model.GetDeclaredSymbol(ancestor, cancellationToken) is IMethodSymbol method:
                    yield return method;
                    break;
                case ArgumentSyntax part when Deconstruction.TargetOf(part) is { } taker:
                    if ((model.GetDeclaredSymbol(taker, cancellationToken) ?? model.GetSymbolInfo(taker, cancellationToken).Symbol) is { } taken and (ILocalSymbol or IFieldSymbol or IPropertySymbol))
                    {
                        yield return taken;
                    }

                    break;
                case ArgumentSyntax argument when ParameterMap.Find(argument, model, cancellationToken) is { } parameter:
                    yield return parameter;
                    break;
            }
        }
    }

    // What the dead branch passes as a constant: without it, all callers may pass the same.
    private IEnumerable<IParameterSymbol> ParametersIn(IEnumerable<SyntaxNode> regions, DocumentRewrite document, CancellationToken cancellationToken)
    {
        var branches = new FlagBranches(ContextOf(document));
        return (from argument in regions.SelectMany(static region => region.DescendantNodes()).OfType<ArgumentSyntax>()
                where argument.Expression is LiteralExpressionSyntax or MemberAccessExpressionSyntax && document.Model.GetConstantValue(argument.Expression, cancellationToken).HasValue
                where branches.IsDead(argument)
                let parameter = ParameterMap.Find(argument, document.Model, cancellationToken)
                where parameter is not null
                select parameter).ToList();
    }

    private async Task<bool> TryFollowAsync(DocumentRewrite document, ISymbol symbol, CancellationToken cancellationToken)
    {
        symbol = symbol.OriginalDefinition;
        if (_done.Contains(symbol) || !HolderRules.MayHold(symbol) || !HolderRules.IsInSource(symbol))
        {
            return false;
        }

        if (await HolderScope.FindAsync(rewrite, document, symbol, cancellationToken).ConfigureAwait(false) is not { } scope)
        {
            return false;
        }

        var holder = new HolderValue(symbol, scope, ContextOf, cancellationToken);
        var value = holder.Find();
        if (value is null || !HolderRules.FitsType(symbol, value) || WrapperRules.IsShared(symbol) && !IsOfTheFlagsType(value) && !IsOneOfItsOwn(symbol, value))
        {
            return false;
        }

        _done.Add(symbol);
        foreach (var part in holder.Parts)
        {
            document.UnitOf(part.Key).Seeds.Add(new Seed(part.Key, part.Value, isRead: false));
        }

        if (WrapperRules.IsShared(symbol))
        {
            Wrappers.Add(symbol, value);
            return true;
        }

        var isHandedOut = ForgetWrites(document, symbol, cancellationToken);
        return AddSeeds(symbol, value, scope.Readers, cancellationToken) || isHandedOut;
    }

    // Nobody needs the variable any more that a read writes.
    private bool ForgetWrites(DocumentRewrite document, ISymbol symbol, CancellationToken cancellationToken)
    {
        var isNew = false;
        foreach (var seed in document.Units.SelectMany(static unit => unit.Seeds))
        {
            if (seed.Out is { } given && SymbolEqualityComparer.Default.Equals(given.VariableIn(document.Model, cancellationToken), symbol))
            {
                isNew |= seed.Effects.Remove(given.Argument);
            }
        }

        if (isNew)
        {
            _contexts.Clear();
        }

        return isNew;
    }

    // internal Mode Mode => F ? Mode.New : Mode.Old; a test may have another object give something else.
    private static bool IsOneOfItsOwn(ISymbol symbol, KnownValue value) =>
        value.EnumType is not null && !Implementations.RootsOf(symbol).Any(Implementations.IsDispatched);

    // A page's address that only the flag chose is the page's address to its callers, not the flag.
    private bool IsOfTheFlagsType(KnownValue value) =>
        rewrite.Documents.Values.SelectMany(static document => document.Units).SelectMany(static unit => unit.Seeds)
            .Any(seed => seed.IsRead && seed.Value.Value.GetType() == value.Value.GetType() && SymbolEqualityComparer.Default.Equals(seed.Value.EnumType, value.EnumType));

    private bool AddSeeds(ISymbol symbol, KnownValue value, IReadOnlyList<DocumentRewrite> scope, CancellationToken cancellationToken)
    {
        var added = false;
        foreach (var document in scope)
        {
            if (GeneratedCode.IsGenerated(document.Root.SyntaxTree, document.Document.Project.AnalyzerOptions, cancellationToken))
            {
                continue;
            }

            foreach (var reference in References.Of(symbol, document.Root, document.Model, cancellationToken))
            {
                if (References.ReadNode(reference, symbol) is not { } node || References.IsWrite(node))
                {
                    continue;
                }

                if (SeedGuard.ReasonToLeave(node) is not null
                    || document.Units.Exists(fixedUnit => fixedUnit.IsFixed && fixedUnit.Node.Span.Contains(node.Span)))
                {
                    if (WrapperRules.IsShared(symbol))
                    {
                        rewrite.TryTakeAnswer(document, node, value, cancellationToken);
                    }

                    continue;
                }

                if (WrapperRules.IsShared(symbol) && SeedGuard.IsAsserted(node) || MayBeNull(node, document.Model, cancellationToken))
                {
                    continue;
                }

                rewrite.Keep(document);
                var unit = document.UnitOf(node);
                if (unit.Seeds.Exists(known => known.Node == node))
                {
                    continue;
                }

                var seed = new Seed(node, value, isRead: false);
                SeedEffects.Add(seed, document.Model, cancellationToken);
                if (value.Boolean is null && value.Wrapper == ValueWrapper.None && seed.Effects.Count > 0)
                {
                    continue;
                }

                if (SeedGuard.IsInExpressionTree(node, document.Model, cancellationToken))
                {
                    seed.Level = SeedLevel.Literal;
                    seed.Reason = "an expression tree keeps its shape";
                }

                unit.Seeds.Add(seed);
                added = true;
            }
        }

        if (added)
        {
            _contexts.Clear();
        }

        return added;
    }

    // A wrapper on an object that may be missing throws first.
    private static bool MayBeNull(ExpressionSyntax node, SemanticModel model, CancellationToken cancellationToken)
    {
        var target = node is InvocationExpressionSyntax call ? call.Expression : node;
        var receiver = (target as MemberAccessExpressionSyntax)?.Expression;
        while (receiver is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
        {
            receiver = receiver is PostfixUnaryExpressionSyntax postfix ? postfix.Operand : ((ParenthesizedExpressionSyntax)receiver).Expression;
        }

        return receiver is not null && model.GetTypeInfo(receiver, cancellationToken).Nullability.FlowState == NullableFlowState.MaybeNull;
    }

    private ReductionContext ContextOf(DocumentRewrite document)
    {
        if (!_contexts.TryGetValue(document.Id, out var context))
        {
            context = new ReductionContext(
                document.Model, document.Root, document.Text, document.Units.Where(static unit => !unit.IsFixed).SelectMany(static unit => unit.Seeds), dead: [], isCareful: false, CancellationToken.None);
            _contexts.Add(document.Id, context);
        }

        return context;
    }
}
