using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>A variable that only gives a boolean another name: <c>F is var on</c>, <c>F is bool on</c>, <c>F is { } on</c>.</summary>
internal static class PatternVariable
{
    public static SingleVariableDesignationSyntax? In(IsPatternExpressionSyntax node, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetTypeInfo(node.Expression, cancellationToken).Type?.SpecialType != SpecialType.System_Boolean ? null : node.Pattern switch
        {
            VarPatternSyntax { Designation: SingleVariableDesignationSyntax name } => name,
            DeclarationPatternSyntax { Designation: SingleVariableDesignationSyntax name } => name,
            RecursivePatternSyntax { Type: null, PositionalPatternClause: null, PropertyPatternClause.Subpatterns.Count: 0, Designation: SingleVariableDesignationSyntax name } => name,
            _ => null,
        };

    public static bool IsUnread(SingleVariableDesignationSyntax name) =>
        RewriteUnit.NodeOf(name).DescendantTokens().Count(token => token.ValueText == name.Identifier.ValueText) == 1;

    public static ExpressionSyntax? ValueOf(SingleVariableDesignationSyntax name, SemanticModel model, CancellationToken cancellationToken) =>
        name.Parent is PatternSyntax { Parent: IsPatternExpressionSyntax test } && In(test, model, cancellationToken) == name ? test.Expression : null;
}
