using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary><c>[FeatureGate]</c>: open from now on, closed from now on, or up to its other keys.</summary>
internal static class GateRemoval
{
    /// <summary>The edits that take the flag out of a gate; null, with a reason, where it must stay.</summary>
    public static EditList? Plan(
        AttributeSyntax attribute, IReadOnlyList<ExpressionSyntax> own, int keyCount, bool isOn, SemanticModel model, Layout layout, out string reason)
    {
        reason = "";
        var isAny = false;
        var isNegated = false;
        foreach (var argument in attribute.ArgumentList?.Arguments ?? default)
        {
            var constant = model.GetConstantValue(argument.Expression);
            if (constant is { HasValue: true, Value: bool negate } && (argument.NameEquals is null || argument.NameEquals.Name.Identifier.ValueText == "Negate"))
            {
                isNegated = negate;
            }
            else if (model.GetTypeInfo(argument.Expression).Type is INamedTypeSymbol { Name: "RequirementType" })
            {
                isAny = model.GetSymbolInfo(argument.Expression).Symbol?.Name == "Any";
            }
        }

        var rest = keyCount - own.Count;
        bool? value = isOn == isAny ? isAny : rest == 0 ? !isAny : null;
        if (value is null)
        {
            return WithoutKeys(attribute, own, out reason);
        }

        if (value.Value == isNegated)
        {
            reason = "the gate is closed from now on: what stands behind it has to go by hand";
            return null;
        }

        var list = (AttributeListSyntax)attribute.Parent!;
        return new EditList().Add(list.Attributes.Count == 1
            ? layout.Removal(list.GetFirstToken(), list.GetLastToken(), takesComments: false)
            : OrphanPlanner.SeparatedRemoval(list.Attributes, list.Attributes.IndexOf(attribute)));
    }

    private static EditList? WithoutKeys(AttributeSyntax attribute, IReadOnlyList<ExpressionSyntax> own, out string reason)
    {
        reason = "";
        var edits = new EditList();
        var arguments = attribute.ArgumentList!.Arguments;
        foreach (var key in own)
        {
            var index = arguments.IndexOf(argument => argument.Expression == key);
            if (index < 0 || own.Count > 1)
            {
                reason = "the gate lists its keys in a way that is not edited";
                return null;
            }

            edits.Add(OrphanPlanner.SeparatedRemoval(arguments, index));
        }

        return edits;
    }
}
