using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Tasks that are finished from the start.</summary>
internal static class TaskResult
{
    /// <summary>The value in <c>Task.FromResult(value)</c> or <c>new ValueTask&lt;bool&gt;(value)</c>; null for anything else.</summary>
    public static ExpressionSyntax? Unwrap(ExpressionSyntax task) => task switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "FromResult", Expression: IdentifierNameSyntax { Identifier.ValueText: "Task" or "ValueTask" } }, ArgumentList.Arguments: { Count: 1 } arguments }
            => arguments[0].Expression,
        ObjectCreationExpressionSyntax { Type: GenericNameSyntax { Identifier.ValueText: "ValueTask" }, Initializer: null, ArgumentList.Arguments: { Count: 1 } arguments } => arguments[0].Expression,
        _ => null,
    };

    /// <summary>The call in <c>await call</c>, <c>await call.ConfigureAwait(false)</c>, <c>call.Result</c> or <c>call.GetAwaiter().GetResult()</c>; null for anything else.</summary>
    public static InvocationExpressionSyntax? CallBehind(ExpressionSyntax node)
    {
        var inner = node switch
        {
            AwaitExpressionSyntax awaited => awaited.Expression,
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Result" } access => access.Expression,
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetResult", Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetAwaiter" } access } } } => access.Expression,
            _ => null,
        };
        while (inner is ParenthesizedExpressionSyntax parenthesized)
        {
            inner = parenthesized.Expression;
        }

        return inner is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Expression: InvocationExpressionSyntax configured } }
            ? configured
            : inner as InvocationExpressionSyntax;
    }
}
