using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>The one value that a symbol always has, given what is known so far; null where it may have another.</summary>
internal sealed partial class HolderValue(
    ISymbol symbol, HolderScope scope, Func<DocumentRewrite, ReductionContext> contextOf, CancellationToken cancellationToken)
{
    private KnownValue? _value;
    private bool _dependsOnFlag;

    /// <summary>What a getter that keeps the value in a field comes down to.</summary>
    public IReadOnlyDictionary<ExpressionSyntax, KnownValue> Parts { get; private set; } = new Dictionary<ExpressionSyntax, KnownValue>();

    public KnownValue? Find()
    {
        if (symbol is not (ILocalSymbol or IMethodSymbol)
            && scope.Writers.Exists(document => References.IsGuessedAt(symbol is IParameterSymbol ? symbol.ContainingSymbol : symbol, document.Root, document.Model, cancellationToken)))
        {
            return null;
        }

        if (IsAnotherElsewhere())
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
        return isKnown && _dependsOnFlag && (symbol is ILocalSymbol || _value is not { IsInDetail: true }) && (_value is not { Wrapper: ValueWrapper.Lazy or ValueWrapper.Detail } || symbol is IMethodSymbol || IsAskedForItsValueOnly()) ? _value : null;
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

        if (symbol is not IParameterSymbol && !IsInBranchOfDeclaration(document, expression))
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

                value = reduced.Constant ?? (isAsync ? null : reduced.Literal);
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

            value = value.In(symbol is IMethodSymbol { ReturnType.Name: "ValueTask" } ? ValueWrapper.ValueTask : ValueWrapper.Task);
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
            || context.Model.GetTypeInfo(expression).Type is not INamedTypeSymbol { Name: "Lazy", ContainingNamespace.Name: "System" } type
            || arguments[0].Expression is not ParenthesizedLambdaExpressionSyntax lambda
            || (lambda.ExpressionBody ?? (lambda.Block is { Statements: { Count: 1 } only } ? (only[0] as ReturnStatementSyntax)?.Expression : null)) is not { } body || !context.Hot.Contains(body))
        {
            return null;
        }

        var reduced = reducer.Reduce(body);
        return reduced is not { Constant: { Wrapper: ValueWrapper.None or ValueWrapper.Task or ValueWrapper.ValueTask } held, Effects.Count: 0 } ? null
            : lambda.AsyncKeyword.RawKind == 0 ? held.In(ValueWrapper.Lazy)
            : held.Wrapper == ValueWrapper.None && type.TypeArguments[0].Name == "Task" ? held.In(ValueWrapper.Task).In(ValueWrapper.Lazy)
            : null;
    }

    // Task.FromResult(F)
    private static KnownValue? TaskValue(ExpressionSyntax expression, ReductionContext context, ExpressionReducer reducer) =>
        TaskResult.Unwrap(expression) is { } inner && context.Hot.Contains(inner)
        && context.Model.GetTypeInfo(expression).Type is INamedTypeSymbol { Name: "Task" or "ValueTask", ContainingNamespace.Name: "Tasks", TypeArguments.Length: 1 } type
        && reducer.Reduce(inner) is { Constant: { Wrapper: ValueWrapper.None } constant, Effects.Count: 0 }
            ? constant.In(type.Name == "Task" ? ValueWrapper.Task : ValueWrapper.ValueTask)
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

        return arrow is not null && Accept(arrow.Expression, mayHaveEffects: false, method.IsAsync) || block is not null && OfBlock(block, method.IsAsync)
            || method is { IsAsync: false, Parameters.Length: 0, MethodKind: MethodKind.Ordinary } && (arrow?.Expression ?? (SyntaxNode?)block) is { } body && AcceptCached(body);
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
                case TryStatementSyntax when QuietTry.Returned(statement, context, reducer) is { } tried:
                    return Accept(tried, mayHaveEffects: false, isAsync);
                default:
                    return false;
            }
        }

        return false;
    }

    // if (_isOn is null) { _isOn = F; } return _isOn.Value;
    private bool AcceptCached(SyntaxNode body)
    {
        if (DocumentOf(body) is not { } document || contextOf(document) is not { } context || !context.Hot.Contains(body))
        {
            return false;
        }

        var getter = new CachedGetter(document, context, cancellationToken);
        if (getter.ValueOf(body) is not { } value)
        {
            return false;
        }

        Parts = getter.Parts;
        _value = value;
        _dependsOnFlag = true;
        return true;
    }

    private bool OfProperty(IPropertySymbol property)
    {
        if (Declaration() is not PropertyDeclarationSyntax node)
        {
            return false;
        }

        if (node.ExpressionBody is { } arrow)
        {
            return Accept(arrow.Expression, mayHaveEffects: false) || AcceptCached(arrow.Expression);
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
                    && ((accessor.ExpressionBody is { } body ? Accept(body.Expression, mayHaveEffects: false) : OfBlock(accessor.Body!, isAsync: false))
                        || AcceptCached(accessor.ExpressionBody?.Expression ?? (SyntaxNode)accessor.Body!));
            }

            if (accessor.ExpressionBody is not null || accessor.Body is not null)
            {
                return false;
            }
        }

        return OfVariable();
    }
}
