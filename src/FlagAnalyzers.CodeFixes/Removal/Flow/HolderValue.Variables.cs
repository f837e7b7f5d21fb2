using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Locals, fields and automatic properties.</summary>
internal sealed partial class HolderValue
{
    /// <summary>Locals, fields and automatic properties: every write that runs gives the same value, and one comes before every read.</summary>
    private bool OfVariable()
    {
        var declaration = Declaration();
        var initializer = declaration switch
        {
            VariableDeclaratorSyntax declarator => declarator.Initializer?.Value,
            PropertyDeclarationSyntax property => property.Initializer?.Value,
            SingleVariableDesignationSyntax designation => Deconstruction.Around(designation)?.ValueOf(designation)
                ?? (DocumentOf(designation) is { } owner ? PatternVariable.ValueOf(designation, owner.Model, cancellationToken) : null),
            _ => null,
        };
        if (declaration is SingleVariableDesignationSyntax && initializer is null && !(declaration.Parent is DeclarationExpressionSyntax declared && AcceptHandedOut(declared)))
        {
            // Another call, or a pattern, gives it its first value.
            return false;
        }

        var assigning = new List<ExpressionSyntax>();
        foreach (var document in scope.Writers)
        {
            var branches = new FlagBranches(contextOf(document));
            foreach (var reference in References.Of(symbol, document.Root, document.Model, cancellationToken))
            {
                ExpressionSyntax node = reference.Parent is MemberAccessExpressionSyntax access && access.Name == reference ? access : reference;
                if (reference.Parent is MemberBindingExpressionSyntax)
                {
                    return false;
                }

                if (!References.IsWrite(node))
                {
                    continue;
                }

                if (AcceptHandedOut(node))
                {
                    continue;
                }

                if (WrittenTo(node) is not { } value
                    || node is MemberAccessExpressionSyntax { Expression: not ThisExpressionSyntax } && symbol is { IsStatic: false })
                {
                    return false;
                }

                if (IsSwitch() && branches.IsDead(node))
                {
                    _dependsOnFlag = true;
                    continue;
                }

                if (!Accept(value, mayHaveEffects: true))
                {
                    return false;
                }

                assigning.Add(node);
            }
        }

        if (initializer is not null && !(IsSwitch() && IsReplacedAtOnce(initializer, assigning))
            && (!Accept(initializer, mayHaveEffects: true) || StaticOrder.MayBeReadEarly(symbol, node => DocumentOf(node)?.Model, cancellationToken)))
        {
            return false;
        }

        if (symbol is ILocalSymbol || initializer is not null && !symbol.ContainingType.IsValueType || IsDefault())
        {
            return true;
        }

        return !symbol.ContainingType.IsValueType && (new ConstructorAssignment(symbol, assigning, cancellationToken).IsAlwaysFirst() || IsWrittenBeforeRead(assigning));
    }

    // _isOn = F; if (_isOn) ...: each method that reads the field has given it the value before.
    private bool IsWrittenBeforeRead(List<ExpressionSyntax> assigning)
    {
        if (symbol is not IFieldSymbol { DeclaredAccessibility: Accessibility.Private })
        {
            return false;
        }

        foreach (var document in scope.Writers.Union(scope.Readers))
        {
            foreach (var reference in References.Of(symbol, document.Root, document.Model, cancellationToken))
            {
                ExpressionSyntax node = reference.Parent is MemberAccessExpressionSyntax access && access.Name == reference ? access : reference;
                if (References.IsWrite(node))
                {
                    continue;
                }

                if (node is MemberAccessExpressionSyntax { Expression: not ThisExpressionSyntax } || !assigning.Exists(write => ComesFirst(write, node)))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool ComesFirst(ExpressionSyntax write, ExpressionSyntax read) =>
        write.FirstAncestorOrSelf<StatementSyntax>() is ExpressionStatementSyntax { Parent: BlockSyntax block } statement && statement.Span.End <= read.SpanStart && block.Span.Contains(read.Span)
        && read.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member && member.Span.Contains(write.Span) && !member.DescendantNodes().Any(static node => node is LabeledStatementSyntax or LocalFunctionStatementSyntax);

    // The value that a statement gives to a target; null where it is written in any other way.
    private static ExpressionSyntax? WrittenTo(ExpressionSyntax target)
    {
        var (assignment, value) = target.Parent is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } simple
            ? (simple, simple.Right)
            : (target.FirstAncestorOrSelf<AssignmentExpressionSyntax>(), Deconstruction.Around(target)?.ValueOf(target));
        return assignment?.Parent is ExpressionStatementSyntax or ArrowExpressionClauseSyntax ? value : null;
    }

    // TryGetSwitch("key", out local)
    private bool AcceptHandedOut(ExpressionSyntax target)
    {
        if (symbol is not ILocalSymbol || !HandedOut.IsOut(target) || DocumentOf(target) is not { } document
            || target.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call
            || !contextOf(document).Seeds.TryGetValue(call, out var seed) || seed.Out is not { } given || given.Argument != target
            || _value is not null && !_value.IsSame(given.Value))
        {
            return false;
        }

        _value = given.Value;
        _dependsOnFlag = true;
        return true;
    }

    private bool IsNoLoss(ExpressionSyntax value, DocumentRewrite document) =>
        new Purity(document.Model, cancellationToken).IsPure(value)
        || contextOf(document) is var context && context.Hot.Contains(value) && new ExpressionReducer(context).Reduce(value) is { Constant: not null, Effects.Count: 0 };

    // bool isNew = false; if (F) isNew = true;
    private bool IsSwitch() => HolderRules.IsSwitch(symbol);

    // Whether a local's first value is overwritten, under a test of the flag that holds, before anybody can read it.
    private bool IsReplacedAtOnce(ExpressionSyntax initializer, List<ExpressionSyntax> assigning)
    {
        if (symbol is not ILocalSymbol || assigning.Count == 0 || DocumentOf(initializer) is not { } document || !IsNoLoss(initializer, document)
            || initializer.FirstAncestorOrSelf<LocalDeclarationStatementSyntax>() is not { Parent: BlockSyntax block } declaration
            || assigning[0].FirstAncestorOrSelf<StatementSyntax>() is not { } write)
        {
            return false;
        }

        var branches = new FlagBranches(contextOf(document));
        var place = branches.Outermost(write);
        var unit = RewriteUnit.NodeOf(declaration);
        if (place == write || place.Parent != block || unit.DescendantNodes().Any(static node => node is LabeledStatementSyntax))
        {
            return false;
        }

        foreach (var reference in References.Of(symbol, block, document.Model, cancellationToken))
        {
            var isEarly = reference.SpanStart < place.Span.End && reference.SpanStart != assigning[0].SpanStart && !branches.IsDead(reference);
            if (isEarly || reference.Ancestors().TakeWhile(ancestor => ancestor != block).Any(static ancestor => ancestor is LocalFunctionStatementSyntax))
            {
                return false;
            }
        }

        _dependsOnFlag = true;
        return true;
    }

    // IsValueCreated, or a Lazy that is handed on, tells whether anybody asked.
    private bool IsAskedForItsValueOnly()
    {
        foreach (var document in scope.Readers.Union(scope.Writers))
        {
            foreach (var reference in References.Of(symbol, document.Root, document.Model, cancellationToken))
            {
                if (References.ReadNode(reference, symbol) is { } node && !References.IsWrite(node)
                    && !(node.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value" } access && access.Expression == node))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private bool IsDefault() => _value is { Wrapper: ValueWrapper.None, EnumType: null } && _value.Value is false or 0 or 0.0;
}
