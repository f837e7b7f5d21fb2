using FlagAnalyzers.Definitions;
using FlagAnalyzers.Reads;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlagAnalyzers.Rules;

internal readonly partial record struct OffPath
{
    private static OffPath OfSwitch(FlagBranch branch, ISwitchOperation choice)
    {
        if (OffValue(branch, choice.Value) is not { } off)
        {
            return Fine;
        }

        ISwitchCaseOperation? fallback = null;
        foreach (ISwitchCaseOperation section in choice.Cases)
        {
            foreach (ICaseClauseOperation clause in section.Clauses)
            {
                Optional<object?> constant;
                switch (clause)
                {
                    case IDefaultCaseClauseOperation:
                        fallback = section;
                        continue;
                    case ISingleValueCaseClauseOperation { Value: { } value }:
                        constant = value.ConstantValue;
                        break;
                    case IPatternCaseClauseOperation { Guard: null, Pattern: IConstantPatternOperation pattern }:
                        constant = pattern.Value.ConstantValue;
                        break;
                    default:
                        return Fine;
                }

                if (constant.HasValue && off.Equals(constant.Value))
                {
                    return OfArm(section);
                }
            }
        }

        return fallback is not null ? OfArm(fallback) : branch.Facts != FlagFacts.None && choice.Cases.Length > 0 ? NoArm : Fine;
    }

    private static OffPath OfArm(ISwitchCaseOperation section) =>
        section.Body.Length > 0 && Statements.NotImplemented(section.Body[0]) is { } exception ? Throws(exception) : Fine;

    private static OffPath OfSwitchExpression(FlagBranch branch, ISwitchExpressionOperation choice)
    {
        if (OffValue(branch, choice.Value) is not { } off)
        {
            return Fine;
        }

        foreach (ISwitchExpressionArmOperation arm in choice.Arms)
        {
            switch (arm)
            {
                case { Guard: null, Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true } value } }:
                    if (off.Equals(value.Value))
                    {
                        return Statements.NotImplemented(arm.Value) is { } exception ? Throws(exception) : Fine;
                    }

                    break;
                case { Guard: null, Pattern: IDiscardPatternOperation }:
                    return Statements.NotImplemented(arm.Value) is { } thrown ? Throws(thrown) : Fine;
                default:
                    return Fine;
            }
        }

        return branch.Facts != FlagFacts.None ? NoArm with { Remedy = FallbackRemedy.None } : Fine;
    }

    // What the switched value is while the flag is off; a generated enum has its default variant at zero. Null where that is not known.
    private static object? OffValue(FlagBranch branch, IOperation value) => branch.Facts switch
    {
        FlagFacts.On => false,
        FlagFacts.Off => true,
        FlagFacts.None when branch.Read is { Origin: FlagReadOrigin.TypedAccessor, Type: FlagType.Variant } && Values.Unwrap(value).Type is { TypeKind: TypeKind.Enum } => 0,
        _ => null,
    };
}
