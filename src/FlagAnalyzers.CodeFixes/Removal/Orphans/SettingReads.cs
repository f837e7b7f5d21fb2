using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Expressions that ask a configuration or the environment, and nothing else: where a flag's value comes from. With the flag nobody asks any more.</summary>
internal sealed class SettingReads(SemanticModel model, CancellationToken cancellationToken)
{
    private readonly Purity _purity = new(model, cancellationToken);

    public bool Is(ExpressionSyntax value) => _purity.IsPureReadPart(value) || value switch
    {
        ParenthesizedExpressionSyntax parenthesized => Is(parenthesized.Expression),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } asserted => Is(asserted.Operand),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => Is(not.Operand),
        BinaryExpressionSyntax binary when IsBuiltIn(binary) => Is(binary.Left) && Is(binary.Right),
        ConditionalExpressionSyntax conditional => Is(conditional.Condition) && Is(conditional.WhenTrue) && Is(conditional.WhenFalse),
        IsPatternExpressionSyntax pattern => Is(pattern.Expression),
        InvocationExpressionSyntax call => model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol method && IsSetting(method) && AreArguments(call.ArgumentList)
            && (call.Expression is not MemberAccessExpressionSyntax access || method.IsStatic && method.ReducedFrom is null || Is(access.Expression)),
        ElementAccessExpressionSyntax element => model.GetSymbolInfo(element, cancellationToken).Symbol is IPropertySymbol indexer && IsSetting(indexer)
            && AreArguments(element.ArgumentList) && Is(element.Expression),
        _ => false,
    };

    private bool AreArguments(BaseArgumentListSyntax list) =>
        list.Arguments.All(argument => argument.RefKindKeyword.IsKind(SyntaxKind.OutKeyword) ? argument.Expression is DeclarationExpressionSyntax : Is(argument.Expression));

    private bool IsBuiltIn(BinaryExpressionSyntax binary) =>
        model.GetSymbolInfo(binary, cancellationToken).Symbol is null or IMethodSymbol { MethodKind: MethodKind.BuiltinOperator } or IMethodSymbol { ContainingType.SpecialType: SpecialType.System_String };

    private static bool IsSetting(ISymbol member) => (member.ContainingType.Name, member.Name) switch
    {
        ("Environment", "GetEnvironmentVariable") or ("AppContext", "TryGetSwitch" or "GetData") or ("Convert", "ToBoolean") or ("Boolean", "Parse" or "TryParse")
            or ("Enum", "HasFlag") or ("String", "Equals" or "IsNullOrEmpty" or "IsNullOrWhiteSpace") => IsIn(member, "System"),
        (_, "ContainsKey" or "TryGetValue" or "this[]") when IsIn(member, "System") => true,
        _ => IsIn(member, "Microsoft") && member.ContainingNamespace.ToDisplayString() == "Microsoft.Extensions.Configuration",
    };

    private static bool IsIn(ISymbol member, string root)
    {
        var space = member.ContainingNamespace;
        while (space is { ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        return space?.Name == root;
    }
}
