using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Constants, objects in static fields and enum members that are the flag's key.</summary>
internal sealed partial class OrphanPlanner
{
    /// <summary>A constant that spells the key goes wherever nobody in the solution uses it any more.</summary>
    private async Task<bool> PlanKeyAsync(OrphanPlan plan, OrphanFile file, ISymbol field, SyntaxNode node, CancellationToken cancellationToken)
    {
        if (field.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name != "FlagAttribute") || field.Locations.Length != 1)
        {
            return false;
        }

        if (field.ContainingType.TypeKind == TypeKind.Enum && !SpellsKey(field.Name))
        {
            return false;
        }

        foreach (var project in solution.Projects)
        {
            foreach (var document in project.Documents)
            {
                var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
                if (!TextHints.ContainsWord(text.ToString(), field.Name))
                {
                    continue;
                }

                var other = await FileAsync(document.Id, cancellationToken).ConfigureAwait(false);
                if (other is null || other.IsInDisabledText(field.Name) || IsNamedIn(other, field, node, cancellationToken))
                {
                    return false;
                }
            }
        }

        if (await IsInAnyMarkupAsync(field.Name, cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        if (node is EnumMemberDeclarationSyntax { Parent: EnumDeclarationSyntax declaration } member)
        {
            return PlanEnumMember(plan.In(file.Document.Id), file, declaration, member, (IFieldSymbol)field);
        }

        return (node is VariableDeclaratorSyntax ? node.Parent?.Parent : node) is MemberDeclarationSyntax constant && PlanDeclaration(plan, file, constant, node, cancellationToken, isDefinition: true);
    }

    private bool SpellsKey(string name) =>
        string.Equals(name, request.Key, StringComparison.OrdinalIgnoreCase)
        || string.Equals(name, request.Key.Replace("-", "").Replace("_", "").Replace(".", ""), StringComparison.OrdinalIgnoreCase);

    private static bool IsNamedIn(OrphanFile file, ISymbol field, SyntaxNode declaration, CancellationToken cancellationToken)
    {
        foreach (var token in file.Root.DescendantTokens(descendIntoTrivia: true))
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) && string.Equals(token.ValueText, field.Name, StringComparison.Ordinal) && token.Parent is SimpleNameSyntax name
                && !(declaration.SyntaxTree == token.SyntaxTree && declaration.Span.Contains(token.Span)))
            {
                var symbol = file.Model.GetSymbolInfo(name, cancellationToken).Symbol;
                if (symbol is null || string.Equals(symbol.ToDisplayString(), field.ToDisplayString(), StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool PlanEnumMember(EditList edits, OrphanFile file, EnumDeclarationSyntax declaration, EnumMemberDeclarationSyntax member, IFieldSymbol field)
    {
        var index = declaration.Members.IndexOf(member);
        if (index + 1 < declaration.Members.Count && declaration.Members[index + 1] is { EqualsValue: null } next)
        {
            // The members below keep their numbers.
            var number = Convert.ToDecimal(field.ConstantValue, System.Globalization.CultureInfo.InvariantCulture) + 1;
            edits.Add(Edit.After(next.Span.End, " = " + number.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }

        var separators = declaration.Members.GetSeparators().ToList();
        if (index < separators.Count)
        {
            edits.Add(file.Layout.Removal(member.GetFirstToken(), separators[index]));
        }
        else if (index > 0)
        {
            edits.Add(Edit.Delete(separators[index - 1].SpanStart, separators[index - 1].Span.End));
            edits.Add(file.Layout.Removal(member.GetFirstToken(), member.GetLastToken()));
        }
        else
        {
            edits.Add(file.Layout.Removal(member.GetFirstToken(), member.GetLastToken()));
        }

        return true;
    }
}
