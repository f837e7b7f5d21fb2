using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Rules;

/// <summary>Tells the code that our generator wrote: what it reads of its own flags is not the program's doing.</summary>
internal static class OwnCode
{
    private const string Tool = "FlagAnalyzers";

    public static bool Contains(IOperation operation, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        for (SyntaxNode? node = operation.Syntax; node is not null; node = node.Parent)
        {
            if (node is BaseTypeDeclarationSyntax { AttributeLists.Count: > 0 } type && IsOurs(type))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOurs(BaseTypeDeclarationSyntax type)
    {
        foreach (AttributeListSyntax list in type.AttributeLists)
        {
            foreach (AttributeSyntax attribute in list.Attributes)
            {
                if (attribute.ArgumentList is { Arguments.Count: > 0 } arguments
                    && arguments.Arguments[0].Expression is LiteralExpressionSyntax { Token.Value: Tool }
                    && attribute.Name.ToString().IndexOf("GeneratedCode", StringComparison.Ordinal) >= 0)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
