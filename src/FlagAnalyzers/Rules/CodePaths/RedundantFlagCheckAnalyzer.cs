using FlagAnalyzers.Reads;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace FlagAnalyzers.Rules;

/// <summary>FLAG305: a check inside a branch of the same flag and context gives no other answer.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class RedundantFlagCheckAnalyzer : FlagReadAnalyzer
{
    public RedundantFlagCheckAnalyzer()
        : base(FlagDescriptors.RedundantFlagCheck)
    {
    }

    protected override void Start(CompilationStartAnalysisContext context, FlagReadFinder finder) =>
        RegisterReadAction(context, finder, read => Check(read, finder));

    private static void Check(FlagReadContext context, FlagReadFinder finder)
    {
        if (context.Read.Key is not { } key)
        {
            return;
        }

        foreach (FlagBranch branch in FlagBranches.Of(context.Read))
        {
            if (branch.Owner is IConditionalOperation && KnownValue(branch, context, finder) is { } isOn)
            {
                context.Report(
                    FlagDescriptors.RedundantFlagCheck,
                    branch.Reference.Syntax.GetLocation(),
                    DiagnosticProperties.Of(DiagnosticProperties.Key, key).Add(DiagnosticProperties.Type, isOn ? "on" : "off"),
                    key,
                    isOn ? "on" : "off");
            }
        }
    }

    private static bool? KnownValue(FlagBranch inner, FlagReadContext context, FlagReadFinder finder)
    {
        foreach (FlagRead read in TreeReads.Of(finder, context.Model, context.CancellationToken))
        {
            if (!ReferenceEquals(read, inner.Read) && !SameContext.Of(read, inner.Read))
            {
                continue;
            }

            foreach (FlagBranch outer in FlagBranches.Of(read))
            {
                if (outer.Owner is IConditionalOperation conditional
                    && !ReferenceEquals(conditional, inner.Owner)
                    && Value(outer.Facts, conditional, inner.Reference) is { } isOn
                    && IsReachedDirectly(inner.Reference, conditional)
                    && (ReferenceEquals(read, inner.Read)
                        || (IsReachedDirectly(inner.Read.Operation, conditional) && !MayHaveChanged(inner.Read, conditional, finder))))
                {
                    return isOn;
                }
            }
        }

        return null;
    }

    // What is known of the flag where `reference` stands; null for nothing.
    private static bool? Value(FlagFacts facts, IConditionalOperation conditional, IOperation reference)
    {
        if (Contains(conditional.WhenTrue, reference))
        {
            return facts.HasFlag(FlagFacts.TrueMeansOn) ? true : facts.HasFlag(FlagFacts.TrueMeansOff) ? false : null;
        }

        if (conditional.WhenFalse is { } whenFalse && Contains(whenFalse, reference))
        {
            return facts.HasFlag(FlagFacts.FalseMeansOn) ? true : facts.HasFlag(FlagFacts.FalseMeansOff) ? false : null;
        }

        return null;
    }

    private static bool Contains(IOperation branch, IOperation reference) => branch.Syntax.Span.Contains(reference.Syntax.Span);

    // While the program waits, somebody may have switched the flag; only a snapshot cannot tell.
    private static bool MayHaveChanged(FlagRead inner, IConditionalOperation conditional, FlagReadFinder finder)
    {
        if (inner.Operation is IPropertyReferenceOperation { Instance.Type: { } type } && finder.IsSnapshot(type))
        {
            return false;
        }

        foreach (IOperation operation in conditional.Descendants())
        {
            if (operation is IAwaitOperation
                && operation.Syntax.SpanStart > conditional.Condition.Syntax.Span.End
                && operation.Syntax.Span.End < inner.Operation.Syntax.SpanStart)
            {
                return true;
            }
        }

        return false;
    }

    // Not through a lambda that runs later, a loop that comes round again, or a block with another ambient context.
    private static bool IsReachedDirectly(IOperation inner, IConditionalOperation conditional)
    {
        for (IOperation? parent = inner.Parent; parent is not null; parent = parent.Parent)
        {
            if (ReferenceEquals(parent, conditional))
            {
                return true;
            }

            if (parent is IAnonymousFunctionOperation or ILocalFunctionOperation or ILoopOperation or IUsingOperation
                || (parent is IBlockOperation block && block.Operations.Any(statement => statement is IUsingDeclarationOperation)))
            {
                return false;
            }
        }

        return false;
    }
}
