using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>What a test says of the flag.</summary>
internal enum Saying
{
    /// <summary>It cannot be told.</summary>
    Unknown,

    /// <summary>What the flag is from now on.</summary>
    Live,

    /// <summary>The state that is gone.</summary>
    Dead,

    /// <summary>What a parameter says.</summary>
    Parameter,
}

/// <summary>A place in test code that says what the flag is: a mock's answer, a stub's property, an override.</summary>
internal sealed class Arrangement(SyntaxNode node, KnownValue live)
{
    /// <summary>What names the flag.</summary>
    public SyntaxNode Node { get; } = node;

    /// <summary>What the flag is from now on.</summary>
    public KnownValue Live { get; } = live.Plain;

    /// <summary>The value that the test gives; null where it gives none that can be followed.</summary>
    public ExpressionSyntax? Given { get; init; }

    /// <summary>The value where no expression gives it.</summary>
    public object? Said { get; init; }

    /// <summary>What goes where the test says the outcome anyway.</summary>
    public SyntaxNode Extent { get; init; } = node;

    /// <summary>The edits for that; null where the place is not edited.</summary>
    public EditList? Removal { get; init; }

    /// <summary>Why the place is not edited.</summary>
    public string Reason { get; init; } = "a test arranges the flag here";

    /// <summary>It only checks that the flag is read, or is not.</summary>
    public bool IsCheck { get; init; }

    /// <summary>What a reviewer should know of a check that goes.</summary>
    public string Note { get; init; } = "the test checked that the flag is read";

    /// <summary>What becomes of it is settled.</summary>
    public bool IsDecided { get; set; }

    /// <summary>The arrangement of a helper that this call of the helper decides.</summary>
    public Arrangement? Helper { get; init; }

    /// <summary>What is said, and by which parameter; <paramref name="whenLive"/> is then the parameter's value for the outcome.</summary>
    public Saying Say(SemanticModel model, out IParameterSymbol? parameter, out object? whenLive, CancellationToken cancellationToken)
    {
        (parameter, whenLive) = (null, null);
        if (Said is not null)
        {
            return Equals(Said, Live.Value) ? Saying.Live : Saying.Dead;
        }

        return Given is null ? Saying.Unknown : Say(Given, Live.Value, model, ref parameter, ref whenLive, cancellationToken);
    }

    private static Saying Say(ExpressionSyntax given, object live, SemanticModel model, ref IParameterSymbol? parameter, ref object? whenLive, CancellationToken cancellationToken)
    {
        if (model.GetConstantValue(given, cancellationToken) is { HasValue: true } constant)
        {
            return constant.Value is { } said && said.GetType() == live.GetType() ? Equals(said, live) ? Saying.Live : Saying.Dead : Saying.Unknown;
        }

        switch (given)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                return Say(parenthesized.Expression, live, model, ref parameter, ref whenLive, cancellationToken);
            case PrefixUnaryExpressionSyntax unary when unary.IsKind(SyntaxKind.LogicalNotExpression) && live is bool value:
                return Say(unary.Operand, !value, model, ref parameter, ref whenLive, cancellationToken);
            case LambdaExpressionSyntax { ExpressionBody: { } body, AsyncKeyword.RawKind: 0 }:
                return Say(body, live, model, ref parameter, ref whenLive, cancellationToken);
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "FromResult" }, ArgumentList.Arguments: { Count: 1 } arguments }:
                return Say(arguments[0].Expression, live, model, ref parameter, ref whenLive, cancellationToken);
            case BaseObjectCreationExpressionSyntax { Initializer: null, ArgumentList.Arguments: { Count: 1 } arguments }
                when model.GetTypeInfo(given, cancellationToken).Type is INamedTypeSymbol { Name: "ValueTask", TypeArguments.Length: 1 }:
                return Say(arguments[0].Expression, live, model, ref parameter, ref whenLive, cancellationToken);
            case IdentifierNameSyntax when model.GetSymbolInfo(given, cancellationToken).Symbol is { } symbol:
                return Say(symbol, live, given, model, ref parameter, ref whenLive, cancellationToken);
            default:
                return Saying.Unknown;
        }
    }

    private static Saying Say(
        ISymbol symbol, object live, ExpressionSyntax given, SemanticModel model, ref IParameterSymbol? parameter, ref object? whenLive, CancellationToken cancellationToken)
    {
        if (symbol is IParameterSymbol { RefKind: RefKind.None } found && IsOfType(found.Type, live) && !IsWritten(found, given, model, cancellationToken))
        {
            (parameter, whenLive) = (found, live);
            return Saying.Parameter;
        }

        // var enabled = false; ... .Returns(enabled)
        return symbol is ILocalSymbol { DeclaringSyntaxReferences: { Length: 1 } references } local
            && references[0].GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: { } value } && IsOfType(local.Type, live)
            && !IsWritten(local, given, model, cancellationToken)
                ? Say(value, live, model, ref parameter, ref whenLive, cancellationToken)
                : Saying.Unknown;
    }

    private static bool IsOfType(ITypeSymbol type, object live) =>
        live switch
        {
            bool => type.SpecialType == SpecialType.System_Boolean,
            string => type.SpecialType == SpecialType.System_String,
            double => type.SpecialType == SpecialType.System_Double,
            _ => type.SpecialType == SpecialType.System_Int32 || type.TypeKind == TypeKind.Enum,
        };

    private static bool IsWritten(ISymbol symbol, SyntaxNode within, SemanticModel model, CancellationToken cancellationToken) =>
        References.Of(symbol, RewriteUnit.NodeOf(within), model, cancellationToken).Any(static reference => References.IsWrite(reference));
}
