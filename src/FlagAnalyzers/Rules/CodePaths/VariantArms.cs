using System.Collections.Immutable;
using FlagAnalyzers.Reads;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlagAnalyzers.Rules;

/// <summary>Which variants of a flag a switch leaves out.</summary>
internal static class VariantArms
{
    /// <summary>The members of the flag's enum, or the names of its variants, that no arm covers; empty where a default does, or where an arm is not understood.</summary>
    public static ImmutableArray<string> Missing(FlagBranch branch)
    {
        IOperation value = branch.Owner switch
        {
            ISwitchOperation choice => choice.Value,
            ISwitchExpressionOperation choice => choice.Value,
            _ => branch.Reference,
        };
        List<object> covered = [];
        if (value.Type is not { } type || !TryCover(branch.Owner, covered))
        {
            return ImmutableArray<string>.Empty;
        }

        ImmutableArray<string>.Builder missing = ImmutableArray.CreateBuilder<string>();
        if (type.TypeKind == TypeKind.Enum && branch.Read.Origin == FlagReadOrigin.TypedAccessor)
        {
            foreach (ISymbol member in type.GetMembers())
            {
                if (member is IFieldSymbol { HasConstantValue: true } field && !covered.Contains(field.ConstantValue!))
                {
                    missing.Add(type.Name + "." + field.Name);
                }
            }
        }
        else if (type.SpecialType == SpecialType.System_String && branch.Read.Info is { } flag)
        {
            foreach (string variant in flag.Variants)
            {
                if (!covered.Contains(variant))
                {
                    missing.Add("\"" + variant + "\"");
                }
            }
        }

        return missing.ToImmutable();
    }

    private static bool TryCover(IOperation owner, List<object> covered)
    {
        switch (owner)
        {
            case ISwitchOperation choice:
                foreach (ISwitchCaseOperation section in choice.Cases)
                {
                    foreach (ICaseClauseOperation clause in section.Clauses)
                    {
                        if (!TryCover(clause, covered))
                        {
                            return false;
                        }
                    }
                }

                return choice.Cases.Length > 0;
            case ISwitchExpressionOperation choice:
                foreach (ISwitchExpressionArmOperation arm in choice.Arms)
                {
                    if (!TryCover(arm.Pattern, arm.Guard, covered))
                    {
                        return false;
                    }
                }

                return choice.Arms.Length > 0;
            default:
                return false;
        }
    }

    private static bool TryCover(ICaseClauseOperation clause, List<object> covered)
    {
        switch (clause)
        {
            case ISingleValueCaseClauseOperation { Value.ConstantValue: { HasValue: true, Value: { } value } }:
                covered.Add(value);
                return true;
            case IPatternCaseClauseOperation pattern:
                return TryCover(pattern.Pattern, pattern.Guard, covered);
            default:
                return false;
        }
    }

    // With a guard an arm covers nothing for certain, but it is no default either.
    private static bool TryCover(IPatternOperation pattern, IOperation? guard, List<object> covered)
    {
        switch (pattern)
        {
            case IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: var value } }:
                if (guard is null && value is not null)
                {
                    covered.Add(value);
                }

                return true;
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either:
                return TryCover(either.LeftPattern, guard, covered) && TryCover(either.RightPattern, guard, covered);
            default:
                return guard is not null;
        }
    }
}
