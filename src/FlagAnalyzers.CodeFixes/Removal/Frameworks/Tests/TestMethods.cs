using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Methods that a test framework runs.</summary>
internal static class TestMethods
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal) { "Test", "TestCase", "TestCaseSource", "TestMethod", "DataTestMethod", "Fact", "Theory" };

    public static bool IsTest(MethodDeclarationSyntax method) => method.AttributeLists.Any(static list => list.Attributes.Any(static attribute => IsTest(NameOf(attribute))));

    public static bool IsTest(IMethodSymbol method) =>
        method.GetAttributes().Any(static attribute => attribute.AttributeClass is { Name: var name } && IsTest(WithoutSuffix(name)));

    private static bool IsTest(string name) =>
        Names.Contains(name) || name.EndsWith("Fact", StringComparison.Ordinal) || name.EndsWith("Theory", StringComparison.Ordinal) || name.EndsWith("TestMethod", StringComparison.Ordinal);

    /// <summary>An attribute's simple name, without its suffix.</summary>
    public static string NameOf(AttributeSyntax attribute) =>
        WithoutSuffix(attribute.Name switch
        {
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            _ => "",
        });

    private static string WithoutSuffix(string name) =>
        name.Length > 9 && name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - 9) : name;

    /// <summary>Whether a node runs each time that the method runs.</summary>
    public static bool IsUnconditional(SyntaxNode node, SyntaxNode method)
    {
        for (var inner = node; inner != method && inner.Parent != method; inner = inner.Parent!)
        {
            switch (inner.Parent)
            {
                case null:
                    return false;
                case ConditionalExpressionSyntax conditional when conditional.Condition != inner:
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression or (int)SyntaxKind.CoalesceExpression } binary when binary.Right == inner:
                case SwitchExpressionArmSyntax or CatchClauseSyntax or FinallyClauseSyntax or ElseClauseSyntax or SwitchSectionSyntax or LocalFunctionStatementSyntax:
                case IfStatementSyntax or CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax:
                    return false;
                case LambdaExpressionSyntax lambda when !IsComposition(lambda):
                case AnonymousMethodExpressionSyntax:
                    return false;
            }
        }

        return true;
    }

    // services => services.AddSingleton<IFlags>(new FlagsStub { F = false }), for a host that the test builds.
    private static bool IsComposition(LambdaExpressionSyntax lambda) =>
        lambda.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } }
        && (call.Expression as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText is { } name
        && (name.StartsWith("Configure", StringComparison.Ordinal) || name.StartsWith("With", StringComparison.Ordinal) || name.StartsWith("Add", StringComparison.Ordinal)
            || name.StartsWith("Setup", StringComparison.Ordinal) || name.StartsWith("CallTo", StringComparison.Ordinal) || name.StartsWith("Of", StringComparison.Ordinal)
            || name.StartsWith("Replace", StringComparison.Ordinal) || name.StartsWith("Substitute", StringComparison.Ordinal) || name.StartsWith("Arrange", StringComparison.Ordinal) || name.StartsWith("Register", StringComparison.Ordinal));

    /// <summary>Whether a call looks like one that a test checks something with.</summary>
    public static bool IsAssertion(InvocationExpressionSyntax call)
    {
        var name = call.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
            _ => "",
        };
        if (IsAssertionName(name))
        {
            return true;
        }

        ExpressionSyntax receiver = call.Expression;
        while (true)
        {
            switch (receiver)
            {
                case MemberAccessExpressionSyntax access:
                    if (IsAssertionName(access.Name.Identifier.ValueText))
                    {
                        return true;
                    }

                    receiver = access.Expression;
                    continue;
                case InvocationExpressionSyntax inner:
                    receiver = inner.Expression;
                    continue;
                case SimpleNameSyntax simple:
                    return IsAssertionName(simple.Identifier.ValueText) || simple.Identifier.ValueText.EndsWith("Assert", StringComparison.Ordinal);
                default:
                    return false;
            }
        }
    }

    private static bool IsAssertionName(string name) =>
        name.StartsWith("Assert", StringComparison.Ordinal) || name.StartsWith("Should", StringComparison.Ordinal) || name.StartsWith("Verify", StringComparison.Ordinal)
        || name.StartsWith("Expect", StringComparison.Ordinal) || name.StartsWith("MustHave", StringComparison.Ordinal) || name.StartsWith("MustNot", StringComparison.Ordinal)
        || name.StartsWith("Check", StringComparison.Ordinal) || name is "Received" or "DidNotReceive";
}
