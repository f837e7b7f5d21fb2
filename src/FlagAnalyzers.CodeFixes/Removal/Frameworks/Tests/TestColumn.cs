using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Takes a parameter's column out of a test's rows; a test without parameters needs no rows.</summary>
internal sealed class TestColumn(MethodDeclarationSyntax test, TestRows rows, int ordinal, Layout layout)
{
    public bool Plan(EditList edits)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var kept = new List<AttributeSyntax>();
        var gone = new List<AttributeSyntax>();
        foreach (var row in rows.Rows)
        {
            (seen.Add(TestMethods.NameOf(row) + ":" + Rest(row)) ? kept : gone).Add(row);
        }

        if (test.ParameterList.Parameters.Count > 1)
        {
            kept.ForEach(row => WithoutColumn(row, edits));
            edits.Add(TestRows.Without(test, gone, layout));
            return true;
        }

        var names = kept.SelectMany(static row => row.ArgumentList?.Arguments.Where(static argument => argument.NameEquals is not null) ?? []).ToList();
        switch (TestMethods.NameOf(kept[0]))
        {
            case "TestCase":
                return PlanTestCases(kept, gone, names, edits);
            case "Arguments" when names.Count == 0:
                edits.Add(TestRows.Without(test, [.. rows.Rows], layout));
                return true;
            case "DataRow":
                return kept.Count == 1 && PlanRunner("DataTestMethod", "TestMethod", names, edits);
            default:
                return kept.Count == 1 && PlanRunner("Theory", "Fact", names, edits);
        }
    }

    // What is left of a row, to know rows that have become the same.
    private string Rest(AttributeSyntax row) =>
        string.Join(",", row.ArgumentList?.Arguments.Where((argument, index) => argument.NameEquals is not null || index != ordinal).Select(static argument => argument.ToString()) ?? []);

    private void WithoutColumn(AttributeSyntax row, EditList edits)
    {
        var values = TestRows.Values(row);
        if (ordinal >= values.Count)
        {
            return;
        }

        var arguments = row.ArgumentList!.Arguments;
        edits.Add(arguments.Count == 1
            ? Edit.Delete(row.ArgumentList.SpanStart, row.ArgumentList.Span.End)
            : OrphanPlanner.SeparatedRemoval(arguments, arguments.IndexOf(values[ordinal])));
    }

    // [TestCase(true)] -> [Test]; [TestCase(true, ExpectedResult = 1)] -> [TestCase(ExpectedResult = 1)]
    private bool PlanTestCases(List<AttributeSyntax> kept, List<AttributeSyntax> gone, List<AttributeArgumentSyntax> names, EditList edits)
    {
        if (names.Count > 0)
        {
            kept.ForEach(row => WithoutColumn(row, edits));
            edits.Add(TestRows.Without(test, gone, layout));
            return true;
        }

        if (test.AttributeLists.SelectMany(static list => list.Attributes).Any(static attribute => TestMethods.NameOf(attribute) == "Test"))
        {
            edits.Add(TestRows.Without(test, [.. rows.Rows], layout));
            return true;
        }

        edits.Add(TestRows.Without(test, gone, layout));
        var name = NameToken(kept[0]);
        edits.Add(Edit.Replace(name.SpanStart, name.Span.End, name.Text.Replace("TestCase", "Test")));
        edits.Add(Edit.Delete(kept[0].Name.Span.End, kept[0].Span.End));
        return true;
    }

    // [Theory] [InlineData(true)] -> [Fact]
    private bool PlanRunner(string many, string one, List<AttributeArgumentSyntax> names, EditList edits)
    {
        var runner = test.AttributeLists.SelectMany(static list => list.Attributes)
            .FirstOrDefault(attribute => TestMethods.NameOf(attribute).EndsWith(many, StringComparison.Ordinal) || TestMethods.NameOf(attribute).EndsWith(one, StringComparison.Ordinal));
        if (runner is null || names.Count > 0 && !PlanNames(runner, one, names, edits))
        {
            return false;
        }

        var name = NameToken(runner);
        if (name.Text.Contains(many))
        {
            edits.Add(Edit.Replace(name.SpanStart, name.Span.End, name.Text.Replace(many, one)));
        }

        edits.Add(TestRows.Without(test, [.. rows.Rows], layout));
        return true;
    }

    // A row's display name, or that it is skipped, is the test's now.
    private static bool PlanNames(AttributeSyntax runner, string one, List<AttributeArgumentSyntax> names, EditList edits)
    {
        var texts = new List<string>();
        foreach (var argument in names)
        {
            var name = argument.NameEquals!.Name.Identifier.ValueText;
            if (name is not ("Skip" or "DisplayName" or "TestDisplayName"))
            {
                return false;
            }

            texts.Add(one == "Fact" ? (name == "Skip" ? name : "DisplayName") + " = " + argument.Expression : argument.Expression.ToString());
        }

        if (runner.ArgumentList is { Arguments.Count: > 0 } || one != "Fact" && texts.Count > 1)
        {
            return false;
        }

        edits.Add(runner.ArgumentList is { } empty
            ? Edit.Replace(empty.SpanStart, empty.Span.End, "(" + string.Join(", ", texts) + ")")
            : Edit.After(runner.Span.End, "(" + string.Join(", ", texts) + ")"));
        return true;
    }

    private static Microsoft.CodeAnalysis.SyntaxToken NameToken(AttributeSyntax attribute) =>
        attribute.Name switch
        {
            QualifiedNameSyntax qualified => qualified.Right.Identifier,
            AliasQualifiedNameSyntax alias => alias.Name.Identifier,
            SimpleNameSyntax simple => simple.Identifier,
            _ => attribute.GetFirstToken(),
        };
}
