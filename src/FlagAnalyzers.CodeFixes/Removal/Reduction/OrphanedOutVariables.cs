using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlagAnalyzers.Removal;

/// <summary><c>F ? Try(out var x) : Old(out x)</c>: the call that stays declares the variable that the other one declared.</summary>
internal static class OrphanedOutVariables
{
    public static void Declare(SyntaxNode unit, EditList edits, SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var declaration in unit.DescendantNodes().OfType<DeclarationExpressionSyntax>())
        {
            if (declaration is { Parent: ArgumentSyntax, Designation: SingleVariableDesignationSyntax { Identifier: var name } variable } && IsGone(declaration, edits)
                && !edits.Edits.Exists(edit => edit.Text.Contains(name.ValueText) && Regex.IsMatch(edit.Text, @"\b" + name.ValueText + @"\b", RegexOptions.CultureInvariant))
                && model.GetDeclaredSymbol(variable, cancellationToken) is ILocalSymbol local
                && FirstKept(unit, local, edits, model, cancellationToken) is { Parent: ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.OutKeyword } argument } first
                && FunctionOf(first) == FunctionOf(declaration))
            {
                edits.Add(Edit.Replace(first.SpanStart, first.Span.End, TypeText(declaration, argument, local, model, cancellationToken) + " " + name.Text));
            }
        }
    }

    private static bool IsGone(SyntaxNode node, EditList edits) =>
        edits.Edits.Exists(edit => edit.Start <= node.SpanStart && node.Span.End <= edit.End);

    private static IdentifierNameSyntax? FirstKept(SyntaxNode unit, ILocalSymbol local, EditList edits, SemanticModel model, CancellationToken cancellationToken) =>
        unit.DescendantNodes().OfType<IdentifierNameSyntax>().FirstOrDefault(reference => reference.Identifier.ValueText == local.Name && !IsGone(reference, edits)
            && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(reference, cancellationToken).Symbol, local));

    private static SyntaxNode? FunctionOf(SyntaxNode node) =>
        node.Ancestors().FirstOrDefault(static ancestor => ancestor is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax and not GlobalStatementSyntax);

    private static string TypeText(DeclarationExpressionSyntax declaration, ArgumentSyntax argument, ILocalSymbol local, SemanticModel model, CancellationToken cancellationToken) =>
        !declaration.Type.IsVar ? declaration.Type.ToString()
        : model.GetOperation(argument, cancellationToken) is IArgumentOperation { Parameter: { Type: var type, ContainingSymbol: IMethodSymbol { IsGenericMethod: false } } }
            && SymbolEqualityComparer.Default.Equals(type, local.Type) ? "var"
        : local.Type.ToMinimalDisplayString(model, argument.SpanStart);
}
