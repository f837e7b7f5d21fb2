using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlagAnalyzers.Removal;

/// <summary>The arguments that calls give for a parameter: it goes only where each of them can go.</summary>
internal sealed partial class OrphanPlanner
{
    private async Task<bool> PlanCallsAsync(OrphanPlan plan, OrphanFile file, IMethodSymbol method, IParameterSymbol parameter, CancellationToken cancellationToken)
    {
        List<OrphanFile>? files = [file];
        if (method.MethodKind != MethodKind.LocalFunction)
        {
            files = await FilesNamingAsync(method, cancellationToken).ConfigureAwait(false);
        }

        if (files is null)
        {
            return false;
        }

        foreach (var part in files)
        {
            foreach (var reference in part.ReferencesTo(method, part.Root, cancellationToken))
            {
                if (reference.FirstAncestorOrSelf<StructuredTriviaSyntax>() is not null || References.IsInNameof(reference))
                {
                    continue;
                }

                if (References.ReadNode(reference, method) is not InvocationExpressionSyntax call || !PlanArgument(plan, part, call.ArgumentList, parameter, cancellationToken))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private async Task<bool> PlanConstructorCallsAsync(OrphanPlan plan, IMethodSymbol constructor, IParameterSymbol parameter, CancellationToken cancellationToken)
    {
        var isInjected = ConstructorRules.MayBeInjected(parameter.Type);
        var reach = await ConstructorReach.FindAsync(solution, constructor, isInjected, cancellationToken).ConfigureAwait(false);
        if (!reach.IsClosed && SymbolReach.IsHidden(constructor))
        {
            return false;
        }

        foreach (var document in reach.Documents)
        {
            if (await FileAsync(document.Id, cancellationToken).ConfigureAwait(false) is not { } file || ConstructorReach.IsMadeByReflection(file.Root, constructor.ContainingType.Name, anyUse: !isInjected))
            {
                return false;
            }

            // new C(null) would not know any more which of two is meant.
            if (constructor.ContainingType.InstanceConstructors.Any(other => !SymbolEqualityComparer.Default.Equals(other, constructor)
                && ConstructorReach.CallsIn(file.Root, file.Model, other, cancellationToken).Any(RivalOverloads.HasArgumentWithoutType)))
            {
                return false;
            }

            foreach (var arguments in ConstructorReach.CallsIn(file.Root, file.Model, constructor, cancellationToken))
            {
                if (!PlanArgument(plan, file, arguments, parameter, cancellationToken))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool PlanArgument(
        OrphanPlan plan, OrphanFile file, ArgumentListSyntax arguments, IParameterSymbol parameter, CancellationToken cancellationToken)
    {
        var hasUnknown = false;
        for (var i = 0; i < arguments.Arguments.Count; i++)
        {
            var argument = arguments.Arguments[i];
            if (file.Model.GetOperation(argument, cancellationToken) is not IArgumentOperation { Parameter: { } given })
            {
                hasUnknown = true;
                continue;
            }

            if (given.Ordinal != parameter.Ordinal)
            {
                continue;
            }

            // A service is handed on like the receiver of a read; any other argument might throw on its way.
            var isService = FlagTypes.IsService(parameter.Type) || FlagTypes.IsContextType(parameter.Type as INamedTypeSymbol ?? parameter.ContainingType);
            if (!(isService && new Purity(file.Model, cancellationToken).IsPureReadPart(argument.Expression)) && !IsQuiet(argument.Expression, file, cancellationToken)
                && !IsMockObject(argument.Expression, file, cancellationToken) && !(isService && IsLookup(argument.Expression, parameter, file, cancellationToken)))
            {
                return false;
            }

            plan.In(file.Document.Id).Add(arguments is { Arguments.Count: 1, Parent: ConstructorInitializerSyntax { RawKind: (int)SyntaxKind.BaseConstructorInitializer } initializer }
                ? Edit.Delete(initializer.GetFirstToken().GetPreviousToken().Span.End, initializer.Span.End)
                : SeparatedRemoval(arguments.Arguments, i));
            return true;
        }

        return !hasUnknown;
    }

    // mock.Object, new Mock<IFlags>().Object, Mock.Of<IFlags>(), Substitute.For<IFlags>(), A.Fake<IFlags>()
    private static bool IsMockObject(ExpressionSyntax value, OrphanFile file, CancellationToken cancellationToken) =>
        value is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Object" } access
            && (access.Expression is IdentifierNameSyntax or MemberAccessExpressionSyntax or ObjectCreationExpressionSyntax { Type: GenericNameSyntax { Identifier.ValueText: "Mock" }, Initializer: null }
                || IsQuiet(access.Expression, file, cancellationToken))
        || value is InvocationExpressionSyntax
        {
            ArgumentList.Arguments.Count: 0,
            Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Mock" or "Substitute" or "A" }, Name: GenericNameSyntax { Identifier.ValueText: "Of" or "For" or "Fake" } },
        };

    // provider.GetRequiredService<IFlags>(), sutProvider.GetDependency<IFlags>(): asked for the parameter's own type, for nothing else.
    private static bool IsLookup(ExpressionSyntax value, IParameterSymbol parameter, OrphanFile file, CancellationToken cancellationToken) =>
        value is InvocationExpressionSyntax
        {
            ArgumentList.Arguments.Count: 0,
            Expression: MemberAccessExpressionSyntax
            {
                Expression: IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax or IdentifierNameSyntax },
                Name: GenericNameSyntax { Identifier.ValueText: "GetRequiredService" or "GetService" or "GetDependency" or "GetInstance" or "Resolve", TypeArgumentList.Arguments: { Count: 1 } types },
            },
        }
        && SymbolEqualityComparer.Default.Equals(file.Model.GetTypeInfo(types[0], cancellationToken).Type, parameter.Type);
}
