using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>
/// Decides what becomes of a file's arrangements. One that says the outcome goes; a test that forces the other state goes as a whole, and
/// so does a row of one; where a test does more than one of these, all of it stays.
/// </summary>
internal sealed partial class TestDecision(DocumentRewrite document, bool mayPrune, CancellationToken cancellationToken)
{
    private const string BothWays = "the test sets the flag both ways";

    private readonly SemanticModel _model = document.Model;
    private readonly HashSet<Arrangement> _settled = [];
    private readonly HashSet<MethodDeclarationSyntax> _left = [];
    private readonly HelperCalls _helpers = new(document, cancellationToken);

    public void Run()
    {
        if (document.Arrangements.TrueForAll(static arrangement => arrangement.IsDecided))
        {
            return;
        }

        var all = new List<Arrangement>(document.Arrangements.Where(static arrangement => !arrangement.IsCheck));
        for (var i = 0; i < all.Count && i < 1000; i++)
        {
            all.AddRange(_helpers.Follow(all[i]));
        }

        PlanFlagOnly();
        foreach (var group in all.GroupBy(static arrangement => arrangement.Node.FirstAncestorOrSelf<MethodDeclarationSyntax>()))
        {
            if (group.Key is { } method && TestMethods.IsTest(method) && !document.Tests.Methods.Contains(method))
            {
                DecideTest(method, group.ToList());
            }
        }

        foreach (var arrangement in all)
        {
            if (arrangement.Node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method || !TestMethods.IsTest(method)
                || _helpers.IsDecidedByCalls(arrangement) && !document.Tests.Methods.Contains(method))
            {
                DecideOther(arrangement);
            }
        }

        foreach (var check in document.Arrangements.Where(static arrangement => arrangement.IsCheck))
        {
            if (_left.Any(method => method.Span.Contains(check.Node.Span)))
            {
                document.LeftReads.Add((SeedOf(check), "the test sets the flag in a way that stays"));
            }
            else
            {
                Take(check, check.Note);
            }
        }

        document.Arrangements.ForEach(static arrangement => arrangement.IsDecided = true);
    }

    private void PlanFlagOnly()
    {
        var only = new FlagOnlyTest(document, cancellationToken);
        foreach (var check in document.Arrangements.Where(static arrangement => arrangement is { IsCheck: true, IsDecided: false }))
        {
            if (check.Node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method && TestMethods.IsTest(method) && mayPrune && MayGo(method) && only.Is(method))
            {
                document.Tests.Methods.Add(method);
                document.Tests.FlagOnly.Add(method);
            }
        }
    }

    private void DecideTest(MethodDeclarationSyntax method, List<Arrangement> group)
    {
        // A local function's own arrangement is decided by its calls.
        group.RemoveAll(_helpers.IsDecidedByCalls);
        if (group.Count == 0)
        {
            return;
        }

        var sayings = group.ConvertAll(arrangement => arrangement.Say(_model, out _, out _, cancellationToken));
        if (group.Exists(arrangement => !TestMethods.IsUnconditional(arrangement.Extent, method)))
        {
            Leave(group, sayings.TrueForAll(static saying => saying == Saying.Dead) ? TestPlan.Contradiction : "whether the test sets the flag depends on something");
        }
        else if (sayings.Contains(Saying.Unknown))
        {
            foreach (var arrangement in group)
            {
                Leave([arrangement], arrangement.Given is null ? arrangement.Reason : "a test arranges the flag here");
            }
        }
        else if (sayings.TrueForAll(static saying => saying == Saying.Live))
        {
            group.ForEach(arrangement => Take(arrangement));
        }
        else if (sayings.TrueForAll(static saying => saying == Saying.Dead))
        {
            DecideDead(method, group);
        }
        else if (sayings.TrueForAll(static saying => saying == Saying.Parameter))
        {
            DecideRows(method, group);
        }
        else
        {
            Leave(group, BothWays);
        }
    }

    private void DecideDead(MethodDeclarationSyntax method, List<Arrangement> group)
    {
        if (!mayPrune || !MayGo(method))
        {
            Leave(group, TestPlan.Contradiction);
            return;
        }

        // Something is checked while the flag is not forced yet, or not any more.
        var first = group.OrderBy(static arrangement => arrangement.Node.SpanStart).First();
        var scope = first.Node.Ancestors().OfType<UsingStatementSyntax>().FirstOrDefault(statement => (statement.Expression ?? (SyntaxNode?)statement.Declaration)?.Span.Contains(first.Node.Span) == true);
        foreach (var call in method.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (TestMethods.IsAssertion(call) && !call.Span.Contains(first.Node.Span)
                && (call.SpanStart < first.Node.SpanStart || scope is not null && !scope.Span.Contains(call.Span)))
            {
                Leave(group, BothWays);
                return;
            }
        }

        document.Tests.Methods.Add(method);
    }

