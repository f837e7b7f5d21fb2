using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>
/// <c>async</c> on a method that no longer awaits (CS1998). It goes where nobody can tell an exception of the call from one of the task:
/// where nothing can throw, where every caller awaits the call at once, and in a test. Elsewhere it stays, because callers may count on
/// the task to carry the exception.
/// </summary>
internal sealed class NeedlessAsync(Solution before, Solution after)
{
    private const string Rule = "CS1998";

    // Methods that keep the keyword and that the compiler warns of.
    private readonly HashSet<(DocumentId Document, string Method)> _kept = [];

    /// <summary>Says at the reads of such a method that it awaits nothing any more.</summary>
    public void Report(SolutionRewrite rewrite)
    {
        foreach (var document in rewrite.Documents.Values)
        {
            foreach (var unit in document.Units)
            {
                foreach (var seed in unit.Seeds.Where(static seed => seed.IsRead))
                {
                    if (seed.Node.Ancestors().Any(node => node is MethodDeclarationSyntax or LocalFunctionStatementSyntax && _kept.Contains((document.Id, AsyncBody.NameOf(node)))))
                    {
                        unit.Edits.Note(seed, RemovalStatus.Rewritten, "nothing is awaited here any more (CS1998); 'async' stays, so that the task carries what the method throws");
                    }
                }
            }
        }
    }

    public Task<Solution> RunAsync(IEnumerable<DocumentId> documents, CancellationToken cancellationToken) =>
        AgreedPass.RunAsync(after, documents, (solution, file) => PlanAsync(solution, file, cancellationToken), cancellationToken);

    private async Task<EditList?> PlanAsync(Solution solution, OrphanFile file, CancellationToken cancellationToken)
    {
        if (before.GetDocument(file.Document.Id) is not { } old || await old.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } oldRoot)
        {
            return null;
        }

        var had = await HadAsync(old, oldRoot, cancellationToken).ConfigureAwait(false);
        var edits = new EditList();
        foreach (var method in AsyncBody.All(file.Root))
        {
            if (!method.IsNeedless || had.TryGetValue(method.Name, out var couldThrow) && !(couldThrow && method.CannotThrow(new Purity(file.Model, cancellationToken))) || ConditionalCode.Names(method.Node, "await"))
            {
                continue;
            }

            if (await PlanAsync(solution, file, method, cancellationToken).ConfigureAwait(false) is { } own)
            {
                edits.Add(own);
            }
            else if (file.Model.GetDiagnostics(method.Node.Span, cancellationToken).FirstOrDefault(static diagnostic => diagnostic.Id == Rule) is { IsSuppressed: false } warning)
            {
                _kept.Add((file.Document.Id, method.Name));
                if (warning.Severity == DiagnosticSeverity.Error && new FinishedTask(method, file, cancellationToken).PlanAwait() is { } awaits)
                {
                    edits.Add(awaits);
                }
            }
        }

        return edits;
    }

    // Methods that awaited nothing before, and whether they could throw: then the removal of another flag may have left the keyword for that.
    private static async Task<Dictionary<string, bool>> HadAsync(Document old, SyntaxNode oldRoot, CancellationToken cancellationToken)
    {
        var had = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var method in AsyncBody.All(oldRoot).Where(static method => method.IsNeedless))
        {
            had[method.Name] = await old.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model && !method.CannotThrow(new Purity(model, cancellationToken));
        }

        return had;
    }

    private static async Task<EditList?> PlanAsync(Solution solution, OrphanFile file, AsyncBody method, CancellationToken cancellationToken)
    {
        var finished = new FinishedTask(method, file, cancellationToken);
        if (method.CannotThrow(new Purity(file.Model, cancellationToken)))
        {
            return finished.Plan();
        }

        if (file.Model.GetDeclaredSymbol(method.Node, cancellationToken) is not IMethodSymbol { DeclaringSyntaxReferences.Length: 1 } symbol)
        {
            return null;
        }

        if (TestMethods.IsTest(symbol))
        {
            return symbol.ReturnType is INamedTypeSymbol { Name: "Task", TypeArguments.Length: 0 } && !symbol.IsVirtual && !symbol.IsOverride
                && await CallsAsync(solution, symbol, cancellationToken).ConfigureAwait(false) == 0
                    ? finished.PlanVoid()
                    : null;
        }

        return IsOwn(symbol, file) && await CallsAsync(solution, symbol, cancellationToken).ConfigureAwait(false) > 0 ? finished.Plan() : null;
    }

    // Nobody can call it by another name, or from outside.
    private static bool IsOwn(IMethodSymbol symbol, OrphanFile file) =>
        symbol.MethodKind == MethodKind.LocalFunction
        || !symbol.IsVirtual && !symbol.IsOverride && !symbol.IsAbstract && symbol.ExplicitInterfaceImplementations.IsEmpty && WrapperRules.IsHidden(symbol, file.Document.Project)
            && symbol.ContainingType.AllInterfaces.All(implemented => implemented.GetMembers(symbol.Name).IsEmpty) && symbol.Name != "Main" && symbol.GetAttributes().IsEmpty;

    private static bool IsAwaited(ExpressionSyntax call)
    {
        if (call.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: InvocationExpressionSyntax configured })
        {
            call = configured;
        }

        return call.Parent is AwaitExpressionSyntax;
    }

    // How many calls are awaited at once; -1 where the method is used in any other way.
    private static async Task<int> CallsAsync(Solution solution, IMethodSymbol symbol, CancellationToken cancellationToken)
    {
        var calls = 0;
        foreach (var document in solution.Projects.Where(static project => project.Language == LanguageNames.CSharp).SelectMany(static project => project.Documents))
        {
            var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            if (!TextHints.ContainsWord(text.ToString(), symbol.Name) || await OrphanFile.CreateAsync(document, cancellationToken).ConfigureAwait(false) is not { } file)
            {
                continue;
            }

            foreach (var token in file.Root.DescendantTokens())
            {
                if (!token.IsKind(SyntaxKind.IdentifierToken) || token.ValueText != symbol.Name || token.Parent is not SimpleNameSyntax name
                    || !MayMean(file.Model.GetSymbolInfo(name, cancellationToken), symbol) || References.IsInNameof(name))
                {
                    continue;
                }

                if (References.ReadNode(name, symbol) is not { } call || !IsAwaited(call))
                {
                    return -1;
                }

                calls++;
            }
        }

        return calls;
    }

    // The same method in another project's eyes, or a name that binds to nothing.
    private static bool MayMean(SymbolInfo info, IMethodSymbol symbol)
    {
        if (info.Symbol is null && info.CandidateSymbols.IsEmpty)
        {
            return true;
        }

        foreach (var candidate in info.CandidateSymbols.Insert(0, info.Symbol ?? info.CandidateSymbols[0]))
        {
            if (candidate is IMethodSymbol && string.Equals(candidate.OriginalDefinition.ToDisplayString(), symbol.ToDisplayString(), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
