using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Statements of tests that say what the flag is: needless where they say the outcome, wrong where they say anything else.</summary>
internal static class TestArrangement
{
    public const string Contradiction = "a test forces the state that is gone";

    /// <summary>A mock's answer: <c>mock.Setup(x => READ).Returns(true);</c>, <c>READ.Returns(true);</c>.</summary>
    public static EditList? PlanAnswer(ExpressionSyntax read, KnownValue value, SemanticModel model, Layout layout, out string? reason)
    {
        reason = null;
        foreach (var ancestor in read.Ancestors())
        {
            if (ancestor is not ExpressionStatementSyntax statement)
            {
                if (ancestor is StatementSyntax or MemberDeclarationSyntax)
                {
                    return null;
                }

                continue;
            }

            if (statement.Parent is not BlockSyntax || statement.Expression is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } answer
                || access.Name.Identifier.ValueText is not ("Returns" or "ReturnsAsync" or "ReturnsForAnyArgs") || answer.ArgumentList.Arguments.Count != 1
                || !IsArranged(read, access.Expression) || BooleanOf(answer.ArgumentList.Arguments[0].Expression, model) is not { } given)
            {
                return null;
            }

            if (given != value.WithWrapper(ValueWrapper.None).Boolean)
            {
                reason = Contradiction;
                return null;
            }

            return new EditList().Add(layout.Removal(statement.GetFirstToken(), statement.GetLastToken()));
        }

        return null;
    }

    private static bool IsArranged(ExpressionSyntax read, ExpressionSyntax receiver) =>
        receiver == read
        || receiver is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments }
            && arguments[0].Expression is LambdaExpressionSyntax { ExpressionBody: { } body } && body == read;

    private static bool? BooleanOf(ExpressionSyntax value, SemanticModel model)
    {
        if (model.GetConstantValue(value) is { HasValue: true, Value: bool known })
        {
            return known;
        }

        return value switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "FromResult" }, ArgumentList.Arguments: { Count: 1 } arguments } => BooleanOf(arguments[0].Expression, model),
            ObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } => BooleanOf(arguments[0].Expression, model),
            _ => null,
        };
    }

    /// <summary>A stub's property: <c>stub.F = true;</c> or <c>new FlagsStub { F = true }</c>.</summary>
    public static EditList? PlanStub(AssignmentExpressionSyntax assignment, bool isOn, SemanticModel model, Layout layout, out string reason)
    {
        reason = Contradiction;
        if (BooleanOf(assignment.Right, model) != isOn)
        {
            return null;
        }

        switch (assignment.Parent)
        {
            case ExpressionStatementSyntax { Parent: BlockSyntax } statement:
                return new EditList().Add(layout.Removal(statement.GetFirstToken(), statement.GetLastToken()));
            case InitializerExpressionSyntax initializer:
                return new EditList().Add(OrphanPlanner.SeparatedRemoval(initializer.Expressions, initializer.Expressions.IndexOf(assignment)));
            default:
                reason = "the value is set inside another expression";
                return null;
        }
    }

    /// <summary><c>using (Flags.Override(Flags.Keys.F, true))</c>, as a statement or a declaration.</summary>
    public static EditList? PlanOverride(InvocationExpressionSyntax call, bool isOn, SemanticModel model, Layout layout, out string reason)
    {
        reason = Contradiction;
        if (BooleanOf(call.ArgumentList.Arguments[1].Expression, model) != isOn)
        {
            return null;
        }

        switch (call.Parent)
        {
            case UsingStatementSyntax { Statement: BlockSyntax block } statement when statement.Expression == call:
                return new EditList().Add(Edit.Delete(statement.SpanStart, block.SpanStart));
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 } local } } declarator }
                when !local.Parent!.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == declarator.Identifier.ValueText && token.Parent is IdentifierNameSyntax):
                return new EditList().Add(layout.Removal(local.GetFirstToken(), local.GetLastToken()));
            default:
                reason = "an override of the flag is used in a way that is not edited";
                return null;
        }
    }
}
