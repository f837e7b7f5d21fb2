using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Tests whose parameter says what the flag is.</summary>
internal sealed partial class TestDecision
{
    private void DecideRows(MethodDeclarationSyntax method, List<Arrangement> group)
    {
        IParameterSymbol? parameter = null;
        object? whenLive = null;
        foreach (var arrangement in group)
        {
            arrangement.Say(_model, out var given, out var live, cancellationToken);
            if (parameter is not null && (!SymbolEqualityComparer.Default.Equals(parameter, given) || !Equals(live, whenLive)))
            {
                Leave(group, "the test sets the flag by several parameters");
                return;
            }

            (parameter, whenLive) = (given, live);
        }

        if (!mayPrune)
        {
            Leave(group, TestPlan.Contradiction);
            return;
        }

        var reason = "the test's rows come from elsewhere";
        if (!SymbolEqualityComparer.Default.Equals(parameter!.ContainingSymbol, _model.GetDeclaredSymbol(method, cancellationToken)) || parameter.GetAttributes().Length > 0
            || TestRows.Find(method, _model, out reason, cancellationToken) is not { } rows || rows.ValuesOf(parameter.Ordinal, _model, cancellationToken) is not { } values)
        {
            Leave(group, reason);
            return;
        }

        if (new ParameterUse(parameter, document, group, cancellationToken).FindOther() is { } other)
        {
            Leave(group, other);
            return;
        }

        var dead = values.Where(row => !Equals(row.Value, whenLive)).Select(static row => row.Row).ToList();
        if (dead.Count == 0)
        {
            group.ForEach(arrangement => Take(arrangement));
            Settle(parameter, whenLive!, method);
        }
        else if (dead.Count < values.Count)
        {
            document.Tests.Rows[method] = dead;
        }
        else if (MayGo(method))
        {
            document.Tests.Methods.Add(method);
        }
        else
        {
            Leave(group, TestPlan.Contradiction);
        }
    }

    private void Settle(IParameterSymbol parameter, object value, SyntaxNode method)
    {
        var known = new KnownValue(value, parameter.Type is { TypeKind: TypeKind.Enum } type ? type : null);
        foreach (var reference in References.Of(parameter, method, _model, cancellationToken))
        {
            if (References.ReadNode(reference, parameter) is not { } node || document.Units.Exists(unit => unit.IsFixed && unit.Node.Span.Contains(node.Span)))
            {
                continue;
            }

            if (known.Boolean is { } state && AssertionStyle.Plan(node, state, _model, cancellationToken) is { } plan)
            {
                var unit = new RewriteUnit(plan.Extent) { Edits = plan.Edits, Stage = RewriteStage.Full, IsFixed = true };
                unit.Seeds.Add(new Seed(node, known, isRead: false));
                document.Units.Add(unit);
            }
            else if (!document.UnitOf(node).Seeds.Exists(seed => seed.Node == node))
            {
                document.UnitOf(node).Seeds.Add(new Seed(node, known, isRead: false));
            }
        }
    }
}
