using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlagAnalyzers.Rules;

/// <summary>Where a local is used.</summary>
internal static class LocalUses
{
    /// <summary>All references to <paramref name="local"/>; none where it is given another value after its declaration.</summary>
    public static IReadOnlyList<ILocalReferenceOperation> OfUnchanged(ILocalSymbol local, IOperation declaration)
    {
        if (local.IsRef)
        {
            return [];
        }

        List<ILocalReferenceOperation> uses = [];
        foreach (ILocalReferenceOperation use in Of(local, declaration))
        {
            if (IsWrite(use))
            {
                return [];
            }

            uses.Add(use);
        }

        return uses;
    }

    /// <summary>All references to <paramref name="local"/> in the member around <paramref name="inside"/>.</summary>
    public static IEnumerable<ILocalReferenceOperation> Of(ILocalSymbol local, IOperation inside)
    {
        foreach (IOperation operation in Root(inside).Descendants())
        {
            if (operation is ILocalReferenceOperation use && SymbolEqualityComparer.Default.Equals(use.Local, local))
            {
                yield return use;
            }
        }
    }

    /// <summary>The operation of the whole member.</summary>
    public static IOperation Root(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }

    /// <summary>Whether <paramref name="use"/> gives the variable another value, or may.</summary>
    public static bool IsWrite(IOperation use)
    {
        IOperation operation = use;
        while (operation.Parent is ITupleOperation or IParenthesizedOperation)
        {
            operation = operation.Parent;
        }

        return operation.Parent switch
        {
            IAssignmentOperation assignment => ReferenceEquals(assignment.Target, operation),
            IIncrementOrDecrementOperation or IAddressOfOperation => true,
            IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } => true,
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.IsRef: true } } => true,
            IForEachLoopOperation loop => ReferenceEquals(loop.LoopControlVariable, operation),
            _ => false,
        };
    }
}
