using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>
/// Test code that fills what the flags come from: a dictionary of flags, configuration in memory, OpenFeature's provider in memory,
/// LaunchDarkly's test data.
/// </summary>
internal sealed class StoreFinder(SemanticModel model, Layout layout, string flagKey, bool? isOn, CancellationToken cancellationToken)
{
    private const string Section = "FeatureManagement:";

    /// <summary>What a node says of the flag; null where it says nothing.</summary>
    public Arrangement? Find(SyntaxNode node)
    {
        if (isOn is null)
        {
            return null;
        }

        switch (node)
        {
            case InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ComplexElementInitializerExpression, Expressions.Count: 2 } pair:
                return OfPair(pair.Expressions[0], pair.Expressions[1], pair);
            case AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: 1 } index } } assignment:
                return OfPair(index[0].Expression, assignment.Right, assignment);
            case AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } index }, Parent: ExpressionStatementSyntax } assignment:
                return OfPair(index[0].Expression, assignment.Right, assignment);
            case BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 2 } arguments } creation
                when model.GetTypeInfo(creation, cancellationToken).Type?.Name == "KeyValuePair":
                return OfPair(arguments[0].Expression, arguments[1].Expression, creation);
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "UseSetting" or "Add" or "SetEnvironmentVariable" }, ArgumentList.Arguments: { Count: 2 } arguments } call:
                return OfPair(arguments[0].Expression, arguments[1].Expression, call);
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Flag" }, ArgumentList.Arguments: { Count: 1 } arguments } flag
                when IsText(arguments[0].Expression, flagKey) && model.GetSymbolInfo(flag, cancellationToken).Symbol is IMethodSymbol { ContainingType.Name: "TestData" }:
                return OfTestData(flag);
            default:
                return null;
        }
    }

    private bool IsText(ExpressionSyntax expression, string text) =>
        model.GetConstantValue(expression, cancellationToken) is { HasValue: true, Value: string value } && string.Equals(value, text, StringComparison.Ordinal);

    private Arrangement? OfPair(ExpressionSyntax key, ExpressionSyntax value, ExpressionSyntax pair)
    {
        var isSetting = IsText(key, Section + flagKey) || IsText(key, Section.Replace(":", "__") + flagKey);
        var type = model.GetTypeInfo(value, cancellationToken).Type;
        if (!isSetting && (!IsText(key, flagKey) || type?.SpecialType != SpecialType.System_Boolean && type is not { Name: "Flag", ContainingNamespace: { Name: "Memory", ContainingNamespace.Name: "Providers" } })
            || !IsTestCode(pair) || !isSetting && !IsOfFlags(key, pair, type))
        {
            return null;
        }

        var (given, said) = isSetting ? OfText(value) : type!.SpecialType == SpecialType.System_Boolean ? (value, null) : OfProvided(value);
        var removal = RemovalOf(pair);
        return new Arrangement(key, KnownValue.Of(isOn == true))
        {
            Given = given,
            Said = said,
            Extent = pair.Parent is ExpressionStatementSyntax statement ? statement : pair,
            Removal = removal,
            Reason = removal is null ? "the value is set inside another expression" : "a test arranges the flag here",
        };
    }

    // A plain word may be the key of anything.
    private static bool IsOfFlags(ExpressionSyntax key, ExpressionSyntax pair, ITypeSymbol? type)
    {
        if (key is not LiteralExpressionSyntax || type?.SpecialType != SpecialType.System_Boolean)
        {
            return true;
        }

        var holder = (SyntaxNode?)pair.FirstAncestorOrSelf<StatementSyntax>() ?? pair.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        return holder is not null && holder.DescendantTokens().Any(static token => token.IsKind(SyntaxKind.IdentifierToken) && IsFlagWord(token.ValueText));
    }

    private static bool IsFlagWord(string name) =>
        name.IndexOf("flag", StringComparison.OrdinalIgnoreCase) >= 0 || name.IndexOf("feature", StringComparison.OrdinalIgnoreCase) >= 0
        || name.IndexOf("toggle", StringComparison.OrdinalIgnoreCase) >= 0 || name.IndexOf("treatment", StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool IsTestCode(SyntaxNode node) =>
        node.Ancestors().OfType<TypeDeclarationSyntax>().Any(static type => type.Members.OfType<MethodDeclarationSyntax>().Any(static method => TestMethods.IsTest(method)));

    // "false", on.ToString(), on ? "true" : "false"
    private (ExpressionSyntax? Given, object? Said) OfText(ExpressionSyntax value)
    {
        if (model.GetConstantValue(value, cancellationToken) is { HasValue: true, Value: string text })
        {
            return bool.TryParse(text, out var parsed) ? (null, parsed) : (null, null);
        }

        while (value is InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString" or "ToLower" or "ToLowerInvariant" } access })
        {
            value = access.Expression;
        }

        return value is ConditionalExpressionSyntax choice && OfText(choice.WhenTrue).Said is true && OfText(choice.WhenFalse).Said is false ? (choice.Condition, null)
            : model.GetTypeInfo(value, cancellationToken).Type?.SpecialType == SpecialType.System_Boolean ? (value, null) : (null, null);
    }

    // new Flag<bool>(new Dictionary<string, bool> { { "on", true }, { "off", false } }, "on")
    private (ExpressionSyntax? Given, object? Said) OfProvided(ExpressionSyntax value)
    {
        if (value is not BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 2 } arguments })
        {
            return (null, null);
        }

        var variants = arguments.FirstOrDefault(static argument => argument.NameColon?.Name.Identifier.ValueText == "variants") ?? arguments[0];
        var chosen = arguments.First(argument => argument != variants);
        if (chosen.NameColon is { Name.Identifier.ValueText: not "defaultVariant" } || variants.Expression is not BaseObjectCreationExpressionSyntax { Initializer: { } initializer })
        {
            return (null, null);
        }

        object? ValueOf(ExpressionSyntax name)
        {
            foreach (var element in initializer.Expressions)
            {
                var (key, said) = element switch
                {
                    InitializerExpressionSyntax { Expressions: { Count: 2 } pair } => (pair[0], pair[1]),
                    AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: 1 } index } } assignment => (index[0].Expression, assignment.Right),
                    _ => (null, null),
                };
                if (key is not null && model.GetConstantValue(name, cancellationToken) is { HasValue: true, Value: string wanted } && IsText(key, wanted))
                {
                    return model.GetConstantValue(said!, cancellationToken).Value as bool?;
                }
            }

            return null;
        }

        return chosen.Expression is ConditionalExpressionSyntax choice
            ? ValueOf(choice.WhenTrue) is true && ValueOf(choice.WhenFalse) is false ? (choice.Condition, null) : (null, null)
            : (null, ValueOf(chosen.Expression));
    }

    private EditList? RemovalOf(ExpressionSyntax pair)
    {
        switch (pair.Parent)
        {
            case ExpressionStatementSyntax { Parent: BlockSyntax } statement:
                return new EditList().Add(layout.Removal(statement.GetFirstToken(), statement.GetLastToken()));
            case MemberAccessExpressionSyntax when pair is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }:
                return new EditList().Add(Edit.Delete(access.Expression.Span.End, pair.Span.End));
            case InitializerExpressionSyntax { Expressions.Count: 1, Parent: BaseObjectCreationExpressionSyntax creation } only:
                return ArrangementFinder.WithoutInitializer(creation, only);
            case InitializerExpressionSyntax { Expressions.Count: 1, Parent: AssignmentExpressionSyntax outer }:
                return RemovalOf(outer);
            case InitializerExpressionSyntax { Expressions.Count: > 1 } list:
                return new EditList().Add(OrphanPlanner.SeparatedRemoval(list.Expressions, list.Expressions.IndexOf(pair)));
            default:
                return null;
        }
    }

    // data.Update(data.Flag("key").BooleanFlag().VariationForAll(true));
    private Arrangement OfTestData(InvocationExpressionSyntax flag)
    {
        ExpressionSyntax? given = null;
        ExpressionSyntax call = flag;
        var count = 0;
        while (call.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next } access)
        {
            var arguments = next.ArgumentList.Arguments;
            switch (access.Name.Identifier.ValueText)
            {
                case "BooleanFlag" when arguments.Count == 0:
                    break;
                case "VariationForAll" or "VariationForAllUsers" or "On" when arguments.Count == 1:
                    given = arguments[0].Expression;
                    count++;
                    break;
                case "ValueForAll" when arguments.Count == 1 && arguments[0].Expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Of" }, ArgumentList.Arguments: { Count: 1 } inner }:
                    given = inner[0].Expression;
                    count++;
                    break;
                default:
                    count += 2;
                    break;
            }

            call = next;
        }

        var statement = call.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Update" }, Parent: ExpressionStatementSyntax { Parent: BlockSyntax } update } } } ? update : null;
        return new Arrangement(flag, KnownValue.Of(isOn == true))
        {
            Given = count == 1 && statement is not null ? given : null,
            Extent = statement ?? (SyntaxNode)flag,
            Removal = statement is null ? null : new EditList().Add(layout.Removal(statement.GetFirstToken(), statement.GetLastToken())),
        };
    }
}
