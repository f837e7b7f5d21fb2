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

    private readonly FlagReadBuilder _builder;

    private FlagReadFinder(FlagIndex index, CandidateNames names, FlagProperties? properties, KeyMembers members, FlagReadBuilder builder)
    {
        Index = index;
        Names = names;
        _properties = properties;
        _members = members;
        _builder = builder;
    }

    /// <summary>The operations that can be a read; register for these. An attribute's arguments are an object creation.</summary>
    public static ImmutableArray<OperationKind> OperationKinds { get; } =
        ImmutableArray.Create(OperationKind.PropertyReference, OperationKind.Invocation, OperationKind.ObjectCreation);

    /// <summary>The definitions that the compilation sees.</summary>
    public FlagIndex Index { get; }

    /// <summary>What a read can be called.</summary>
    public CandidateNames Names { get; }

    /// <summary>Whether <paramref name="type"/> is a <c>FlagValues</c>: one user's flags at one moment.</summary>
    public bool IsSnapshot(ITypeSymbol type) => _properties?.IsSnapshot(type) == true;

    /// <summary>Whether methods of <paramref name="type"/>, or of an interface it extends, read flags by key.</summary>
    public bool IsFlagService(INamedTypeSymbol type, SyntaxTree tree) => type.AllInterfaces.Insert(0, type)
        .Any(each => each.GetMembers().OfType<IMethodSymbol>().Any(method => _members.TryFind(method, method.Parameters, tree) is not null));

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
                    : ImmutableArray<FlagRead>.Empty;
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
        if (assemblies is null && sdks is null && configured is null)
        {
            return null;
        }

        FlagIndex index = FlagIndex.Get(compilation, options, cancellationToken);
        return new FlagReadFinder(
            index,
            CandidateNames.Create(compilation, index, assemblies, sdks, configured, cancellationToken),
            assemblies is null ? null : new FlagProperties(assemblies, index),
            new KeyMembers(assemblies, sdks, configured),
            new FlagReadBuilder(index, new ConstantKeys(compilation)));
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

        return _members.TryFindKeyProperty(property) is { } holder
            && reference.Parent is ISimpleAssignmentOperation assignment
            && ReferenceEquals(assignment.Target, reference)
                ? _builder.Build(reference, holder, assignment.Value, cancellationToken)
                : ImmutableArray<FlagRead>.Empty;
    }

    // A stub's property is set in tests; nameof names it and reads nothing.
    private static bool IsRead(IPropertyReferenceOperation reference)
    {
        if (reference.Parent is IAssignmentOperation assignment && ReferenceEquals(assignment.Target, reference))
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
