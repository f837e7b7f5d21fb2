using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace FlagAnalyzers.Rules;

/// <summary>Questions about the values that stand for "nothing".</summary>
internal static class Values
{
    /// <summary><c>null</c> or <c>default</c>, also in a task.</summary>
    public static bool IsNullOrDefault(IOperation value)
    {
        value = Unwrap(value);
        return value switch
        {
            IDefaultValueOperation => true,
            ILiteralOperation { ConstantValue: { HasValue: true, Value: null } } => true,
            IInvocationOperation { TargetMethod: { Name: "FromResult", ContainingType.Name: "Task" or "ValueTask" }, Arguments.Length: 1 } call =>
                IsNullOrDefault(call.Arguments[0].Value),
            _ => false,
        };
    }

    /// <summary><c>Task.CompletedTask</c>: what a method that returns a task has for a bare <c>return</c>.</summary>
    public static bool IsCompletedTask(IOperation value) =>
        Unwrap(value) is IPropertyReferenceOperation { Property: { Name: "CompletedTask", ContainingType.Name: "Task" or "ValueTask" } };

    /// <summary>What a variable is given so that it has a value at all: null, default, an empty string, zero.</summary>
    public static bool IsPlaceholder(IOperation value)
    {
        if (IsNullOrDefault(value))
        {
            return true;
        }

        value = Unwrap(value);
        return value is IFieldReferenceOperation { Field: { Name: "Empty", IsStatic: true, ContainingType: { SpecialType: SpecialType.System_String } or { Name: "Guid", ContainingNamespace.Name: "System" } } }
            || (value is ILiteralOperation { ConstantValue: { HasValue: true, Value: { } constant } } && IsZero(constant));
    }

    public static IOperation Unwrap(IOperation value)
    {
        while (true)
        {
            switch (value)
            {
                case IConversionOperation { OperatorMethod: null } conversion:
                    value = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    value = parenthesized.Operand;
                    break;
                case IAwaitOperation awaited:
                    value = awaited.Operation;
                    break;
                default:
                    return value;
            }
        }
    }

    private static bool IsZero(object constant) => constant switch
    {
        string text => text.Length == 0,
        int number => number == 0,
        long number => number == 0,
        double number => number == 0,
        float number => number == 0,
        decimal number => number == 0,
        _ => false,
    };
}
