using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlagAnalyzers.Rules;

/// <summary>Questions about statements.</summary>
internal static class Statements
{
    /// <summary>The statements in <paramref name="operation"/>, out of their braces; without empty ones and local functions.</summary>
    public static ImmutableArray<IOperation> In(IOperation operation)
    {
        ImmutableArray<IOperation>.Builder statements = ImmutableArray.CreateBuilder<IOperation>();
        Add(operation);
        return statements.ToImmutable();

        void Add(IOperation statement)
        {
            if (statement is IBlockOperation block)
            {
                foreach (IOperation inner in block.Operations)
                {
                    Add(inner);
                }
            }
            else if (IsReal(statement))
            {
                statements.Add(statement);
            }
        }
    }

    /// <summary>
    /// The statement that runs next when <paramref name="statement"/> completes, without leaving the function or the
    /// iteration; null where nothing does.
    /// </summary>
    public static IOperation? Next(IOperation statement)
    {
        IOperation current = statement;
        while (current.Parent is { } parent)
        {
            ImmutableArray<IOperation> siblings = parent switch
            {
                IBlockOperation block => block.Operations,
                ISwitchCaseOperation section => section.Body,
                _ => ImmutableArray<IOperation>.Empty,
            };
            for (int i = siblings.IndexOf(current) + 1; i < siblings.Length; i++)
            {
                if (IsBreakOutOf(siblings[i], parent))
                {
                    break;
                }

                if (IsReal(siblings[i]) && In(siblings[i]) is { IsEmpty: false } statements)
                {
                    return statements[0];
                }
            }

            if (!FallsThrough(parent, current))
            {
                return null;
            }

            current = parent;
        }

        return null;
    }

    /// <summary>Whether a comment (or code that another configuration compiles) stands inside the braces of <paramref name="operation"/>.</summary>
    public static bool HasComment(IOperation operation) =>
        operation.Syntax is BlockSyntax block
        && (HasNote(block.OpenBraceToken.TrailingTrivia)
            || HasNote(block.CloseBraceToken.LeadingTrivia)
            || block.Statements.Any(statement => statement.DescendantTrivia().Any(IsNote)));

    /// <summary>Whether a comment on a line of its own stands inside the braces: a remark on the whole, not on a statement.</summary>
    public static bool HasCommentOfItsOwn(IOperation operation) =>
        operation.Syntax is BlockSyntax block
        && (HasNote(block.CloseBraceToken.LeadingTrivia)
            || block.Statements.Any(statement => HasNote(statement.GetLeadingTrivia())));

    /// <summary>The name of the exception when all that <paramref name="operation"/> does is say that it was never written.</summary>
    public static string? NotImplemented(IOperation? operation)
    {
        IOperation? thrown = operation switch
        {
            IThrowOperation { Exception: { } exception } => exception,
            IExpressionStatementOperation { Operation: IThrowOperation { Exception: { } exception } } => exception,
            IConversionOperation { Operand: IThrowOperation { Exception: { } exception } } => exception,
            _ => null,
        };
        while (thrown is IConversionOperation conversion)
        {
            thrown = conversion.Operand;
        }

        return thrown is IObjectCreationOperation { Type: { Name: "NotImplementedException" or "NotSupportedException", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } type }
            ? type.Name
            : null;
    }

    /// <summary>Whether control never runs past <paramref name="operation"/>.</summary>
    public static bool AlwaysExits(IOperation operation, SemanticModel model) =>
        operation.Syntax is StatementSyntax statement
        && model.AnalyzeControlFlow(statement) is { Succeeded: true, EndPointIsReachable: false };

    /// <summary>Whether some way through <paramref name="operation"/> leaves it other than at its end.</summary>
    public static bool MayExit(IOperation operation, SemanticModel model) =>
        operation.Syntax is not StatementSyntax statement
        || model.AnalyzeControlFlow(statement) is not { Succeeded: true, ExitPoints.IsEmpty: true, ReturnStatements.IsEmpty: true };

    private static bool IsReal(IOperation statement) => statement is not (IEmptyOperation or ILocalFunctionOperation);

    private static bool IsBreakOutOf(IOperation statement, IOperation parent) =>
        parent is ISwitchCaseOperation && statement is IBranchOperation { BranchKind: BranchKind.Break };

    private static bool FallsThrough(IOperation parent, IOperation current) => parent switch
    {
        IBlockOperation or ISwitchCaseOperation or ISwitchOperation or IUsingOperation or ILockOperation => true,
        ILabeledOperation or ICatchClauseOperation or IConditionalOperation => true,
        ITryOperation attempt => !ReferenceEquals(attempt.Finally, current),
        _ => false,
    };

    private static bool HasNote(SyntaxTriviaList trivia) => trivia.Any(IsNote);

    private static bool IsNote(SyntaxTrivia trivia) => trivia.Kind()
        is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia or SyntaxKind.DisabledTextTrivia;
}
