using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>The rows of a test that has parameters: <c>[InlineData(true, 1)]</c> and its like in other frameworks.</summary>
internal sealed class TestRows
{
    private TestRows(List<AttributeSyntax> rows) => Rows = rows;

    public List<AttributeSyntax> Rows { get; }

    /// <summary>The rows of a method; null, with a reason, where some values of its parameters come from elsewhere.</summary>
    public static TestRows? Find(MethodDeclarationSyntax method, SemanticModel model, out string reason, CancellationToken cancellationToken)
    {
        reason = "the test's rows come from elsewhere";
        var rows = new List<AttributeSyntax>();
        foreach (var attribute in method.AttributeLists.SelectMany(static list => list.Attributes))
        {
            var name = TestMethods.NameOf(attribute);
            if (IsRow(name))
            {
                if (!IsPlain(attribute, model, cancellationToken))
                {
                    reason = "the test's rows are written in a way that is not edited";
                    return null;
                }

                rows.Add(attribute);
            }
            else if (IsOtherSource(name) || DerivesFromData(attribute, model, cancellationToken))
            {
                return null;
            }
        }

        return rows.Count == 0 ? null : new TestRows(rows);
    }

    private static bool IsRow(string name) =>
        name is "InlineData" or "TestCase" or "DataRow" or "Arguments" || name.EndsWith("AutoData", StringComparison.Ordinal) || name.EndsWith("InlineData", StringComparison.Ordinal);

    private static bool IsOtherSource(string name) =>
        name.EndsWith("Data", StringComparison.Ordinal) || name.EndsWith("Source", StringComparison.Ordinal) || name is "Combinatorial" or "Pairwise" or "Sequential" or "DataSource"
        || name.EndsWith("DataAttribute", StringComparison.Ordinal);

    private static bool DerivesFromData(AttributeSyntax attribute, SemanticModel model, CancellationToken cancellationToken)
    {
        for (var type = model.GetTypeInfo(attribute, cancellationToken).Type; type is not null; type = type.BaseType)
        {
            if (type.Name is "DataAttribute" || type.AllInterfaces.Any(static implemented => implemented.Name is "ITestDataSource" or "ITestBuilder" or "IDataAttribute" or "IDataSourceAttribute")
                && type.Name is not ("TestAttribute" or "TestCaseAttribute"))
            {
                return true;
            }
        }

        return false;
    }

    // Values one by one, as objects: neither an array of them nor a type's own arguments.
    private static bool IsPlain(AttributeSyntax attribute, SemanticModel model, CancellationToken cancellationToken)
    {
        if (attribute.Name is GenericNameSyntax or QualifiedNameSyntax { Right: GenericNameSyntax })
        {
            return false;
        }

        // A framework whose assembly is missing is known by its attributes' names.
        var parameters = ImmutableArray<IParameterSymbol>.Empty;
        if (model.GetSymbolInfo(attribute, cancellationToken).Symbol is IMethodSymbol constructor)
        {
            parameters = constructor.Parameters;
        }
        else if (TestMethods.NameOf(attribute) is not ("InlineData" or "TestCase" or "DataRow") || model.GetTypeInfo(attribute, cancellationToken).Type is not { TypeKind: TypeKind.Error })
        {
            return false;
        }

        foreach (var parameter in parameters)
        {
            var type = parameter.Type is IArrayTypeSymbol array ? array.ElementType : parameter.Type;
            if (type.SpecialType != SpecialType.System_Object)
            {
                return Values(attribute).Count == 0;
            }
        }

        foreach (var argument in attribute.ArgumentList?.Arguments ?? default)
        {
            if (argument.NameColon is not null || argument.NameEquals is null && argument.Expression is ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax && Values(attribute).Count == 1)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A row's values, in the order of the parameters; parameters that a fixture makes come after them.</summary>
    public static List<AttributeArgumentSyntax> Values(AttributeSyntax row) =>
        row.ArgumentList?.Arguments.Where(static argument => argument.NameEquals is null).ToList() ?? [];

    /// <summary>The rows' constants for one parameter; null where one of them has none.</summary>
    public List<(AttributeSyntax Row, object Value)>? ValuesOf(int ordinal, SemanticModel model, CancellationToken cancellationToken)
    {
        var values = new List<(AttributeSyntax, object)>();
        foreach (var row in Rows)
        {
            var given = Values(row);
            if (ordinal >= given.Count || model.GetConstantValue(given[ordinal].Expression, cancellationToken) is not { HasValue: true, Value: { } value })
            {
                return null;
            }

            values.Add((row, value));
        }

        return values;
    }

    /// <summary>The edits that take whole attributes off a method.</summary>
    public static EditList Without(MethodDeclarationSyntax method, ICollection<AttributeSyntax> gone, Layout layout)
    {
        var edits = new EditList();
        foreach (var list in method.AttributeLists)
        {
            var kept = list.Attributes.Where(attribute => !gone.Contains(attribute)).ToList();
            if (kept.Count == list.Attributes.Count)
            {
                continue;
            }

            if (kept.Count == 0)
            {
                edits.Add(layout.Removal(list.GetFirstToken(), list.GetLastToken(), takesComments: list != method.AttributeLists[0]));
                continue;
            }

            for (var i = 0; i < list.Attributes.Count; i++)
            {
                if (gone.Contains(list.Attributes[i]))
                {
                    edits.Add(kept.Exists(attribute => attribute.SpanStart < list.Attributes[i].SpanStart)
                        ? Edit.Delete(list.Attributes[i - 1].Span.End, list.Attributes[i].Span.End)
                        : Edit.Delete(list.Attributes[i].SpanStart, list.Attributes[i + 1].SpanStart));
                }
            }
        }

        return edits;
    }
}
