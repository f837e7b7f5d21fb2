using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Whether what a member is asked of can be null: then asking throws.</summary>
internal sealed partial class Purity
{
    private bool IsPureReceiver(ExpressionSyntax receiver, ITypeSymbol? type, bool isReadPart, int depth) =>
        IsPure(receiver, isReadPart, depth + 1)
        && (isReadPart || type is { IsValueType: true } || receiver is ThisExpressionSyntax or BaseExpressionSyntax || IsMadeHere(receiver)
            || model.GetSymbolInfo(receiver, cancellationToken).Symbol is ITypeSymbol or INamespaceSymbol || IsProvenBefore(receiver));

    // A local that holds one new object from its declaration on: never null.
    private bool IsMadeHere(ExpressionSyntax receiver) =>
        receiver is IdentifierNameSyntax && model.GetSymbolInfo(receiver, cancellationToken).Symbol is ILocalSymbol { DeclaringSyntaxReferences: { Length: 1 } declared } local
        && declared[0].GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax, Parent.Parent: LocalDeclarationStatementSyntax { Parent: { } scope } }
        && References.Of(local, scope, model, cancellationToken).All(static name => !References.IsWrite(name));

    // A local or parameter of one value that a statement before this one, or a condition around it, has asked for a member already.
    private bool IsProvenBefore(ExpressionSyntax receiver)
    {
        if (receiver is not IdentifierNameSyntax || model.GetSymbolInfo(receiver, cancellationToken).Symbol is not { } symbol
            || symbol is not (ILocalSymbol { RefKind: RefKind.None } or IParameterSymbol { RefKind: RefKind.None })
            || receiver.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } member || !IsOfOneValue(symbol, member)
            || member.DescendantNodes().Any(static node => node is GotoStatementSyntax))
        {
            return false;
        }

        SyntaxNode inner = receiver;
        foreach (var outer in receiver.Ancestors())
        {
            switch (outer)
            {
                // Called at any time.
                case MemberDeclarationSyntax or LocalFunctionStatementSyntax:
                    return false;
                case IfStatementSyntax test when inner != test.Condition && Asks(test.Condition, symbol):
                case WhileStatementSyntax loop when inner != loop.Condition && Asks(loop.Condition, symbol):
                case CommonForEachStatementSyntax each when inner != each.Expression && Asks(each.Expression, symbol):
                case BlockSyntax block when block.Statements.TakeWhile(statement => statement != inner).Any(statement => Proves(statement, symbol)):
                    return true;
            }

            inner = outer;
        }

        return false;
    }

    private bool IsOfOneValue(ISymbol symbol, MemberDeclarationSyntax member) =>
        symbol.DeclaringSyntaxReferences.Length == 1 && symbol.DeclaringSyntaxReferences[0].SyntaxTree == member.SyntaxTree && member.Span.Contains(symbol.DeclaringSyntaxReferences[0].Span)
        && member is not BaseTypeDeclarationSyntax
        && References.Of(symbol, member, model, cancellationToken).All(static name => !References.IsWrite(name));

    // Whether nothing after a statement runs where the symbol is null.
    private bool Proves(StatementSyntax statement, ISymbol symbol) =>
        statement switch
        {
            ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ThrowIfNull" }, ArgumentList.Arguments: { Count: > 0 } arguments } check }
                when Is(arguments[0].Expression, symbol) && model.GetSymbolInfo(check, cancellationToken).Symbol is IMethodSymbol { ContainingType: { Name: "ArgumentNullException", ContainingNamespace.Name: "System" } } => true,
            ExpressionStatementSyntax expression => Asks(expression.Expression, symbol),
            LocalDeclarationStatementSyntax local => local.Declaration.Variables.Any(variable => variable.Initializer is { Value: var value } && Asks(value, symbol)),
            IfStatementSyntax test => Asks(test.Condition, symbol) || IsNullTest(test.Condition, symbol) && Exits(test.Statement),
            CommonForEachStatementSyntax each => Asks(each.Expression, symbol),
            _ => false,
        };

    private static bool Exits(StatementSyntax statement) =>
        statement is ReturnStatementSyntax or ThrowStatementSyntax || statement is BlockSyntax { Statements: { Count: > 0 } statements } && Exits(statements[statements.Count - 1]);

    private bool IsNullTest(ExpressionSyntax condition, ISymbol symbol) =>
        condition switch
        {
            IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax { Expression.RawKind: (int)SyntaxKind.NullLiteralExpression } } pattern => Is(pattern.Expression, symbol),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression, Right.RawKind: (int)SyntaxKind.NullLiteralExpression } equality => Is(equality.Left, symbol) && IsBuiltInReference(equality),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } either => IsNullTest(either.Left, symbol) || IsNullTest(either.Right, symbol),
            _ => false,
        };

    private bool IsBuiltInReference(BinaryExpressionSyntax equality) =>
        model.GetSymbolInfo(equality, cancellationToken).Symbol is null or IMethodSymbol { MethodKind: MethodKind.BuiltinOperator } or IMethodSymbol { ContainingType.SpecialType: SpecialType.System_String };

    // Whether an expression always asks the symbol for a member: what may be skipped does not count.
    private bool Asks(ExpressionSyntax node, ISymbol symbol)
    {
        switch (node)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                return Asks(parenthesized.Expression, symbol);
            case PrefixUnaryExpressionSyntax { RawKind: not (int)SyntaxKind.AddressOfExpression } unary:
                return Asks(unary.Operand, symbol);
            case AwaitExpressionSyntax awaited:
                return Asks(awaited.Expression, symbol);
            case CastExpressionSyntax cast:
                return Asks(cast.Expression, symbol);
            case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment:
                return Asks(assignment.Left, symbol) || Asks(assignment.Right, symbol);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression or (int)SyntaxKind.CoalesceExpression or (int)SyntaxKind.IsExpression or (int)SyntaxKind.AsExpression } guarded:
                return Asks(guarded.Left, symbol);
            case BinaryExpressionSyntax binary:
                return Asks(binary.Left, symbol) || Asks(binary.Right, symbol);
            case IsPatternExpressionSyntax pattern:
                return Asks(pattern.Expression, symbol);
            case ConditionalExpressionSyntax conditional:
                return Asks(conditional.Condition, symbol);
            case MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.SimpleMemberAccessExpression } access:
                return Asks(access.Expression, symbol) || Is(access.Expression, symbol) && IsOfInstance(access);
            case BaseObjectCreationExpressionSyntax { ArgumentList: { } list }:
                return list.Arguments.Any(argument => Asks(argument.Expression, symbol));
            case InvocationExpressionSyntax call when model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol method && IsAlwaysCalled(method):
                return call.Expression is MemberAccessExpressionSyntax && Asks(call.Expression, symbol) || call.ArgumentList.Arguments.Any(argument => Asks(argument.Expression, symbol));
            default:
                return false;
        }
    }

    private bool Is(ExpressionSyntax node, ISymbol symbol) =>
        node is IdentifierNameSyntax && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(node, cancellationToken).Symbol, symbol);

    // An extension can be asked of null; the block that declares one has no name.
    private bool IsOfInstance(MemberAccessExpressionSyntax access) =>
        model.GetSymbolInfo(access, cancellationToken).Symbol is (IFieldSymbol or IPropertySymbol or IMethodSymbol { ReducedFrom: null }) and { IsStatic: false, ContainingType.Name: not "" };

    // Calls under [Conditional], and of partial methods without a body, are not there in every build.
    private static bool IsAlwaysCalled(IMethodSymbol method) =>
        method is not { IsPartialDefinition: true } && !method.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "ConditionalAttribute");
}
