using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal.Tests;

/// <summary>Takes statements and expressions out of a failing program while it still fails.</summary>
internal sealed class ProgramShrinker(Func<string, Task<bool>> fails)
{
    private int _budget = 120;

    public async Task<string> ShrinkAsync(string program)
    {
        var shrunk = true;
        while (shrunk && _budget > 0)
        {
            shrunk = false;
            foreach (var smaller in Smaller(program))
            {
                if (_budget-- <= 0)
                {
                    break;
                }

                if (smaller.Length < program.Length && await fails(smaller))
                {
                    program = smaller;
                    shrunk = true;
                    break;
                }
            }
        }

        return program;
    }

    private static IEnumerable<string> Smaller(string program)
    {
        var root = CSharpSyntaxTree.ParseText(program).GetRoot();
        foreach (var member in root.DescendantNodes().OfType<MethodDeclarationSyntax>().Where(method => method.Body is { Statements.Count: > 1 } && method.Modifiers.Any(SyntaxKind.OverrideKeyword)))
        {
            var end = member.Body!.Statements[^1];
            yield return program[..member.Body.Statements[0].SpanStart] + program[end.SpanStart..];
        }

        foreach (var statement in root.DescendantNodes().OfType<StatementSyntax>().Where(statement => statement.Parent is BlockSyntax or SwitchSectionSyntax).OrderByDescending(statement => statement.Span.Length))
        {
            yield return program[..statement.SpanStart] + program[statement.Span.End..];
        }

        foreach (var expression in root.DescendantNodes().OfType<ExpressionSyntax>().Where(node => node is BinaryExpressionSyntax or ConditionalExpressionSyntax or ParenthesizedExpressionSyntax or SwitchExpressionSyntax or IsPatternExpressionSyntax or InvocationExpressionSyntax).OrderByDescending(node => node.Span.Length))
        {
            foreach (var child in expression.ChildNodes().OfType<ExpressionSyntax>())
            {
                yield return program[..expression.SpanStart] + child + program[expression.Span.End..];
            }

            yield return program[..expression.SpanStart] + "x" + program[expression.Span.End..];
        }
    }
}
