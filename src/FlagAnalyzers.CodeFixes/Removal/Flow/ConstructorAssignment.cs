using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Whether every constructor assigns a member before anything can read it.</summary>
internal sealed class ConstructorAssignment(ISymbol member, List<ExpressionSyntax> targets, CancellationToken cancellationToken)
{
    public bool IsAlwaysFirst()
    {
        var type = member.ContainingType;
        if (!member.IsStatic && type.BaseType is { SpecialType: not SpecialType.System_Object } && OverridesAnything(type))
        {
            // A base constructor might call an override that reads the member.
            return false;
        }

        var constructors = member.IsStatic ? type.StaticConstructors : type.InstanceConstructors;
        var any = false;
        foreach (var constructor in constructors)
        {
            if (constructor.DeclaringSyntaxReferences.Length != 1 || constructor.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) is not ConstructorDeclarationSyntax node)
            {
                return false;
            }

            if (node.Initializer is { } initializer && initializer.IsKind(SyntaxKind.ThisConstructorInitializer))
            {
                continue;
            }

            any = true;
            if (!AssignsFirst(node))
            {
                return false;
            }
        }

        return any;
    }

    private static bool OverridesAnything(INamedTypeSymbol type)
    {
        foreach (var candidate in type.GetMembers())
        {
            if (candidate.IsOverride)
            {
                return true;
            }
        }

        return !type.IsSealed;
    }

    private bool AssignsFirst(ConstructorDeclarationSyntax node)
    {
        if (node.ExpressionBody is { } arrow)
        {
            return targets.Exists(target => arrow.Expression.Span.Contains(target.Span));
        }

        if (node.Body is null)
        {
            return false;
        }

        foreach (var statement in node.Body.Statements)
        {
            if (statement is ExpressionStatementSyntax && targets.Exists(target => target.FirstAncestorOrSelf<StatementSyntax>() == statement))
            {
                return true;
            }

            if (!IsHarmless(statement))
            {
                return false;
            }
        }

        return false;
    }

    // Assignments from parameters and guards: nothing that could see this object half made.
    private static bool IsHarmless(StatementSyntax statement)
    {
        if (statement is not ExpressionStatementSyntax and not LocalDeclarationStatementSyntax and not IfStatementSyntax)
        {
            return false;
        }

        foreach (var node in statement.DescendantNodes())
        {
            switch (node)
            {
                case InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: not "nameof" } }:
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax or BaseExpressionSyntax } }:
                case ThisExpressionSyntax when node.Parent is not MemberAccessExpressionSyntax:
                case AnonymousFunctionExpressionSyntax or AwaitExpressionSyntax:
                    return false;
            }
        }

        return true;
    }
}
