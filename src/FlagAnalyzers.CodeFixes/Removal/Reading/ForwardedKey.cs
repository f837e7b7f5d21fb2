using FlagAnalyzers.Reads;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlagAnalyzers.Removal;

/// <summary>A helper that only hands a key on to a read: <c>bool IsOn(string key) =&gt; _client.IsEnabled(key, _user)</c>. A call of it is such a read.</summary>
internal sealed class ForwardedKey(FlagReadFinder finder, string key, Compilation compilation, CancellationToken cancellationToken)
{
    public FlagRead? TryRead(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter } && finder.TryGetKey(argument.Value, cancellationToken) == key
                && ReadBehind(call.TargetMethod, parameter.Ordinal, depth: 0) is { } read)
            {
                return new FlagRead
                {
                    Operation = call,
                    Key = key,
                    Origin = read.Origin,
                    Sdk = read.Sdk,
                    OnResult = read.OnResult,
                    Type = read.Type,
                    YieldsValue = read.YieldsValue,
                    IsAsync = read.IsAsync,
                    KeyArgument = argument.Value,
                    Info = finder.Index.TryFind(key),
                };
            }
        }

        return null;
    }

    private FlagRead? ReadBehind(IMethodSymbol method, int ordinal, int depth)
    {
        var declared = (method.ReducedFrom ?? method).OriginalDefinition;
        ordinal += method.ReducedFrom is not null ? 1 : 0;
        if (depth > 3 || declared.IsVirtual || declared.IsAbstract || declared.IsOverride || declared.DeclaringSyntaxReferences.Length != 1
            || declared.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) is not MethodDeclarationSyntax syntax || BodyOf(syntax) is not { } body
            || SourceModels.Find(compilation, syntax.SyntaxTree) is not { } model || Unwrap(model.GetOperation(body, cancellationToken)) is not IInvocationOperation inner)
        {
            return null;
        }

        var purity = new Purity(model, cancellationToken);
        if (!inner.Arguments.All(argument => argument.Syntax is not ArgumentSyntax given || !purity.IsWritten(given) && purity.IsPureReadPart(given.Expression))
            || inner.Instance is { IsImplicit: false, Syntax: ExpressionSyntax instance } && !purity.IsPureReadPart(instance))
        {
            return null;
        }

        if (finder.ReadAll(inner, cancellationToken) is { Length: 1 } reads)
        {
            return reads[0].KeyArgument is IParameterReferenceOperation { Parameter: var direct } && direct.Ordinal == ordinal && IsOf(direct, declared) ? reads[0] : null;
        }

        foreach (var argument in inner.Arguments)
        {
            if (argument is { Value: IParameterReferenceOperation { Parameter: var handed }, Parameter: { } next } && handed.Ordinal == ordinal && IsOf(handed, declared)
                && ReadBehind(inner.TargetMethod, next.Ordinal, depth + 1) is { } behind)
            {
                return behind;
            }
        }

        return null;
    }

    private static bool IsOf(IParameterSymbol parameter, IMethodSymbol method) =>
        SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, method);

    private static ExpressionSyntax? BodyOf(MethodDeclarationSyntax method) =>
        method.ExpressionBody?.Expression ?? (method.Body?.Statements is { Count: 1 } only ? (only[0] as ReturnStatementSyntax)?.Expression : null);

    private static IOperation? Unwrap(IOperation? operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation { IsImplicit: true } conversion:
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                case IAwaitOperation awaited:
                    operation = awaited.Operation;
                    break;
                case IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } task }:
                    operation = task;
                    break;
                default:
                    return operation;
            }
        }
    }
}
