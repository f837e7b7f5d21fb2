using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Whether an expression can go without anybody noticing: no effect, and no exception where that counts.</summary>
internal sealed partial class Purity(SemanticModel model, CancellationToken cancellationToken)
{
    /// <summary>For code that does not belong to a read: it must not throw either.</summary>
    public bool IsPure(ExpressionSyntax node) => IsPure(node, isReadPart: false, depth: 0);

    /// <summary>For a read's receiver and arguments: a read of the flag is taken not to throw.</summary>
    public bool IsPureReadPart(ExpressionSyntax node) => IsPure(node, isReadPart: true, depth: 0);

    /// <summary>The parts of an expression that must still run where its value is not needed, in order.</summary>
    public void AddEffects(ExpressionSyntax node, List<ExpressionSyntax> effects)
    {
        if (IsPure(node))
        {
            return;
        }

        switch (node)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                AddEffects(parenthesized.Expression, effects);
                return;
            case PrefixUnaryExpressionSyntax unary when unary.IsKind(SyntaxKind.LogicalNotExpression) && IsBuiltIn(unary):
                AddEffects(unary.Operand, effects);
                return;
            case BinaryExpressionSyntax binary when IsHarmlessOperator(binary):
                if (binary.IsKind(SyntaxKind.LogicalAndExpression) || binary.IsKind(SyntaxKind.LogicalOrExpression)
                    || binary.IsKind(SyntaxKind.CoalesceExpression))
                {
                    if (!IsPure(binary.Right))
                    {
                        break;
                    }

                    AddEffects(binary.Left, effects);
                    return;
                }

                AddEffects(binary.Left, effects);
                AddEffects(binary.Right, effects);
                return;
        }

