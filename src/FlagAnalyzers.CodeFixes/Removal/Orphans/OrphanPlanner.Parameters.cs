using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Parameters of private methods, local functions and constructors, with the arguments that callers give.</summary>
internal sealed partial class OrphanPlanner
{
    private async Task<bool> PlanParameterAsync(
        OrphanPlan plan, OrphanFile file, IParameterSymbol parameter, ParameterSyntax node, CancellationToken cancellationToken)
    {
        if (node.Parent?.Parent is MethodDeclarationSyntax test && TestMethods.IsTest(test))
        {
            return await PlanTestParameterAsync(plan, file, parameter, node, test, cancellationToken).ConfigureAwait(false);
        }

        if (node.Parent?.Parent is ParenthesizedLambdaExpressionSyntax handler)
        {
            return PlanHandlerParameter(plan, file, parameter, node, handler, cancellationToken);
        }

        if (parameter.ContainingSymbol is not IMethodSymbol method || node.Parent is not ParameterListSyntax { Parent: { } owner } list
            || parameter.RefKind != RefKind.None || parameter.IsParams || ConstructorRules.HasMeaning(parameter)
            || method.IsExtern || file.IsInDisabledText(parameter.Name)
            || method.Parameters.Length > 0 && method.Parameters[0].Ordinal == parameter.Ordinal && method.IsExtensionMethod)
        {
            return false;
        }

        var mayChange = method.MethodKind switch
        {
            MethodKind.LocalFunction => true,
            MethodKind.Ordinary => method.DeclaredAccessibility is Accessibility.Private or Accessibility.Internal or Accessibility.ProtectedAndInternal && !method.IsAbstract && !method.IsVirtual && !method.IsOverride && method.GetAttributes().Length == 0
                && method.ExplicitInterfaceImplementations.Length == 0 && method.PartialDefinitionPart is null && method.PartialImplementationPart is null && method.Name != "Main",
            MethodKind.Constructor => ConstructorRules.MayChange(method, parameter, file.Document.Project),
            _ => false,
        };
        var edits = plan.In(file.Document.Id);
        if (!mayChange || !PlanGuards(edits, file, method, file.ReferencesTo(parameter, owner, cancellationToken), cancellationToken))
        {
            return false;
        }

        if (RivalOverloads.Has(method, parameter, file.Model.Compilation) || IsNamedByAttribute(parameter, method))
        {
            return false;
        }

        if (owner is TypeDeclarationSyntax && method.ContainingType.DeclaringSyntaxReferences.Length > 1)
        {
            return false;
        }

        edits.Add(SeparatedRemoval(list.Parameters, list.Parameters.IndexOf(node)));
        RemoveDocumentation(edits, file, owner, parameter.Name);
        return method.MethodKind == MethodKind.Constructor
            ? await PlanConstructorCallsAsync(plan, method, parameter, cancellationToken).ConfigureAwait(false)
            : await PlanCallsAsync(plan, file, method, parameter, cancellationToken).ConfigureAwait(false);
    }

