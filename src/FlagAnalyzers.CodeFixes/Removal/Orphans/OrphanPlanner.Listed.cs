using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Members that are the flag by themselves, because <c>.editorconfig</c> says so: they are its definition, and go with it.</summary>
internal sealed partial class OrphanPlanner
{
    private async Task<bool> PlanListedAsync(OrphanPlan plan, ISymbol symbol, CancellationToken cancellationToken)
    {
        if (await GroupOfAsync(symbol, cancellationToken).ConfigureAwait(false) is not { } group)
        {
            return false;
        }

        var declarations = new List<(OrphanFile File, MemberDeclarationSyntax Member, SyntaxNode Node)>();
        foreach (var member in group)
        {
            if (member.DeclaringSyntaxReferences.Length != 1 || solution.GetDocumentId(member.DeclaringSyntaxReferences[0].SyntaxTree) is not { } id
                || await FileAsync(id, cancellationToken).ConfigureAwait(false) is not { } file
                || await member.DeclaringSyntaxReferences[0].GetSyntaxAsync(cancellationToken).ConfigureAwait(false) is not { } node
                || (node is VariableDeclaratorSyntax ? node.Parent?.Parent : node) is not MemberDeclarationSyntax declaration || declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
            {
                return false;
            }

            declarations.Add((file, declaration, node));
        }

        // What a stand-in's own answer asks goes with it, and what gives the flag its value.
        var gone = declarations.ConvertAll(static declaration => (SyntaxNode)declaration.Member);
        await PlanSourcesAsync(plan, symbol, group, gone, cancellationToken).ConfigureAwait(false);
        if (await IsNamedAnywhereAsync(symbol.Name, group, gone, cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        plan.IsDefinition = true;
        return declarations.All(declaration => PlanDeclaration(plan, declaration.File, declaration.Member, declaration.Node, cancellationToken, isDefinition: true));
    }

    private bool? IsOn(ISymbol member, OrphanFile file, CancellationToken cancellationToken) =>
        OtherReads.ListedKeyOf(member, file.Model, cancellationToken) == request.Key && request.Outcome is { Variant: null } outcome ? outcome.IsOn : null;

    // options.NewCheckout = configuration.GetValue<bool>("NewCheckout");
    private async Task PlanSourcesAsync(OrphanPlan plan, ISymbol member, HashSet<ISymbol> group, List<SyntaxNode> gone, CancellationToken cancellationToken)
    {
        foreach (var document in await _peeked.NamingAsync(member.Name, cancellationToken).ConfigureAwait(false))
        {
            if (await FileAsync(document.Id, cancellationToken).ConfigureAwait(false) is not { } file)
            {
                continue;
            }

            var settings = new SettingReads(file.Model, cancellationToken);
            var dropped = new DroppedStatements(file, value => IsQuiet(value, file, cancellationToken));
            foreach (var reference in group.SelectMany(each => References.Of(each, file.Root, file.Model, cancellationToken)).Distinct().ToList())
            {
                ExpressionSyntax node = reference.Parent is MemberAccessExpressionSyntax access && access.Name == reference ? access : reference;
                if (gone.Exists(declaration => declaration.SyntaxTree == node.SyntaxTree && declaration.Span.Contains(node.Span))
                    || node.Parent is not AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment || assignment.Left != node
                    || file.Model.GetConstantValue(assignment.Right, cancellationToken) is { HasValue: true, Value: bool given } && given != IsOn(member, file, cancellationToken)
                    || node is MemberAccessExpressionSyntax { Expression: var receiver } && !settings.Is(receiver)
                    || !IsQuiet(assignment.Right, file, cancellationToken) && !settings.Is(assignment.Right))
                {
                    continue;
                }

                switch (assignment.Parent)
                {
                    case ExpressionStatementSyntax { Parent: not LabeledStatementSyntax } statement:
                        dropped.Add(statement);
                        gone.Add(statement);
                        break;
                    case InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ObjectInitializerExpression } initializer when TryRemoveElement(initializer, assignment, plan.In(file.Document.Id)):
                        gone.Add(assignment);
                        break;
                }
            }

            dropped.Plan(plan.In(file.Document.Id));
        }
    }
}
