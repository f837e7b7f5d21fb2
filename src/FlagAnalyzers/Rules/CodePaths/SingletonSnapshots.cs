using FlagAnalyzers.Reads;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlagAnalyzers.Rules;

/// <summary>Finds a <c>FlagValues</c> that is itself registered as a singleton: <c>AddSingleton&lt;IFlags&gt;(Flags.For("all"))</c>.</summary>
internal static class SingletonSnapshots
{
    private static readonly IdentifierTable Names = new(SingletonTypes.Methods);

    public static void Register(CompilationStartAnalysisContext context, FlagReadFinder finder)
    {
        if (!finder.Index.IsEmpty)
        {
            context.RegisterSemanticModelAction(model => Check(model, finder));
        }
    }

    private static void Check(SemanticModelAnalysisContext context, FlagReadFinder finder)
    {
        SyntaxTree tree = context.SemanticModel.SyntaxTree;
        if (!Names.OccursIn(tree.GetText(context.CancellationToken).ToString()))
        {
            return;
        }

        foreach (SyntaxNode node in tree.GetRoot(context.CancellationToken).DescendantNodes())
        {
            if (node is not InvocationExpressionSyntax call || !SingletonTypes.MayRegister(call)
                || SingletonTypes.Registration(call, context.SemanticModel, context.CancellationToken) is null)
            {
                continue;
            }

            foreach (ArgumentSyntax argument in call.ArgumentList.Arguments)
            {
                // A factory takes the service provider; a delegate without parameters is a service of its own, which asks anew each time.
                ExpressionSyntax value = argument.Expression switch
                {
                    SimpleLambdaExpressionSyntax { ExpressionBody: { } body } => body,
                    ParenthesizedLambdaExpressionSyntax { ExpressionBody: { } body, ParameterList.Parameters.Count: > 0 } => body,
                    _ => argument.Expression,
                };
                if (context.SemanticModel.GetTypeInfo(value, context.CancellationToken).Type is { } type && finder.IsSnapshot(type)
                    && !GeneratedCode.IsSilent(value.GetLocation(), context.Options, context.CancellationToken))
                {
                    context.ReportDiagnostic(Diagnostic.Create(FlagDescriptors.CachedFlag, value.GetLocation(), type.Name, "a singleton"));
                }
            }
        }
    }
}
