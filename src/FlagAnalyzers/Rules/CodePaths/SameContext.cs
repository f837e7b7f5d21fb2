using FlagAnalyzers.Reads;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlagAnalyzers.Rules;

/// <summary>Tells whether two reads certainly ask for the same flag, of the same source, for the same user.</summary>
internal static class SameContext
{
    public static bool Of(FlagRead left, FlagRead right)
    {
        if (left.Key is null || !string.Equals(left.Key, right.Key, StringComparison.Ordinal) || left.KeyCount != 1 || right.KeyCount != 1)
        {
            return false;
        }

        return (left.Operation, right.Operation) switch
        {
            (IPropertyReferenceOperation one, IPropertyReferenceOperation other) =>
                SameSymbol(one.Property, other.Property) && SameValue(one.Instance, other.Instance) && SameArguments(one.Arguments, other.Arguments),
            (IInvocationOperation one, IInvocationOperation other) =>
                SameSymbol(one.TargetMethod, other.TargetMethod) && SameValue(one.Instance, other.Instance) && SameArguments(one.Arguments, other.Arguments),
            _ => false,
        };
    }

    private static bool SameArguments(IReadOnlyList<IArgumentOperation> left, IReadOnlyList<IArgumentOperation> right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        for (int i = 0; i < left.Count; i++)
        {
            if (left[i].Parameter?.Ordinal != right[i].Parameter?.Ordinal || !SameValue(left[i].Value, right[i].Value))
            {
                return false;
            }
        }

        return true;
    }

    // Only what cannot have changed in between: constants, `this`, unchanged locals and parameters, readonly fields.
    private static bool SameValue(IOperation? left, IOperation? right)
    {
        if (left is null || right is null)
        {
            return left is null && right is null;
        }

        left = Values.Unwrap(left);
        right = Values.Unwrap(right);
        if (left.ConstantValue.HasValue && right.ConstantValue.HasValue)
        {
            return Equals(left.ConstantValue.Value, right.ConstantValue.Value);
        }

        return (left, right) switch
        {
            (IInstanceReferenceOperation one, IInstanceReferenceOperation other) => one.ReferenceKind == other.ReferenceKind,
            (IDefaultValueOperation, IDefaultValueOperation) => true,
            (IConditionalAccessInstanceOperation, _) or (_, IConditionalAccessInstanceOperation) => false,
            (ILocalReferenceOperation one, ILocalReferenceOperation other) =>
                SameSymbol(one.Local, other.Local) && !IsChanged(one, operation => operation is ILocalReferenceOperation use && SameSymbol(use.Local, one.Local)),
            (IParameterReferenceOperation one, IParameterReferenceOperation other) =>
                SameSymbol(one.Parameter, other.Parameter) && !IsChanged(one, operation => operation is IParameterReferenceOperation use && SameSymbol(use.Parameter, one.Parameter)),
            (IFieldReferenceOperation { Field.IsReadOnly: true } one, IFieldReferenceOperation other) =>
                SameSymbol(one.Field, other.Field) && SameValue(one.Instance, other.Instance),
            (IPropertyReferenceOperation { Property.SetMethod: null, Arguments.IsEmpty: true } one, IPropertyReferenceOperation { Arguments.IsEmpty: true } other) =>
                SameSymbol(one.Property, other.Property) && StoredMembers.IsStored(one.Property) && SameValue(one.Instance, other.Instance),
            _ => false,
        };
    }

    private static bool IsChanged(IOperation use, Func<IOperation, bool> isUse)
    {
        foreach (IOperation operation in LocalUses.Root(use).Descendants())
        {
            if (isUse(operation) && LocalUses.IsWrite(operation))
            {
                return true;
            }
        }

        return false;
    }

    private static bool SameSymbol(ISymbol left, ISymbol right) => SymbolEqualityComparer.Default.Equals(left, right);
}
