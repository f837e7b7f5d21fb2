using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Parameters of tests, with their column in the test's rows.</summary>
internal sealed partial class OrphanPlanner
{
    private async Task<bool> PlanTestParameterAsync(
        OrphanPlan plan, OrphanFile file, IParameterSymbol parameter, ParameterSyntax node, MethodDeclarationSyntax test, CancellationToken cancellationToken)
    {
        var method = (IMethodSymbol)parameter.ContainingSymbol;
        if (parameter.RefKind != RefKind.None || parameter.IsParams || parameter.GetAttributes().Length > 0 || file.IsInDisabledText(parameter.Name)
            || method.IsVirtual || method.IsOverride || method.IsAbstract || method.ExplicitInterfaceImplementations.Length > 0 || RivalOverloads.Has(method, parameter, file.Model.Compilation)
            || file.ReferencesTo(parameter, test, cancellationToken).Exists(static reference => reference.FirstAncestorOrSelf<StructuredTriviaSyntax>() is null)
            || TestRows.Find(test, file.Model, out _, cancellationToken) is not { } rows
            || await IsCalledAsync(method, cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        var edits = plan.In(file.Document.Id);
        if (!new TestColumn(test, rows, parameter.Ordinal, file.Layout).Plan(edits))
        {
            return false;
        }

        edits.Add(SeparatedRemoval(test.ParameterList.Parameters, parameter.Ordinal));
        RemoveDocumentation(edits, file, test, node.Identifier.ValueText);
        return true;
    }

    private async Task<bool> IsCalledAsync(IMethodSymbol method, CancellationToken cancellationToken)
    {
        foreach (var document in solution.Projects.SelectMany(static project => project.Documents))
        {
            var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            if (TextHints.ContainsWord(text.ToString(), method.Name) && await FileAsync(document.Id, cancellationToken).ConfigureAwait(false) is { } file
                && file.ReferencesTo(method, file.Root, cancellationToken).Exists(static reference => reference.FirstAncestorOrSelf<StructuredTriviaSyntax>() is null && !References.IsInNameof(reference)))
            {
                return true;
            }
        }

        return false;
    }
}
