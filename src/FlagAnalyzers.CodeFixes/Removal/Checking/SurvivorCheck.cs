using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Names and operators that were kept must mean what they meant: same symbols, same overloads, same types.</summary>
internal static class SurvivorCheck
{
    private static readonly SymbolDisplayFormat Format = SymbolDisplayFormat.CSharpErrorMessageFormat
        .RemoveMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier)
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeRef);

    /// <summary>The first difference, or null.</summary>
    public static (string Reason, string? Name)? Find(DocumentRewrite rewrite, RewriteUnit unit, SemanticModel model, SyntaxNode root, CancellationToken cancellationToken)
    {
        foreach (var token in unit.Node.DescendantTokens())
        {
            if (!IsMeaningful(token) || token.Span.IsEmpty)
            {
                continue;
            }

            var position = rewrite.Applied!.Map(token.SpanStart);
            if (position < 0)
            {
                continue;
            }

            var kept = root.FindToken(position);
            if (kept.SpanStart != position || kept.RawKind != token.RawKind)
            {
                return ("the code around it no longer reads the same", null);
            }

            var before = Describe(token, rewrite.Model, rewrite.Applied.Map, cancellationToken);
            if (before is null)
            {
                continue;
            }

            var after = Describe(kept, model, place => rewrite.Applied.MapBack(place) < 0 ? -1 : place, cancellationToken);
            if (!string.Equals(before, after, StringComparison.Ordinal))
            {
                return ("'" + token.Text + "' would mean something else", token.ValueText);
            }
        }

        return null;
    }

    private static bool IsMeaningful(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.IdentifierToken or SyntaxKind.NewKeyword or SyntaxKind.OpenBracketToken => true,
        _ => token.Parent is BinaryExpressionSyntax binary && binary.OperatorToken == token
            || token.Parent is LambdaExpressionSyntax lambda && lambda.ArrowToken == token,
    };

    private static string? Describe(SyntaxToken token, SemanticModel model, Func<int, int> map, CancellationToken cancellationToken)
    {
        switch (token.Parent)
        {
            case BinaryExpressionSyntax binary:
                return Text(model.GetSymbolInfo(binary, cancellationToken).Symbol, token, map);
            case BaseObjectCreationExpressionSyntax creation:
                return Text(model.GetSymbolInfo(creation, cancellationToken).Symbol, token, map);
            case BracketedArgumentListSyntax { Parent: ElementAccessExpressionSyntax element }:
                return Text(model.GetSymbolInfo(element, cancellationToken).Symbol, token, map);
            case LambdaExpressionSyntax lambda:
                return model.GetTypeInfo(lambda, cancellationToken).ConvertedType?.ToDisplayString(Format);
            case SimpleNameSyntax name when token.IsKind(SyntaxKind.IdentifierToken):
                return Text(model.GetSymbolInfo(name, cancellationToken).Symbol, token, map);
            default:
                return null;
        }
    }

    private static string? Text(ISymbol? symbol, SyntaxToken token, Func<int, int> map)
    {
        switch (symbol)
        {
            case null:
                return null;
            case ILocalSymbol or IRangeVariableSymbol or ILabelSymbol or IMethodSymbol { MethodKind: MethodKind.LocalFunction }:
                var type = symbol is ILocalSymbol local ? WithoutNames(local.Type).ToDisplayString(Format) : "";
                var location = symbol.Locations.Length > 0 ? symbol.Locations[0] : null;
                return symbol.Name + ":" + type + "@" + (location?.SourceTree == token.SyntaxTree && location is not null ? map(location.SourceSpan.Start) : 0);
            case IParameterSymbol parameter:
                return parameter.Name + ":" + parameter.Type.ToDisplayString(Format);
            default:
                return symbol.Kind + " " + WithoutNames(symbol).ToDisplayString(Format);
        }
    }

    // `(Mode.New, 1)` names an element that `(F ? Mode.New : Mode.Old, 1)` did not: nobody can have asked for it.
    private static ISymbol WithoutNames(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol { TupleUnderlyingType: { } tuple } => tuple,
        IFieldSymbol { ContainingType.TupleUnderlyingType: { } tuple, CorrespondingTupleField: { } element } => tuple.GetMembers(element.Name).FirstOrDefault() ?? symbol,
        IMethodSymbol { ContainingType.TupleUnderlyingType: { } tuple } =>
            tuple.GetMembers(symbol.Name).FirstOrDefault(member => SymbolEqualityComparer.Default.Equals(member.OriginalDefinition, symbol.OriginalDefinition)) ?? symbol,
        _ => symbol,
    };
}
