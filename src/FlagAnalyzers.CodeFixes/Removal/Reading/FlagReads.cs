using FlagAnalyzers.Definitions;
using FlagAnalyzers.Reads;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlagAnalyzers.Removal;

/// <summary>Reads as the checks see them: typed accessors, key parameters, configured members and the known SDKs.</summary>
internal sealed class FlagReads : IFlagReadSource
{
    private readonly FlagRemovalRequest _request;

    public FlagReads(FlagRemovalRequest request, IEnumerable<string> hints)
    {
        _request = request;
        Hints = [.. hints];
    }

    public IReadOnlyList<string> Hints { get; }

    /// <summary>The enums whose members were seen as keys, by their full names.</summary>
    public HashSet<string> KeyEnums { get; } = new(StringComparer.Ordinal);

    public IFlagReadLocator? CreateLocator(Project project, Compilation compilation, CancellationToken cancellationToken) =>
        FlagReadFinder.Create(compilation, project.AnalyzerOptions, cancellationToken) is { } finder
            ? new Locator(finder, _request, KeyEnums)
            : null;

    private sealed class Locator(FlagReadFinder finder, FlagRemovalRequest request, HashSet<string> keyEnums) : IFlagReadLocator
    {
        public string Key => request.Key;

        public FlagReadMatch? TryMatch(ExpressionSyntax node, SemanticModel model, CancellationToken cancellationToken)
        {
            if (node is not (InvocationExpressionSyntax or MemberAccessExpressionSyntax or IdentifierNameSyntax or MemberBindingExpressionSyntax
                or BaseObjectCreationExpressionSyntax or ElementAccessExpressionSyntax))
            {
                return null;
            }

            var operation = model.GetOperation(node, cancellationToken);
            while (operation is IConversionOperation conversion && conversion.Syntax == node)
            {
                operation = conversion.Operand;
            }

            if (operation is not (IPropertyReferenceOperation or IFieldReferenceOperation or IInvocationOperation or IObjectCreationOperation) || operation.Syntax != node)
            {
                return null;
            }

            var reads = finder.ReadAll(operation, cancellationToken);
            FlagRead? own = null;
            foreach (var read in reads)
            {
                if (string.Equals(read.Key, request.Key, StringComparison.Ordinal))
                {
                    own = read;
                }
            }

            if (own is null && reads.IsEmpty && operation is IInvocationOperation call)
            {
                own = new ForwardedKey(finder, request.Key, model.Compilation, cancellationToken).TryRead(call);
            }

            if (own is null)
            {
                return null;
            }

            if (reads.Length > 1)
            {
                return new FlagReadMatch(null, "the call names several flags");
            }

            return Match(own, node, model);
        }

        public (IReadOnlyList<ExpressionSyntax> Own, int KeyCount)? TryMatchGate(AttributeSyntax attribute, SemanticModel model, CancellationToken cancellationToken) =>
            OwnKeys(finder.ReadAttribute(attribute, model, cancellationToken));

        public (IReadOnlyList<ExpressionSyntax> Own, int KeyCount)? TryMatchGate(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken) =>
            model.GetOperation(call, cancellationToken) is { } operation ? OwnKeys(finder.ReadAll(operation, cancellationToken)) : null;

        private (IReadOnlyList<ExpressionSyntax> Own, int KeyCount)? OwnKeys(IReadOnlyCollection<FlagRead> reads)
        {
            var own = new List<ExpressionSyntax>();
            foreach (var read in reads)
            {
                if (string.Equals(read.Key, request.Key, StringComparison.Ordinal) && read.KeyArgument?.Syntax is ExpressionSyntax key)
                {
                    own.Add(key);
                }
            }

            return own.Count == 0 ? null : (own, reads.Count);
        }

        public bool IsOwnKey(ExpressionSyntax node, SemanticModel model, CancellationToken cancellationToken) =>
            model.GetConstantValue(node, cancellationToken) is { HasValue: true, Value: string key } && string.Equals(key, request.Key, StringComparison.Ordinal);

        public bool IsOwnMember(SimpleNameSyntax name, SemanticModel model, CancellationToken cancellationToken) =>
            model.GetSymbolInfo(name, cancellationToken).Symbol switch
            {
                IPropertySymbol property => IsOwn(property) || IsFake(property) || finder.ListedKeyOf(property, name.SyntaxTree) == request.Key,
                IFieldSymbol field => finder.ListedKeyOf(field, name.SyntaxTree) == request.Key,
                _ => false,
            };

