using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Knows the ways in which tests say what a flag is.</summary>
internal sealed class ArrangementFinder(SemanticModel model, Layout layout, CancellationToken cancellationToken)
{
    private static readonly HashSet<string> Answers = new(StringComparer.Ordinal) { "Returns", "ReturnsAsync", "Return" };

    private static readonly HashSet<string> Arranging = new(StringComparer.Ordinal) { "Setup", "SetupGet", "CallTo", "Arrange", "Stub", "Expect" };

    private static readonly HashSet<string> Checks = new(StringComparer.Ordinal) { "Verify", "VerifyGet", "AssertWasCalled", "AssertWasNotCalled" };

    private static readonly HashSet<string> ReceivedChecks = new(StringComparer.Ordinal) { "Received", "DidNotReceive" };

    /// <summary>A read that a mock answers or counts; null where it is an ordinary read.</summary>
    public Arrangement? OfRead(ExpressionSyntax read, KnownValue value)
    {
        if (OfMockOf(read, value) is { } inline)
        {
            return inline;
        }

        if (WholeOf(read) is not { } whole)
        {
            return null;
        }

        var statement = whole.Parent as ExpressionStatementSyntax;
        if (statement is not null && IsCheck(read, statement))
        {
            return new Arrangement(read, value) { IsCheck = true, Extent = statement, Removal = RemovalOf(statement) };
        }

        // mock.Setup(x => READ).Returns(true).Verifiable();
        var call = whole as InvocationExpressionSyntax;
        while (call is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Verifiable", Expression: InvocationExpressionSyntax inner } })
        {
            call = inner;
        }

        return call is { Expression: MemberAccessExpressionSyntax access, ArgumentList.Arguments: { Count: 1 } arguments }
            && Answers.Contains(access.Name.Identifier.ValueText) && IsArranged(read, access.Expression)
                ? new Arrangement(read, value)
                {
                    Given = arguments[0].Expression,
                    Extent = whole.Parent!,
                    Removal = statement is null ? WithoutBody(whole) : RemovalOf(statement),
                }
                : null;
    }

    private EditList WithoutBody(ExpressionSyntax body)
    {
        if (body.Parent is ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax method } clause)
        {
            var end = method.ParameterList.Span.End;
            return new EditList().Add(Edit.Replace(layout.IsBlank(end, clause.SpanStart) ? end : clause.SpanStart, method.Span.End, layout.IsBlank(end, clause.SpanStart) ? " { }" : "{ }"));
        }

        var arrow = ((LambdaExpressionSyntax)body.Parent!).ArrowToken.Span.End;
        return new EditList().Add(layout.IsBlank(arrow, body.SpanStart)
            ? Edit.Replace(arrow, body.Span.End, " { }")
            : Edit.Replace(body.SpanStart, body.Span.End, "{ }"));
    }

