using FlagAnalyzers.Definitions;
using FlagAnalyzers.Reads;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlagAnalyzers.Rules;

/// <summary>
/// Follows a flag's value from its read to where it decides: through <c>await</c>, parentheses, negation, comparison
/// with a constant, <c>&amp;&amp;</c> and <c>||</c>, and locals that are never given another value.
/// </summary>
internal static class FlagBranches
{
    private const int MaxLocals = 4;

    /// <summary>Every branch that the read's value decides, alone or with other conditions.</summary>
    public static IEnumerable<FlagBranch> Of(FlagRead read)
    {
        if (!read.YieldsValue && read.Type != FlagType.Boolean)
        {
            return [];
        }

        FlagFacts facts = read.Type == FlagType.Boolean ? FlagFacts.On : FlagFacts.None;
        List<FlagBranch> branches = [];
        Follow(read, read.Operation, read.Operation, facts, !read.YieldsValue, branches, 0);
        return branches;
    }

    private static void Follow(
        FlagRead read, IOperation reference, IOperation operation, FlagFacts facts, bool isDetail, List<FlagBranch> branches, int locals)
    {
        for (IOperation? parent = operation.Parent; parent is not null; operation = parent, parent = parent.Parent)
        {
            if (IsTransparent(parent, operation))
            {
                continue;
            }

            // BoolVariationDetail(...).Value
            if (isDetail && parent is not IVariableInitializerOperation)
            {
                if (parent is not IPropertyReferenceOperation { Property.Name: "Value", Type.SpecialType: SpecialType.System_Boolean } property
                    || !ReferenceEquals(property.Instance, operation))
                {
                    return;
                }

                isDetail = false;
                continue;
            }

            switch (parent)
            {
                case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not }:
                    facts = Negate(facts);
                    continue;
                case IBinaryOperation binary when TryCombine(read, binary, operation, ref facts):
                    continue;
                case IIsPatternOperation pattern when ReferenceEquals(pattern.Value, operation) && TryMatch(pattern.Pattern, ref facts):
                    continue;
                case IPropertySubpatternOperation { Parent: IRecursivePatternOperation pattern } part when TryMatch(part, pattern, ref facts):
                    parent = pattern;
                    continue;
                case INegatedPatternOperation:
                    facts = Negate(facts);
                    continue;
                case IIsPatternOperation pattern when ReferenceEquals(pattern.Pattern, operation):
                    continue;
                case IConditionalOperation conditional when ReferenceEquals(conditional.Condition, operation):
                    branches.Add(new FlagBranch(read, reference, facts, conditional));
                    return;
                case ISwitchOperation choice when ReferenceEquals(choice.Value, operation):
                    branches.Add(new FlagBranch(read, reference, facts, choice));
                    return;
                case ISwitchExpressionOperation choice when ReferenceEquals(choice.Value, operation):
                    branches.Add(new FlagBranch(read, reference, facts, choice));
                    return;
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } when locals < MaxLocals:
                    foreach (ILocalReferenceOperation use in LocalUses.OfUnchanged(declarator.Symbol, declarator))
                    {
                        Follow(read, use, use, facts, isDetail, branches, locals + 1);
                    }

                    return;
                default:
                    return;
            }
        }
    }

    private static bool IsTransparent(IOperation parent, IOperation operation) => parent switch
    {
        IParenthesizedOperation or IAwaitOperation => true,
        IConversionOperation { OperatorMethod: null } => true,
        IConditionalAccessOperation access => ReferenceEquals(access.WhenNotNull, operation),
        ICoalesceOperation coalesce => ReferenceEquals(coalesce.Value, operation) && coalesce.WhenNull.ConstantValue is { HasValue: true, Value: false },
        IInvocationOperation call => ReferenceEquals(call.Instance, operation)
            && call.TargetMethod.Name is "ConfigureAwait" or "GetAwaiter" or "GetResult" or "AsTask"
            && IsTasks(call.TargetMethod.ContainingType),
        IPropertyReferenceOperation property => ReferenceEquals(property.Instance, operation)
            && property.Property.Name == "Result" && IsTasks(property.Property.ContainingType),
        _ => false,
    };

    private static bool IsTasks(INamedTypeSymbol type) =>
        type.ContainingNamespace is { Name: "Tasks" or "CompilerServices", ContainingNamespace.ContainingNamespace: { } }
        && type.ContainingNamespace.ToDisplayString() is "System.Threading.Tasks" or "System.Runtime.CompilerServices";

    private static FlagFacts Negate(FlagFacts facts)
    {
        FlagFacts negated = FlagFacts.None;
        negated |= facts.HasFlag(FlagFacts.TrueMeansOn) ? FlagFacts.FalseMeansOn : 0;
        negated |= facts.HasFlag(FlagFacts.FalseMeansOn) ? FlagFacts.TrueMeansOn : 0;
        negated |= facts.HasFlag(FlagFacts.TrueMeansOff) ? FlagFacts.FalseMeansOff : 0;
        negated |= facts.HasFlag(FlagFacts.FalseMeansOff) ? FlagFacts.TrueMeansOff : 0;
        return negated;
    }

    private static bool TryCombine(FlagRead read, IBinaryOperation binary, IOperation operation, ref FlagFacts facts)
    {
        switch (binary.OperatorKind)
        {
            case BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And when binary.OperatorMethod is null:
                facts &= FlagFacts.TrueMeansOn | FlagFacts.TrueMeansOff;
                return true;
            case BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or when binary.OperatorMethod is null:
                facts &= FlagFacts.FalseMeansOn | FlagFacts.FalseMeansOff;
                return true;
            case BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals:
                IOperation other = ReferenceEquals(binary.LeftOperand, operation) ? binary.RightOperand : binary.LeftOperand;
                return TryCompare(read, other.ConstantValue, binary.OperatorKind == BinaryOperatorKind.Equals, ref facts);
            default:
                return false;
        }
    }

    // flags is { NewCheckout: true }
    private static bool TryMatch(IPropertySubpatternOperation part, IRecursivePatternOperation whole, ref FlagFacts facts)
    {
        if (!TryMatch(part.Pattern, ref facts))
        {
            return false;
        }

        // A mismatch may be due to null, to another type, to another property.
        bool isOnlyPart = whole is { PropertySubpatterns.Length: 1, DeconstructionSubpatterns.IsEmpty: true }
            && whole.InputType.IsValueType && SymbolEqualityComparer.Default.Equals(whole.InputType, whole.NarrowedType);
        facts &= isOnlyPart ? facts : FlagFacts.TrueMeansOn | FlagFacts.TrueMeansOff;
        return true;
    }

    private static bool TryMatch(IPatternOperation pattern, ref FlagFacts facts)
    {
        bool isEqual = true;
        while (pattern is INegatedPatternOperation negated)
        {
            isEqual = !isEqual;
            pattern = negated.Pattern;
        }

        return pattern is IConstantPatternOperation constant && TryCompare(null, constant.Value.ConstantValue, isEqual, ref facts);
    }

    private static bool TryCompare(FlagRead? read, Optional<object?> constant, bool isEqual, ref FlagFacts facts)
    {
        if (constant is { HasValue: true, Value: bool value } && facts != FlagFacts.None)
        {
            facts = value == isEqual ? facts : Negate(facts);
            return true;
        }

        // Split says "on" and "off" where others say true and false.
        if (read?.OnResult is { } on && constant is { HasValue: true, Value: string treatment } && treatment == on)
        {
            facts = isEqual ? FlagFacts.On : FlagFacts.Off;
            return true;
        }

        return false;
    }
}
