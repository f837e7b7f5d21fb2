using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>The edits that make an <c>async</c> method one that gives a finished task.</summary>
internal sealed class FinishedTask(AsyncBody method, OrphanFile file, CancellationToken cancellationToken)
{
    private EditList WithoutKeyword() => new EditList().Add(Edit.Delete(method.Keyword.SpanStart, method.Keyword.GetNextToken().SpanStart));

    /// <summary>Null where the method's shape is not known.</summary>
    public EditList? Plan()
    {
        var type = file.Model.GetTypeInfo(method.ReturnType, cancellationToken).Type;
        if (type is { SpecialType: SpecialType.System_Void })
        {
            return WithoutKeyword();
        }

        if (type is not INamedTypeSymbol { Name: "Task" or "ValueTask", ContainingNamespace.Name: "Tasks" } task)
        {
            return null;
        }

        var edits = WithoutKeyword();
        if (task.TypeArguments.Length == 0)
        {
            return PlanWithoutResult(task, edits);
        }

        foreach (var value in method.Arrow is { } arrow ? [arrow.Expression] : method.Inside().OfType<ReturnStatementSyntax>().Select(static node => node.Expression!))
        {
            var (opens, closes) = Around(value, task);
            edits.Add(Edit.Before(value.SpanStart, opens)).Add(Edit.After(value.Span.End, closes));
        }

        return edits;
    }

    // Task.FromResult(1), with the type where the value does not have it by itself.
    private (string Opens, string Closes) Around(ExpressionSyntax value, INamedTypeSymbol task)
    {
        var name = TypeName();
        if (task.Name == "ValueTask" && file.Model.Compilation.GetTypeByMetadataName("System.Threading.Tasks.ValueTask")?.GetMembers("FromResult").IsEmpty != false)
        {
            return ("new " + method.ReturnType + "(", ")");
        }

        var result = task.TypeArguments[0];
        var hasType = value is not (LiteralExpressionSyntax { RawKind: (int)SyntaxKind.DefaultLiteralExpression or (int)SyntaxKind.NullLiteralExpression } or ImplicitObjectCreationExpressionSyntax)
            && file.Model.GetTypeInfo(value, cancellationToken).Type is { } type && SymbolEqualityComparer.Default.Equals(type, result)
            && result.NullableAnnotation != NullableAnnotation.Annotated && !(result is INamedTypeSymbol { IsReferenceType: true, TypeArguments.Length: > 0 });
        return (name + ".FromResult" + (hasType ? "" : "<" + TypeArgument() + ">") + "(", ")");
    }

    private string TypeName() =>
        method.ReturnType switch
        {
            SimpleNameSyntax simple => simple.Identifier.Text,
            QualifiedNameSyntax qualified => qualified.Left + qualified.DotToken.Text + qualified.Right.Identifier.Text,
            _ => "System.Threading.Tasks.Task",
        };

    private string TypeArgument() =>
        ((method.ReturnType as QualifiedNameSyntax)?.Right ?? method.ReturnType) is GenericNameSyntax generic ? generic.TypeArgumentList.Arguments.ToString() : "";

    private EditList? PlanWithoutResult(INamedTypeSymbol task, EditList edits)
    {
        var result = task.Name == "Task" || file.Model.Compilation.GetTypeByMetadataName("System.Threading.Tasks.ValueTask")?.GetMembers("CompletedTask").IsEmpty == false
            ? TypeName() + ".CompletedTask"
            : "default";
        if (method.Block is not { } body)
        {
            return null;
        }

        if (body.Statements.Count == 0)
        {
            var isBare = body.OpenBraceToken.TrailingTrivia.Concat(body.CloseBraceToken.LeadingTrivia).All(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia));
            return isBare ? edits.Add(Edit.Replace(body.OpenBraceToken.GetPreviousToken().Span.End, body.Span.End, " => " + result + ";")) : null;
        }

        foreach (var node in method.Inside().OfType<ReturnStatementSyntax>())
        {
            edits.Add(Edit.After(node.ReturnKeyword.Span.End, " " + result));
        }

        if (file.Model.AnalyzeControlFlow(body) is { EndPointIsReachable: false })
        {
            return edits;
        }

        var close = body.CloseBraceToken;
        if (!file.Layout.IsFirstOnLine(close.SpanStart))
        {
            return edits.Add(Edit.Before(close.SpanStart, "return " + result + "; "));
        }

        var line = file.Layout.Text.Lines.GetLineFromPosition(close.SpanStart).Start;
        return edits.Add(Edit.Before(line, file.Layout.IndentAt(body.Statements[0].SpanStart) + "return " + result + ";" + file.Layout.LineBreakAt(close.SpanStart)));
    }

    /// <summary>A test that runs to its end needs no task.</summary>
    public EditList? PlanVoid() =>
        method.Inside().OfType<ReturnStatementSyntax>().Any(static node => node.Expression is not null)
            ? null
            : new EditList().Add(Edit.Replace(method.Keyword.SpanStart, method.ReturnType.Span.End, "void"));

    /// <summary>Where the warning is an error and the keyword must stay: something to await, which changes nothing.</summary>
    public EditList? PlanAwait()
    {
        if (method.Block is not { Statements: { Count: > 0 } statements })
        {
            return null;
        }

        var first = statements[0].SpanStart;
        var name = TypeName() is "ValueTask" ? "System.Threading.Tasks.Task" : TypeName();
        var text = "await " + name + ".CompletedTask;";
        return new EditList().Add(Edit.Before(first, file.Layout.IsFirstOnLine(first) ? text + file.Layout.LineBreakAt(first) + file.Layout.IndentAt(first) : text + " "));
    }
}
