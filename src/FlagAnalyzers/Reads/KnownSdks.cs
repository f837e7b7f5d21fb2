using System.Collections.Immutable;

namespace FlagAnalyzers.Reads;

/// <summary>The flag services whose calls are flag reads. To add one: add one entry.</summary>
internal static class KnownSdks
{
    public static ImmutableArray<Sdk> All { get; } = ImmutableArray.Create(
        new Sdk
        {
            Name = "LaunchDarkly",
            Types = Names(
                "LaunchDarkly.Sdk.Server.Interfaces.ILdClient", "LaunchDarkly.Sdk.Server.LdClient",
                "LaunchDarkly.Sdk.Server.ILdClientExtensions",
                "LaunchDarkly.Sdk.Client.Interfaces.ILdClient", "LaunchDarkly.Sdk.Client.LdClient",
                "LaunchDarkly.Sdk.Client.ILdClientExtensions",
                "LaunchDarkly.Client.ILdClient", "LaunchDarkly.Client.LdClient", "LaunchDarkly.Client.ILdClientExtensions",
                "LaunchDarkly.Xamarin.ILdClient", "LaunchDarkly.Xamarin.LdClient", "LaunchDarkly.Xamarin.ILdClientExtensions"),
            Members = Names(
                "BoolVariation", "BoolVariationDetail", "BoolVariationDetailAsync",
                "IntVariation", "IntVariationDetail", "FloatVariation", "FloatVariationDetail",
                "DoubleVariation", "DoubleVariationDetail", "StringVariation", "StringVariationDetail",
                "JsonVariation", "JsonVariationDetail", "EnumVariation", "EnumVariationDetail", "MigrationVariation"),
            KeyParameters = Names("key"),
            ContextParameters = Names("context", "user"),
            DefaultParameters = Names("defaultValue", "defaultStage"),
        },
        new Sdk
        {
            Name = "Split",
            Types = Names(
                "Splitio.Services.Client.Interfaces.ISplitClient", "Splitio.Services.Client.Interfaces.ISplitClientSync",
                "Splitio.Services.Client.Interfaces.ISplitClientAsync", "Splitio.Services.Client.Classes.SplitClient"),
            Members = Names(
                "GetTreatment", "GetTreatmentAsync", "GetTreatmentWithConfig", "GetTreatmentWithConfigAsync",
                "GetTreatments", "GetTreatmentsAsync", "GetTreatmentsWithConfig", "GetTreatmentsWithConfigAsync"),
            KeyParameters = Names("feature", "features", "featureFlagName", "featureFlagNames"),
            ContextParameters = Names("key"),
            UntypedMembers = Names("GetTreatment", "GetTreatmentAsync"),
            OnResult = "on",
        },
        new Sdk
        {
            Name = "Unleash",
            Types = Names("Unleash.IUnleash", "Unleash.DefaultUnleash"),
            Members = Names("IsEnabled", "GetVariant", "GetVariants"),
            KeyParameters = Names("toggleName"),
            ContextParameters = Names("context"),
            DefaultParameters = Names("defaultSetting", "defaultValue", "defaultVariant"),
        },
        new Sdk
        {
            Name = "ConfigCat",
            Types = Names(
                "ConfigCat.Client.IConfigCatClient", "ConfigCat.Client.ConfigCatClient",
                "ConfigCat.Client.IConfigCatClientSnapshot", "ConfigCat.Client.ConfigCatClientSnapshot"),
            Members = Names("GetValue", "GetValueAsync", "GetValueDetails", "GetValueDetailsAsync", "GetVariationId", "GetVariationIdAsync"),
            KeyParameters = Names("key"),
            ContextParameters = Names("user"),
            DefaultParameters = Names("defaultValue"),
            UntypedMembers = Names("GetVariationId", "GetVariationIdAsync"),
        },
        new Sdk
        {
            Name = "Flipt",
            Types = Names("FliptClient.FliptClient", "FliptClient.EvaluationClient"),
            Members = Names("EvaluateBoolean", "EvaluateVariant"),
            KeyParameters = Names("flagKey"),
            ContextParameters = Names("entityId"),
        },
        new Sdk
        {
            Name = "Flipt",
            Types = Names("Flipt.DTOs.EvaluationRequest", "FliptClient.EvaluationRequest", "FliptClient.Models.EvaluationRequest"),
            Members = Names(".ctor", "FlagKey"),
            KeyParameters = Names("flagKey"),
            ContextParameters = Names("entityId"),
        },
        new Sdk
        {
            Name = "OpenFeature",
            Types = Names(
                "OpenFeature.IFeatureClient", "OpenFeature.FeatureClient",
                "OpenFeature.SDK.IFeatureClient", "OpenFeature.SDK.FeatureClient"),
            Members = Names(
                "GetBooleanValueAsync", "GetBooleanDetailsAsync", "GetBooleanValue", "GetBooleanDetails",
                "GetStringValueAsync", "GetStringDetailsAsync", "GetStringValue", "GetStringDetails",
                "GetIntegerValueAsync", "GetIntegerDetailsAsync", "GetIntegerValue", "GetIntegerDetails",
                "GetDoubleValueAsync", "GetDoubleDetailsAsync", "GetDoubleValue", "GetDoubleDetails",
                "GetObjectValueAsync", "GetObjectDetailsAsync", "GetObjectValue", "GetObjectDetails"),
            KeyParameters = Names("flagKey"),
            ContextParameters = Names("context"),
            DefaultParameters = Names("defaultValue"),
        },
        new Sdk
        {
            Name = "Microsoft.FeatureManagement",
            Types = Names(
                "Microsoft.FeatureManagement.IFeatureManager", "Microsoft.FeatureManagement.IFeatureManagerSnapshot",
                "Microsoft.FeatureManagement.IVariantFeatureManager", "Microsoft.FeatureManagement.IVariantFeatureManagerSnapshot",
                "Microsoft.FeatureManagement.FeatureManager", "Microsoft.FeatureManagement.VariantFeatureManagerExtensions"),
            Members = Names("IsEnabledAsync", "IsEnabled", "GetVariantAsync"),
            KeyParameters = Names("feature"),
            ContextParameters = Names("context", "appContext"),
        },
        new Sdk
        {
            Name = "Microsoft.FeatureManagement",
            Types = Names(
                "Microsoft.FeatureManagement.Mvc.FeatureGateAttribute",
                "Microsoft.FeatureManagement.AspNetCore.FeatureGateEndpointFilter",
                "Microsoft.FeatureManagement.AspNetCore.FeatureGateEndpointFilterExtensions",
                "Microsoft.FeatureManagement.FilterCollectionExtensions",
                "Microsoft.FeatureManagement.UseForFeatureExtensions",
                "Microsoft.FeatureManagement.RouteBuilderExtensions",
                "Microsoft.FeatureManagement.FeatureManagementBuilderExtensions"),
            Members = Names(
                ".ctor", "WithFeatureGate", "AddForFeature", "UseForFeature", "UseMiddlewareForFeature",
                "MapRouteForFeature", "WithVariantService"),
            KeyParameters = Names("features", "featureName", "feature"),
        },
        new Sdk
        {
            Name = "Harness",
            Types = Names(
                "io.harness.cfsdk.client.api.ICfClient", "io.harness.cfsdk.client.api.CfClient",
                "io.harness.ff_dotnet_client_sdk.client.FfClient"),
            Members = Names(
                "boolVariation", "stringVariation", "numberVariation", "jsonVariation",
                "BoolVariation", "StringVariation", "NumberVariation", "JsonVariation", "JsonVariationToken",
                "BoolVariationAsync", "StringVariationAsync", "NumberVariationAsync", "JsonVariationAsync", "JsonVariationTokenAsync"),
            KeyParameters = Names("key", "evaluationId"),
            ContextParameters = Names("target"),
            DefaultParameters = Names("defaultValue"),
        });

    private static ImmutableArray<string> Names(params string[] names) => ImmutableArray.Create(names);
}
