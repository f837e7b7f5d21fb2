using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>A comparison with a literal, as the libraries' own checks would have it: <c>Assert.Equal(on, x)</c> -> <c>Assert.True(x)</c>.</summary>
internal static class AssertionStyle
{
    /// <summary>The edits, and what they take out; null where the literal is fine as it is.</summary>
    public static (EditList Edits, SyntaxNode Extent)? Plan(ExpressionSyntax reference, bool value, SemanticModel model, CancellationToken cancellationToken)
    {
        var node = reference;
        while (node.Parent is ParenthesizedExpressionSyntax || node.Parent is PrefixUnaryExpressionSyntax unary && unary.IsKind(SyntaxKind.LogicalNotExpression))
        {
            node = (ExpressionSyntax)node.Parent;
            value ^= node is PrefixUnaryExpressionSyntax;
        }

        if (node.Parent is not ArgumentSyntax { NameColon: null, Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call } list } argument
            || access.Name is not IdentifierNameSyntax)
        {
            return null;
        }

        var name = access.Name.Identifier;
        var arguments = list.Arguments;
        var index = arguments.IndexOf(argument);
        var (isTrue, compared) = (name.ValueText, arguments.Count) switch
        {
            ("Equal", 2) when IsMemberOf(call, "Xunit", model, cancellationToken) => (value ? "True" : "False", arguments[1 - index].Expression),
            ("AreEqual", 2) when IsMemberOf(call, "UnitTesting", model, cancellationToken) || IsMemberOf(call, "Framework", model, cancellationToken) => (value ? "IsTrue" : "IsFalse", arguments[1 - index].Expression),
            ("ShouldBe", 1) => (value ? "ShouldBeTrue" : "ShouldBeFalse", access.Expression),
            ("Be", 1) when access.Expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Should", Expression: var subject } } => (value ? "BeTrue" : "BeFalse", subject),
            _ => ("", null),
        };
        if (compared is null || model.GetTypeInfo(compared, cancellationToken).Type?.SpecialType != SpecialType.System_Boolean)
        {
            return null;
        }

        var edits = new EditList().Add(Edit.Replace(name.SpanStart, name.Span.End, isTrue)).Add(OrphanPlanner.SeparatedRemoval(arguments, index));
        return (edits, argument);
    }

    private static bool IsMemberOf(InvocationExpressionSyntax call, string space, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetSymbolInfo(call, cancellationToken).Symbol is { ContainingType: { Name: "Assert", ContainingNamespace.Name: var name } } && name == space;
}
