using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlagAnalyzers.Rules;

/// <summary>Where a flag's value is stored.</summary>
/// <param name="Target">The field or property.</param>
/// <param name="IsLazy">Whether a <c>Lazy</c> holds it there.</param>
/// <param name="IsOnce">Whether it is stored while the type or object comes into being, not again and again.</param>
internal readonly record struct FlagStore(ISymbol Target, bool IsLazy, bool IsOnce)
{
    /// <summary>Follows the value, and what is decided by it, to the field or property that keeps it; null when none does.</summary>
    public static FlagStore? Of(IOperation value)
    {
        bool isLazy = false;
        bool isDeferred = false;
        IOperation operation = value;
        for (IOperation? parent = operation.Parent; parent is not null; operation = parent, parent = parent.Parent)
        {
            switch (parent)
            {
                case IConversionOperation { OperatorMethod: null } or IParenthesizedOperation or IAwaitOperation or IUnaryOperation or IBinaryOperation:
                case IConditionalOperation { Type: { } } or ICoalesceOperation or IConditionalAccessOperation or IIsPatternOperation:
                case ISwitchExpressionOperation or ISwitchExpressionArmOperation:
                    continue;
                case IAnonymousFunctionOperation:
                    isDeferred = true;
                    continue;
                case IArgumentOperation { Parent: IObjectCreationOperation { Type: { } type } } when IsLazyType(type):
                    isLazy = true;
                    isDeferred = false;
                    continue;
                case IReturnOperation or IBlockOperation { Operations.Length: 1 } or IDelegateCreationOperation:
                case IObjectCreationOperation { Type: { } } when isLazy:
                    continue;
                case not null when isDeferred:
                    return null;
                case IFieldInitializerOperation { InitializedFields: { Length: > 0 } fields }:
                    return new FlagStore(fields[0], isLazy, IsOnce: true);
                case IPropertyInitializerOperation { InitializedProperties: { Length: > 0 } properties }:
                    return new FlagStore(properties[0], isLazy, IsOnce: true);
                case ISimpleAssignmentOperation assignment when ReferenceEquals(assignment.Value, operation):
                    return OfAssignment(assignment, isLazy);
                case ICoalesceAssignmentOperation assignment when ReferenceEquals(assignment.Value, operation):
                    return assignment.Target is IMemberReferenceOperation kept ? new FlagStore(kept.Member, isLazy, IsOnce: true) : null;
                default:
                    return null;
            }
        }

        return null;
    }

    public static bool IsLazyType(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "Lazy", TypeArguments.Length: > 0, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    private static FlagStore? OfAssignment(ISimpleAssignmentOperation assignment, bool isLazy)
    {
        if (assignment.Target is not IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol } target
            || target.Instance is not (null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }))
        {
            return null;
        }

        // A loop or a callback keeps the value fresh.
        bool isOnce = false;
        for (IOperation? parent = assignment.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is ILoopOperation or IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                return null;
            }

            isOnce = parent is IConstructorBodyOperation;
        }

        return new FlagStore(target.Member, isLazy, isOnce);
    }
}
