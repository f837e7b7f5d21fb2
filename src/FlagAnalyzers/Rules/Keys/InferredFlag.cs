using System.Collections.Immutable;
using System.Globalization;
using FlagAnalyzers.Definitions;
using FlagAnalyzers.Reads;
using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Rules;

/// <summary>How to declare a flag that so far is only read.</summary>
/// <param name="Type">Its type; a variant flag cannot be inferred.</param>
/// <param name="Default">Its default as YAML; null for a bool flag.</param>
/// <param name="Provider">The service that evaluates it; null for ours.</param>
internal readonly record struct InferredFlag(FlagType Type, string? Default, string? Provider)
{
    public static InferredFlag From(FlagRead read)
    {
        object? value = read.DefaultArgument is { } argument ? ConstantKeys.Unwrap(argument).ConstantValue.Value : null;
        FlagType type = read.Type is { } known and not FlagType.Variant ? known : FlagTypes.OfConstant(value) ?? FlagType.Boolean;
        return new InferredFlag(type, DefaultOf(type, value), read.Sdk?.ToLowerInvariant());
    }

    public static InferredFlag From(FlagType type) => new(type, DefaultOf(type, null), null);

    /// <summary>The opposite of <see cref="AddTo"/>.</summary>
    public static InferredFlag From(ImmutableDictionary<string, string?> properties)
    {
        FlagType type = FlagTypes.Parse(Get(DiagnosticProperties.Type));
        return new InferredFlag(type, Get(DiagnosticProperties.Default), Get(DiagnosticProperties.Provider));

        string? Get(string name) => properties.TryGetValue(name, out string? value) ? value : null;
    }

    public ImmutableDictionary<string, string?> AddTo(ImmutableDictionary<string, string?> properties)
    {
        properties = properties.SetItem(DiagnosticProperties.Type, FlagTypes.NameOf(Type));
        if (Default is not null)
        {
            properties = properties.SetItem(DiagnosticProperties.Default, Default);
        }

        return Provider is null ? properties : properties.SetItem(DiagnosticProperties.Provider, Provider);
    }

    private static string? DefaultOf(FlagType type, object? value) => type switch
    {
        FlagType.Int32 => value is int or long or short or byte ? Convert.ToInt64(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture) : "0",
        FlagType.Double => value is double or float or int or long
            ? Convert.ToDouble(value, CultureInfo.InvariantCulture).ToString("0.0###############", CultureInfo.InvariantCulture)
            : "0.0",
        FlagType.String => YamlText.Quote(value as string ?? ""),
        _ => null,
    };
}