        effects.Add(node);
    }

    private bool IsPure(ExpressionSyntax node, bool isReadPart, int depth)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (depth > 40)
        {
            return false;
        }

        if (TaskResult.CallBehind(node) is { } call && OtherReads.IsRead(call, model, cancellationToken))
        {
            return IsPureCall(call, isReadPart, depth + 1);
        }

        if (model.GetConstantValue(node, cancellationToken).HasValue)
        {
            return true;
        }

        switch (node)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                return IsPure(parenthesized.Expression, isReadPart, depth + 1);
            case ThisExpressionSyntax or BaseExpressionSyntax or LiteralExpressionSyntax or TypeOfExpressionSyntax or DefaultExpressionSyntax
                or PredefinedTypeSyntax or SizeOfExpressionSyntax or AnonymousFunctionExpressionSyntax or OmittedArraySizeExpressionSyntax:
                return true;
            case IdentifierNameSyntax or GenericNameSyntax:
                return IsPureSymbol(node, isReadPart, depth, receiver: null);
            case MemberAccessExpressionSyntax access:
                return IsPureSymbol(access, isReadPart, depth, access.Expression);
            case PrefixUnaryExpressionSyntax unary:
                return (unary.IsKind(SyntaxKind.LogicalNotExpression) || unary.IsKind(SyntaxKind.UnaryMinusExpression) && IsFloating(unary)
                        || unary.IsKind(SyntaxKind.BitwiseNotExpression) || unary.IsKind(SyntaxKind.UnaryPlusExpression))
                    && IsBuiltIn(unary) && IsPure(unary.Operand, isReadPart, depth + 1);
            case PostfixUnaryExpressionSyntax postfix when postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression):
                return IsPure(postfix.Operand, isReadPart, depth + 1);
            case BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.IsExpression) || binary.IsKind(SyntaxKind.AsExpression):
                return IsPure(binary.Left, isReadPart, depth + 1);
            case BinaryExpressionSyntax binary:
                return IsHarmlessOperator(binary) && IsPure(binary.Left, isReadPart, depth + 1) && IsPure(binary.Right, isReadPart, depth + 1);
            case IsPatternExpressionSyntax pattern:
                return IsPurePattern(pattern.Pattern, depth) && IsPure(pattern.Expression, isReadPart, depth + 1);
            case ConditionalExpressionSyntax conditional:
                return IsPure(conditional.Condition, isReadPart, depth + 1) && IsPure(conditional.WhenTrue, isReadPart, depth + 1)
                    && IsPure(conditional.WhenFalse, isReadPart, depth + 1);
            case CastExpressionSyntax cast:
                return IsHarmlessConversion(cast) && IsPure(cast.Expression, isReadPart, depth + 1);
            case InterpolatedStringExpressionSyntax interpolated:
                return IsPureInterpolation(interpolated, isReadPart, depth);
            case TupleExpressionSyntax tuple:
                return tuple.Arguments.All(argument => IsPure(argument.Expression, isReadPart, depth + 1));
            case InvocationExpressionSyntax invocation:
                return IsPureCall(invocation, isReadPart, depth);
            case BaseObjectCreationExpressionSyntax creation:
                return isReadPart && (IsBuilderCreation(creation, depth) || IsQuietCreation(creation, part => IsPure(part, isReadPart: true, depth + 1)));
            case ImplicitArrayCreationExpressionSyntax array:
                return array.Initializer.Expressions.All(element => IsPure(element, isReadPart, depth + 1));
            case ConditionalAccessExpressionSyntax access when isReadPart:
                return IsPure(access.Expression, isReadPart, depth + 1) && access.WhenNotNull is MemberBindingExpressionSyntax binding
                    && IsPureSymbol(binding, isReadPart, depth, receiver: null);
            case StackAllocArrayCreationExpressionSyntax { Type: ArrayTypeSyntax buffer, Initializer: null }:
                return HasSureSizes(buffer);
            case ArrayCreationExpressionSyntax array:
                return HasSureSizes(array) && (array.Initializer is null || array.Initializer.Expressions.All(element => IsPure(element, isReadPart, depth + 1)));
            default:
                // `field` and collections, newer than the compiler this is built against.
                return node.GetType().Name switch
                {
                    "FieldExpressionSyntax" => true,
                    "CollectionExpressionSyntax" => IsPureCollection(node, isReadPart, depth),
                    _ => false,
                };
        }
    }

    private bool IsPureCollection(ExpressionSyntax node, bool isReadPart, int depth) =>
        model.GetTypeInfo(node, cancellationToken).ConvertedType is IArrayTypeSymbol or { ContainingNamespace: { Name: "System" } or { Name: "Generic", ContainingNamespace.Name: "Collections" } }
        && node.ChildNodes().All(element => element.GetType().Name == "ExpressionElementSyntax" && element.ChildNodes().First() is ExpressionSyntax value && IsPure(value, isReadPart, depth + 1));

    private bool IsPureInterpolation(InterpolatedStringExpressionSyntax interpolated, bool isReadPart, int depth)
    {
        foreach (var content in interpolated.Contents)
        {
            if (content is InterpolationSyntax hole
                && (model.GetTypeInfo(hole.Expression, cancellationToken).Type is not { SpecialType: not SpecialType.None and not SpecialType.System_Object }
                    || !IsPure(hole.Expression, isReadPart, depth + 1)))
            {
                return false;
            }
        }

        return model.GetTypeInfo(interpolated, cancellationToken).ConvertedType is { SpecialType: SpecialType.System_String };
    }

    // What a pattern declares goes with it.
    private bool IsPurePattern(PatternSyntax pattern, int depth) =>
        pattern switch
        {
            ConstantPatternSyntax or RelationalPatternSyntax or TypePatternSyntax or DiscardPatternSyntax or DeclarationPatternSyntax => true,
            ListPatternSyntax list => model.GetTypeInfo(list, cancellationToken).Type is IArrayTypeSymbol or { SpecialType: SpecialType.System_String }
                && list.Patterns.All(element => IsPurePattern(element, depth)),
            SlicePatternSyntax slice => slice.Pattern is null || IsPurePattern(slice.Pattern, depth),
            VarPatternSyntax { Designation: not ParenthesizedVariableDesignationSyntax } => true,
            RecursivePatternSyntax { PositionalPatternClause: null, PropertyPatternClause.Subpatterns: var members } => members.All(member =>
                member.NameColon is { Name: var name } && IsPureSymbol(name, isReadPart: false, depth + 1, receiver: null) && IsPurePattern(member.Pattern, depth + 1)),
            UnaryPatternSyntax unary => IsPurePattern(unary.Pattern, depth),
            BinaryPatternSyntax binary => IsPurePattern(binary.Left, depth) && IsPurePattern(binary.Right, depth),
            ParenthesizedPatternSyntax parenthesized => IsPurePattern(parenthesized.Pattern, depth),
            _ => false,
        };

    /// <summary>An operator of the language itself that cannot throw.</summary>
    private bool IsHarmlessOperator(BinaryExpressionSyntax binary)
    {
        switch (binary.Kind())
        {
            case SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression or SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression
                or SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression or SyntaxKind.GreaterThanExpression
                or SyntaxKind.GreaterThanOrEqualExpression or SyntaxKind.BitwiseAndExpression or SyntaxKind.BitwiseOrExpression
                or SyntaxKind.ExclusiveOrExpression or SyntaxKind.CoalesceExpression or SyntaxKind.LeftShiftExpression or SyntaxKind.RightShiftExpression:
                return IsBuiltIn(binary);
            case SyntaxKind.AddExpression or SyntaxKind.SubtractExpression or SyntaxKind.MultiplyExpression:
                return IsFloating(binary)
                    || binary.IsKind(SyntaxKind.AddExpression) && model.GetTypeInfo(binary, cancellationToken).Type?.SpecialType == SpecialType.System_String
                        && IsText(binary.Left) && IsText(binary.Right);
            default:
                return false;
        }
    }

    private bool IsText(ExpressionSyntax node) =>
        model.GetTypeInfo(node, cancellationToken).Type is { SpecialType: SpecialType.System_String or SpecialType.System_Int32 or SpecialType.System_Char };

    private bool IsFloating(ExpressionSyntax node) =>
        model.GetTypeInfo(node, cancellationToken).Type is { SpecialType: SpecialType.System_Double or SpecialType.System_Single };

    private bool IsBuiltIn(ExpressionSyntax node) =>
        model.GetSymbolInfo(node, cancellationToken).Symbol switch
        {
            null => model.GetTypeInfo(node, cancellationToken).Type is { TypeKind: not TypeKind.Error and not TypeKind.Dynamic }
                && node is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression or (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression },
            IMethodSymbol { MethodKind: MethodKind.BuiltinOperator } => true,
            IMethodSymbol { ContainingType.SpecialType: SpecialType.System_String } => true,
            IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator } comparison => IsQuietComparison(comparison),
            _ => false,
        };

    // typeof(long) == type, a Guid, a TimeSpan: those of the class library compare and do nothing else.
    private static bool IsQuietComparison(IMethodSymbol comparison) =>
        comparison.DeclaringSyntaxReferences.Length == 0
        && comparison.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true } or { Name: "Reflection", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } }
        && (comparison.Name is "op_Equality" or "op_Inequality"
            || comparison.ContainingType.IsValueType && comparison.Name is "op_LessThan" or "op_GreaterThan" or "op_LessThanOrEqual" or "op_GreaterThanOrEqual");

    private bool IsHarmlessConversion(CastExpressionSyntax cast)
    {
        var conversion = model.ClassifyConversion(cast.Expression, model.GetTypeInfo(cast, cancellationToken).Type ?? model.Compilation.ObjectType, isExplicitInSource: true);
        return conversion.IsIdentity || conversion.IsImplicit && !conversion.IsUserDefined
            || conversion.IsNumeric && conversion.IsExplicit && cast.Ancestors().All(static ancestor => !ancestor.IsKind(SyntaxKind.CheckedExpression) && !ancestor.IsKind(SyntaxKind.CheckedStatement))
                && !((CSharpCompilationOptions)model.Compilation.Options).CheckOverflow
                && model.GetTypeInfo(cast.Expression, cancellationToken).Type?.SpecialType != SpecialType.System_Decimal;
    }
}
