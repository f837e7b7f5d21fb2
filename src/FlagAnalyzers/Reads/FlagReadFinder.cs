using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace FlagAnalyzers.Reads;

/// <summary>Finds the flag reads of one compilation.</summary>
internal sealed class FlagReadFinder
{
    private static readonly PerCompilation<FlagReadFinder?> Finders = new(Make);

    private readonly FlagProperties? _properties;

    private readonly KeyMembers _members;

    private readonly ListedFlags? _listed;

    private readonly FlagReadBuilder _builder;

    private readonly ConstantKeys _constants;

    private FlagReadFinder(FlagIndex index, CandidateNames names, FlagProperties? properties, KeyMembers members, ListedFlags? listed, ConstantKeys constants)
    {
        Index = index;
        Names = names;
        _properties = properties;
        _members = members;
        _listed = listed;
        _constants = constants;
        _builder = new FlagReadBuilder(index, constants);
    }

    /// <summary>The operations that can be a read; register for these. An attribute's arguments are an object creation.</summary>
    public static ImmutableArray<OperationKind> OperationKinds { get; } =
        ImmutableArray.Create(OperationKind.PropertyReference, OperationKind.FieldReference, OperationKind.Invocation, OperationKind.ObjectCreation);

    /// <summary>The definitions that the compilation sees.</summary>
    public FlagIndex Index { get; }

    /// <summary>What a read can be called.</summary>
    public CandidateNames Names { get; }

    /// <summary>Whether <paramref name="type"/> is a <c>FlagValues</c>: one user's flags at one moment.</summary>
    public bool IsSnapshot(ITypeSymbol type) => _properties?.IsSnapshot(type) == true;

    /// <summary>Whether methods of <paramref name="type"/>, or of an interface it extends, read flags by key.</summary>
    public bool IsFlagService(INamedTypeSymbol type, SyntaxTree tree) => type.AllInterfaces.Insert(0, type)
        .Any(each => each.GetMembers().Any(member => member is IMethodSymbol method && _members.TryFind(method, method.Parameters, tree) is not null || ListedKeyOf(member, tree) is not null));

    /// <summary>The key of the flag that a listed member is, whoever declares or implements it; null where it is none.</summary>
    public string? ListedKeyOf(ISymbol member, SyntaxTree tree) => _listed?.KeyOf(member, tree);

    /// <summary>The key that a static field or property holds; null where it holds none.</summary>
    public string? KeyIn(ISymbol member, CancellationToken cancellationToken) => _constants.KeyIn(member, cancellationToken);

    /// <summary>The key that <paramref name="operation"/> certainly is; null when it is not constant.</summary>
    public string? TryGetKey(IOperation operation, CancellationToken cancellationToken) => _constants.TryGet(operation, cancellationToken);

    /// <summary>The finder of <paramref name="compilation"/>, made once; null when nothing in it can be a read.</summary>
    public static FlagReadFinder? Create(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken) =>
        Finders.Get(compilation, options, cancellationToken);

    /// <summary>The read that <paramref name="operation"/> is, or the first where it names several keys; null when it is none.</summary>
    public FlagRead? TryRead(IOperation operation, CancellationToken cancellationToken = default)
    {
        ImmutableArray<FlagRead> reads = ReadAll(operation, cancellationToken);
        return reads.IsEmpty ? null : reads[0];
    }

    /// <summary>Every read in <paramref name="operation"/>: one per key; empty (never default) when it is none.</summary>
    public ImmutableArray<FlagRead> ReadAll(IOperation operation, CancellationToken cancellationToken = default)
    {
        switch (operation)
        {
            case IPropertyReferenceOperation reference:
                return ReadProperty(reference, cancellationToken);
            case IInvocationOperation call:
                IMethodSymbol target = call.TargetMethod;
                return _members.TryFind(target, target.Parameters, call.Syntax.SyntaxTree) is { } member
                    ? _builder.Build(call, member, call.Arguments, target.ReturnType, call.Instance, cancellationToken)
                    : ReadListed(call, target, target.ReturnType, call.Instance);
            case IFieldReferenceOperation field:
                return ReadListed(field, field.Field, field.Field.Type, field.Instance);
            case IObjectCreationOperation { Constructor: { } constructor } creation:
                return _members.TryFind(constructor, constructor.Parameters, creation.Syntax.SyntaxTree) is { } creator
                    ? _builder.Build(creation, creator, creation.Arguments, null, null, cancellationToken)
                    : ImmutableArray<FlagRead>.Empty;
            default:
                return ImmutableArray<FlagRead>.Empty;
        }
    }

