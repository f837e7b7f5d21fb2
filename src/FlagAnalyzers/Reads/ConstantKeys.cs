using System.Collections.Concurrent;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace FlagAnalyzers.Reads;

/// <summary>
/// Follows a key through constants: literals, <c>const</c>, <c>nameof</c>, <c>static readonly</c> fields and get-only
/// properties with a constant value, concatenation, interpolation, and enum members, which stand for their names. So does
/// an object that a <c>static readonly</c> field or get-only property holds, unless it is made of exactly one text: that is the key then.
/// </summary>
internal sealed class ConstantKeys
{
    private const int MaxDepth = 16;

    private readonly Compilation _compilation;

    private readonly ConcurrentDictionary<ISymbol, string?> _members = new(SymbolEqualityComparer.Default);

    public ConstantKeys(Compilation compilation) => _compilation = compilation;

    /// <summary>Without conversions and parentheses.</summary>
    public static IOperation Unwrap(IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation { OperatorMethod: null } conversion:
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                default:
                    return operation;
            }
        }
    }

    /// <summary>The key that <paramref name="operation"/> certainly is; null when it is not constant.</summary>
    public string? TryGet(IOperation operation, CancellationToken cancellationToken) => TryGet(operation, 0, cancellationToken);

    /// <summary>The key that a static field or property holds; null where it holds none.</summary>
    public string? KeyIn(ISymbol member, CancellationToken cancellationToken) => member switch
    {
        IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } field => KeyOf(field),
        IFieldSymbol { IsConst: true } field => field.ConstantValue as string,
        IFieldSymbol { IsStatic: true, IsReadOnly: true } or IPropertySymbol { IsStatic: true, SetMethod: null, Parameters.IsEmpty: true } =>
            _members.GetOrAdd(member.OriginalDefinition, symbol => FromInitializer(symbol, 0, cancellationToken)),
        _ => null,
    };

    /// <summary>The <c>[Flag]</c> on the field that <paramref name="operation"/> names, such as <c>Flags.Keys.NewCheckout</c>.</summary>
    public static AttributeData? TryGetFlagAttribute(IOperation operation) =>
        Unwrap(operation) is IFieldReferenceOperation reference
            ? FlagNames.FindAttribute(reference.Field, FlagNames.FlagAttribute)
            : null;

    private static string? EnumMember(ITypeSymbol type, object? value)
    {
        string? name = null;
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true } field && Equals(field.ConstantValue, value))
            {
                if (name is not null)
                {
                    return null;
                }

                name = KeyOf(field);
            }
        }

        return name;
    }

    private static string KeyOf(IFieldSymbol enumMember) =>
        FlagNames.FindAttribute(enumMember, FlagNames.FlagAttribute) is { } attribute
        && attribute.ConstructorArguments.Length > 0
        && attribute.ConstructorArguments[0].Value is string key
            ? key
            : enumMember.Name;

    // `(Features)1` stays an enum value; a member boxed to object is one below the conversion.
    private static IOperation UnwrapToEnum(IOperation operation)
    {
        while (operation is IConversionOperation { OperatorMethod: null, Type.TypeKind: not TypeKind.Enum } conversion)
        {
            operation = conversion.Operand;
        }

        return operation is { Type.TypeKind: TypeKind.Enum, ConstantValue.HasValue: true } ? operation : Unwrap(operation);
    }

    private string? TryGet(IOperation operation, int depth, CancellationToken cancellationToken)
    {
        operation = UnwrapToEnum(operation);
        if (depth > MaxDepth)
        {
            return null;
        }

        if (operation is IFieldReferenceOperation { Field.ContainingType.TypeKind: TypeKind.Enum } member)
        {
            return KeyOf(member.Field);
        }

        if (operation.ConstantValue is { HasValue: true, Value: { } value })
        {
            return value as string ?? (operation.Type is { TypeKind: TypeKind.Enum } type ? EnumMember(type, value) : null);
        }

        switch (operation)
        {
            case IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } field }:
                return _members.GetOrAdd(field.OriginalDefinition, symbol => FromInitializer(symbol, depth, cancellationToken));
            case IPropertyReferenceOperation { Property: { IsStatic: true, SetMethod: null } property }:
                return _members.GetOrAdd(property.OriginalDefinition, symbol => FromInitializer(symbol, depth, cancellationToken));
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, OperatorMethod: null } sum:
                return TryGet(sum.LeftOperand, depth + 1, cancellationToken) is { } left
                    && TryGet(sum.RightOperand, depth + 1, cancellationToken) is { } right
                        ? left + right
                        : null;
            case IInterpolatedStringOperation interpolated:
                return Interpolate(interpolated, depth, cancellationToken);
            case IInvocationOperation { TargetMethod: { Name: "ToString", Parameters.IsEmpty: true }, Instance: { } instance }:
                return Unwrap(instance) is { Type.TypeKind: TypeKind.Enum } named ? TryGet(named, depth + 1, cancellationToken) : null;
            default:
                return null;
        }
    }

    private string? Interpolate(IInterpolatedStringOperation interpolated, int depth, CancellationToken cancellationToken)
    {
        StringBuilder text = new();
        foreach (IInterpolatedStringContentOperation part in interpolated.Parts)
        {
            string? piece = part switch
            {
                IInterpolatedStringTextOperation literal => TryGet(literal.Text, depth + 1, cancellationToken),
                IInterpolationOperation { Alignment: null, FormatString: null } hole => TryGet(hole.Expression, depth + 1, cancellationToken),
                _ => null,
            };
            if (piece is null)
            {
                return null;
            }

            text.Append(piece);
        }

        return text.ToString();
    }

    private string? FromInitializer(ISymbol member, int depth, CancellationToken cancellationToken)
    {
        if (member.DeclaringSyntaxReferences.Length != 1 || IsAssignedInStaticConstructor(member, cancellationToken))
        {
            return null;
        }

        SyntaxNode declaration = member.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken);
        ExpressionSyntax? expression = declaration switch
        {
            VariableDeclaratorSyntax variable => variable.Initializer?.Value,
            PropertyDeclarationSyntax property => property.ExpressionBody?.Expression ?? property.Initializer?.Value,
            _ => null,
        };
        if (expression is null || !_compilation.ContainsSyntaxTree(declaration.SyntaxTree))
        {
            return null;
        }

        SemanticModel model = _compilation.GetSemanticModel(declaration.SyntaxTree);
        return model.GetOperation(expression, cancellationToken) is not { } operation ? null
            : Unwrap(operation) is IObjectCreationOperation { Type: { } type } creation && IsKeyObject(type) ? FromObject(member, creation, depth, cancellationToken)
            : TryGet(operation, depth + 1, cancellationToken);
    }

    // Not a list of keys.
    private static bool IsKeyObject(ITypeSymbol type) =>
        type.SpecialType == SpecialType.None && type.AllInterfaces.All(static contract => contract.SpecialType != SpecialType.System_Collections_IEnumerable);

    // static readonly Toggle NewCheckout = new("new-checkout");
    private string FromObject(ISymbol member, IObjectCreationOperation creation, int depth, CancellationToken cancellationToken)
    {
        string? key = null;
        foreach (IArgumentOperation argument in creation.Arguments)
        {
            if (argument.ArgumentKind == ArgumentKind.Explicit && argument.Value.Type?.SpecialType == SpecialType.System_String
                && TryGet(argument.Value, depth + 1, cancellationToken) is { } text)
            {
                if (key is not null)
                {
                    return member.Name;
                }

                key = text;
            }
        }

        return key ?? member.Name;
    }

    private static bool IsAssignedInStaticConstructor(ISymbol member, CancellationToken cancellationToken)
    {
        foreach (IMethodSymbol constructor in member.ContainingType.StaticConstructors)
        {
            foreach (SyntaxReference reference in constructor.DeclaringSyntaxReferences)
            {
                // The name alone is enough to keep quiet: an assignment there would win over the initializer.
                if (reference.GetSyntax(cancellationToken) is ConstructorDeclarationSyntax declaration
                    && declaration.DescendantNodes().OfType<IdentifierNameSyntax>()
                        .Any(name => string.Equals(name.Identifier.ValueText, member.Name, StringComparison.Ordinal)))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
