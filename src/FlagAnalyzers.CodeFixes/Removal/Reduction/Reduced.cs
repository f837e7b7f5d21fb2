using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>What an expression becomes.</summary>
internal sealed class Reduced(ExpressionSyntax source)
{
    /// <summary>The original node; the edits below stay inside its span.</summary>
    public ExpressionSyntax Source { get; } = source;

    /// <summary>The value, where it is known.</summary>
    public KnownValue? Constant { get; init; }

    /// <summary>A constant that was chosen: it decides what is asked of it, and is not written anywhere else.</summary>
    public KnownValue? Literal { get; init; }

    /// <summary>The value where the expression is not null; set for <c>x?.F</c>.</summary>
    public KnownValue? ConstantUnlessNull { get; init; }

    /// <summary>Whether <see cref="ConstantUnlessNull"/> is all there is.</summary>
    public bool IsNeverNull { get; init; }

    /// <summary>What must run before the value, in order, where the value is hoisted out of the expression.</summary>
    public List<Effect> Effects { get; init; } = [];

    /// <summary>Edits that leave a complete expression in place, effects included.</summary>
    public EditList Inline { get; init; } = new();

    /// <summary>Edits that leave only the value, after <see cref="Effects"/>; null where that is <see cref="Inline"/>.</summary>
    public EditList? Remainder { get; init; }

    /// <summary>The original node that is left standing at the top, where it is not <see cref="Source"/>.</summary>
    public ExpressionSyntax Top { get; init; } = source;

    /// <summary>What <see cref="Inline"/> leaves at the top: with the effects in place all of it stands there.</summary>
    public ExpressionSyntax InlineTop => Remainder is null ? Top : Source;

    /// <summary>How tightly what <see cref="Inline"/> leaves binds.</summary>
    public int Binding { get; init; } = Precedence.Primary;

    /// <summary>How tightly what <see cref="Remainder"/> leaves binds.</summary>
    public int RemainderBinding { get; init; } = Precedence.Primary;

    /// <summary>Whether anything changed.</summary>
    public bool IsSame { get; init; }

    public IEnumerable<Seed> Seeds { get; init; } = [];
}

/// <summary>An expression that becomes a statement of its own.</summary>
internal readonly record struct Effect(ExpressionSyntax Node, EditList Edits)
{
    /// <summary>The call that alone is left of the node; the node itself where more is.</summary>
    public ExpressionSyntax Top { get; init; } = Node;
}