    /// <summary>The reads of an attribute such as <c>[FeatureGate("a", "b")]</c>; empty when it is none.</summary>
    public ImmutableArray<FlagRead> ReadAttribute(SyntaxNode attribute, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetOperation(attribute, cancellationToken) is IAttributeOperation { Operation: { } creation }
            ? ReadAll(creation, cancellationToken)
            : ImmutableArray<FlagRead>.Empty;

    private static FlagReadFinder? Make(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        FlagAssemblies? assemblies = FlagAssemblies.Find(compilation);
        SdkTypes? sdks = SdkTypes.Find(compilation);
        ConfiguredKeys? configured = ConfiguredKeys.Read(compilation, options.AnalyzerConfigOptionsProvider);
        ListedFlags? listed = ListedFlags.Read(compilation, options.AnalyzerConfigOptionsProvider);
        if (assemblies is null && sdks is null && configured is null && listed is null)
        {
            return null;
        }

        FlagIndex index = FlagIndex.Get(compilation, options, cancellationToken);
        return new FlagReadFinder(
            index,
            CandidateNames.Create(compilation, index, assemblies, sdks, configured, listed, cancellationToken),
            assemblies is null ? null : new FlagProperties(assemblies, index),
            new KeyMembers(assemblies, sdks, configured),
            listed,
            new ConstantKeys(compilation));
    }

    private ImmutableArray<FlagRead> ReadProperty(IPropertyReferenceOperation reference, CancellationToken cancellationToken)
    {
        IPropertySymbol property = reference.Property;
        if (!property.Parameters.IsEmpty)
        {
            return _members.TryFind(property, property.Parameters, reference.Syntax.SyntaxTree) is { } indexer
                ? _builder.Build(reference, indexer, reference.Arguments, property.Type, reference.Instance, cancellationToken)
                : ImmutableArray<FlagRead>.Empty;
        }

        if (_properties?.TryFind(property) is { } flag)
        {
            return IsRead(reference) ? _builder.Build(reference, flag) : ImmutableArray<FlagRead>.Empty;
        }

        if (ListedKeyOf(property, reference.Syntax.SyntaxTree) is not null)
        {
            return ReadListed(reference, property, property.Type, reference.Instance);
        }

        return _members.TryFindKeyProperty(property) is { } holder
            && reference.Parent is ISimpleAssignmentOperation assignment
            && ReferenceEquals(assignment.Target, reference)
                ? _builder.Build(reference, holder, assignment.Value, cancellationToken)
                : ImmutableArray<FlagRead>.Empty;
    }

    private ImmutableArray<FlagRead> ReadListed(IOperation operation, ISymbol member, ITypeSymbol type, IOperation? instance) =>
        ListedKeyOf(member, operation.Syntax.SyntaxTree) is { } key && IsRead(operation) ? _builder.Build(operation, key, type, instance) : ImmutableArray<FlagRead>.Empty;

    // A stub's property is set in tests; nameof names it and reads nothing.
    private static bool IsRead(IOperation reference)
    {
        if (reference.Parent is IAssignmentOperation assignment && ReferenceEquals(assignment.Target, reference)
            || reference.Parent is IArgumentOperation { Parameter.RefKind: not (RefKind.None or RefKind.In) } or IAddressOfOperation
            || reference.Parent is ITupleOperation { Parent: IDeconstructionAssignmentOperation parts } tuple && ReferenceEquals(parts.Target, tuple))
        {
            return false;
        }

        for (IOperation? parent = reference.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is INameOfOperation)
            {
                return false;
            }

            if (parent is not (IMemberReferenceOperation or IParenthesizedOperation))
            {
                break;
            }
        }

        return true;
    }
}
