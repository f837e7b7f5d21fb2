using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Simplifies expressions around seeds, from the inside out, always on the original tree.</summary>
internal sealed partial class ExpressionReducer(ReductionContext context)
{
    private readonly SemanticModel _model = context.Model;

    // What stands around an expression asks for it more than once: in a chain of calls that would double with every link.
    private readonly Dictionary<ExpressionSyntax, Reduced> _reduced = [];

    /// <summary>Reduces the statements of a lambda's or a local function's body.</summary>
    public Func<SyntaxNode, EditList> ReduceBody { get; set; } = static _ => new EditList();

    public Reduced Reduce(ExpressionSyntax node)
    {
        if (!_reduced.TryGetValue(node, out var reduced))
        {
            reduced = ReduceOnce(node);
            _reduced[node] = reduced;
        }

        return reduced;
    }

    private Reduced ReduceOnce(ExpressionSyntax node)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        if (context.Seeds.TryGetValue(node, out var seed))
        {
            return OfSeed(seed);
        }

        if (context.Literals.Contains(node))
        {
            return new Reduced(node) { Constant = KnownValue.Of(node.IsKind(SyntaxKind.TrueLiteralExpression)), IsSame = true };
        }

        if (!context.Hot.Contains(node))
        {
            return Same(node);
        }

        return node switch
        {
            ParenthesizedExpressionSyntax parenthesized => OfParenthesized(parenthesized),
            PrefixUnaryExpressionSyntax unary when unary.IsKind(SyntaxKind.LogicalNotExpression) => OfNot(unary),
            BinaryExpressionSyntax binary => OfBinary(binary),
            ConditionalExpressionSyntax conditional => OfConditional(conditional),
            AwaitExpressionSyntax awaited => OfAwait(awaited),
            InvocationExpressionSyntax invocation => OfInvocation(invocation),
            MemberAccessExpressionSyntax access => OfMemberAccess(access),
            ConditionalAccessExpressionSyntax access => OfConditionalAccess(access),
            IsPatternExpressionSyntax pattern => OfIsPattern(pattern),
            SwitchExpressionSyntax switched => OfSwitch(switched),
            CastExpressionSyntax cast => OfCast(cast),
            PostfixUnaryExpressionSyntax postfix when postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression) => OfSuppression(postfix),
            AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment when IsCondition(assignment) => OfAssigned(assignment),
            _ => OfOther(node),
        };
    }

    private static Reduced Same(ExpressionSyntax node) => new(node) { IsSame = true, Binding = Precedence.Of(node) };

    /// <summary>Edits for everything inside a node, while the node itself stays.</summary>
    public EditList ChildrenOf(SyntaxNode node)
    {
        var edits = new EditList();
        var empty = EmptySpreads(node, edits);
        foreach (var child in node.ChildNodes())
        {
            if (!context.Hot.Contains(child) || empty.Contains(child))
            {
                continue;
            }

            switch (child)
            {
                case ExpressionSyntax expression when node is ArrowExpressionClauseSyntax or LambdaExpressionSyntax && ThrownFirst(expression) is { } thrown:
                    edits.Add(context.Hot.Contains(thrown) ? ChildrenOf(thrown) : new EditList()).Add(Cut(expression, thrown));
                    break;
                case ExpressionSyntax expression:
                    edits.Add(Embed(expression));
                    break;
                case StatementSyntax:
                    edits.Add(ReduceBody(child));
                    break;
                case PatternSyntax pattern:
                    edits.Add(PatternEdits(pattern));
                    break;
                case InterpolationSyntax hole:
                    edits.Add(HoleEdits(hole));
                    break;
                case WhereClauseSyntax where when IsAlwaysTrueFilter(where):
                    edits.Add(FilterRemoval(where));
                    break;
                default:
                    edits.Add(ChildrenOf(child));
                    break;
            }
        }

        return edits;
    }

    // if (model.IsNew = F): the value is known, the assignment stays.
    private Reduced OfAssigned(AssignmentExpressionSyntax node) =>
        Reduce(node.Right) is { Constant: { Boolean: not null } known, Effects.Count: 0 }
            ? new(node) { Constant = known, Effects = [new Effect(node, ChildrenOf(node))], Inline = ChildrenOf(node), Binding = Precedence.Of(node) }
            : OfOther(node);

    private static bool IsCondition(ExpressionSyntax node)
    {
        SyntaxNode current = node;
        while (current.Parent is ParenthesizedExpressionSyntax or PrefixUnaryExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression })
        {
            current = current.Parent;
        }

        return current.Parent is IfStatementSyntax;
    }

    /// <summary>What must still run of an expression whose value is not needed any more.</summary>
    public List<Effect> EffectsOf(Reduced reduced) => EffectsOf(reduced.Source, reduced);

    private List<Effect> EffectsOf(ExpressionSyntax node, Reduced reduced)
    {
        if (reduced.Constant is not null)
        {
            return reduced.Effects;
        }

        if (reduced.IsSame && !context.Hot.Contains(node))
        {
            var nodes = new List<ExpressionSyntax>();
            context.Purity.AddEffects(node, nodes);
            return nodes.ConvertAll(static effect => new Effect(effect, new EditList()));
        }

        if (reduced is { IsSame: false, Remainder: null, Effects.Count: 0 } && reduced.Top != node && !context.Hot.Contains(reduced.Top))
        {
            return EffectsOf(reduced.Top, Same(reduced.Top));
        }

        return DeclaresVariables(node) || !context.Purity.IsPure(node)
            ? [new Effect(node, Embed(reduced)) { Top = reduced is { Remainder: null, Top: InvocationExpressionSyntax, Binding: Precedence.Primary } ? reduced.Top : node }]
            : [];
    }

    private static bool DeclaresVariables(SyntaxNode node)
    {
        foreach (var inner in node.DescendantNodes())
        {
            if (inner is SingleVariableDesignationSyntax)
            {
                return true;
            }
        }

        return false;
    }
}