    // app.MapGet("/", (IFlags flags) => ...): a handler is given whatever it asks for.
    private static bool PlanHandlerParameter(
        OrphanPlan plan, OrphanFile file, IParameterSymbol parameter, ParameterSyntax node, ParenthesizedLambdaExpressionSyntax handler, CancellationToken cancellationToken)
    {
        if (parameter.Type.TypeKind != TypeKind.Interface || parameter.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name != "FromServicesAttribute")
            || file.Model.GetTypeInfo(handler, cancellationToken).ConvertedType?.SpecialType != SpecialType.System_Delegate
            || handler.Parent is not ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } }
            || file.Model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol { Name: var name, ContainingType.Name: "EndpointRouteBuilderExtensions" } || !name.StartsWith("Map", StringComparison.Ordinal)
            || file.ReferencesTo(parameter, handler, cancellationToken).Count > 0)
        {
            return false;
        }

        plan.In(file.Document.Id).Add(SeparatedRemoval(handler.ParameterList.Parameters, handler.ParameterList.Parameters.IndexOf(node)));
        return true;
    }

    // Nothing but checks for null, in a constructor: they go with what they check.
    private static bool PlanGuards(EditList edits, OrphanFile file, IMethodSymbol method, List<SimpleNameSyntax> references, CancellationToken cancellationToken)
    {
        var guards = new HashSet<StatementSyntax>();
        foreach (var reference in references)
        {
            if (reference.FirstAncestorOrSelf<StructuredTriviaSyntax>() is not null)
            {
                continue;
            }

            StatementSyntax? guard = reference.Ancestors().OfType<StatementSyntax>().FirstOrDefault(static statement => statement.Parent is BlockSyntax { Parent: ConstructorDeclarationSyntax });
            if (method.MethodKind != MethodKind.Constructor || guard is null || !IsGuard(guard, reference, file, cancellationToken))
            {
                return false;
            }

            guards.Add(guard);
        }

        foreach (var guard in guards)
        {
            edits.Add(file.Layout.Removal(guard.GetFirstToken(), guard.GetLastToken()));
        }

        return true;
    }

    private static bool IsGuard(StatementSyntax statement, SimpleNameSyntax name, OrphanFile file, CancellationToken cancellationToken)
    {
        switch (statement)
        {
            case ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } call }:
                return IsSameName(arguments[0].Expression, name) && IsNullCheck(call, file, cancellationToken);
            case ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 2 } arguments } call }:
                // Guard.NotNull(x, nameof(x))
                return IsSameName(arguments[0].Expression, name) && file.Model.GetConstantValue(arguments[1].Expression, cancellationToken) is { HasValue: true, Value: string }
                    && IsNullCheck(call, file, cancellationToken);
            case IfStatementSyntax { Else: null } test:
                var thrown = test.Statement is BlockSyntax { Statements: { Count: 1 } only } ? only[0] : test.Statement;
                var isTest = test.Condition is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } equals && equals.Right.IsKind(SyntaxKind.NullLiteralExpression) && equals.Left is IdentifierNameSyntax
                    || test.Condition is IsPatternExpressionSyntax { Expression: IdentifierNameSyntax, Pattern: ConstantPatternSyntax { Expression: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression } } };
                return isTest && test.Condition.DescendantNodes().OfType<IdentifierNameSyntax>().All(tested => tested.Identifier.ValueText == name.Identifier.ValueText)
                    && thrown is ThrowStatementSyntax { Expression: BaseObjectCreationExpressionSyntax creation }
                    && file.Model.GetTypeInfo(creation, cancellationToken).Type?.Name == "ArgumentNullException";
            default:
                return false;
        }
    }

    private static bool IsSameName(ExpressionSyntax value, SimpleNameSyntax name) =>
        value is IdentifierNameSyntax given && given.Identifier.ValueText == name.Identifier.ValueText;

    // Its name says that null is all it looks for.
    private static bool IsNullCheck(InvocationExpressionSyntax call, OrphanFile file, CancellationToken cancellationToken) =>
        file.Model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol
        {
            MethodKind: MethodKind.Ordinary or MethodKind.ReducedExtension,
            Name: "ThrowIfNull" or "ThrowIfArgumentNull" or "ThrowOnNull" or "NotNull" or "IsNotNull" or "ArgumentNotNull" or "ArgumentIsNotNull"
                or "AgainstNull" or "Null" or "CheckNotNull" or "CheckNull" or "EnsureNotNull" or "RequireNotNull" or "RequiresNotNull" or "VerifyNotNull",
        } method
        && (method.IsStatic || method.ReducedFrom is not null || method is { Name: "Null", ContainingType.Name: "IGuardClause" });

    // [CallerArgumentExpression("on")], [NotNullIfNotNull("on")]
    private static bool IsNamedByAttribute(IParameterSymbol parameter, IMethodSymbol method) =>
        method.Parameters.SelectMany(static other => other.GetAttributes()).Concat(method.GetReturnTypeAttributes()).Concat(method.GetAttributes())
            .Any(attribute => !ConstructorRules.ChoosesService(attribute) && attribute.ConstructorArguments.Any(argument => Equals(argument.Kind == TypedConstantKind.Array ? null : argument.Value, parameter.Name)));

    private static void RemoveDocumentation(EditList edits, OrphanFile file, SyntaxNode owner, string name)
    {
        foreach (var trivia in owner.GetLeadingTrivia())
        {
            if (trivia.GetStructure() is not DocumentationCommentTriviaSyntax documentation)
            {
                continue;
            }

            foreach (var mention in documentation.DescendantNodes().OfType<XmlEmptyElementSyntax>())
            {
                if (mention.Name.LocalName.ValueText == "paramref" && mention.Attributes.OfType<XmlNameAttributeSyntax>().Any(attribute => attribute.Identifier.Identifier.ValueText == name)
                    && mention.FirstAncestorOrSelf<XmlElementSyntax>(static outer => outer.StartTag.Name.LocalName.ValueText == "param") is null)
                {
                    edits.Add(Edit.Replace(mention.SpanStart, mention.Span.End, name));
                }
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
