using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>The argument by which a call such as <c>TryGetSwitch("key", out var isOn)</c> gives the flag's value, and the value.</summary>
internal sealed class HandedOut(ExpressionSyntax argument, KnownValue value)
{
    public ExpressionSyntax Argument { get; } = argument;

    public KnownValue Value { get; } = value;

    public ILocalSymbol? VariableIn(SemanticModel model, CancellationToken cancellationToken) =>
        (Argument is DeclarationExpressionSyntax { Designation: SingleVariableDesignationSyntax declared }
            ? model.GetDeclaredSymbol(declared, cancellationToken)
            : model.GetSymbolInfo(Argument, cancellationToken).Symbol) as ILocalSymbol;

    public static bool IsDiscard(ExpressionSyntax argument, SemanticModel model, CancellationToken cancellationToken) =>
        argument is DeclarationExpressionSyntax { Designation: DiscardDesignationSyntax }
        || argument is IdentifierNameSyntax && model.GetSymbolInfo(argument, cancellationToken).Symbol is IDiscardSymbol;

    /// <summary>Why a read must stay for what it writes; null where it writes nothing that is asked for.</summary>
    public static string? ObstacleFor(Seed seed) =>
        seed.Out is { } given && seed.Effects.Contains(given.Argument) ? "the variable that takes the flag's value has other values too"
        : seed.Effects.Exists(static effect => effect.Parent is ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.OutKeyword or (int)SyntaxKind.RefKeyword })
            ? "the call also gives a variable its value"
            : null;

    /// <summary>Whether an expression stands where a call writes its result.</summary>
    public static bool IsOut(SyntaxNode node) => node.Parent is ArgumentSyntax argument && argument.RefKindKeyword.IsKind(SyntaxKind.OutKeyword);
}
