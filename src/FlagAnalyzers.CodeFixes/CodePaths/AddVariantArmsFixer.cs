using System.Collections.Immutable;
using FlagAnalyzers.Removal;
using FlagAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.CodeFixes;

/// <summary>FLAG306: adds an arm for each variant that the switch misses.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddVariantArmsFixer))]
internal sealed class AddVariantArmsFixer : FlagCodeFixProvider
{
    public AddVariantArmsFixer()
        : base("FLAG306")
    {
    }

    public override async Task<ImmutableArray<FlagFix>> GetFixesAsync(TextDocument document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (document is not Document code
            || !diagnostic.Properties.TryGetValue(DiagnosticProperties.Missing, out string? missing) || string.IsNullOrEmpty(missing)
            || await code.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || await code.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return ImmutableArray<FlagFix>.Empty;
        }

        SyntaxNode node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        Layout layout = new(await code.GetTextAsync(cancellationToken).ConfigureAwait(false));
        TextChange? change = node.FirstAncestorOrSelf<SyntaxNode>(candidate => candidate is SwitchStatementSyntax or SwitchExpressionSyntax) switch
        {
            SwitchStatementSyntax choice => AddSections(choice, Names(missing!, choice.Expression, model, choice.SpanStart), layout),
            SwitchExpressionSyntax choice => AddArms(choice, Names(missing!, choice.GoverningExpression, model, choice.SpanStart), model, layout),
            _ => null,
        };
        return change is { } found
            ? ImmutableArray.Create(new FlagFix("Add the missing variants", "add-variant-arms") { TextChanges = ImmutableArray.Create((document.Id, found)) })
            : ImmutableArray<FlagFix>.Empty;
    }

    // Enum members as this place would write them; names of variants are literals already.
    private static ImmutableArray<string> Names(string missing, ExpressionSyntax value, SemanticModel model, int position)
    {
        string? type = model.GetTypeInfo(value).Type is { TypeKind: TypeKind.Enum } known ? known.ToMinimalDisplayString(model, position) : null;
        return missing.Split('\n').Select(name => type is null ? name : type + name.Substring(name.LastIndexOf('.'))).ToImmutableArray();
    }

    private static TextChange? AddSections(SwitchStatementSyntax choice, ImmutableArray<string> names, Layout layout)
    {
        if (choice.Sections.Count == 0)
        {
            return null;
        }

        SwitchSectionSyntax last = choice.Sections.Last();
        if (!layout.IsFirstOnLine(choice.CloseBraceToken.SpanStart) || !layout.IsFirstOnLine(last.SpanStart))
        {
            return Insert(last.Span.End, string.Concat(names.Select(name => $" case {name}: break;")));
        }

        string indent = layout.IndentAt(last.SpanStart);
        string outer = layout.IndentAt(choice.CloseBraceToken.SpanStart);
        string unit = indent.Length > outer.Length ? indent.Substring(outer.Length) : Indentation.Unit(layout, indent, null);
        string line = layout.LineBreakAt(last.SpanStart);
        return Insert(
            layout.Text.Lines.GetLineFromPosition(choice.CloseBraceToken.SpanStart).Start,
            string.Concat(names.Select(name => $"{indent}case {name}:{line}{indent}{unit}break;{line}")));
    }

    private static TextChange? AddArms(SwitchExpressionSyntax choice, ImmutableArray<string> names, SemanticModel model, Layout layout)
    {
        if (choice.Arms.Count == 0)
        {
            return null;
        }

        string exception = model.Compilation.GetTypeByMetadataName("System.NotImplementedException")?.ToMinimalDisplayString(model, choice.SpanStart)
            ?? "System.NotImplementedException";
        SwitchExpressionArmSyntax last = choice.Arms.Last();
        bool hasComma = choice.Arms.SeparatorCount == choice.Arms.Count;
        SyntaxToken end = hasComma ? choice.Arms.GetSeparators().Last() : last.GetLastToken();
        string between = layout.IsFirstOnLine(last.SpanStart) ? layout.LineBreakAt(last.SpanStart) + layout.IndentAt(last.SpanStart) : " ";
        string arms = string.Join("," + between, names.Select(name => $"{name} => throw new {exception}()"));
        return Insert(end.Span.End, (hasComma ? "" : ",") + between + arms + (hasComma ? "," : ""));
    }

    private static TextChange Insert(int position, string text) => new(new TextSpan(position, 0), text);
}
