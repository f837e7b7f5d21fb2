using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlagAnalyzers.Removal;

/// <summary>Reads and known values, as they are written down.</summary>
internal sealed partial class ExpressionReducer
{
    private Reduced OfSeed(Seed seed)
    {
        var node = seed.Node;
        if (seed.Level == SeedLevel.Leave || seed.Obstacle is not null)
        {
            return new Reduced(node)
            {
                IsSame = true,
                Binding = Precedence.Of(node),
                Inline = ChildrenOf(node).Note(seed, RemovalStatus.Left, seed.Obstacle ?? seed.Reason ?? "not safe to rewrite"),
            };
        }

        var inline = new EditList();
        var effects = seed.Effects.SelectMany(effect => context.Hot.Contains(effect) ? EffectsOf(effect, Reduce(effect)) : [new Effect(effect, new EditList())]).ToList();
        if (effects.Count == 0)
        {
            Materialize(inline, node, seed);
        }
        else
        {
            inline = ChildrenOf(node).Note(seed, RemovalStatus.Left, "the read has an effect that cannot move out of this expression");
        }

        if (seed.Level == SeedLevel.Literal)
        {
            inline.Note(seed, RemovalStatus.Partly, seed.Reason ?? "only the value was put in place");
            return new Reduced(node) { Inline = inline, Binding = BindingOf(node, seed.Value) };
        }

        return new Reduced(node)
        {
            Constant = seed.Value,
            ConstantUnlessNull = effects.Count == 0 ? UnlessNull(seed.Value) : null,
            IsNeverNull = effects.Count == 0 && UnlessNull(seed.Value) is not null,
            Inline = inline,
            Effects = effects,
            Binding = effects.Count > 0 ? Precedence.Of(node) : BindingOf(node, seed.Value),
            IsSame = effects.Count > 0,
        };
    }

    private void Materialize(EditList edits, ExpressionSyntax node, Seed seed)
    {
        var text = TextOf(seed.Value, node);
        if (text is null || (!seed.IsRead && seed.Value.WithoutNullable.Boolean is null) || node.Parent is ConditionalAccessExpressionSyntax or MemberBindingExpressionSyntax
            || node is MemberBindingExpressionSyntax || IsInsideBinding(node))
        {
            edits.Note(seed, RemovalStatus.Left, IsInsideBinding(node) ? "the receiver may be null, and then the result is null"
                : seed.Value.IsInDetail ? "more than the value is asked of the object that describes the flag"
                : "the value cannot be written in this place");
            return;
        }

        if (seed.Value is { Value: int, Wrapper: ValueWrapper.None, EnumType: null } && ConstantCast(node, SyntaxFactory.ParseExpression(text)) is { } cast)
        {
            text = "(" + cast + ")" + text;
        }

        edits.Add(Edit.Replace(node.SpanStart, node.Span.End, InferredName(node) + text));
    }

    // new { x.Flag } and (x.Flag, 1) take the member's name.
    private string InferredName(ExpressionSyntax node)
    {
        var name = node switch
        {
            IdentifierNameSyntax identifier => identifier.Identifier.Text,
            MemberAccessExpressionSyntax access => access.Name.Identifier.Text,
            _ => null,
        };
        return name is null ? ""
            : node.Parent is AnonymousObjectMemberDeclaratorSyntax { NameEquals: null } ? name + " = "
            : node.Parent is ArgumentSyntax { NameColon: null, Parent: TupleExpressionSyntax { Parent: var place } } && KeepsNames(place, name) ? name + ": "
            : "";
    }

    // Where nothing but a tuple itself says what its elements are called.
    private bool KeepsNames(SyntaxNode? place, string name) => place switch
    {
        ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: var outer } } => KeepsNames(outer, name),
        ArgumentSyntax argument => _model.GetOperation(argument, context.CancellationToken) is not IArgumentOperation { Parameter.OriginalDefinition.Type: INamedTypeSymbol { IsGenericType: false } or INamedTypeSymbol { IsTupleType: true } },
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: true } } } or LambdaExpressionSyntax => true,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: var asked } => asked.StartsWith("Item", StringComparison.Ordinal) || "@" + asked == name || asked == name,
        _ => false,
    };

    // x?.F and x?.Read("key"): no expression stands where the read stands.
    private static bool IsInsideBinding(ExpressionSyntax node)
    {
        SyntaxNode? inner = node;
        while (inner is InvocationExpressionSyntax or MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or PostfixUnaryExpressionSyntax)
        {
            inner = inner switch
            {
                InvocationExpressionSyntax invocation => invocation.Expression,
                MemberAccessExpressionSyntax access => access.Expression,
                ElementAccessExpressionSyntax element => element.Expression,
                PostfixUnaryExpressionSyntax postfix => postfix.Operand,
                _ => null,
            };
        }

        return inner is MemberBindingExpressionSyntax or ElementBindingExpressionSyntax;
    }

    private Reduced OfKnown(ExpressionSyntax node, KnownValue value, List<Effect>? effects = null)
    {
        effects ??= [];
        if (effects.Count > 0)
        {
            return new Reduced(node) { Constant = value, Effects = effects, Inline = ChildrenOf(node), Binding = Precedence.Of(node) };
        }

        var inline = new EditList();
        var text = TextOf(value, node);
        if (text is null)
        {
            inline = ChildrenOf(node);
        }
        else
        {
            inline.Add(Edit.Replace(node.SpanStart, node.Span.End, text));
        }

        return new Reduced(node)
        {
            Constant = value,
            ConstantUnlessNull = UnlessNull(value),
            IsNeverNull = UnlessNull(value) is not null,
            Inline = inline,
            Binding = text is null ? Precedence.Primary : BindingOf(node, value),
        };
    }

    private static KnownValue? UnlessNull(KnownValue value) => value.Wrapper == ValueWrapper.Nullable ? value.WithoutNullable : null;

    private string? TextOf(KnownValue value, ExpressionSyntax node) =>
        NeedsCast(node, value) ? "(bool?)" + ConstantText.Of(value.WithoutNullable, node, _model) : ConstantText.Of(value.WithoutNullable, node, _model);

    private int BindingOf(ExpressionSyntax node, KnownValue value) => NeedsCast(node, value) ? Precedence.Unary : Precedence.Primary;

    // bool? Get(string key): `true` is one only where its place says so.
    private bool NeedsCast(ExpressionSyntax node, KnownValue value) =>
        value is { Wrapper: ValueWrapper.Nullable, Value: bool }
        && !(node.Parent is EqualsValueClauseSyntax or AssignmentExpressionSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax
            && context.TypeOf(node) is { } type && IsTypedAs(node, node, type));
}
