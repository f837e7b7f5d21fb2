using System.Globalization;
using FlagAnalyzers.Definitions;
using FlagAnalyzers.Reads;
using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Removal;

/// <summary>The value that a read has under an outcome.</summary>
internal static class FlagValueChooser
{
    public static KnownValue? Choose(FlagRead read, FlagOutcome outcome, ITypeSymbol? type)
    {
        if (type is null)
        {
            return null;
        }

        if (type.SpecialType == SpecialType.System_Boolean)
        {
            return OfBoolean(read, outcome);
        }

        if (type.TypeKind == TypeKind.Enum)
        {
            return OfEnum(read, outcome, type);
        }

        if (type.SpecialType == SpecialType.System_String)
        {
            return OfString(read, outcome);
        }

        if (outcome.Variant is not null || read.Info?.Definition is not { } definition || definition.IsExternal)
        {
            return null;
        }

        var constant = outcome.IsOn ? definition.Base.Value : definition.Base.Default;
        return type.SpecialType switch
        {
            SpecialType.System_Int32 when constant.Type == FlagType.Int32 => new KnownValue(constant.Int32),
            SpecialType.System_Double when constant.Type == FlagType.Double => new KnownValue(constant.Double),
            _ => null,
        };
    }

    private static KnownValue? OfBoolean(FlagRead read, FlagOutcome outcome)
    {
        if (outcome.Variant is null)
        {
            return KnownValue.Of(outcome.IsOn);
        }

        // A variant flag read as bool asks whether the user is assigned a variant other than the default.
        return read.Info is { Type: FlagType.Variant, Default: { } name }
            ? KnownValue.Of(!string.Equals(name, outcome.Variant, StringComparison.Ordinal))
            : null;
    }

    private static KnownValue? OfEnum(FlagRead read, FlagOutcome outcome, ITypeSymbol type)
    {
        var variant = outcome.Variant ?? (outcome.IsOn ? null : read.Info?.Default);
        if (variant is null)
        {
            return null;
        }

        var name = AccessorName.ForVariant(variant);
        if (read.Info?.Definition is { } definition)
        {
            foreach (var candidate in definition.Variants)
            {
                if (string.Equals(candidate.Name, variant, StringComparison.Ordinal))
                {
                    name = candidate.MemberName;
                }
            }
        }

        foreach (var member in type.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true, ConstantValue: { } number }
                && (string.Equals(member.Name, name, StringComparison.Ordinal) || string.Equals(member.Name, variant, StringComparison.OrdinalIgnoreCase)))
            {
                return new KnownValue(number, type, member.Name);
            }
        }

        return null;
    }

    private static KnownValue? OfString(FlagRead read, FlagOutcome outcome)
    {
        if (read.OnResult is not null)
        {
            return new KnownValue(outcome.Variant ?? (outcome.IsOn ? read.OnResult : "off"));
        }

        if (outcome.Variant is not null)
        {
            return new KnownValue(outcome.Variant);
        }

        if (read.Info?.Definition is { IsExternal: false } definition)
        {
            var constant = outcome.IsOn ? definition.Base.Value : definition.Base.Default;
            return constant is { Type: FlagType.String, String: { } text } ? new KnownValue(text) : null;
        }

        return !outcome.IsOn && read.DefaultArgument?.ConstantValue is { HasValue: true, Value: string given } ? new KnownValue(given) : null;
    }
}
