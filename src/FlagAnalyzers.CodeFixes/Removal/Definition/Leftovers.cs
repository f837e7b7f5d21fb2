using FlagAnalyzers.Reads;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Places that still name the flag after a removal: they are reported, and those that need its members keep the definition.</summary>
internal sealed class Leftovers(Solution before, Solution solution, string key, IReadOnlyList<string> hints, IReadOnlyList<string> accessors, HashSet<string> keyEnums)
{
    private const string Unknown = "the code does not compile here, and may read the flag";

    private const string DoesNotCompile = "the code does not compile here, and may name the flag";

    public List<RemovalSite> Sites { get; } = [];

    /// <summary>Why the definition must stay; null where nothing needs it.</summary>
    public string? Blocker { get; private set; }

    public async Task FindAsync(IEnumerable<DocumentId> documents, CancellationToken cancellationToken)
    {
        var seen = new HashSet<(string, int)>();
        foreach (var id in documents)
        {
            if (solution.GetDocument(id) is not { } document
                || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
                || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
            {
                continue;
            }

            OtherReads.Know(model.Compilation, document.Project);
            foreach (var token in root.DescendantTokens(descendIntoTrivia: true))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (Describe(token, model, cancellationToken) is { } reason && seen.Add((document.FilePath ?? document.Name, token.SpanStart)))
                {
                    Add(document, root.SyntaxTree, token.SpanStart, reason);
                }
            }

            AddComments(document, root);
            AddDisabled(document, root, seen);
        }
    }

