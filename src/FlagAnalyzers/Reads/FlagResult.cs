using FlagAnalyzers.Definitions;
using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Reads;

/// <summary>What a method's return type says of the flag it reads.</summary>
/// <param name="Type">The flag's type; null where the return type does not tell.</param>
/// <param name="YieldsValue">Whether the result is the value itself, not an object that describes it.</param>
/// <param name="IsAsync">Whether it comes in a <c>Task</c> or <c>ValueTask</c>.</param>
internal readonly record struct FlagResult(FlagType? Type, bool YieldsValue, bool IsAsync)
{
    public static FlagResult Of(ITypeSymbol? type, bool isTyped)
    {
        bool isAsync = IsTask(type);
        if (isAsync)
        {
            type = ((INamedTypeSymbol)type!).TypeArguments[0];
        }

        if (type is null or { SpecialType: SpecialType.System_Void })
        {
            return new FlagResult(null, false, isAsync);
        }

        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            type = nullable.TypeArguments[0];
        }

        if (TypeOf(type) is { } value)
        {
            return new FlagResult(isTyped ? value : null, true, isAsync);
        }

        // EvaluationDetail<bool>, FlagEvaluationDetails<string>, EvaluationDetails<int>
        return type is INamedTypeSymbol { TypeArguments.Length: 1 } detail && isTyped && !IsCollection(detail)
            ? new FlagResult(TypeOf(detail.TypeArguments[0]), false, isAsync)
            : new FlagResult(null, type.TypeKind == TypeKind.Enum, isAsync);
    }

    public static bool IsTask(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments.Length: 1 }
            and { ContainingNamespace: { Name: "Tasks", ContainingNamespace: { Name: "Threading", ContainingNamespace.Name: "System" } } };

    private static FlagType? TypeOf(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Boolean => FlagType.Boolean,
        SpecialType.System_Int32 or SpecialType.System_Int64 => FlagType.Int32,
        SpecialType.System_Double or SpecialType.System_Single => FlagType.Double,
        SpecialType.System_String => FlagType.String,
        _ => null,
    };

    private static bool IsCollection(INamedTypeSymbol type) =>
        type.AllInterfaces.Any(contract => contract.SpecialType == SpecialType.System_Collections_IEnumerable)
        || type.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T;
}
