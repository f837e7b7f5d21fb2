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
}
