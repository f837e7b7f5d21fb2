using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>The one value that a symbol always has, given what is known so far; null where it may have another.</summary>
internal sealed class HolderValue(
    ISymbol symbol, HolderScope scope, Func<DocumentRewrite, ReductionContext> contextOf, CancellationToken cancellationToken)
{
    private KnownValue? _value;
    private bool _dependsOnFlag;

    public KnownValue? Find()
    {
        if (symbol is not (ILocalSymbol or IMethodSymbol)
            && scope.Writers.Exists(document => References.IsGuessedAt(symbol is IParameterSymbol ? symbol.ContainingSymbol : symbol, document.Root, document.Model, cancellationToken)))
        {
            return null;
        }

        var isKnown = symbol switch
        {
            IMethodSymbol method => OfMethod(method),
            IParameterSymbol parameter => OfParameter(parameter),
            IPropertySymbol property => OfProperty(property),
            _ => OfVariable(),
        };
        return isKnown && _dependsOnFlag && (_value is not { Wrapper: ValueWrapper.Lazy } || symbol is IMethodSymbol || IsAskedForItsValueOnly()) ? _value : null;
    }

    private DocumentRewrite? DocumentOf(SyntaxNode node) => scope.Writers.Find(document => document.Root.SyntaxTree == node.SyntaxTree);

    private SyntaxNode? Declaration() =>
        symbol.DeclaringSyntaxReferences.Length == 1 ? symbol.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) : null;

    /// <summary>Takes one more expression into account; false where the symbol can then have two values.</summary>
    private bool Accept(ExpressionSyntax expression, bool mayHaveEffects, bool isAsync = false)
    {
        if (DocumentOf(expression) is not { } document)
        {
            return false;
        }

        var context = contextOf(document);
        var reducer = new ExpressionReducer(context);
        KnownValue? value;
        if (context.Hot.Contains(expression))
        {
            value = LazyValue(expression, context, reducer) ?? TaskValue(expression, context, reducer);
            if (value is null)
            {
                var reduced = reducer.Reduce(expression);
                if (reduced.Effects.Count > 0 && !mayHaveEffects)
                {
                    return false;
                }

                value = reduced.Constant;
            }

            _dependsOnFlag = true;
        }
        else
        {
            var constant = document.Model.GetConstantValue(expression, cancellationToken);
            var type = document.Model.GetTypeInfo(expression, cancellationToken).Type;
            value = constant is { HasValue: true, Value: { } known } ? new KnownValue(known, type is { TypeKind: TypeKind.Enum } ? type : null) : null;
        }

        if (value is null)
        {
            return false;
        }

        if (isAsync)
        {
            if (value.Wrapper != ValueWrapper.None)
            {
                return false;
            }

            value = value.WithWrapper(symbol is IMethodSymbol { ReturnType.Name: "ValueTask" } ? ValueWrapper.ValueTask : ValueWrapper.Task);
        }

        if (_value is not null && !_value.IsSame(value))
        {
            return false;
        }

        _value = value;
        return true;
    }

    private static KnownValue? LazyValue(ExpressionSyntax expression, ReductionContext context, ExpressionReducer reducer)
    {
        if (expression is not BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: >= 1 } arguments }
            || context.Model.GetTypeInfo(expression).Type is not INamedTypeSymbol { Name: "Lazy", ContainingNamespace.Name: "System" }
            || arguments[0].Expression is not ParenthesizedLambdaExpressionSyntax { ExpressionBody: { } body } || !context.Hot.Contains(body))
        {
            return null;
        }

        var reduced = reducer.Reduce(body);
        return reduced is { Constant.Wrapper: ValueWrapper.None, Effects.Count: 0 } ? reduced.Constant.WithWrapper(ValueWrapper.Lazy) : null;
    }

    // Task.FromResult(F)
    private static KnownValue? TaskValue(ExpressionSyntax expression, ReductionContext context, ExpressionReducer reducer) =>
        TaskResult.Unwrap(expression) is { } inner && context.Hot.Contains(inner)
        && context.Model.GetTypeInfo(expression).Type is INamedTypeSymbol { Name: "Task" or "ValueTask", ContainingNamespace.Name: "Tasks", TypeArguments.Length: 1 } type
        && reducer.Reduce(inner) is { Constant: { Wrapper: ValueWrapper.None } constant, Effects.Count: 0 }
            ? constant.WithWrapper(type.Name == "Task" ? ValueWrapper.Task : ValueWrapper.ValueTask)
            : null;

    private bool OfMethod(IMethodSymbol method)
    {
        var declaration = Declaration();
        var (arrow, block) = declaration switch
        {
            MethodDeclarationSyntax node => (node.ExpressionBody, node.Body),
            LocalFunctionStatementSyntax node => (node.ExpressionBody, node.Body),
            _ => (null, null),
        };
        foreach (var parameter in method.Parameters)
        {
            if (parameter.RefKind is RefKind.Out or RefKind.Ref)
            {
                return false;
            }
        }

        return arrow is not null ? Accept(arrow.Expression, mayHaveEffects: false, method.IsAsync) : block is not null && OfBlock(block, method.IsAsync);
    }

    // Declarations that only hold the flag, exits that it decides, then one return.
    private bool OfBlock(BlockSyntax block, bool isAsync)
    {
        if (DocumentOf(block) is not { } document)
        {
            return false;
        }

        var context = contextOf(document);
        var reducer = new ExpressionReducer(context);
        foreach (var statement in block.Statements)
        {
            switch (statement)
            {
                case LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0 } local
                    when local.Declaration.Variables.All(variable => variable.Initializer is { } initializer && context.Hot.Contains(initializer)
                        && reducer.Reduce(initializer.Value) is { Constant: not null, Effects.Count: 0 }):
                    break;
                case IfStatementSyntax test when context.Hot.Contains(test.Condition) && reducer.Reduce(test.Condition) is { Constant.Boolean: { } known, Effects.Count: 0 }:
                    _dependsOnFlag = true;
                    var taken = known ? test.Statement : test.Else?.Statement;
                    if (taken is BlockSyntax { Statements: { Count: 1 } only })
                    {
                        taken = only[0];
                    }

                    if (taken is ReturnStatementSyntax { Expression: { } early })
                    {
                        return Accept(early, mayHaveEffects: false, isAsync);
                    }

                    if (taken is not null and not BlockSyntax { Statements.Count: 0 })
                    {
                        return false;
                    }

                    break;
                case ReturnStatementSyntax { Expression: { } value }:
                    return Accept(value, mayHaveEffects: false, isAsync);
                default:
                    return false;
            }
        }

        return false;
    }

    private bool OfProperty(IPropertySymbol property)
    {
        if (Declaration() is not PropertyDeclarationSyntax node)
        {
            return false;
        }

        if (node.ExpressionBody is { } arrow)
        {
            return Accept(arrow.Expression, mayHaveEffects: false);
        }

        if (node.AccessorList is not { } accessors)
        {
            return false;
        }

        foreach (var accessor in accessors.Accessors)
        {
            if (accessor.IsKind(SyntaxKind.GetAccessorDeclaration) && (accessor.ExpressionBody is not null || accessor.Body is not null))
            {
                return property.SetMethod is null
                    && (accessor.ExpressionBody is { } body ? Accept(body.Expression, mayHaveEffects: false) : OfBlock(accessor.Body!, isAsync: false));
            }

            if (accessor.ExpressionBody is not null || accessor.Body is not null)
            {
                return false;
            }
        }

        return OfVariable();
    }

    /// <summary>Locals, fields and automatic properties: every write that runs gives the same value, and one comes before every read.</summary>
    private bool OfVariable()
    {
        var initializer = Declaration() switch
        {
            VariableDeclaratorSyntax declarator => declarator.Initializer?.Value,
            PropertyDeclarationSyntax property => property.Initializer?.Value,
            _ => null,
        };
        var assigning = new List<ExpressionSyntax>();
        foreach (var document in scope.Writers)
        {
            var branches = new FlagBranches(contextOf(document));
            foreach (var reference in References.Of(symbol, document.Root, document.Model, cancellationToken))
            {
                ExpressionSyntax node = reference.Parent is MemberAccessExpressionSyntax access && access.Name == reference ? access : reference;
                if (reference.Parent is MemberBindingExpressionSyntax)
                {
                    return false;
                }

                if (!References.IsWrite(node))
                {
                    continue;
                }

                if (node.Parent is not AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment
                    || assignment.Parent is not ExpressionStatementSyntax and not ArrowExpressionClauseSyntax
                    || node is MemberAccessExpressionSyntax { Expression: not ThisExpressionSyntax } && symbol is { IsStatic: false })
                {
                    return false;
                }

                if (IsSwitch() && branches.IsDead(node))
                {
                    _dependsOnFlag = true;
                    continue;
                }

                if (!Accept(assignment.Right, mayHaveEffects: true))
                {
                    return false;
                }

                assigning.Add(node);
            }
        }

        if (initializer is not null && !(IsSwitch() && IsReplacedAtOnce(initializer, assigning))
            && (!Accept(initializer, mayHaveEffects: true) || StaticOrder.MayBeReadEarly(symbol, node => DocumentOf(node)?.Model, cancellationToken)))
        {
            return false;
        }

        if (symbol is ILocalSymbol || initializer is not null && !symbol.ContainingType.IsValueType || IsDefault())
        {
            return true;
        }

        return !symbol.ContainingType.IsValueType && new ConstructorAssignment(symbol, assigning, cancellationToken).IsAlwaysFirst();
    }

    private bool IsNoLoss(ExpressionSyntax value, DocumentRewrite document) =>
        new Purity(document.Model, cancellationToken).IsPure(value)
        || contextOf(document) is var context && context.Hot.Contains(value) && new ExpressionReducer(context).Reduce(value) is { Constant: not null, Effects.Count: 0 };

    // bool isNew = false; if (F) isNew = true;
    private bool IsSwitch() => symbol is ILocalSymbol { Type.SpecialType: SpecialType.System_Boolean } or IFieldSymbol { Type.SpecialType: SpecialType.System_Boolean };

    // Whether a local's first value is overwritten, under a test of the flag that holds, before anybody can read it.
    private bool IsReplacedAtOnce(ExpressionSyntax initializer, List<ExpressionSyntax> assigning)
    {
        if (symbol is not ILocalSymbol || assigning.Count == 0 || DocumentOf(initializer) is not { } document || !IsNoLoss(initializer, document)
            || initializer.FirstAncestorOrSelf<LocalDeclarationStatementSyntax>() is not { Parent: BlockSyntax block } declaration
            || assigning[0].FirstAncestorOrSelf<StatementSyntax>() is not { } write)
        {
            return false;
        }

        var branches = new FlagBranches(contextOf(document));
        var place = branches.Outermost(write);
        var unit = RewriteUnit.NodeOf(declaration);
        if (place == write || place.Parent != block || unit.DescendantNodes().Any(static node => node is LabeledStatementSyntax))
        {
            return false;
        }

        foreach (var reference in References.Of(symbol, block, document.Model, cancellationToken))
        {
            var isEarly = reference.SpanStart < place.Span.End && reference.SpanStart != assigning[0].SpanStart && !branches.IsDead(reference);
            if (isEarly || reference.Ancestors().TakeWhile(ancestor => ancestor != block).Any(static ancestor => ancestor is LocalFunctionStatementSyntax))
            {
                return false;
            }
        }

        _dependsOnFlag = true;
        return true;
    }

    // IsValueCreated, or a Lazy that is handed on, tells whether anybody asked.
    private bool IsAskedForItsValueOnly()
    {
        foreach (var document in scope.Readers.Union(scope.Writers))
        {
            foreach (var reference in References.Of(symbol, document.Root, document.Model, cancellationToken))
            {
                if (References.ReadNode(reference, symbol) is { } node && !References.IsWrite(node)
                    && !(node.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value" } access && access.Expression == node))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private bool IsDefault() => _value is { Wrapper: ValueWrapper.None, EnumType: null } && _value.Value is false or 0 or 0.0;

    private bool OfParameter(IParameterSymbol parameter)
    {
        var method = (IMethodSymbol)parameter.ContainingSymbol;
        var isConstructor = method.MethodKind == MethodKind.Constructor;
        if (isConstructor && parameter.IsOptional && !method.ContainingType.IsSealed && !AcceptDefault(parameter))
        {
            // A derived type's constructor calls it without a word.
            return false;
        }

        var calls = 0;
        foreach (var document in scope.Writers)
        {
            if ((isConstructor ? ConstructorReach.CallsIn(document.Root, document.Model, method, cancellationToken) : CallsIn(document, method)) is not { } found)
            {
                return false;
            }

            foreach (var arguments in found)
            {
                calls++;
                var argument = ParameterMap.Find(arguments, parameter, document.Model, cancellationToken);
                if (argument is { Expression: IdentifierNameSyntax own } && References.Matches(document.Model.GetSymbolInfo(own, cancellationToken).Symbol, parameter))
                {
                    // Handed on to itself.
                    continue;
                }

                if (argument is not null ? !Accept(argument.Expression, mayHaveEffects: true) : !AcceptDefault(parameter))
                {
                    return false;
                }
            }

            if (References.Of(parameter, document.Root, document.Model, cancellationToken).Any(References.IsWrite))
            {
                return false;
            }
        }

        return calls > 0;
    }

    // Null where the method is used other than by a call.
    private List<ArgumentListSyntax>? CallsIn(DocumentRewrite document, IMethodSymbol method)
    {
        var calls = new List<ArgumentListSyntax>();
        foreach (var reference in References.Of(method, document.Root, document.Model, cancellationToken))
        {
            if (References.IsInNameof(reference) || reference.FirstAncestorOrSelf<StructuredTriviaSyntax>() is not null)
            {
                continue;
            }

            if (References.ReadNode(reference, method) is not InvocationExpressionSyntax call)
            {
                return null;
            }

            calls.Add(call.ArgumentList);
        }

        return calls;
    }

    private bool AcceptDefault(IParameterSymbol parameter)
    {
        if (!parameter.HasExplicitDefaultValue || parameter.ExplicitDefaultValue is not { } given)
        {
            return false;
        }

        var value = new KnownValue(given, parameter.Type is { TypeKind: TypeKind.Enum } ? parameter.Type : null);
        if (_value is not null && !_value.IsSame(value))
        {
            return false;
        }

        _value = value;
        return true;
    }
}
