namespace FlagAnalyzers.Tests.Reads.Sdks;

public class FeatureManagementTests
{
    internal const string Stub = """
        #nullable disable
        using System;
        using System.Threading;
        using System.Threading.Tasks;
        namespace Microsoft.AspNetCore.Builder { public interface IApplicationBuilder { } public interface IEndpointConventionBuilder { } }
        namespace Microsoft.AspNetCore.Mvc.Filters { public class FilterCollection { } public interface IFilterMetadata { } public interface IAsyncActionFilter : IFilterMetadata { } }
        namespace Microsoft.FeatureManagement
        {
            using Microsoft.AspNetCore.Builder;
            using Microsoft.AspNetCore.Mvc.Filters;
            public enum RequirementType { Any, All }
            public class Variant { }
            public interface ITargetingContext { }
            public interface IFeatureManager { Task<bool> IsEnabledAsync(string feature); Task<bool> IsEnabledAsync<TContext>(string feature, TContext context); }
            public interface IFeatureManagerSnapshot : IFeatureManager { }
            public interface IVariantFeatureManager
            {
                ValueTask<bool> IsEnabledAsync(string feature, CancellationToken cancellationToken = default);
                ValueTask<bool> IsEnabledAsync<TContext>(string feature, TContext context, CancellationToken cancellationToken = default);
                ValueTask<Variant> GetVariantAsync(string feature, CancellationToken cancellationToken = default);
                ValueTask<Variant> GetVariantAsync(string feature, ITargetingContext context, CancellationToken cancellationToken = default);
            }
            public sealed class FeatureManager : IFeatureManager
            {
                public Task<bool> IsEnabledAsync(string feature) => null;
                public Task<bool> IsEnabledAsync<TContext>(string feature, TContext appContext) => null;
            }
            public static class UseForFeatureExtensions
            {
                public static IApplicationBuilder UseForFeature(this IApplicationBuilder app, string featureName, Action<IApplicationBuilder> configuration) => app;
                public static IApplicationBuilder UseMiddlewareForFeature<T>(this IApplicationBuilder app, string featureName) => app;
            }
            public static class FilterCollectionExtensions
            {
                public static IFilterMetadata AddForFeature<TFilterType>(this FilterCollection filters, string feature) where TFilterType : IAsyncActionFilter => null;
                public static IFilterMetadata AddForFeature<TFilterType>(this FilterCollection filters, RequirementType requirementType, bool negate, params string[] features) where TFilterType : IAsyncActionFilter => null;
            }
        }
        namespace Microsoft.FeatureManagement.AspNetCore
        {
            using Microsoft.AspNetCore.Builder;
            public static class FeatureGateEndpointFilterExtensions
            {
                public static IEndpointConventionBuilder WithFeatureGate(this IEndpointConventionBuilder builder, params string[] features) => builder;
                public static IEndpointConventionBuilder WithFeatureGate(this IEndpointConventionBuilder builder, RequirementType requirementType, bool negate, params string[] features) => builder;
            }
        }
        namespace Microsoft.FeatureManagement.Mvc
        {
            [AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
            public class FeatureGateAttribute : Attribute
            {
                public FeatureGateAttribute(params string[] features) { }
                public FeatureGateAttribute(RequirementType requirementType, params string[] features) { }
                public FeatureGateAttribute(bool negate, params string[] features) { }
                public FeatureGateAttribute(RequirementType requirementType, bool negate, params string[] features) { }
                public FeatureGateAttribute(params object[] features) { }
                public FeatureGateAttribute(RequirementType requirementType, params object[] features) { }
            }
        }
        """;

    [Theory]
    [InlineData("manager.IsEnabledAsync(\"a\")", "a:Boolean:value:async")]
    [InlineData("manager.IsEnabledAsync(nameof(Features.Alpha))", "Alpha:Boolean:value:async")]
    [InlineData("manager.IsEnabledAsync(Features.Alpha.ToString())", "Alpha:Boolean:value:async")]
    [InlineData("manager.IsEnabledAsync(\"a\", 3)", "a:Boolean:value:async")]
    [InlineData("snapshot.IsEnabledAsync(\"a\")", "a:Boolean:value:async")]
    [InlineData("variants.IsEnabledAsync(\"a\")", "a:Boolean:value:async")]
    [InlineData("variants.GetVariantAsync(\"a\")", "a:detail:async")]
    [InlineData("new FeatureManager().IsEnabledAsync(\"a\")", "a:Boolean:value:async")]
    [InlineData("app.UseForFeature(\"a\", _ => { })", "a:detail")]
    [InlineData("app.UseMiddlewareForFeature<C>(\"a\")", "a:detail")]
    [InlineData("filters.AddForFeature<IAsyncActionFilter>(\"a\")", "a:detail")]
    [InlineData("filters.AddForFeature<IAsyncActionFilter>(RequirementType.Any, true, \"a\", \"b\")", "a:detail b:detail")]
    [InlineData("endpoint.WithFeatureGate(\"a\", \"b\")", "a:detail b:detail")]
    [InlineData("endpoint.WithFeatureGate(RequirementType.All, false, \"a\")", "a:detail")]
    public async Task Call(string expression, string expected) => Assert.Equal(expected, await SdkReads.DescribeAsync(
        "Microsoft.FeatureManagement", Program($"object M(IFeatureManager manager, IFeatureManagerSnapshot snapshot, IVariantFeatureManager variants, IApplicationBuilder app, FilterCollection filters, IEndpointConventionBuilder endpoint) => {expression};"), Stub));

    [Theory]
    [InlineData("[FeatureGate(\"a\")]", "a")]
    [InlineData("[FeatureGate(\"a\", \"b\")]", "a b")]
    [InlineData("[FeatureGate(RequirementType.Any, \"a\", \"b\")]", "a b")]
    [InlineData("[FeatureGate(true, \"a\")]", "a")]
    [InlineData("[FeatureGate(RequirementType.All, true, \"a\")]", "a")]
    [InlineData("[FeatureGate(Features.Alpha)]", "Alpha")]
    [InlineData("[FeatureGate(Features.Alpha, Features.Beta)]", "Alpha Beta")]
    [InlineData("[FeatureGate(RequirementType.Any, Features.Alpha)]", "Alpha")]
    [InlineData("[FeatureGate(Key)]", "key")]
    [InlineData("[FeatureGate(features: new[] { \"a\", \"b\" })]", "a b")]
    public async Task Gate(string attribute, string keys) =>
        Assert.Equal(keys, await ReadCollector.KeysAsync(Program(attribute + " void M() { }"), Stub));

    private static string Program(string member) => $$"""
        using Microsoft.FeatureManagement; using Microsoft.FeatureManagement.AspNetCore; using Microsoft.FeatureManagement.Mvc;
        using Microsoft.AspNetCore.Builder; using Microsoft.AspNetCore.Mvc.Filters;
        enum Features { Alpha, Beta }
        class C { const string Key = "key"; {{member}} }
        """;
}
