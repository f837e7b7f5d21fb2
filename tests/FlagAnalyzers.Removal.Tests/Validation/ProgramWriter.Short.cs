using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal.Tests;

/// <summary>A program of one or two statements, with the members that they need.</summary>
internal sealed partial class ProgramWriter
{
    private bool _isPlain;

    /// <summary>Writes a short program, without comments: where one has moved to, another removal does not know what it was about.</summary>
    public string WriteShort(string className)
    {
        // Nor does it know a literal again that had to stay beside a call.
        _isPlain = true;
        var file = CSharpSyntaxTree.ParseText(Write(className).Replace(".Equals(", " == (", StringComparison.Ordinal)).GetCompilationUnitRoot();
        var methods = Declared(file).Members.OfType<MethodDeclarationSyntax>().Where(static method => method.Modifiers.Any(SyntaxKind.OverrideKeyword)).ToList();
        var chosen = _random.Next(methods.Count);
        file = file.ReplaceNodes(methods, (method, _) => method.WithBody(methods.IndexOf(method) == chosen ? Some(method.Body!) : Least(method)));
        while (Declared(file).Members.LastOrDefault(IsUnused) is { } unused)
        {
            file = file.RemoveNode(unused, SyntaxRemoveOptions.KeepNoTrivia)!;
        }

        return file.ToFullString();
    }

    private static ClassDeclarationSyntax Declared(CompilationUnitSyntax file) => (ClassDeclarationSyntax)file.Members[0];

    private BlockSyntax Some(BlockSyntax body)
    {
        var count = body.Statements.Count - 1;
        var start = _random.Next(Math.Max(1, count));
        var length = 1 + _random.Next(2);
        return body.WithStatements(SyntaxFactory.List(body.Statements.Where((_, index) => index >= Math.Min(start, count) && index < start + length || index == count)));
    }

    private static BlockSyntax Least(MethodDeclarationSyntax method)
    {
        var text = method.ReturnType.ToString() switch
        {
            "void" => "{ }",
            "object" => "{ return 1; }",
            var type when type.StartsWith("Task", StringComparison.Ordinal) => "{ await Task.Yield(); return 1; }",
            _ => "{ yield break; }",
        };
        return (BlockSyntax)SyntaxFactory.ParseStatement(text).WithTriviaFrom(method.Body!);
    }

    private static bool IsUnused(MemberDeclarationSyntax member)
    {
        var name = member switch
        {
            FieldDeclarationSyntax { Declaration.Variables: { Count: 1 } variables } => variables[0].Identifier.ValueText,
            PropertyDeclarationSyntax property => property.Identifier.ValueText,
            ClassDeclarationSyntax inner => inner.Identifier.ValueText,
            ConstructorDeclarationSyntax { Body.Statements: [ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: IdentifierNameSyntax target } }] } => target.Identifier.ValueText,
            MethodDeclarationSyntax method when !method.Modifiers.Any(SyntaxKind.OverrideKeyword) => method.Identifier.ValueText,
            _ => null,
        };
        var others = member.Parent!.ChildNodes().Where(other => other != member && (member is not ConstructorDeclarationSyntax || other is not FieldDeclarationSyntax));
        return name is not null && !others.Any(other => other.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name));
    }
}
