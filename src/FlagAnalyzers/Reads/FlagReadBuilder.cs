using System.Collections.Immutable;
using FlagAnalyzers.Definitions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlagAnalyzers.Reads;

/// <summary>Makes <see cref="FlagRead"/>s from operations that are known to be some.</summary>
internal sealed class FlagReadBuilder
{
    private readonly FlagIndex _index;

    private readonly ConstantKeys _constants;

    public FlagReadBuilder(FlagIndex index, ConstantKeys constants)
    {
        _index = index;
        _constants = constants;
    }

    /// <summary>The read of a typed accessor.</summary>
    public ImmutableArray<FlagRead> Build(IPropertyReferenceOperation reference, FlagInfo flag) => ImmutableArray.Create(new FlagRead
    {
        Operation = reference,
        Key = flag.Key,
        Origin = FlagReadOrigin.TypedAccessor,
        Type = flag.Type,
        YieldsValue = true,
        ContextArgument = reference.Instance,
        Info = flag,
        KeyLocation = NameOf(reference.Syntax).GetLocation(),
    });

    /// <summary>The read of a member that is a flag by itself.</summary>
    public ImmutableArray<FlagRead> Build(IOperation reference, string key, ITypeSymbol type, IOperation? instance)
    {
        FlagResult value = FlagResult.Of(type, isTyped: true);
        return ImmutableArray.Create(new FlagRead
        {
            Operation = reference,
            Key = key,
            Origin = FlagReadOrigin.Configured,
            Type = value.Type,
            YieldsValue = value.YieldsValue,
            IsAsync = value.IsAsync,
            ContextArgument = instance,
            Info = _index.TryFind(key),
            KeyLocation = NameOf(reference.Syntax is InvocationExpressionSyntax call ? call.Expression : reference.Syntax).GetLocation(),
        });
    }

    /// <summary>The reads of a call, one for each key it names.</summary>
    public ImmutableArray<FlagRead> Build(
        IOperation call, KeyMember member, ImmutableArray<IArgumentOperation> arguments, ITypeSymbol? result,
        IOperation? instance, CancellationToken cancellationToken)
    {
        if ((member.Key == KeyMember.Receiver ? ReceiverIn(instance) : ArgumentFor(arguments, member.Key)?.Value) is not { } argument)
        {
            return ImmutableArray<FlagRead>.Empty;
        }

        FlagResult value = FlagResult.Of(result, !member.IsUntyped && !HasOutParameter(arguments));
        IOperation? context = Explicit(ArgumentFor(arguments, member.Context)) ?? (member.Context < 0 && member.Key >= 0 ? instance : null);
        IOperation? fallback = Explicit(ArgumentFor(arguments, member.Default));
        ImmutableArray<IOperation> keys = KeyElements.Of(argument);
        ImmutableArray<FlagRead>.Builder reads = ImmutableArray.CreateBuilder<FlagRead>(keys.Length);
        foreach (IOperation key in keys)
        {
            reads.Add(Build(call, member, value, key, keys.Length, context, fallback, cancellationToken));
        }

        return reads.MoveToImmutable();
    }

    /// <summary>The read that a property holds the key of (<c>FlagKey = "..."</c>).</summary>
    public ImmutableArray<FlagRead> Build(IOperation holder, KeyMember member, IOperation key, CancellationToken cancellationToken) =>
        ImmutableArray.Create(Build(holder, member, default, key, 1, null, null, cancellationToken));

    // Knobs.NewCheckout.GetValue(context).AsBoolean()
    private static IOperation? ReceiverIn(IOperation? instance)
    {
        while (instance is IInvocationOperation { Instance: { } inner })
        {
            instance = inner;
        }

        return instance;
    }

    private static IArgumentOperation? ArgumentFor(ImmutableArray<IArgumentOperation> arguments, int ordinal)
    {
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.Parameter?.Ordinal == ordinal)
            {
                return argument;
            }
        }

        return null;
    }

    private static IOperation? Explicit(IArgumentOperation? argument) =>
        argument is { ArgumentKind: ArgumentKind.Explicit } ? argument.Value : null;

    // `bool TryGetLimit([FlagKey] string key, out int limit)`: the bool is not the flag's value.
    private static bool HasOutParameter(ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.Parameter is { RefKind: RefKind.Out or RefKind.Ref })
            {
                return true;
            }
        }

        return false;
    }

    private static SyntaxNode NameOf(SyntaxNode syntax) => syntax switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        _ => syntax,
    };

    private FlagRead Build(
        IOperation call, KeyMember member, FlagResult result, IOperation keyArgument, int count,
        IOperation? context, IOperation? fallback, CancellationToken cancellationToken)
    {
        string? key = _constants.TryGet(keyArgument, cancellationToken);
        IOperation written = ConstantKeys.Unwrap(keyArgument);
        return new FlagRead
        {
            Operation = call,
            Key = key,
            Origin = member.Origin,
            Sdk = member.Sdk?.Name,
            OnResult = member.Sdk?.OnResult,
            Type = result.Type,
            YieldsValue = result.YieldsValue && count == 1,
            IsAsync = result.IsAsync,
            KeyCount = count,
            KeyArgument = written,
            ContextArgument = context,
            DefaultArgument = fallback,
            Info = key is null ? null : _index.TryFind(key) ?? FromKeyConstant(written),
            KeyLocation = written.Syntax.GetLocation(),
        };
    }

    private static FlagInfo? FromKeyConstant(IOperation key) =>
        ConstantKeys.TryGetFlagAttribute(key) is { } attribute ? FlagInfoReader.FromAttribute(attribute, "Flags", isThirdParty: false) : null;
}
