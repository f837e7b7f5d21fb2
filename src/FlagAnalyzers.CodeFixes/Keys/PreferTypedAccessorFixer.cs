using System.Collections.Immutable;
using FlagAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.CodeFixes;

/// <summary>FLAG102: <c>flags.IsEnabled("new-checkout")</c> becomes <c>flags.NewCheckout</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PreferTypedAccessorFixer))]
internal sealed class PreferTypedAccessorFixer : FlagCodeFixProvider
{
    public PreferTypedAccessorFixer()
        : base("FLAG102")
    {
    }

    public override bool IsMechanical => true;

    public override async Task<ImmutableArray<FlagFix>> GetFixesAsync(TextDocument document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        // A property alone is no statement: a call whose result is thrown away has no fix.
        if (document is not Document code
            || !diagnostic.Properties.TryGetValue(DiagnosticProperties.Accessor, out string? accessor) || accessor is null
            || await code.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call
            || HasComment(call)
            || await code.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || model.GetOperation(call, cancellationToken) is not IInvocationOperation { Parent: not IExpressionStatementOperation } operation
            || !TryGetContext(operation, diagnostic.Location.SourceSpan, out ExpressionSyntax? context)
            || NameOf(call) is not { } name)
        {
            return ImmutableArray<FlagFix>.Empty;
        }

        string escaped = SyntaxFacts.GetKeywordKind(accessor) == SyntaxKind.None ? accessor : "@" + accessor;
        if (context is not null)
        {
            if (!HasFor(operation, context, model, cancellationToken))
            {
                return ImmutableArray<FlagFix>.Empty;
            }

            escaped = $"For({context}).{escaped}";
        }

        return ImmutableArray.Create(new FlagFix($"Read '{accessor}'", "typed-accessor")
        {
            TextChanges = ImmutableArray.Create((document.Id, new TextChange(TextSpan.FromBounds(name.SpanStart, call.Span.End), escaped))),
        });
    }

    private static SimpleNameSyntax? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        SimpleNameSyntax name => name,
        _ => null,
    };

    // What goes away must not have done anything; what says for whom the flag is read must stay.
    private static bool TryGetContext(IInvocationOperation call, TextSpan key, out ExpressionSyntax? context)
    {
        context = null;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.ArgumentKind != ArgumentKind.Explicit || argument.Syntax.Span.Contains(key))
            {
                continue;
            }

            if (argument.Parameter?.Name is "context" or "user" or "userId")
            {
                context = (argument.Syntax as ArgumentSyntax)?.Expression;
                if (context is null)
                {
                    return false;
                }
            }
            else if (!IsPure(argument.Value))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPure(IOperation value) =>
        value.ConstantValue.HasValue
        || value is ILocalReferenceOperation or IParameterReferenceOperation or IDefaultValueOperation
        || (value is IFieldReferenceOperation field && (field.Instance is null || IsPure(field.Instance)))
        || value is IInstanceReferenceOperation
        || (value is IConversionOperation { OperatorMethod: null } conversion && IsPure(conversion.Operand));

    private static bool HasFor(IInvocationOperation call, ExpressionSyntax context, SemanticModel model, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return call.Instance is null && call.TargetMethod.ContainingType.GetMembers("For").OfType<IMethodSymbol>().Any(method =>
            method is { IsStatic: true, Parameters.Length: 1 } && model.ClassifyConversion(context, method.Parameters[0].Type).IsImplicit);
    }

    private static bool HasComment(InvocationExpressionSyntax call) =>
        call.ArgumentList.DescendantTrivia().Any(trivia =>
            trivia.SpanStart < call.Span.End
            && (trivia.IsDirective || trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia));
}