    // READ.Returns(true) as a statement, or as all that a lambda or a method without a result does: `factory.Substitute<IFlags>(flags => READ.Returns(true))`.
    private ExpressionSyntax? WholeOf(ExpressionSyntax read)
    {
        foreach (var ancestor in read.AncestorsAndSelf())
        {
            switch (ancestor.Parent)
            {
                case ExpressionStatementSyntax:
                case LambdaExpressionSyntax lambda when lambda.Body == ancestor
                    && model.GetTypeInfo(lambda, cancellationToken).ConvertedType is INamedTypeSymbol { DelegateInvokeMethod.ReturnsVoid: true }:
                case ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax { ReturnType: PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword } } method } when !TestMethods.IsTest(method):
                    return ancestor as ExpressionSyntax;
                case StatementSyntax or MemberDeclarationSyntax:
                    return null;
            }
        }

        return null;
    }

    private EditList? RemovalOf(StatementSyntax statement) =>
        statement.Parent is BlockSyntax or SwitchSectionSyntax
            ? new EditList().Add(layout.Removal(statement.GetFirstToken(), statement.GetLastToken(), takesComments: !OpensSection(statement)))
            : null;

    // `// Arrange` belongs to all that follows it.
    private bool OpensSection(StatementSyntax statement)
    {
        var next = statement.GetLastToken().GetNextToken();
        if (next.IsKind(SyntaxKind.CloseBraceToken) || layout.LineOf(next.SpanStart) != layout.LineOf(statement.Span.End) + 1)
        {
            return false;
        }

        var comment = statement.GetLeadingTrivia().LastOrDefault(static trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia)).ToString().Trim('/', ' ', ':', '.', '-').ToUpperInvariant();
        return comment is "ARRANGE" or "GIVEN" or "SETUP" or "SET UP" or "ACT" or "WHEN" or "ASSERT" or "THEN" or "VERIFY" or "ACT & ASSERT" or "ACT AND ASSERT";
    }

    private static bool IsArranged(ExpressionSyntax read, ExpressionSyntax receiver) =>
        receiver == read
        || receiver is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access, ArgumentList.Arguments: { Count: 1 } arguments }
            && Arranging.Contains(access.Name.Identifier.ValueText) && BodyOf(arguments[0].Expression) == read
            && access.Expression is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "When" } };

    private static ExpressionSyntax? BodyOf(ExpressionSyntax lambda) => (lambda as LambdaExpressionSyntax)?.ExpressionBody;

    // mock.Verify(x => READ, Times.Once) · flags.Received().IsEnabled("key") · A.CallTo(() => READ).MustHaveHappened()
    private static bool IsCheck(ExpressionSyntax read, ExpressionStatementSyntax statement)
    {
        var expression = statement.Expression switch
        {
            AwaitExpressionSyntax awaited => awaited.Expression,
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } } discarded => discarded.Right,
            var other => other,
        };
        if (expression == read)
        {
            var receiver = ((expression as InvocationExpressionSyntax)?.Expression ?? expression) as MemberAccessExpressionSyntax;
            return receiver?.Expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax check } && ReceivedChecks.Contains(check.Name.Identifier.ValueText);
        }

        if (expression is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call)
        {
            return false;
        }

        return Checks.Contains(access.Name.Identifier.ValueText) && call.ArgumentList.Arguments.Count > 0 && BodyOf(call.ArgumentList.Arguments[0].Expression) == read
            || access.Name.Identifier.ValueText.StartsWith("Must", StringComparison.Ordinal) && IsArranged(read, access.Expression);
    }

    /// <summary>A test's check of the flag itself: <c>Assert.True(READ)</c>, <c>READ.Should().BeTrue()</c>.</summary>
    public Arrangement? OfCheck(ExpressionSyntax read, KnownValue value)
    {
        const string Note = "the test checked the flag itself";
        var node = read;
        while (node.Parent is ParenthesizedExpressionSyntax or AwaitExpressionSyntax || node.Parent is PrefixUnaryExpressionSyntax unary && unary.IsKind(SyntaxKind.LogicalNotExpression))
        {
            node = (ExpressionSyntax)node.Parent;
        }

        ExpressionSyntax? call = node.Parent switch
        {
            ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "True" or "False" or "IsTrue" or "IsFalse" } } asserted } list } argument
                when list.Arguments[0] == argument && list.Arguments.Skip(1).All(message => model.GetConstantValue(message.Expression, cancellationToken).HasValue) => asserted,
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ShouldBeTrue" or "ShouldBeFalse", Parent: InvocationExpressionSyntax should } => should,
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Should", Parent: InvocationExpressionSyntax { Parent: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "BeTrue" or "BeFalse", Parent: InvocationExpressionSyntax be } } } => be,
            _ => null,
        };
        if (call is not InvocationExpressionSyntax assertion || !TestMethods.IsAssertion(assertion) || read.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method || !TestMethods.IsTest(method))
        {
            return null;
        }

        return call.Parent switch
        {
            ExpressionStatementSyntax statement => new Arrangement(read, value) { IsCheck = true, Note = Note, Extent = statement, Removal = RemovalOf(statement) },
            ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax } => new Arrangement(read, value) { IsCheck = true, Note = Note, Extent = call },
            _ => null,
        };
    }

    // Mock.Of<IFlags>(x => x.F && x.Name == "a")
    private Arrangement? OfMockOf(ExpressionSyntax read, KnownValue value)
    {
        var condition = read;
        object? said = true;
        ExpressionSyntax? given = null;
        if (read.Parent is PrefixUnaryExpressionSyntax not && not.IsKind(SyntaxKind.LogicalNotExpression))
        {
            (condition, said) = (not, false);
        }
        else if (read.Parent is BinaryExpressionSyntax equals && equals.IsKind(SyntaxKind.EqualsExpression) && equals.Left == read)
        {
            (condition, said, given) = (equals, null, equals.Right);
        }

        EditList? removal = null;
        ExpressionSyntax top = condition;
        while (top.Parent is BinaryExpressionSyntax and && and.IsKind(SyntaxKind.LogicalAndExpression))
        {
            removal ??= new EditList().Add(and.Left == top ? Edit.Delete(top.SpanStart, and.Right.SpanStart) : Edit.Delete(and.Left.Span.End, top.Span.End));
            top = and;
        }

        if (top.Parent is not LambdaExpressionSyntax { Parent: ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: { Count: 1 or 2 } arguments, Parent: InvocationExpressionSyntax call } } argument }
            || call.Expression is not MemberAccessExpressionSyntax { Name: GenericNameSyntax { Identifier.ValueText: "Of" }, Expression: IdentifierNameSyntax { Identifier.ValueText: "Mock" } }
            || arguments[0] != argument)
        {
            return null;
        }

        removal ??= new EditList().Add(OrphanPlanner.SeparatedRemoval(arguments, 0));
        return new Arrangement(read, value) { Given = given, Said = said, Extent = argument, Removal = removal };
    }

    /// <summary>A stub's property: <c>stub.F = true;</c> or <c>new FlagsStub { F = true }</c>.</summary>
    public Arrangement OfStub(AssignmentExpressionSyntax assignment, KnownValue value)
    {
        var removal = assignment.Parent switch
        {
            ExpressionStatementSyntax statement => RemovalOf(statement),
            InitializerExpressionSyntax { Expressions.Count: 1, Parent: BaseObjectCreationExpressionSyntax creation } initializer => WithoutInitializer(creation, initializer),
            InitializerExpressionSyntax initializer => new EditList().Add(OrphanPlanner.SeparatedRemoval(initializer.Expressions, initializer.Expressions.IndexOf(assignment))),
            _ => null,
        };
        return new Arrangement(assignment, value)
        {
            Given = assignment.Right,
            Extent = assignment.Parent is ExpressionStatementSyntax outer ? outer : assignment,
            Removal = removal,
            Reason = removal is null ? "the value is set inside another expression" : "a test arranges the flag here",
        };
    }

    public static EditList WithoutInitializer(BaseObjectCreationExpressionSyntax creation, InitializerExpressionSyntax initializer)
    {
        var end = initializer.GetFirstToken().GetPreviousToken().Span.End;
        var edits = new EditList().Add(Edit.Delete(end, initializer.Span.End));
        return creation.ArgumentList is null ? edits.Add(Edit.After(end, "()")) : edits;
    }

    /// <summary><c>using (Flags.Override(Flags.Keys.F, true))</c>, as a statement or a declaration.</summary>
    public Arrangement OfOverride(InvocationExpressionSyntax call, KnownValue value)
    {
        EditList? removal = null;
        SyntaxNode extent = call;
        switch (call.Parent)
        {
            case UsingStatementSyntax { Statement: BlockSyntax or UsingStatementSyntax } statement when statement.Expression == call:
                (extent, removal) = (call, WithoutUsing(statement));
                break;
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: StatementSyntax holder } } declarator }
                when !holder.Parent!.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == declarator.Identifier.ValueText && token.Parent is IdentifierNameSyntax):
                if (holder is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 } local)
                {
                    (extent, removal) = (local, RemovalOf(local));
                }
                else if (holder is UsingStatementSyntax { Statement: BlockSyntax or UsingStatementSyntax } scoped)
                {
                    (extent, removal) = (call, WithoutUsing(scoped));
                }

                break;
        }

        return new Arrangement(call, value)
        {
            Given = call.ArgumentList.Arguments[1].Expression,
            Extent = extent,
            Removal = removal,
            Reason = removal is null ? "an override of the flag is used in a way that is not edited" : "a test arranges the flag here",
        };
    }

    private EditList WithoutUsing(UsingStatementSyntax statement) =>
        statement.Statement is BlockSyntax block && new ScopeUnwrapping(model, layout, cancellationToken).TryUnwrap(statement, block) is { } unwrapped
            ? unwrapped
            : new EditList().Add(Edit.Delete(statement.SpanStart, statement.Statement.SpanStart));
}
