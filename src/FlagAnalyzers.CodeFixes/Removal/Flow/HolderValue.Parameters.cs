using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Parameters: what every caller passes.</summary>
internal sealed partial class HolderValue
{
    private bool OfParameter(IParameterSymbol parameter)
    {
        var method = (IMethodSymbol)parameter.ContainingSymbol;
        var isConstructor = method.MethodKind == MethodKind.Constructor;
        if (isConstructor && parameter.IsOptional && !method.ContainingType.IsSealed && !AcceptDefault(parameter))
        {
            // A derived type's constructor calls it without a word.
            return false;
        }

        var calls = 0;
        foreach (var document in scope.Writers)
        {
            var branches = new FlagBranches(contextOf(document));
            if ((isConstructor ? ConstructorReach.CallsIn(document.Root, document.Model, method, cancellationToken) : CallsIn(document, method)) is not { } found)
            {
                return false;
            }

            foreach (var arguments in found)
            {
                if (branches.IsDead(arguments))
                {
                    _dependsOnFlag = true;
                    continue;
                }

                calls++;
                var argument = ParameterMap.Find(arguments, parameter, document.Model, cancellationToken);
                if (argument is { Expression: IdentifierNameSyntax own } && References.Matches(document.Model.GetSymbolInfo(own, cancellationToken).Symbol, parameter))
                {
                    // Handed on to itself.
                    continue;
                }

                if (argument is not null ? !Accept(argument.Expression, mayHaveEffects: true) : !AcceptDefault(parameter))
                {
                    return false;
                }
            }

            if (References.Of(parameter, document.Root, document.Model, cancellationToken).Any(References.IsWrite))
            {
                return false;
            }
        }

        return calls > 0;
    }

    // Null where the method is used other than by a call.
    private List<ArgumentListSyntax>? CallsIn(DocumentRewrite document, IMethodSymbol method)
    {
        var calls = new List<ArgumentListSyntax>();
        foreach (var reference in References.Of(method, document.Root, document.Model, cancellationToken))
        {
            if (References.IsInNameof(reference) || reference.FirstAncestorOrSelf<StructuredTriviaSyntax>() is not null)
            {
                continue;
            }

            if (References.ReadNode(reference, method) is not InvocationExpressionSyntax call)
            {
                return null;
            }

            calls.Add(call.ArgumentList);
        }

        return calls;
    }

    private bool AcceptDefault(IParameterSymbol parameter)
    {
        if (!parameter.HasExplicitDefaultValue || parameter.ExplicitDefaultValue is not { } given)
        {
            return false;
        }

        var value = new KnownValue(given, parameter.Type is { TypeKind: TypeKind.Enum } ? parameter.Type : null);
        if (_value is not null && !_value.IsSame(value))
        {
            return false;
        }

        _value = value;
        return true;
    }
}
