using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Operations;

namespace FlagAnalyzers.Removal;

/// <summary>Parameters of private methods, local functions and constructors, with the arguments that callers give.</summary>
internal sealed partial class OrphanPlanner
{
    private async Task<bool> PlanParameterAsync(
        OrphanPlan plan, OrphanFile file, IParameterSymbol parameter, ParameterSyntax node, CancellationToken cancellationToken)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol method || node.Parent is not ParameterListSyntax { Parent: { } owner } list
            || parameter.RefKind != RefKind.None || parameter.IsParams || parameter.GetAttributes().Length > 0
            || method.IsExtern || file.IsInDisabledText(parameter.Name)
            || method.Parameters.Length > 0 && method.Parameters[0].Ordinal == parameter.Ordinal && method.IsExtensionMethod)
        {
            return false;
        }

        var mayChange = method.MethodKind switch
        {
            MethodKind.LocalFunction => true,
            MethodKind.Ordinary => method.DeclaredAccessibility == Accessibility.Private && !method.IsVirtual && !method.IsOverride && method.GetAttributes().Length == 0
                && method.ExplicitInterfaceImplementations.Length == 0 && method.PartialDefinitionPart is null && method.PartialImplementationPart is null && method.Name != "Main",
            MethodKind.Constructor => ConstructorRules.MayChange(method, parameter, file.Document.Project),
            _ => false,
        };
        if (!mayChange || file.ReferencesTo(parameter, owner, cancellationToken).Exists(reference => reference.FirstAncestorOrSelf<StructuredTriviaSyntax>() is null))
        {
            return false;
        }

        if (owner is TypeDeclarationSyntax && method.ContainingType.DeclaringSyntaxReferences.Length > 1)
        {
            return false;
        }

        var edits = plan.In(file.Document.Id);
        edits.Add(SeparatedRemoval(list.Parameters, list.Parameters.IndexOf(node)));
        RemoveDocumentation(edits, file, owner, parameter.Name);
        return method.MethodKind == MethodKind.Constructor
            ? await PlanConstructorCallsAsync(plan, method, parameter, cancellationToken).ConfigureAwait(false)
            : await PlanCallsAsync(plan, file, method, parameter, cancellationToken).ConfigureAwait(false);
    }

    private async Task<bool> PlanCallsAsync(OrphanPlan plan, OrphanFile file, IMethodSymbol method, IParameterSymbol parameter, CancellationToken cancellationToken)
    {
        List<OrphanFile>? files = [file];
        if (method.MethodKind != MethodKind.LocalFunction)
        {
            files = await FilesOfAsync(method.ContainingType, method.Name, cancellationToken).ConfigureAwait(false);
        }

        if (files is null)
        {
            return false;
        }

        foreach (var part in files)
        {
            foreach (var reference in part.ReferencesTo(method, part.Root, cancellationToken))
            {
                if (reference.FirstAncestorOrSelf<StructuredTriviaSyntax>() is not null || References.IsInNameof(reference))
                {
                    continue;
                }

                if (References.ReadNode(reference, method) is not InvocationExpressionSyntax call || !PlanArgument(plan, part, call, call.ArgumentList, parameter, cancellationToken))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private async Task<bool> PlanConstructorCallsAsync(OrphanPlan plan, IMethodSymbol constructor, IParameterSymbol parameter, CancellationToken cancellationToken)
    {
        foreach (var found in await SymbolFinder.FindReferencesAsync(constructor, solution, cancellationToken).ConfigureAwait(false))
        {
            if (found.Definition is not IMethodSymbol)
            {
                continue;
            }

            foreach (var location in found.Locations)
            {
                if (location.IsImplicit || location.Document is not { } document || await FileAsync(document.Id, cancellationToken).ConfigureAwait(false) is not { } file)
                {
                    return false;
                }

                var node = file.Root.FindNode(location.Location.SourceSpan, findInsideTrivia: true, getInnermostNodeForTie: true);
                var call = node.FirstAncestorOrSelf<SyntaxNode>(static candidate => candidate is BaseObjectCreationExpressionSyntax or ConstructorInitializerSyntax
                    || candidate.GetType().Name == "PrimaryConstructorBaseTypeSyntax" || candidate is StructuredTriviaSyntax or StatementSyntax);
                if (call is StructuredTriviaSyntax)
                {
                    continue;
                }

                var arguments = call?.ChildNodes().OfType<ArgumentListSyntax>().FirstOrDefault();
                if (call is null || arguments is null || !PlanArgument(plan, file, call, arguments, parameter, cancellationToken))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool PlanArgument(
        OrphanPlan plan, OrphanFile file, SyntaxNode call, ArgumentListSyntax arguments, IParameterSymbol parameter, CancellationToken cancellationToken)
    {
        _ = call;
        var hasUnknown = false;
        for (var i = 0; i < arguments.Arguments.Count; i++)
        {
            var argument = arguments.Arguments[i];
            if (file.Model.GetOperation(argument, cancellationToken) is not IArgumentOperation { Parameter: { } given })
            {
                hasUnknown = true;
                continue;
            }

            if (given.Ordinal != parameter.Ordinal)
            {
                continue;
            }

            if (!new Purity(file.Model, cancellationToken).IsPureReadPart(argument.Expression) && !IsQuiet(argument.Expression, file, cancellationToken)
                && !IsMockObject(argument.Expression))
            {
                return false;
            }

            plan.In(file.Document.Id).Add(SeparatedRemoval(arguments.Arguments, i));
            return true;
        }

        return !hasUnknown;
    }

    // mock.Object
    private static bool IsMockObject(ExpressionSyntax value) =>
        value is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Object", Expression: IdentifierNameSyntax or MemberAccessExpressionSyntax };

    private static void RemoveDocumentation(EditList edits, OrphanFile file, SyntaxNode owner, string name)
    {
        foreach (var trivia in owner.GetLeadingTrivia())
        {
            if (trivia.GetStructure() is not DocumentationCommentTriviaSyntax documentation)
            {
                continue;
            }

            foreach (var element in documentation.Content.OfType<XmlElementSyntax>())
            {
                if (element.StartTag.Name.LocalName.ValueText != "param"
                    || !element.StartTag.Attributes.OfType<XmlNameAttributeSyntax>().Any(attribute => attribute.Identifier.Identifier.ValueText == name))
                {
                    continue;
                }

                var text = file.Layout.Text;
                var first = text.Lines.GetLineFromPosition(element.SpanStart);
                var last = text.Lines.GetLineFromPosition(element.Span.End);
                if (text.ToString(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(first.Start, element.SpanStart)).Trim() == "///" && file.Layout.IsBlank(element.Span.End, last.End))
                {
                    edits.Add(Edit.Delete(first.Start, last.EndIncludingLineBreak));
                }
            }
        }
    }
}
