using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Helpers of tests that arrange the flag as a parameter of theirs says.</summary>
internal sealed class HelperCalls(DocumentRewrite document, CancellationToken cancellationToken)
{
    private readonly Dictionary<Arrangement, List<Arrangement>> _calls = [];

    public bool IsDecidedByCalls(Arrangement arrangement) => _calls.ContainsKey(arrangement);

    public List<Arrangement>? CallsOf(Arrangement arrangement) => _calls.TryGetValue(arrangement, out var calls) ? calls : null;

    /// <summary>The calls of a helper whose parameter says what the flag is: each of them says it.</summary>
    public List<Arrangement> Follow(Arrangement arrangement)
    {
        if (arrangement.Say(document.Model, out var parameter, out var whenLive, cancellationToken) != Saying.Parameter || HelperOf(parameter!) is not { } helper
            || !TestMethods.IsUnconditional(arrangement.Extent, helper))
        {
            return [];
        }

        var calls = new List<Arrangement>();
        foreach (var reference in References.Of(parameter!.ContainingSymbol, document.Root, document.Model, cancellationToken))
        {
            if (reference.FirstAncestorOrSelf<StructuredTriviaSyntax>() is not null)
            {
                continue;
            }

            if (References.ReadNode(reference, parameter.ContainingSymbol) is not InvocationExpressionSyntax call || helper.Span.Contains(call.Span))
            {
                return [];
            }

            var argument = ParameterMap.Find(call.ArgumentList, parameter, document.Model, cancellationToken);
            calls.Add(new Arrangement(call, new KnownValue(whenLive!))
            {
                Given = argument?.Expression,
                Said = argument is null && parameter.HasExplicitDefaultValue ? parameter.ExplicitDefaultValue : null,
                Helper = arrangement,
            });
        }

        if (calls.Count > 0)
        {
            _calls[arrangement] = calls;
        }

        return calls;
    }

    public SyntaxNode? HelperOf(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { DeclaringSyntaxReferences: { Length: 1 } references } method
        && (method.MethodKind == MethodKind.LocalFunction || HolderRules.MayHold(parameter) && method.ContainingType.DeclaringSyntaxReferences.Length == 1)
        && !TestMethods.IsTest(method) && references[0].SyntaxTree == document.Root.SyntaxTree
            ? references[0].GetSyntax(cancellationToken)
            : null;
}
