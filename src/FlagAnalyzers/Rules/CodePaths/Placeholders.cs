using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlagAnalyzers.Rules;

/// <summary>Tells whether an <c>if</c> fills a variable that otherwise keeps a mere placeholder.</summary>
/// <param name="Variable">The variable whose result is missing while the flag is off.</param>
/// <param name="IsFallback">Every variable that the branch fills has a proper value before, or gets one afterwards.</param>
internal readonly record struct Placeholders(string? Variable, bool IsFallback)
{
    public static Placeholders Judge(IConditionalOperation statement, IOperation on, IEnumerable<IOperation> onRegions)
    {
        ImmutableArray<IOperation> statements = Statements.In(on);
        bool isFallback = true;
        foreach (IOperation inner in statements)
        {
            if (inner is not IExpressionStatementOperation { Operation: ISimpleAssignmentOperation assignment })
            {
                isFallback = false;
                continue;
            }

            switch (assignment.Target)
            {
                case ILocalReferenceOperation local:
                    switch (Of(local.Local, statement, assignment, onRegions))
                    {
                        case State.Placeholder:
                            return new Placeholders(local.Local.Name, false);
                        case State.Unused:
                            isFallback = false;
                            break;
                    }

                    break;
                case IParameterReferenceOperation { Parameter.RefKind: not RefKind.Out }:
                    break;
                case IMemberReferenceOperation { Instance: IInstanceReferenceOperation } member when IsLeftUnassigned(member, statement):
                    return new Placeholders(member.Member.Name, false);
                default:
                    isFallback = false;
                    break;
            }
        }

        return new Placeholders(null, isFallback && !statements.IsEmpty);
    }

    // A field that only this branch of the constructor assigns, and that is not meant to be null.
    private static bool IsLeftUnassigned(IMemberReferenceOperation target, IConditionalOperation statement)
    {
        if (LocalUses.Root(statement) is not IConstructorBodyOperation constructor
            || constructor.Syntax is ConstructorDeclarationSyntax { Initializer: not null }
            || target.Member is not (IFieldSymbol or IPropertySymbol { SetMethod: null or { IsInitOnly: true } })
            || target.Type is not { IsReferenceType: true }
            || TypeOf(target.Member) is not { NullableAnnotation: not NullableAnnotation.Annotated }
            || HasInitializer(target.Member))
        {
            return false;
        }

        foreach (IOperation operation in constructor.Descendants())
        {
            if (operation is IMemberReferenceOperation use
                && SymbolEqualityComparer.Default.Equals(use.Member, target.Member)
                && !statement.Syntax.Span.Contains(use.Syntax.Span)
                && LocalUses.IsWrite(use))
            {
                return false;
            }
        }

        return true;
    }

    private static ITypeSymbol TypeOf(ISymbol member) => member is IFieldSymbol field ? field.Type : ((IPropertySymbol)member).Type;

    private static bool HasInitializer(ISymbol member) =>
        member.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax()
            is VariableDeclaratorSyntax { Initializer: not null } or PropertyDeclarationSyntax { Initializer: not null });

    private static State Of(
        ILocalSymbol local, IConditionalOperation statement, ISimpleAssignmentOperation assignment, IEnumerable<IOperation> onRegions)
    {
        IVariableDeclaratorOperation? declarator = null;
        foreach (IOperation operation in LocalUses.Root(statement).Descendants())
        {
            if (operation is IVariableDeclaratorOperation candidate && SymbolEqualityComparer.Default.Equals(candidate.Symbol, local))
            {
                declarator = candidate;
            }
        }

        // Declared in the branch itself, or by a pattern, an out argument, a loop: not a matter of placeholders.
        if (declarator is null || statement.Syntax.Span.Contains(declarator.Syntax.Span) || IsLoopBetween(statement, declarator))
        {
            return State.Unused;
        }

        bool isRead = false;
        foreach (ILocalReferenceOperation use in LocalUses.Of(local, statement))
        {
            bool isWrite = LocalUses.IsWrite(use);
            if (statement.Syntax.Span.Contains(use.Syntax.Span))
            {
                // `total = total + x` adds to what is there.
                if (!isWrite && assignment.Value.Syntax.Span.Contains(use.Syntax.Span))
                {
                    return State.Unused;
                }

                continue;
            }

            if (isWrite || IsTested(use))
            {
                return State.HasValue;
            }

            isRead |= use.Syntax.SpanStart > statement.Syntax.Span.End && !onRegions.Any(region => region.Syntax.Span.Contains(use.Syntax.Span));
        }

        IOperation? value = (declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer)?.Value;
        return value is not null && !Values.IsPlaceholder(value) ? State.HasValue
            : isRead ? State.Placeholder
            : State.Unused;
    }

    private static bool IsLoopBetween(IOperation statement, IOperation declarator)
    {
        for (IOperation? parent = statement.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is ILoopOperation or IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                return !parent.Syntax.Span.Contains(declarator.Syntax.Span);
            }
        }

        return false;
    }

    // `html ?? Old()`, `if (html is null)`, `html?.Length`: the program knows that there may be nothing.
    private static bool IsTested(IOperation use)
    {
        IOperation operation = use;
        while (operation.Parent is IConversionOperation or IParenthesizedOperation)
        {
            operation = operation.Parent;
        }

        return operation.Parent switch
        {
            ICoalesceOperation coalesce => ReferenceEquals(coalesce.Value, operation),
            IBinaryOperation
            {
                OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals or BinaryOperatorKind.GreaterThan
                    or BinaryOperatorKind.GreaterThanOrEqual or BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual
            } => true,
            IIsPatternOperation or IIsTypeOperation or ISwitchOperation or ISwitchExpressionOperation => true,
            IConditionalAccessOperation access => ReferenceEquals(access.Operation, operation),
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "IsNullOrEmpty" or "IsNullOrWhiteSpace" } } } => true,
            IPropertyReferenceOperation { Property.Name: "HasValue" } => true,
            IInvocationOperation { TargetMethod.Name: "GetValueOrDefault" } => true,
            _ => false,
        };
    }

    private enum State
    {
        /// <summary>It only has a placeholder, and is read afterwards.</summary>
        Placeholder,

        /// <summary>It has a proper value.</summary>
        HasValue,

        /// <summary>Nothing is known to miss it.</summary>
        Unused,
    }
}
