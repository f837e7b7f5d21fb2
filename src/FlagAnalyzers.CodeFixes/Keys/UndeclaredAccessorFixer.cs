using System.Collections.Immutable;
using FlagAnalyzers.Definitions;
using FlagAnalyzers.Reads;
using FlagAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.CodeFixes;

/// <summary>CS0117 and CS1061 on generated types: writes the accessor that was most likely meant, or declares the flag that was typed.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UndeclaredAccessorFixer))]
internal sealed class UndeclaredAccessorFixer : FlagCodeFixProvider
{
    public UndeclaredAccessorFixer()
        : base("CS0117", "CS1061")
    {
    }

    public override async Task<ImmutableArray<FlagFix>> GetFixesAsync(TextDocument document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (document is not Document code
            || await code.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || NameOf(root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true)) is not { } name
            || ReceiverOf(name) is not { } receiver
            || await code.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || TypeOf(receiver, model, cancellationToken) is not { } type
            || GeneratedFlagsType.ClassNameOf(type) is not { } className)
        {
            return ImmutableArray<FlagFix>.Empty;
        }

        string accessor = name.Identifier.ValueText;
        ImmutableArray<FlagFix>.Builder fixes = ImmutableArray.CreateBuilder<FlagFix>();
        if (NearestName.Find(accessor, AccessorsOf(type)) is { } nearest)
        {
            fixes.Add(new FlagFix($"Change to '{nearest}'", "nearest")
            {
                TextChanges = ImmutableArray.Create((document.Id, new TextChange(name.Span, nearest))),
            });
        }

        // A method that is missing is no flag.
        if (name.Parent?.Parent is not InvocationExpressionSyntax)
        {
            fixes.AddRange(Declarations(document.Project, className, accessor, InferredTypeOf(name, type, model, cancellationToken), cancellationToken));
        }

        return fixes.ToImmutable();
    }

    private static IEnumerable<FlagFix> Declarations(Project project, string className, string accessor, FlagType type, CancellationToken cancellationToken)
    {
        FlagsDocument[] documents = ProjectFlags.Find(project, cancellationToken)
            .Where(file => string.Equals(file.ClassName, className, StringComparison.Ordinal))
            .ToArray();
        if (documents.Length == 0)
        {
            return [];
        }

        IEnumerable<string> keys = FlagProject.Create(documents).Sets.SelectMany(set => set.Flags).Select(flag => flag.Key.Value);
        string key = FlagKeyName.ForAccessor(accessor, keys);
        return FlagDeclaration.FixesFor(documents, key, InferredFlag.From(type), accessor);
    }

    private static FlagType InferredTypeOf(IdentifierNameSyntax name, ITypeSymbol type, SemanticModel model, CancellationToken cancellationToken) =>
        type.Name == FlagNames.KeysClass ? FlagType.Boolean : AccessorUse.TypeOf((ExpressionSyntax)name.Parent!, model, cancellationToken);

    // With `?.` the compiler underlines the dot too.
    private static IdentifierNameSyntax? NameOf(SyntaxNode node) => (node is MemberBindingExpressionSyntax binding ? binding.Name : node) as IdentifierNameSyntax;

    private static ExpressionSyntax? ReceiverOf(IdentifierNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Name == name => access.Expression,
        MemberBindingExpressionSyntax binding => binding.Ancestors().OfType<ConditionalAccessExpressionSyntax>()
            .FirstOrDefault(access => access.WhenNotNull.Span.Contains(binding.Span))?.Expression,
        _ => null,
    };

    private static ITypeSymbol? TypeOf(ExpressionSyntax receiver, SemanticModel model, CancellationToken cancellationToken)
    {
        ITypeSymbol? type = model.GetSymbolInfo(receiver, cancellationToken).Symbol as INamedTypeSymbol
            ?? model.GetTypeInfo(receiver, cancellationToken).Type;
        return type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
    }

    private static IEnumerable<string> AccessorsOf(ITypeSymbol type) =>
        type.GetMembers()
            .Where(member => member is IPropertySymbol or IFieldSymbol && FlagNames.FindAttribute(member, FlagNames.FlagAttribute) is not null)
            .Select(member => member.Name);
}