    /// <summary>Razor markup is not rewritten; it is looked at as text.</summary>
    public async Task FindInMarkupAsync(CancellationToken cancellationToken)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var document in solution.Projects.SelectMany(static project => project.AdditionalDocuments))
        {
            var path = document.FilePath ?? document.Name;
            if (path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && seen.Add(path))
            {
                AddSettings(path, await document.GetTextAsync(cancellationToken).ConfigureAwait(false));
                continue;
            }

            if (!path.EndsWith(".razor", StringComparison.OrdinalIgnoreCase) && !path.EndsWith(".cshtml", StringComparison.OrdinalIgnoreCase) || !seen.Add(path))
            {
                continue;
            }

            var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            foreach (var line in text.Lines)
            {
                var content = line.ToString();
                if (content.Contains("\"" + key + "\"") || accessors.Any(word => TextHints.ContainsWord(content, word)) || NamesKey(content))
                {
                    const string Reason = "Razor markup names the flag";
                    Blocker ??= Reason;
                    Sites.Add(new RemovalSite(path, line.LineNumber + 1, 1, RemovalStatus.Left, Reason));
                }
            }
        }
    }

    // appsettings.json and its like are the operators': a reminder, nothing that needs the definition.
    private void AddSettings(string path, Microsoft.CodeAnalysis.Text.SourceText text)
    {
        foreach (var line in text.Lines)
        {
            if (line.ToString().Contains("\"" + key + "\""))
            {
                Sites.Add(new RemovalSite(path, line.LineNumber + 1, 1, RemovalStatus.Left, "a configuration file names the flag"));
            }
        }
    }

    // FeatureFlags.NewCheckout, and <feature name="other, new-checkout">
    private bool NamesKey(string line) =>
        hints.Any(hint => hint != key && TextHints.ContainsWord(line, hint) && line.Contains("." + hint))
        || line.Contains("<feature") && TextHints.ContainsWord(line, key);

    private string? Describe(SyntaxToken token, SemanticModel model, CancellationToken cancellationToken)
    {
        if (token.Parent is PropertyDeclarationSyntax property && property.Identifier == token && hints.Contains(token.ValueText)
            && model.GetDeclaredSymbol(property, cancellationToken) is { } declared && (IsFlagMember(declared.OverriddenProperty) || declared.ExplicitInterfaceImplementations.Any(IsFlagMember)))
        {
            const string Reason = "a stand-in by hand has the flag's member";
            Blocker ??= Reason;
            return Reason;
        }

        if (token.IsKind(SyntaxKind.IdentifierToken) && token.Parent is SimpleNameSyntax name && hints.Contains(token.ValueText)
            && model.GetSymbolInfo(name, cancellationToken).Symbol is { } named && (IsFlagMember(named) || OtherReads.ListedKeyOf(named, model, cancellationToken) == key))
        {
            var reason = name.FirstAncestorOrSelf<StructuredTriviaSyntax>() is not null ? "documentation names the flag" : "the code still names the flag";
            Blocker ??= reason;
            return reason;
        }

        if (token.IsKind(SyntaxKind.IdentifierToken) && hints.Contains(token.ValueText) && token.Parent is PropertyDeclarationSyntax or VariableDeclaratorSyntax or MethodDeclarationSyntax or ParameterSyntax
            && model.GetDeclaredSymbol(token.Parent, cancellationToken) is { } own && OtherReads.ListedKeyOf(own, model, cancellationToken) == key)
        {
            return Blocker is null ? "the flag's own member: something still uses it, or may" : "the flag's own member";
        }

        if (token.IsKind(SyntaxKind.IdentifierToken) && token.Parent is IdentifierNameSyntax { Parent: MemberAccessExpressionSyntax access } unknown && access.Name == unknown
            && accessors.Contains(token.ValueText) && model.GetSymbolInfo(unknown, cancellationToken) is { Symbol: null, CandidateSymbols.IsEmpty: true })
        {
            Blocker ??= DoesNotCompile;
            return DoesNotCompile;
        }

        if (token.IsKind(SyntaxKind.IdentifierToken) && token.Parent is SimpleNameSyntax constant && hints.Contains(token.ValueText)
            && model.GetSymbolInfo(constant, cancellationToken).Symbol is (IFieldSymbol or IPropertySymbol) and { } member && (member.ContainingType.TypeKind != TypeKind.Enum || keyEnums.Contains(member.ContainingType.ToDisplayString())) && OtherReads.KeyIn(member, model, cancellationToken) == key)
        {
            return constant.FirstAncestorOrSelf<AttributeSyntax>() is { } holder ? OfAttribute(holder)
                : IsInRead(constant, model, cancellationToken) ? null
                : constant.FirstAncestorOrSelf<StructuredTriviaSyntax>() is not null ? "documentation names the flag's key"
                : IsInUnknownCall(constant, model, cancellationToken) ? Unknown
                : "the key is used for something else than a read";
        }

        return token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
            ? OfText(token, model, cancellationToken)
            : null;
    }

    private string? OfText(SyntaxToken token, SemanticModel model, CancellationToken cancellationToken)
    {
        var attribute = token.Parent?.FirstAncestorOrSelf<AttributeSyntax>();
        if (attribute is not null && TestMethods.NameOf(attribute) == "Flag")
        {
            return null;
        }

        if (!string.Equals(token.ValueText, key, StringComparison.Ordinal))
        {
            return attribute is null && NamesKeyInProse(token.ValueText) ? "a text names the flag" : null;
        }

        if (token.Parent is { } literal && IsInUnknownCall(literal, model, cancellationToken))
        {
            Blocker ??= Unknown;
            return Unknown;
        }

        return attribute is not null ? OfAttribute(attribute)
            : token.Parent?.Parent?.Parent?.Parent?.Parent is FieldDeclarationSyntax field && field.Modifiers.Any(SyntaxKind.ConstKeyword) ? "the key's constant is still named, or others may name it"
            : "a string names the flag";
    }

    // A key of one plain word is a word.
    private bool NamesKeyInProse(string text) => key.IndexOfAny(['-', '_', '.', ':', '/']) >= 0 && TextHints.ContainsWord(text, key);

    private static string OfAttribute(AttributeSyntax attribute) =>
        attribute.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method && TestMethods.IsTest(method)
            ? "a test's attribute names the flag"
            : "an attribute gets the key: if it is a gate, list its parameter under " + FlagNames.KeyParametersOption + " or mark it with [FlagKey]";

    private static bool IsInUnknownCall(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken) =>
        node.FirstAncestorOrSelf<ArgumentSyntax>() is { Parent.Parent: InvocationExpressionSyntax call }
        && model.GetSymbolInfo(call, cancellationToken) is { Symbol: null, CandidateSymbols.IsEmpty: true };

    // A read that had to stay is a site of its own.
    private static bool IsInRead(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken) =>
        node.Ancestors().TakeWhile(static ancestor => ancestor is not StatementSyntax and not MemberDeclarationSyntax)
            .Any(ancestor => ancestor is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } }
                || ancestor is InvocationExpressionSyntax call && OtherReads.IsRead(call, model, cancellationToken));

    private bool IsFlagMember(ISymbol? symbol)
    {
        if (symbol is not (IPropertySymbol or IFieldSymbol))
        {
            return false;
        }

        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "FlagAttribute" && attribute.ConstructorArguments.Length > 0
                && Equals(attribute.ConstructorArguments[0].Value, key))
            {
                return true;
            }
        }

        return false;
    }

    // A to-do, or why something was done: a reminder, nothing that needs the definition.
    private void AddComments(Document document, SyntaxNode root)
    {
        foreach (var trivia in root.DescendantTrivia())
        {
            if (!trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) && !trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
            {
                continue;
            }

            var text = trivia.ToString();
            if (NamesKeyInProse(text) || hints.Any(hint => hint != key && TextHints.ContainsWord(text, hint) && text.Contains("." + hint)))
            {
                Add(document, root.SyntaxTree, trivia.SpanStart, "a comment names the flag");
            }
        }
    }

    // Code of another configuration: nobody here can say what it means.
    private void AddDisabled(Document document, SyntaxNode root, HashSet<(string, int)> seen)
    {
        if (!root.ContainsDirectives)
        {
            return;
        }

        foreach (var trivia in root.DescendantTrivia())
        {
            if (!trivia.IsKind(SyntaxKind.DisabledTextTrivia))
            {
                continue;
            }

            var text = trivia.ToString();
            foreach (var hint in hints)
            {
                if (IsNamedIn(text, hint) && seen.Add((document.FilePath ?? document.Name, trivia.SpanStart)))
                {
                    Blocker ??= "code that is not compiled here names the flag";
                    Add(document, root.SyntaxTree, trivia.SpanStart + Math.Max(0, text.IndexOf(hint, StringComparison.Ordinal)), "code that is not compiled here names the flag");
                }
            }
        }
    }

    // "new-checkout", Flags.NewCheckout, Keys.Checkout; another word for the key counts only behind a dot: it may be a local's name.
    private bool IsNamedIn(string text, string hint) =>
        hint == key ? text.Contains("\"" + key + "\"") || accessors.Contains(hint) && TextHints.ContainsWord(text, hint)
        : TextHints.ContainsWord(text, hint) && (accessors.Contains(hint) || text.Contains("." + hint));

    private void Add(Document document, SyntaxTree tree, int position, string reason) =>
        Sites.Add(LeftSite.Of(before, document, tree.GetText(), position, reason));
}
