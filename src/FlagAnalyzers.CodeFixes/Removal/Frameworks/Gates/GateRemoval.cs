using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlagAnalyzers.Removal;

/// <summary>A gate over flags, as an attribute or as a call: open from now on, closed from now on, or up to its other keys.</summary>
internal sealed class GateRemoval(IReadOnlyList<ExpressionSyntax> own, int keyCount, bool isOn, SemanticModel model, Layout layout)
{
    private const string Closed = "the gate is closed from now on: what stands behind it has to go by hand";

    private const string Strange = "what the attribute does with the flag is not known";

    private const string Unknown = "the gate lists its keys in a way that is not edited";

    /// <summary><c>[FeatureGate("key")]</c>; null, with a reason, where it must stay.</summary>
    public EditList? Plan(AttributeSyntax attribute, out string reason)
    {
        var arguments = attribute.ArgumentList?.Arguments ?? default;
        if (!IsPlainGate(attribute))
        {
            reason = Strange;
            return null;
        }

        var isOpen = IsOpen(arguments.Select(static argument => (argument.Expression, argument.NameEquals?.Name.Identifier.ValueText)));
        if (isOpen is null)
        {
            return WithoutKeys(arguments, static argument => argument.Expression, out reason);
        }

        reason = Closed;
        var list = (AttributeListSyntax)attribute.Parent!;
        return !isOpen.Value ? null : new EditList().Add(list.Attributes.Count == 1
            ? layout.Removal(list.GetFirstToken(), list.GetLastToken(), takesComments: false)
            : OrphanPlanner.SeparatedRemoval(list.Attributes, list.Attributes.IndexOf(attribute)));
    }

    /// <summary>A call that puts something behind the flag; null, with a reason, where it must stay.</summary>
    public EditList? Plan(InvocationExpressionSyntax call, out string reason)
    {
        reason = "a call puts something behind the flag";
        var access = (MemberAccessExpressionSyntax)call.Expression;
        var arguments = call.ArgumentList.Arguments;
        switch (access.Name.Identifier.ValueText)
        {
            case "WithFeatureGate":
                var isOpen = IsOpen(arguments.Select(static argument => (argument.Expression, (string?)null)));
                if (isOpen is null)
                {
                    return WithoutKeys(arguments, static argument => argument.Expression, out reason);
                }

                reason = Closed;
                return isOpen.Value ? WithoutCall(access, call) : null;
            case "UseForFeature" or "UseMiddlewareForFeature" or "AddForFeature" when !isOn:
                return call.Parent is ExpressionStatementSyntax { Parent: BlockSyntax } statement
                    ? new EditList().Add(layout.Removal(statement.GetFirstToken(), statement.GetLastToken()))
                    : call.Parent is MemberAccessExpressionSyntax ? WithoutCall(access, call) : null;
            case "UseMiddlewareForFeature" or "AddForFeature" when arguments.Count == 1:
                var name = access.Name.Identifier;
                return new EditList()
                    .Add(Edit.Replace(name.SpanStart, name.Span.End, name.ValueText == "AddForFeature" ? "Add" : "UseMiddleware"))
                    .Add(OrphanPlanner.SeparatedRemoval(arguments, 0));
            case "UseForFeature" when arguments.Count == 2 && arguments[1].Expression is LambdaExpressionSyntax { ExpressionBody: { } body } lambda:
                return Inlined(call, access, lambda, body);
            default:
                return null;
        }
    }

    // [Experimental("key", Action.Hide)]: whether this opens or closes is the attribute's own matter.
    private bool IsPlainGate(AttributeSyntax attribute)
    {
        if (model.GetOperation(attribute) is not IAttributeOperation { Operation: IObjectCreationOperation creation })
        {
            return false;
        }

        var keys = creation.Arguments.FirstOrDefault(argument => argument.Syntax.Span.Contains(own[0].Span))?.Parameter;
        return creation.Arguments.All(argument => argument.ArgumentKind == ArgumentKind.DefaultValue
                || SymbolEqualityComparer.Default.Equals(argument.Parameter, keys)
                || argument.Parameter is { Name: "negate", Type.SpecialType: SpecialType.System_Boolean } or { Type.Name: "RequirementType" })
            && (attribute.ArgumentList?.Arguments ?? default).All(static argument => argument.NameEquals is null or { Name.Identifier.ValueText: "Negate" or "Order" });
    }

    private bool? IsOpen(IEnumerable<(ExpressionSyntax Value, string? Name)> arguments)
    {
        var isAny = false;
        var isNegated = false;
        foreach (var (value, name) in arguments)
        {
            var constant = model.GetConstantValue(value);
            if (constant is { HasValue: true, Value: bool negate } && name is null or "Negate")
            {
                isNegated = negate;
            }
            else if (model.GetTypeInfo(value).Type is INamedTypeSymbol { Name: "RequirementType" } requirement)
            {
                isAny = requirement.GetMembers("Any").OfType<IFieldSymbol>().Any(field => field.HasConstantValue && Equals(field.ConstantValue, constant.Value));
            }
        }

        var rest = keyCount - own.Count;
        bool? opens = isOn == isAny ? isAny : rest == 0 ? !isAny : null;
        return opens is null ? null : opens.Value != isNegated;
    }

    private EditList? WithoutKeys<T>(SeparatedSyntaxList<T> arguments, Func<T, ExpressionSyntax> valueOf, out string reason)
        where T : SyntaxNode
    {
        reason = Unknown;
        if (own.Count > 1)
        {
            return null;
        }

        for (var i = 0; i < arguments.Count; i++)
        {
            if (valueOf(arguments[i]) == own[0])
            {
                return new EditList().Add(OrphanPlanner.SeparatedRemoval(arguments, i));
            }

            var elements = valueOf(arguments[i]) switch
            {
                ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
                ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
                _ => default,
            };
            if (elements.IndexOf(own[0]) is >= 0 and var index)
            {
                return new EditList().Add(OrphanPlanner.SeparatedRemoval(elements, index));
            }
        }

        return null;
    }

    // app.MapGet("/a").WithFeatureGate("key") -> app.MapGet("/a")
    private static EditList WithoutCall(MemberAccessExpressionSyntax access, InvocationExpressionSyntax call) =>
        new EditList().Add(Edit.Delete(access.Expression.Span.End, call.Span.End));

    // app.UseForFeature("key", inner => inner.Use(...)) -> app.Use(...)
    private EditList? Inlined(InvocationExpressionSyntax call, MemberAccessExpressionSyntax access, LambdaExpressionSyntax lambda, ExpressionSyntax body)
    {
        var names = lambda.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => model.GetSymbolInfo(name).Symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.LambdaMethod } } parameter && parameter.DeclaringSyntaxReferences[0].Span.IntersectsWith(lambda.Span) && !body.Span.Contains(parameter.DeclaringSyntaxReferences[0].Span))
            .ToList();
        ExpressionSyntax first = body;
        while (first is InvocationExpressionSyntax or MemberAccessExpressionSyntax)
        {
            first = first is InvocationExpressionSyntax inner ? inner.Expression : ((MemberAccessExpressionSyntax)first).Expression;
        }

        return call.Parent is ExpressionStatementSyntax && names.Count == 1 && names[0] == first && first != body
            ? new EditList().Add(Edit.Delete(access.Expression.Span.End, first.Span.End)).Add(Edit.Delete(body.Span.End, call.Span.End))
            : null;
    }
}
