using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Who calls a constructor: by its type's name, by an alias of it, by <c>new(...)</c>, or as <c>base(...)</c> and <c>this(...)</c>.</summary>
internal static class ConstructorReach
{
    /// <param name="solution">The solution.</param>
    /// <param name="constructor">The constructor.</param>
    /// <param name="isInjected">The parameter at hand is a service: a container may make the type, which gives it whatever it then asks for.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static async Task<SymbolReach> FindAsync(Solution solution, IMethodSymbol constructor, bool isInjected, CancellationToken cancellationToken)
    {
        if (solution.GetProject(constructor.ContainingAssembly, cancellationToken) is not { } home)
        {
            return new SymbolReach([], isClosed: false);
        }

        var byName = await SymbolReach.FindAsync(solution, constructor, cancellationToken).ConfigureAwait(false);
        var isClosed = byName.IsClosed;
        var documents = new List<Document>();
        var files = SymbolReach.PrivateScope(constructor) is null ? SymbolReach.ProjectsThatSee(solution, home).SelectMany(static project => project.Documents) : byName.Documents;
        var names = await NamesAsync(byName.Documents, constructor.ContainingType.Name, cancellationToken).ConfigureAwait(false);
        foreach (var document in files)
        {
            // Most files need not be parsed for this.
            var text = (await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString();
            var isNamed = names.Exists(name => TextHints.ContainsWord(text, name));
            if (!isNamed && text.IndexOf("new(", StringComparison.Ordinal) < 0 && text.IndexOf("new (", StringComparison.Ordinal) < 0
                    && text.IndexOf("base(", StringComparison.Ordinal) < 0 && text.IndexOf("base (", StringComparison.Ordinal) < 0
                || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
            {
                continue;
            }

            if (isNamed || MayCallUnnamed(root, constructor))
            {
                documents.Add(document);
            }

            isClosed = isClosed && !(isNamed && IsMadeByReflection(root, constructor.ContainingType.Name, anyUse: !isInjected));
        }

        return new SymbolReach(documents, isClosed);
    }

    /// <summary>The argument lists that call a constructor, or might: one that binds to nothing counts where it names the type.</summary>
    public static IEnumerable<ArgumentListSyntax> CallsIn(SyntaxNode root, SemanticModel model, IMethodSymbol constructor, CancellationToken cancellationToken)
    {
        foreach (var arguments in root.DescendantNodes().OfType<ArgumentListSyntax>())
        {
            if (arguments.Parent is { } call && IsCreation(call) && Fits(arguments, constructor) && Calls(model.GetSymbolInfo(call, cancellationToken), constructor))
            {
                yield return arguments;
            }
        }
    }

    /// <summary>A type that code makes by its <see cref="Type"/>, with arguments that only run time sees.</summary>
    public static bool IsMadeByReflection(SyntaxNode root, string name, bool anyUse)
    {
        foreach (var node in root.DescendantNodes())
        {
            var isUse = node switch
            {
                TypeOfExpressionSyntax type when EndsIn(type.Type, name) => anyUse
                    || type.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetConstructor" or "GetConstructors" or "InvokeMember" }
                    || type.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list } argument
                        && list.Arguments.Skip(list.Arguments.IndexOf(argument) + 1).Any(next => IsMaker(call) || IsObject(next.Expression)),
                TypeArgumentListSyntax arguments when arguments.Arguments.Any(argument => EndsIn(argument, name)) => anyUse
                    ? node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } made && made.Expression.Span.Contains(node.Span)
                    : arguments.Parent?.Parent switch
                    {
                        MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } => IsMaker(call) && call.ArgumentList.Arguments.Count > 1 || IsFake(call) && call.ArgumentList.Arguments.Count > 0,
                        ObjectCreationExpressionSyntax { Type: GenericNameSyntax { Identifier.ValueText: "Mock" } } mock => mock.ArgumentList?.Arguments.Count > 0,
                        _ => false,
                    },
                _ => false,
            };
            if (isUse)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMaker(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax access
        && (access.Name.Identifier.ValueText.StartsWith("CreateInstance", StringComparison.Ordinal) || access.Name.Identifier.ValueText.StartsWith("CreateFactory", StringComparison.Ordinal));

    // Not a service's lifetime, nor the lambda that makes it.
    private static bool IsObject(ExpressionSyntax argument) =>
        argument is IdentifierNameSyntax or BaseObjectCreationExpressionSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or ThisExpressionSyntax;

    private static bool IsFake(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "For" or "ForPartsOf" or "ForTypeForwardingTo" or "Fake" };

    private static bool EndsIn(TypeSyntax type, string name) =>
        (type is QualifiedNameSyntax qualified ? qualified.Right : type as SimpleNameSyntax)?.Identifier.ValueText == name;

    // The type's own name, and those that a global alias gives it.
    private static async Task<List<string>> NamesAsync(List<Document> documents, string name, CancellationToken cancellationToken)
    {
        var names = new List<string> { name };
        foreach (var document in documents)
        {
            var text = (await document.GetTextAsync(cancellationToken).ConfigureAwait(false)).ToString();
            if (text.IndexOf("global using", StringComparison.Ordinal) >= 0
                && await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is CompilationUnitSyntax root)
            {
                names.AddRange(root.Usings.Where(directive => directive.GlobalKeyword.RawKind != 0 && directive.Alias is not null && TextHints.ContainsWord(directive.ToString(), name))
                    .Select(static directive => directive.Alias!.Name.Identifier.ValueText));
            }
        }

        return names;
    }

    private static bool MayCallUnnamed(SyntaxNode root, IMethodSymbol constructor) =>
        root.DescendantNodes().OfType<ArgumentListSyntax>().Any(arguments =>
            arguments.Parent is ImplicitObjectCreationExpressionSyntax or ConstructorInitializerSyntax { RawKind: (int)SyntaxKind.BaseConstructorInitializer } && Fits(arguments, constructor));

    private static bool IsCreation(SyntaxNode call) =>
        call is BaseObjectCreationExpressionSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax;

    private static bool Fits(ArgumentListSyntax arguments, IMethodSymbol constructor) =>
        (arguments.Arguments.Count <= constructor.Parameters.Length || constructor.Parameters.Any(static parameter => parameter.IsParams))
        && arguments.Arguments.Count >= constructor.Parameters.Count(static parameter => !parameter.IsOptional && !parameter.IsParams);

    private static bool Calls(SymbolInfo info, IMethodSymbol constructor)
    {
        if (info.Symbol is not null)
        {
            return References.Matches(info.Symbol, constructor);
        }

        foreach (var candidate in info.CandidateSymbols)
        {
            if (References.Matches(candidate, constructor))
            {
                return true;
            }
        }

        return false;
    }
}