    private bool MayGo(MethodDeclarationSyntax method) =>
        _model.GetDeclaredSymbol(method, cancellationToken) is { IsVirtual: false, IsOverride: false, IsAbstract: false, ExplicitInterfaceImplementations.Length: 0 } symbol
        && symbol.PartialDefinitionPart is null && symbol.PartialImplementationPart is null
        && symbol.ContainingType.AllInterfaces.All(implemented => implemented.GetMembers(symbol.Name).IsEmpty);

    private void DecideOther(Arrangement arrangement)
    {
        if (arrangement.Helper is not null)
        {
            if (arrangement.Say(_model, out _, out _, cancellationToken) == Saying.Dead && _helpers.PrivateMethodOf(arrangement) is { } between && OnlyGoneTestsCall(arrangement))
            {
                document.Tests.Helpers.Add(between);
            }
            else if (arrangement.Say(_model, out _, out _, cancellationToken) == Saying.Live || IsSettledByCalls(arrangement))
            {
                _settled.Add(arrangement);
            }

            return;
        }

        var saying = arrangement.Say(_model, out var parameter, out var whenLive, cancellationToken);
        if (saying == Saying.Live && arrangement.Node.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>() is { } method && !TestMethods.IsUnconditional(arrangement.Extent, method))
        {
            Leave([arrangement], HasTests ? "whether the test sets the flag depends on something" : TestPlan.Set);
        }
        else if (saying == Saying.Live)
        {
            Take(arrangement);
        }
        else if (saying == Saying.Parameter && arrangement.Removal is not null && IsSettledByCalls(arrangement))
        {
            Take(arrangement);
            Settle(parameter!, whenLive!, _helpers.HelperOf(parameter!)!);
        }
        else if (saying == Saying.Dead && _helpers.PrivateMethodOf(arrangement) is { } helper && OnlyGoneTestsCall(arrangement))
        {
            document.Tests.Helpers.Add(helper);
        }
        else
        {
            Leave([arrangement], arrangement.Node is AssignmentExpressionSyntax && !HasTests ? saying == Saying.Dead ? TestPlan.SetToGone : TestPlan.Set : saying is Saying.Dead or Saying.Parameter ? TestPlan.Contradiction : arrangement.Reason);
        }
    }

    private bool HasTests => document.Root.DescendantNodes().OfType<MethodDeclarationSyntax>().Any(TestMethods.IsTest);

    private bool OnlyGoneTestsCall(Arrangement arrangement) =>
        _helpers.CallsOf(arrangement) is { } calls
        && calls.TrueForAll(call => call.Node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } caller && document.Tests.Methods.Contains(caller) || OnlyGoneTestsCall(call));

    private bool IsSettledByCalls(Arrangement arrangement) =>
        _helpers.CallsOf(arrangement) is { } calls && calls.TrueForAll(call => _settled.Contains(call) || IsSettledByCalls(call));

    private void Take(Arrangement arrangement, string? note = null)
    {
        _settled.Add(arrangement);
        if (arrangement.Helper is not null || arrangement.IsDecided)
        {
            return;
        }

        if (arrangement.Removal is null)
        {
            Leave([arrangement], arrangement.Reason);
            return;
        }

        var unit = new RewriteUnit(arrangement.Extent) { Edits = arrangement.Removal, Stage = RewriteStage.Full, IsFixed = true };
        unit.Seeds.Add(SeedOf(arrangement));
        if (note is not null)
        {
            unit.Edits.Note(unit.Seeds[0], RemovalStatus.Rewritten, note);
        }

        document.Units.Add(unit);
    }

    private void Leave(List<Arrangement> group, string reason)
    {
        foreach (var arrangement in group)
        {
            if (arrangement is { Helper: null, IsDecided: false })
            {
                document.LeftReads.Add((SeedOf(arrangement), reason));
            }

            if (arrangement.Node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method && TestMethods.IsTest(method))
            {
                _left.Add(method);
                LeaveReads(method, reason);
            }
        }
    }

    // What the test itself reads is what it has set.
    private void LeaveReads(MethodDeclarationSyntax method, string reason)
    {
        foreach (var unit in document.Units.Where(unit => !unit.IsFixed && unit.Node.Span.Contains(method.Span)).ToList())
        {
            foreach (var seed in unit.Seeds.Where(seed => seed.IsRead && method.Span.Contains(seed.Node.Span)).ToList())
            {
                unit.Seeds.Remove(seed);
                document.LeftReads.Add((seed, reason));
            }

            if (unit.Seeds.Count == 0)
            {
                document.Units.Remove(unit);
            }
        }
    }

    private static Seed SeedOf(Arrangement arrangement) => new((ExpressionSyntax)arrangement.Node, arrangement.Live, isRead: true);
}
