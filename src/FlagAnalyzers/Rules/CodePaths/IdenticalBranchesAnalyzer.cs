using System.Collections.Immutable;
using FlagAnalyzers.Reads;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace FlagAnalyzers.Rules;

/// <summary>FLAG303: what runs while a flag is on is, to the letter, what runs while it is off.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class IdenticalBranchesAnalyzer : FlagReadAnalyzer
{
    public IdenticalBranchesAnalyzer()
        : base(FlagDescriptors.IdenticalBranches)
    {
    }

    protected override void Start(CompilationStartAnalysisContext context, FlagReadFinder finder) =>
        RegisterReadAction(context, finder, Check);

    private static void Check(FlagReadContext context)
    {
        if (context.Read.Key is not { } key)
        {
            return;
        }

        foreach (FlagBranch branch in FlagBranches.Of(context.Read))
        {
            if (AreIdentical(branch))
            {
                context.Report(
                    FlagDescriptors.IdenticalBranches,
                    branch.Reference.Syntax.GetLocation(),
                    DiagnosticProperties.Of(DiagnosticProperties.Key, key),
                    key);
            }
        }
    }

    private static bool AreIdentical(FlagBranch branch) => branch.Owner switch
    {
        IConditionalOperation { Syntax: ConditionalExpressionSyntax ternary } => Same(ternary.WhenTrue, ternary.WhenFalse),
        IConditionalOperation { Syntax: IfStatementSyntax, WhenTrue: { } on } statement =>
            Same(Statements.In(on), statement.WhenFalse is { } off ? Statements.In(off) : AfterIt(statement, on)),
        ISwitchExpressionOperation { Arms.Length: > 1 } choice => AllSame(choice),
        ISwitchOperation { Cases.Length: > 1 } choice => AllSame(choice),
        _ => false,
    };

    // if (flag) return A(); return A();
    private static ImmutableArray<IOperation> AfterIt(IConditionalOperation statement, IOperation on) =>
        Statements.In(on) is { Length: 1 } only && only[0] is IReturnOperation { ReturnedValue: { } } && Statements.Next(statement) is IReturnOperation next
            ? ImmutableArray.Create<IOperation>(next)
            : ImmutableArray<IOperation>.Empty;

    private static bool AllSame(ISwitchExpressionOperation choice)
    {
        foreach (ISwitchExpressionArmOperation arm in choice.Arms)
        {
            // What an arm takes from its pattern may differ although it reads the same.
            if (!arm.Locals.IsEmpty || arm.Guard is not null || !Same(arm.Value.Syntax, choice.Arms[0].Value.Syntax))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AllSame(ISwitchOperation choice)
    {
        foreach (ISwitchCaseOperation section in choice.Cases)
        {
            if (!section.Locals.IsEmpty
                || section.Clauses.Any(clause => clause is not (IDefaultCaseClauseOperation or ISingleValueCaseClauseOperation))
                || section.Body.All(statement => statement is IBranchOperation)
                || !Same(section.Body, choice.Cases[0].Body))
            {
                return false;
            }
        }

        return choice.Cases.Any(section => section.Clauses.Any(clause => clause is IDefaultCaseClauseOperation));
    }

    private static bool Same(ImmutableArray<IOperation> left, ImmutableArray<IOperation> right)
    {
        if (left.IsEmpty || left.Length != right.Length)
        {
            return false;
        }

        for (int i = 0; i < left.Length; i++)
        {
            if (!Same(left[i].Syntax, right[i].Syntax))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Same(SyntaxNode left, SyntaxNode right) => SyntaxFactory.AreEquivalent(left, right, topLevel: false);
}