        // A hand-written stand-in: of the interface, or derived from the stub.
        private bool IsFake(IPropertySymbol property)
        {
            for (var overridden = property.OverriddenProperty; overridden is not null; overridden = overridden.OverriddenProperty)
            {
                if (IsOwn(overridden))
                {
                    return true;
                }
            }

            foreach (var implemented in property.ContainingType.AllInterfaces)
            {
                foreach (var member in implemented.GetMembers(property.Name))
                {
                    if (member is IPropertySymbol && IsOwn(member) && SymbolEqualityComparer.Default.Equals(property.ContainingType.FindImplementationForInterfaceMember(member), property))
                    {
                        return true;
                    }
                }
            }

            return false;
        }

        private bool IsOwn(ISymbol property)
        {
            foreach (var attribute in property.GetAttributes())
            {
                if (attribute.AttributeClass is { Name: "FlagAttribute", ContainingNamespace.Name: "FlagAnalyzers" }
                    && attribute.ConstructorArguments.Length > 0 && Equals(attribute.ConstructorArguments[0].Value, request.Key))
                {
                    return true;
                }
            }

            return false;
        }

        public KnownValue? ValueAs(ITypeSymbol? type) =>
            FlagValueChooser.Choose(new FlagRead { Key = request.Key, Info = finder.Index.TryFind(request.Key) }, request.Outcome, type);

        public KnownValue? TryMatchMember(IdentifierNameSyntax name, SemanticModel model, CancellationToken cancellationToken) =>
            request.Outcome.Variant is null && IsOwnMember(name, model, cancellationToken)
            && model.GetSymbolInfo(name, cancellationToken).Symbol is IPropertySymbol { Type.SpecialType: SpecialType.System_Boolean }
                ? KnownValue.Of(request.Outcome.IsOn)
                : null;

        private FlagReadMatch Match(FlagRead read, ExpressionSyntax node, SemanticModel model)
        {
            if (read.KeyArgument?.Type is { TypeKind: TypeKind.Enum } keys)
            {
                keyEnums.Add(keys.ToDisplayString());
            }

            var (type, wrapper) = TaskOf(model.GetTypeInfo(node).Type);
            var detail = read.YieldsValue ? null : DetailOf(type);
            if (!read.YieldsValue && detail is null)
            {
                return new FlagReadMatch(null, "the call gives an object that describes the flag, not its value");
            }

            if (OutOfTry(read) is { } given)
            {
                return given.Syntax is ArgumentSyntax { Expression: { } argument }
                    && FlagValueChooser.Choose(read, request.Outcome, given.Parameter!.Type) is { } handed
                        ? new FlagReadMatch(KnownValue.True) { Out = new HandedOut(argument, handed) }
                        : new FlagReadMatch(null, "the outcome does not say what this read gives");
            }

            var nullable = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } mayBeNull ? mayBeNull.TypeArguments[0] : null;
            return FlagValueChooser.Choose(read, request.Outcome, detail ?? nullable ?? type) is { } value
                ? new FlagReadMatch(value.In(detail is not null ? ValueWrapper.Detail : nullable is not null ? ValueWrapper.Nullable : ValueWrapper.None).In(wrapper)) { KeyObject = read.KeyArgument is { ConstantValue.HasValue: false, Type: { SpecialType: SpecialType.None, TypeKind: not TypeKind.Enum }, Syntax: var key } ? key : null }
                : new FlagReadMatch(null, "the outcome does not say what this read gives");
        }

        // EvaluationDetail<bool>: the type of its `Value`.
        private static ITypeSymbol? DetailOf(ITypeSymbol? type) =>
            type is INamedTypeSymbol { TypeArguments: { Length: 1 } arguments } detail
            && detail.GetMembers("Value").OfType<IPropertySymbol>().Any(property => SymbolEqualityComparer.Default.Equals(property.Type, arguments[0]))
                ? arguments[0]
                : null;

        private static (ITypeSymbol? Type, ValueWrapper Wrapper) TaskOf(ITypeSymbol? type) =>
            type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments.Length: 1 } task
                ? (task.TypeArguments[0], task.Name == "Task" ? ValueWrapper.Task : ValueWrapper.ValueTask)
                : (type, ValueWrapper.None);

        // bool TryGetSwitch(string switchName, out bool isEnabled): the result says whether there is a value.
        private static IArgumentOperation? OutOfTry(FlagRead read)
        {
            if (read.Operation is not IInvocationOperation { TargetMethod: { ReturnType.SpecialType: SpecialType.System_Boolean } method } call
                || !method.Name.StartsWith("Try", StringComparison.Ordinal))
            {
                return null;
            }

            IArgumentOperation? found = null;
            foreach (var argument in call.Arguments)
            {
                if (argument.Parameter?.RefKind == RefKind.Out)
                {
                    if (found is not null)
                    {
                        return null;
                    }

                    found = argument;
                }
            }

            return found;
        }
    }
}
