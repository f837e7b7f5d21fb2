using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Waiting for the flag among other tasks, and comparing the flag as a text.</summary>
internal sealed partial class ExpressionReducer
{
    // await Task.WhenAll(flag, other); nobody needs to wait for what is known.
    private Reduced? OfWhenAll(InvocationExpressionSyntax node)
    {
        var waiting = node.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: InvocationExpressionSyntax configured } ? configured : node;
        var arguments = node.ArgumentList.Arguments;
        if (waiting.Parent is not AwaitExpressionSyntax { Parent: ExpressionStatementSyntax }
            || _model.GetSymbolInfo(node, context.CancellationToken).Symbol is not IMethodSymbol { ContainingType: { Name: "Task", ContainingNamespace.Name: "Tasks" }, Parameters: { Length: 1 } parameters }
            || !parameters[0].IsParams || !arguments.All(argument => argument.NameColon is null && context.TypeOf(argument.Expression) is { Name: "Task" }))
        {
            return null;
        }

        var tasks = arguments.Select(argument => Reduce(argument.Expression)).ToList();
        var others = tasks.FindAll(static task => task is not { Constant.Wrapper: ValueWrapper.Task, Effects.Count: 0 });
        if (others.Count == tasks.Count)
        {
            return null;
        }

        if (others.Count <= 1)
        {
            return others.Count == 0 ? new Reduced(node) { Constant = KnownValue.True.In(ValueWrapper.Task) } : Pass(node, others[0]);
        }

        // What is left may be a call of the generic overload; its result is not used.
        var name = ((MemberAccessExpressionSyntax)node.Expression).Name;
        var edits = new EditList().Add(Edit.Replace(name.SpanStart, name.Span.End, name.ToString()));
        others.ForEach(task => edits.Add(Embed(task)));
        TupleShape.RemoveFrom(arguments, index => !others.Contains(tasks[index]), edits);
        return new Reduced(node) { Inline = edits };
    }

    // flag.Equals("on"), string.Equals(flag, "on", StringComparison.OrdinalIgnoreCase)
    private Reduced? OfTextEquals(InvocationExpressionSyntax node, MemberAccessExpressionSyntax access)
    {
        if (_model.GetSymbolInfo(node, context.CancellationToken).Symbol is not IMethodSymbol { ContainingType.SpecialType: SpecialType.System_String } method)
        {
            return null;
        }

        var operands = node.ArgumentList.Arguments.Select(static argument => argument.Expression).ToList();
        if (!method.IsStatic)
        {
            operands.Insert(0, access.Expression);
        }

        var isLoose = false;
        if (operands.Count == 3)
        {
            if (_model.GetConstantValue(operands[2], context.CancellationToken) is not { HasValue: true, Value: (int)StringComparison.Ordinal or (int)StringComparison.OrdinalIgnoreCase } comparison)
            {
                return null;
            }

            isLoose = comparison.Value is (int)StringComparison.OrdinalIgnoreCase;
        }

        return operands.Count is 2 or 3 && TextOf(operands[0]) is { } left && TextOf(operands[1]) is { } right
            ? OfKnown(node, KnownValue.Of(string.Equals(left, right, isLoose ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal)))
            : null;
    }

    private string? TextOf(ExpressionSyntax operand) =>
        context.Hot.Contains(operand)
            ? Reduce(operand) is { Effects.Count: 0, Constant: { Wrapper: ValueWrapper.None, EnumType: null } known } ? known.Value as string : null
            : LiteralOf(operand)?.Value as string;
}
