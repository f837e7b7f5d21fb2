using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Results of lambdas.</summary>
internal sealed partial class ExpressionReducer
{
    /// <summary>Whether a lambda gives a type whatever its body is, so that a result is converted without a cast.</summary>
    private bool IsLambdaResult(AnonymousFunctionExpressionSyntax lambda, ITypeSymbol target)
    {
        var result = (_model.GetTypeInfo(lambda, context.CancellationToken).ConvertedType as INamedTypeSymbol)?.DelegateInvokeMethod?.ReturnType;
        if (lambda.AsyncKeyword.RawKind != 0)
        {
            result = result is INamedTypeSymbol { TypeArguments: { Length: 1 } arguments } ? arguments[0] : null;
        }

        return IsSameType(result, target) && IsTypedByPlace(lambda);
    }

    // Where overloads take different delegates, the body chooses between them.
    private static bool TakesDelegate(ISymbol other, IMethodSymbol method) =>
        other is IMethodSymbol candidate && candidate.TypeParameters.Length == method.TypeParameters.Length
        && candidate.Parameters.Any(static parameter => parameter.Type.TypeKind == TypeKind.Delegate || parameter.Type.Name == "Expression");

    private bool IsTypedByPlace(AnonymousFunctionExpressionSyntax lambda) => lambda.Parent switch
    {
        // Add<IMailer>(_ => ...): nothing is inferred from the body.
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } =>
            _model.GetSymbolInfo(call, context.CancellationToken).Symbol is IMethodSymbol method
            && (!method.IsGenericMethod || call.Expression is GenericNameSyntax or MemberAccessExpressionSyntax { Name: GenericNameSyntax })
            && _model.GetMemberGroup(call.Expression, context.CancellationToken).Count(other => TakesDelegate(other, method)) <= 1,
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } } => !declaration.Type.IsVar,
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax } => true,
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment => assignment.Right == lambda,
        _ => false,
    };
}
