using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Finds what names the flag without reading it as a value: gates, a mock's answers, stubs and overrides.</summary>
internal sealed class FixedEdits(DocumentRewrite document, IFlagReadLocator locator, FlagOutcome outcome, CancellationToken cancellationToken)
{
    private readonly Layout _layout = new(document.Text);
    private readonly ArrangementFinder _finder = new(document.Model, new Layout(document.Text), cancellationToken);

    private StoreFinder? _stores;

    /// <summary>Whether a node was dealt with.</summary>
    public bool TryTake(SyntaxNode node)
    {
        switch (node)
        {
            case AttributeSyntax attribute when locator.TryMatchGate(attribute, document.Model, cancellationToken) is { } gate:
                TakeGate(attribute, gate, removal => (removal.Plan(attribute, out var closed), closed));
                return true;
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "WithFeatureGate" or "UseForFeature" or "UseMiddlewareForFeature" or "AddForFeature" } } call
                when locator.TryMatchGate(call, document.Model, cancellationToken) is { } gate:
                TakeGate(call, gate, removal => (removal.Plan(call, out var closed), closed));
                return true;
            case AssignmentExpressionSyntax { Left: IdentifierNameSyntax or MemberAccessExpressionSyntax } assignment
                when NameOf(assignment.Left) is { } name && locator.IsOwnMember(name, document.Model, cancellationToken):
                if (!IsSource(assignment, name))
                {
                    Arrange(assignment, assignment.Left, value => _finder.OfStub(assignment, value));
                }

                return true;
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Override" }, ArgumentList.Arguments.Count: 2 } call
                when locator.IsOwnKey(call.ArgumentList.Arguments[0].Expression, document.Model, cancellationToken):
                Arrange(call, call.ArgumentList.Arguments[1].Expression, value => _finder.OfOverride(call, value));
                return true;
            default:
                return TryTakeStore(node);
        }
    }

    private bool TryTakeStore(SyntaxNode node)
    {
        _stores ??= new StoreFinder(document.Model, _layout, locator.Key, outcome.Variant is null ? outcome.IsOn : null, cancellationToken);
        if (_stores.Find(node) is not { } arrangement)
        {
            return false;
        }

        document.Arrangements.Add(arrangement);
        return true;
    }

    /// <summary>A read that a mock answers; false where it is an ordinary read.</summary>
    public bool TryTakeAnswer(ExpressionSyntax read, KnownValue value)
    {
        if (_finder.OfRead(read, value) is not { } arrangement)
        {
            return false;
        }

        document.Arrangements.Add(arrangement);
        return true;
    }

    /// <summary>A read that a test only checks.</summary>
    public bool TryTakeCheck(ExpressionSyntax read, KnownValue value)
    {
        if (_finder.OfCheck(read, value) is not { } check)
        {
            return false;
        }

        document.Arrangements.Add(check);
        return true;
    }

    private void TakeGate(SyntaxNode node, (IReadOnlyList<ExpressionSyntax> Own, int KeyCount) gate, Func<GateRemoval, (EditList? Edits, string Reason)> plan)
    {
        if (outcome.Variant is not null)
        {
            Leave(node, "the outcome does not say whether the gate is open");
            return;
        }

        var (edits, reason) = plan(new GateRemoval(gate.Own, gate.KeyCount, outcome.IsOn, document.Model, _layout));
        Take(node, edits, reason);
    }

    private void Arrange(ExpressionSyntax node, ExpressionSyntax typed, Func<KnownValue, Arrangement> find) =>
        document.Arrangements.Add(locator.ValueAs(document.Model.GetTypeInfo(typed, cancellationToken).Type) is { } value
            ? find(value)
            : new Arrangement(node, KnownValue.True) { Reason = "the outcome does not say what the test should set" });

    // What gives a listed member its value in the product: it goes with the member.
    private bool IsSource(AssignmentExpressionSyntax assignment, IdentifierNameSyntax name) =>
        document.Model.GetSymbolInfo(name, cancellationToken).Symbol is { } member && OtherReads.ListedKeyOf(member, document.Model, cancellationToken) is not null
        && !document.Root.DescendantNodes().OfType<MethodDeclarationSyntax>().Any(TestMethods.IsTest)
        && !(outcome.Variant is null && document.Model.GetConstantValue(assignment.Right, cancellationToken) is { HasValue: true, Value: bool value } && value != outcome.IsOn);

    private static IdentifierNameSyntax? NameOf(ExpressionSyntax target) =>
        target as IdentifierNameSyntax ?? (target as MemberAccessExpressionSyntax)?.Name as IdentifierNameSyntax;

    private void Leave(SyntaxNode node, string reason) => document.LeftReads.Add((SeedOf(node), reason));

    private void Take(SyntaxNode node, EditList? edits, string reason)
    {
        if (edits is null)
        {
            Leave(node, reason);
            return;
        }

        var unit = new RewriteUnit(node) { Edits = edits, Stage = RewriteStage.Full, IsFixed = true };
        unit.Seeds.Add(SeedOf(node));
        document.Units.Add(unit);
    }

    // Sites are told by expressions; an attribute has one in its arguments.
    private static Seed SeedOf(SyntaxNode node) =>
        new(node as ExpressionSyntax ?? node.DescendantNodes().OfType<ExpressionSyntax>().First(), KnownValue.True, isRead: true);
}
