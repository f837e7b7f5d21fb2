using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>How far a rewrite may go at one seed.</summary>
internal enum SeedLevel
{
    /// <summary>Simplify everything around it.</summary>
    Full,

    /// <summary>Only put the literal in the read's place.</summary>
    Literal,

    /// <summary>Leave the read as it is.</summary>
    Leave,
}

/// <summary>An expression whose value is known: a read of the flag, or a reference to what holds only the flag.</summary>
internal sealed class Seed(ExpressionSyntax node, KnownValue value, bool isRead)
{
    public ExpressionSyntax Node { get; } = node;

    public KnownValue Value { get; } = value;

    /// <summary>False for a local, field, member or parameter that holds the flag.</summary>
    public bool IsRead { get; } = isRead;

    /// <summary>Where the read hands the flag's value out; null for one that gives it.</summary>
    public HandedOut? Out { get; init; }

    /// <summary>The object that is the read's key; null where a text or an enum's member is.</summary>
    public SyntaxNode? KeyObject { get; init; }

    /// <summary>The parts of the read that may have an effect, in order.</summary>
    public List<ExpressionSyntax> Effects { get; } = [];

    public SeedLevel Level { get; set; }

    /// <summary>Why the level is not full.</summary>
    public string? Reason { get; set; }

    /// <summary>Why the read stays at every level; null where it may go.</summary>
    public string? Obstacle { get; set; }

    /// <summary>What stays although the read is rewritten; null for nothing.</summary>
    public string? Remark { get; set; }
}
