using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>
/// A getter that keeps the flag in a field of its own so as to ask only once: <c>if (_isOn is null) { _isOn = F; } return _isOn.Value;</c>.
/// It is run from the field's first value on until the field changes no more; what it gives must be the same each time.
/// </summary>
internal sealed class CachedGetter(DocumentRewrite document, ReductionContext context, CancellationToken cancellationToken)
{
    private readonly ExpressionReducer _reducer = new(context);
    private readonly Dictionary<ISymbol, object?> _values = new(SymbolEqualityComparer.Default);
    private readonly SemanticModel _model = document.Model;

    private Known? _returned;

    /// <summary>The tests and the result of a run that finds the field filled, with what they give.</summary>
    public Dictionary<ExpressionSyntax, KnownValue> Parts { get; } = [];

    /// <summary>The one value of a getter's block or expression; null where it is not sure.</summary>
    public KnownValue? ValueOf(SyntaxNode body)
    {
        var fields = body.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Select(name => _model.GetSymbolInfo(name, cancellationToken).Symbol).OfType<IFieldSymbol>()
            .Where(static field => !field.IsConst && field.Type.SpecialType != SpecialType.System_Object).Distinct<IFieldSymbol>(SymbolEqualityComparer.Default).ToList();
        if (fields.Count == 0 || !fields.TrueForAll(field => IsOwn(field, body)))
        {
            return null;
        }

        Known? first = null;
        for (var run = 0; run < 4; run++)
        {
            var before = fields.ConvertAll(field => _values[field]);
            _returned = null;
            Parts.Clear();
            if (body is ExpressionSyntax expression)
            {
                _returned = Decide(expression);
            }
            else if (Execute((BlockSyntax)body) != false)
            {
                return null;
            }

            if (_returned is not { Value: bool given } || first is not null && !Equals(first.Value.Value, given))
            {
                return null;
            }

            first = _returned;
            if (fields.ConvertAll(field => _values[field]).SequenceEqual(before))
            {
                return KnownValue.Of(given);
            }
        }

        return null;
    }

    // Nobody else names it; its first value is put down here.
    private bool IsOwn(IFieldSymbol field, SyntaxNode body)
    {
        if (field.DeclaredAccessibility != Accessibility.Private || field.GetAttributes().Length > 0 || field.ContainingType is not { IsValueType: false, DeclaringSyntaxReferences.Length: 1 }
            || field.DeclaringSyntaxReferences.Length != 1 || field.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) is not VariableDeclaratorSyntax declaration
            || declaration.SyntaxTree != body.SyntaxTree || !References.Of(field, document.Root, _model, cancellationToken).All(name => body.Span.Contains(name.Span) && IsPlain(name)))
        {
            return false;
        }

        var isNullable = field.Type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        if (!isNullable && field.Type is not { SpecialType: SpecialType.System_Boolean or SpecialType.System_Int32 or SpecialType.System_Byte } and not { TypeKind: TypeKind.Enum })
        {
            return false;
        }

