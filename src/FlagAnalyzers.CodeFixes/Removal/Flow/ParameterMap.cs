using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlagAnalyzers.Removal;

/// <summary>Which parameter an argument is for.</summary>
internal static class ParameterMap
{
    public static IParameterSymbol? Find(ArgumentSyntax argument, SemanticModel model, CancellationToken cancellationToken) =>
        (model.GetOperation(argument, cancellationToken) as IArgumentOperation ?? InCall(argument, model, cancellationToken)) is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter }
            ? parameter
            : null;

    // The operation of an argument in parentheses has the syntax of what stands in them.
    private static IArgumentOperation? InCall(ArgumentSyntax argument, SemanticModel model, CancellationToken cancellationToken) =>
        argument is { Expression: ParenthesizedExpressionSyntax, Parent.Parent: { } call }
            ? model.GetOperation(call, cancellationToken)?.ChildOperations.OfType<IArgumentOperation>().FirstOrDefault(child => child.Syntax.FirstAncestorOrSelf<ArgumentSyntax>() == argument)
            : null;

    /// <summary>The argument that a call gives for a parameter; null where it is left to its default.</summary>
    public static ArgumentSyntax? Find(ArgumentListSyntax arguments, IParameterSymbol parameter, SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var argument in arguments.Arguments)
        {
            if (Find(argument, model, cancellationToken) is { } given && given.Ordinal == parameter.Ordinal)
            {
                return argument;
            }
        }

        return null;
    }
}
