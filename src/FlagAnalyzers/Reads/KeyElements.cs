using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlagAnalyzers.Reads;

/// <summary>The single keys in an argument that may name several: a <c>params</c> array, an array, a list, a collection expression.</summary>
internal static class KeyElements
{
    // Not in the oldest Roslyn we run on, which therefore has no name for it.
    private const OperationKind CollectionExpression = (OperationKind)0x7f;

    public static ImmutableArray<IOperation> Of(IOperation argument)
    {
        IOperation value = ConstantKeys.Unwrap(argument);
        return value switch
        {
            IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
            IObjectCreationOperation { Initializer: { } initializer } => Added(initializer),
            { Kind: CollectionExpression } => value.ChildOperations.ToImmutableArray(),
            _ => ImmutableArray.Create(argument),
        };
    }

    private static ImmutableArray<IOperation> Added(IObjectOrCollectionInitializerOperation initializer)
    {
        ImmutableArray<IOperation>.Builder keys = ImmutableArray.CreateBuilder<IOperation>();
        foreach (IOperation item in initializer.Initializers)
        {
            if (item is IInvocationOperation { TargetMethod.Name: "Add", Arguments.Length: 1 } add)
            {
                keys.Add(add.Arguments[0].Value);
            }
        }

        return keys.ToImmutable();
    }
}
