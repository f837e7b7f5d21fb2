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
        var saying = arrangement.Say(document.Model, out var parameter, out var whenLive, cancellationToken);
        var helper = saying == Saying.Parameter ? HelperOf(parameter!) : saying == Saying.Unknown ? null : PrivateMethodOf(arrangement);
        if (helper is null || !TestMethods.IsUnconditional(arrangement.Extent, helper) || document.Model.GetDeclaredSymbol(helper, cancellationToken) is not { } symbol)
        {
            return [];
        }

        var calls = new List<Arrangement>();
        foreach (var reference in References.Of(symbol, document.Root, document.Model, cancellationToken))
        {
            if (reference.FirstAncestorOrSelf<StructuredTriviaSyntax>() is not null)
            {
                continue;
            }

            if (References.ReadNode(reference, symbol) is not InvocationExpressionSyntax call || helper.Span.Contains(call.Span))
            {
                return [];
            }

            if (parameter is null)
            {
                calls.Add(new Arrangement(call, arrangement.Live) { Said = saying == Saying.Live ? arrangement.Live.Value : Saying.Dead, Helper = arrangement });
                continue;
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

    /// <summary>The private method that arranges the flag, whoever calls it.</summary>
    public MethodDeclarationSyntax? PrivateMethodOf(Arrangement arrangement) =>
        !arrangement.Node.Ancestors().TakeWhile(static node => node is not MethodDeclarationSyntax).Any(static node => node is LocalFunctionStatementSyntax)
        && arrangement.Node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method && !TestMethods.IsTest(method)
        && document.Model.GetDeclaredSymbol(method, cancellationToken) is IMethodSymbol { DeclaredAccessibility: Accessibility.Private, ContainingType.DeclaringSyntaxReferences.Length: 1 } symbol
        && symbol.GetAttributes().IsEmpty && symbol.PartialDefinitionPart is null && symbol.PartialImplementationPart is null && symbol.ExplicitInterfaceImplementations.IsEmpty
            ? method
            : null;

    public SyntaxNode? HelperOf(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { DeclaringSyntaxReferences: { Length: 1 } references } method
        && (method.MethodKind == MethodKind.LocalFunction || HolderRules.MayHold(parameter) && method.ContainingType.DeclaringSyntaxReferences.Length == 1)
        && !TestMethods.IsTest(method) && references[0].SyntaxTree == document.Root.SyntaxTree
            ? references[0].GetSyntax(cancellationToken)
            : null;
}
