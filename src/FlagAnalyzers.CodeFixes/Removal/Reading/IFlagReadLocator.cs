using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Finds the reads of one flag in one compilation.</summary>
internal interface IFlagReadLocator
{
    /// <summary>The flag's key.</summary>
    string Key { get; }

    /// <summary>Whether an expression is a read of the flag, and what it gives from now on.</summary>
    FlagReadMatch? TryMatch(ExpressionSyntax node, SemanticModel model, CancellationToken cancellationToken);

    /// <summary>The flag's keys in an attribute that gates by flags, and how many keys it names in all; null where it does not name the flag.</summary>
    (IReadOnlyList<ExpressionSyntax> Own, int KeyCount)? TryMatchGate(AttributeSyntax attribute, SemanticModel model, CancellationToken cancellationToken);

    /// <summary>The same for a call.</summary>
    (IReadOnlyList<ExpressionSyntax> Own, int KeyCount)? TryMatchGate(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken);

    /// <summary>Whether a constant expression spells the flag's key.</summary>
    bool IsOwnKey(ExpressionSyntax node, SemanticModel model, CancellationToken cancellationToken);

    /// <summary>Whether a name is that of the flag's own member, as on a stub.</summary>
    bool IsOwnMember(SimpleNameSyntax name, SemanticModel model, CancellationToken cancellationToken);

    /// <summary>What the flag is from now on, as a value of some type; null where the outcome does not say.</summary>
    KnownValue? ValueAs(ITypeSymbol? type);

    /// <summary>The value of the flag's member where a pattern names it (<c>x is { F: true }</c>).</summary>
    KnownValue? TryMatchMember(IdentifierNameSyntax name, SemanticModel model, CancellationToken cancellationToken);
}

/// <summary>Makes locators, and says which files cannot hold a read.</summary>
internal interface IFlagReadSource
{
    /// <summary>A file with a read holds at least one of these texts.</summary>
    IReadOnlyList<string> Hints { get; }

    IFlagReadLocator? CreateLocator(Project project, Compilation compilation, CancellationToken cancellationToken);
}

/// <summary>A read of the flag; <see cref="Value"/> is null where the outcome says nothing about a read of its kind.</summary>
internal sealed class FlagReadMatch(KnownValue? value, string? reason = null)
{
    public KnownValue? Value { get; } = value;

    public string? Reason { get; } = reason;

    /// <summary>Where the call hands the flag's value out, so that its own value only says that there is one.</summary>
    public HandedOut? Out { get; init; }

    /// <summary>The object that is the key, where the key is none of the language's constants: it goes with the read.</summary>
    public SyntaxNode? KeyObject { get; init; }
}