        var first = declaration.Initializer is { } initializer ? Evaluate(initializer.Value)
            : new Known(isNullable ? null : field.Type.SpecialType == SpecialType.System_Boolean ? false : 0L);
        _values[field] = first?.Value;
        return first is not null;
    }

    private static bool IsPlain(SimpleNameSyntax name) => name.Parent is not MemberAccessExpressionSyntax access || access.Name != name || access.Expression is ThisExpressionSyntax;

    // True to go on, false at a return, null where it is not sure.
    private bool? Execute(StatementSyntax statement)
    {
        switch (statement)
        {
            case BlockSyntax block:
                foreach (var inner in block.Statements)
                {
                    if (Execute(inner) is not true and var end)
                    {
                        return end;
                    }
                }

                return true;
            case LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0 } local:
                foreach (var variable in local.Declaration.Variables)
                {
                    if (variable.Initializer is { } initializer && !Set(_model.GetDeclaredSymbol(variable, cancellationToken), Evaluate(initializer.Value)))
                    {
                        return null;
                    }
                }

                return true;
            case IfStatementSyntax test:
                return Decide(test.Condition) is not { Value: bool holds } ? null : holds ? Execute(test.Statement) : test.Else is null ? true : Execute(test.Else.Statement);
            case ExpressionStatementSyntax { Expression: var expression }:
                return Evaluate(expression) is null ? null : true;
            case LockStatementSyntax held when context.Purity.IsPure(held.Expression):
                return Execute(held.Statement);
            case ReturnStatementSyntax { Expression: { } value }:
                _returned = Decide(value);
                return _returned is null ? null : false;
            default:
                return null;
        }
    }

    private Known? Decide(ExpressionSyntax node)
    {
        var known = Evaluate(node);
        if (known is { Value: bool value })
        {
            Parts[node] = KnownValue.Of(value);
        }

        return known;
    }

    private Known? Evaluate(ExpressionSyntax node)
    {
        if (context.Hot.Contains(node) && _reducer.Reduce(node) is { Constant: { Wrapper: ValueWrapper.None } constant, Effects.Count: 0 })
        {
            return Known.Of(constant.Value);
        }

        if (_model.GetConstantValue(node, cancellationToken) is { HasValue: true, Value: var literal })
        {
            return Known.Of(literal);
        }

        switch (node)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                return Evaluate(parenthesized.Expression);
            case IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax }:
                return _model.GetSymbolInfo(node, cancellationToken).Symbol is { } symbol && _values.TryGetValue(symbol, out var held) ? new Known(held) : null;
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value" or "HasValue" } access when IsNullable(access.Expression):
                var asksWhether = access.Name.Identifier.ValueText == "HasValue";
                return Evaluate(access.Expression) is not { } inner ? null : asksWhether ? new Known(inner.Value is not null) : inner.Value is null ? null : inner;
            case PrefixUnaryExpressionSyntax unary when unary.IsKind(SyntaxKind.LogicalNotExpression):
                return Evaluate(unary.Operand) is { Value: bool operand } ? new Known(!operand) : null;
            case ConditionalExpressionSyntax conditional:
                return Evaluate(conditional.Condition) is { Value: bool holds } ? Evaluate(holds ? conditional.WhenTrue : conditional.WhenFalse) : null;
            case IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax pattern } test:
                return Compare(test.Expression, pattern.Expression, isNegated: false);
            case IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax { Pattern: ConstantPatternSyntax pattern } } test:
                return Compare(test.Expression, pattern.Expression, isNegated: true);
            case BinaryExpressionSyntax binary:
                return OfBinary(binary);
            case AssignmentExpressionSyntax assignment:
                return OfAssignment(assignment);
            default:
                return null;
        }
    }

    private Known? OfBinary(BinaryExpressionSyntax binary)
    {
        if (binary.IsKind(SyntaxKind.EqualsExpression) || binary.IsKind(SyntaxKind.NotEqualsExpression))
        {
            return Compare(binary.Left, binary.Right, binary.IsKind(SyntaxKind.NotEqualsExpression));
        }

        if (Evaluate(binary.Left) is not { } left)
        {
            return null;
        }

        return (binary.Kind(), left.Value) switch
        {
            (SyntaxKind.LogicalAndExpression, bool holds) => holds ? Evaluate(binary.Right) : left,
            (SyntaxKind.LogicalOrExpression, bool holds) => holds ? left : Evaluate(binary.Right),
            (SyntaxKind.CoalesceExpression, null) => Evaluate(binary.Right),
            (SyntaxKind.CoalesceExpression, _) => left,
            (SyntaxKind.LessThanExpression, long number) when Evaluate(binary.Right) is { Value: long other } => new Known(number < other),
            (SyntaxKind.GreaterThanExpression, long number) when Evaluate(binary.Right) is { Value: long other } => new Known(number > other),
            _ => null,
        };
    }

    private Known? Compare(ExpressionSyntax left, ExpressionSyntax right, bool isNegated) =>
        Evaluate(left) is { } one && Evaluate(right) is { } other ? new Known(Equals(one.Value, other.Value) != isNegated) : null;

    private Known? OfAssignment(AssignmentExpressionSyntax assignment)
    {
        var isCoalescing = assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression);
        if (!isCoalescing && !assignment.IsKind(SyntaxKind.SimpleAssignmentExpression))
        {
            return null;
        }

        if (isCoalescing && Evaluate(assignment.Left) is not { Value: null } and var held)
        {
            return held;
        }

        var given = Evaluate(assignment.Right);
        return Set(_model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol, given) ? given : null;
    }

    private bool Set(ISymbol? target, Known? value)
    {
        if (value is null || target is not ILocalSymbol && (target is null || !_values.ContainsKey(target)))
        {
            return false;
        }

        _values[target] = value.Value.Value;
        return true;
    }

    private bool IsNullable(ExpressionSyntax node) =>
        _model.GetTypeInfo(node, cancellationToken).Type?.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    // A bool, a number as long, or null.
    private readonly record struct Known(object? Value)
    {
        public static Known? Of(object? value) => value switch
        {
            null or bool => new Known(value),
            byte or sbyte or short or ushort or int or uint or long => new Known(Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture)),
            _ => null,
        };
    }
}
