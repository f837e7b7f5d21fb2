using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlagAnalyzers.Rules;

/// <summary>Judges what stands in for a flag while it is off.</summary>
/// <param name="Gap">What is wrong.</param>
/// <param name="Reason">In words, for the message.</param>
/// <param name="Remedy">How a fallback can be added.</param>
internal readonly partial record struct OffPath(FallbackGap Gap, string Reason, FallbackRemedy Remedy = FallbackRemedy.None)
{
    private static readonly OffPath Fine = new(FallbackGap.None, "");

    private static readonly OffPath LeftOut = new(FallbackGap.Additive, "what it guards is left out", FallbackRemedy.Else);

    private static readonly OffPath Skipped = new(FallbackGap.MissingResult, "the rest is skipped", FallbackRemedy.Guard);

    private static readonly OffPath NoArm = new(FallbackGap.MissingResult, "the switch has no arm for that", FallbackRemedy.Arm);

    private static readonly OffPath EmptyBlock = new(FallbackGap.Empty, "is an empty block");

    /// <param name="branch">Where the flag decides.</param>
    /// <param name="model">The model of its tree.</param>
    /// <param name="onRegions">Code of the same member that only runs while the flag is on.</param>
    public static OffPath Of(FlagBranch branch, SemanticModel model, IEnumerable<IOperation> onRegions) => branch.Owner switch
    {
        IConditionalOperation { Syntax: IfStatementSyntax } statement => OfIf(branch, statement, model, onRegions),
        IConditionalOperation { WhenFalse: { } } ternary => OfTernary(branch, ternary),
        ISwitchOperation choice => OfSwitch(branch, choice),
        ISwitchExpressionOperation choice => OfSwitchExpression(branch, choice),
        _ => Fine,
    };

    private static OffPath OfIf(FlagBranch branch, IConditionalOperation statement, SemanticModel model, IEnumerable<IOperation> onRegions)
    {
        if (branch.Facts.HasFlag(FlagFacts.TrueMeansOn))
        {
            return statement.WhenFalse is { } fallback ? OfBlock(fallback) : OfMissingElse(statement, model, onRegions);
        }

        if (!branch.Facts.HasFlag(FlagFacts.FalseMeansOn))
        {
            return Fine;
        }

        return statement.WhenFalse is null && Statements.AlwaysExits(statement.WhenTrue, model)
            ? OfGuard(statement)
            : OfBlock(statement.WhenTrue);
    }

    private static OffPath OfBlock(IOperation block)
    {
        ImmutableArray<IOperation> statements = Statements.In(block);
        return statements.Length switch
        {
            0 => Statements.HasComment(block) ? Fine : EmptyBlock,
            1 when Statements.NotImplemented(statements[0]) is { } exception => Throws(exception),
            _ => Fine,
        };
    }

    // if (flag) { ... } and no else
    private static OffPath OfMissingElse(IConditionalOperation statement, SemanticModel model, IEnumerable<IOperation> onRegions)
    {
        IOperation on = statement.WhenTrue;
        IOperation? next = Statements.Next(statement);
        if (Statements.AlwaysExits(on, model))
        {
            return next switch
            {
                null => OnlyThrows(on) ? Fine : LeftOut,
                IReturnOperation { ReturnedValue: null } => LeftOut,
                IReturnOperation { ReturnedValue: { } value } when Values.IsCompletedTask(value) => LeftOut,
                IReturnOperation { ReturnedValue: { } value } when Values.IsNullOrDefault(value) =>
                    ReturnsResult(on) ? new OffPath(FallbackGap.MissingResult, NullReturned(value), FallbackRemedy.Else) : Fine,
                IBranchOperation { BranchKind: BranchKind.Break or BranchKind.Continue } => LeftOut,
                _ => Statements.NotImplemented(next) is { } exception ? Throws(exception) : Fine,
            };
        }

        if (Statements.In(on).IsEmpty || (Statements.MayExit(on, model) && next is not null))
        {
            return Fine;
        }

        return Placeholders.Judge(statement, on, onRegions) switch
        {
            { Variable: { } name } => new OffPath(FallbackGap.MissingResult, $"'{name}' keeps its placeholder", FallbackRemedy.Else),
            { IsFallback: true } => Fine,
            _ => LeftOut,
        };
    }

    // if (!flag) return; and the rest runs only while the flag is on
    private static OffPath OfGuard(IConditionalOperation statement)
    {
        ImmutableArray<IOperation> statements = Statements.In(statement.WhenTrue);
        if (statements.Length != 1 || Statements.HasCommentOfItsOwn(statement.WhenTrue) || Statements.Next(statement) is not { } rest)
        {
            return Fine;
        }

        switch (statements[0])
        {
            case IReturnOperation { ReturnedValue: null }:
            case IReturnOperation { ReturnedValue: { } task } when Values.IsCompletedTask(task):
                return IsBareExit(rest) ? Fine : Skipped;
            case IReturnOperation { ReturnedValue: { } value } when Values.IsNullOrDefault(value):
                return rest is IReturnOperation { ReturnedValue: { } other } && Values.IsNullOrDefault(other)
                    ? Fine
                    : new OffPath(FallbackGap.MissingResult, NullReturned(value), FallbackRemedy.Guard);
            case IBranchOperation { BranchKind: BranchKind.Continue }:
                return IsBareExit(rest) ? Fine : Skipped;
            case IBranchOperation { BranchKind: BranchKind.Break }:
                return LeftOut with { Remedy = FallbackRemedy.Guard };
            default:
                return Statements.NotImplemented(statements[0]) is { } exception ? Throws(exception) : Fine;
        }
    }

    private static OffPath OfTernary(FlagBranch branch, IConditionalOperation ternary)
    {
        IOperation? off = branch.Facts.HasFlag(FlagFacts.TrueMeansOn) ? ternary.WhenFalse
            : branch.Facts.HasFlag(FlagFacts.FalseMeansOn) ? ternary.WhenTrue
            : null;
        return Statements.NotImplemented(off) is { } exception ? Throws(exception) : Fine;
    }

    private static OffPath Throws(string exception) => new(FallbackGap.Empty, $"only throws {exception}");

    private static string NullReturned(IOperation value) =>
        Values.Unwrap(value) is IDefaultValueOperation ? "a default value is returned" : "null is returned";

    private static bool IsBareExit(IOperation statement) => statement
        is IReturnOperation { ReturnedValue: null } or IBranchOperation { BranchKind: BranchKind.Continue or BranchKind.Break };

    private static bool OnlyThrows(IOperation on) =>
        Statements.In(on) is { Length: 1 } statements
        && statements[0] is IThrowOperation or IExpressionStatementOperation { Operation: IThrowOperation };

    // The on-path's own result is more than the null that follows it.
    private static bool ReturnsResult(IOperation on)
    {
        foreach (IOperation operation in on.DescendantsAndSelf())
        {
            if (operation is IReturnOperation { ReturnedValue: { } value } && Values.IsNullOrDefault(value))
            {
                return false;
            }
        }

        return Statements.In(on).LastOrDefault() is not null;
    }
}
