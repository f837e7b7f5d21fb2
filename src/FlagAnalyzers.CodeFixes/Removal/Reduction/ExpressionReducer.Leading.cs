using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>The part of an expression that runs before all the rest: what it does may run in front of the whole.</summary>
internal sealed partial class ExpressionReducer
{
    private Reduced OfOther(ExpressionSyntax node) => Led(node, LeadingPart(node), ChildrenOf(node), Precedence.Of(node));

    /// <summary>An expression that stays, with the effects of its leading part where those can go first.</summary>
    private Reduced Led(ExpressionSyntax node, ExpressionSyntax? leading, EditList inline, int binding)
    {
        var remainder = leading is not null && context.Hot.Contains(leading) && Reduce(leading) is { Effects.Count: > 0 } first ? WithoutEffects(leading, first, inline) : null;
        return remainder is null
            ? new Reduced(node) { Inline = inline, Binding = binding }
            : new Reduced(node) { Inline = inline, Remainder = remainder, Effects = Reduce(leading!).Effects, Binding = binding, RemainderBinding = binding };
    }

    private EditList? WithoutEffects(ExpressionSyntax leading, Reduced reduced, EditList inline)
    {
        var edits = new EditList();
        edits.Edits.AddRange(inline.Edits.Where(edit => edit.Start < leading.SpanStart || edit.End > leading.Span.End));
        edits.Notes.AddRange(inline.Notes.Where(note => !leading.Span.Contains(note.Seed.Node.Span)));
        edits.Shifts.AddRange(inline.Shifts.Except(reduced.Inline.Shifts));
        if (reduced.Constant is { } known)
        {
            return ConstantText.Of(known, leading, _model) is { } text ? edits.Add(Edit.Replace(leading.SpanStart, leading.Span.End, text)) : null;
        }

        if (reduced.Remainder is null)
        {
            return null;
        }

        edits.Add(reduced.Remainder);
        if (reduced.RemainderBinding < Precedence.Required(leading))
        {
            Parenthesize(edits, leading);
        }

        return edits;
    }

    private ExpressionSyntax? LeadingPart(ExpressionSyntax node) => node switch
    {
        BinaryExpressionSyntax binary => binary.Left,
        IsPatternExpressionSyntax test => test.Expression,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call when IsValue(access.Expression) => access,
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax or GenericNameSyntax or MemberAccessExpressionSyntax } call
            when _model.GetSymbolInfo(call, context.CancellationToken).Symbol is IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction } method && IsAlwaysCalled(method) => FirstOf(call.ArgumentList),
        ObjectCreationExpressionSyntax { ArgumentList: { } arguments } => FirstOf(arguments),
        ImplicitObjectCreationExpressionSyntax creation => FirstOf(creation.ArgumentList),
        TupleExpressionSyntax tuple => tuple.Arguments[0].Expression,
        ElementAccessExpressionSyntax element => element.Expression,
        InterpolatedStringExpressionSyntax text when context.TypeOf(text)?.SpecialType == SpecialType.System_String
            && _model.GetTypeInfo(text, context.CancellationToken).ConvertedType?.SpecialType is SpecialType.System_String or SpecialType.System_Object => text.Contents.OfType<InterpolationSyntax>().FirstOrDefault()?.Expression,
        _ => null,
    };

    // Arguments run in the order in which they are written, whatever their names.
    private static ExpressionSyntax? FirstOf(ArgumentListSyntax arguments) =>
        arguments.Arguments.Count > 0 && arguments.Arguments[0] is { RefKindKeyword.RawKind: 0 } first ? first.Expression : null;

    // Debug.Assert: without the symbol its arguments do not run either.
    private static bool IsAlwaysCalled(IMethodSymbol method) =>
        !method.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "ConditionalAttribute") && method is not { IsPartialDefinition: true, PartialImplementationPart: null };

    private bool IsValue(ExpressionSyntax receiver) =>
        receiver is not (ThisExpressionSyntax or BaseExpressionSyntax) && _model.GetSymbolInfo(receiver, context.CancellationToken).Symbol is not (INamespaceOrTypeSymbol or IAliasSymbol);
}
