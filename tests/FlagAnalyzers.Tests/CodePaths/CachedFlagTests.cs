using FlagAnalyzers.Rules;
using FlagAnalyzers.Testing;
using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Tests.CodePaths;

public class CachedFlagTests
{
    [Theory]
    [InlineData("static readonly bool On = [|Flags.NewCheckout|];")]
    [InlineData("static bool On = ![|Flags.NewCheckout|];")]
    [InlineData("static bool On { get; } = [|Flags.NewCheckout|];")]
    [InlineData("static readonly string Url = [|Flags.NewCheckout|] ? \"new\" : \"old\";")]
    [InlineData("static readonly Color Shade = [|Flags.Color|];")]
    [InlineData("static readonly bool On; static C() { On = [|Flags.NewCheckout|]; }")]
    [InlineData("static bool s_on; void M() { s_on = [|Flags.NewCheckout|]; }")]
    [InlineData("static bool? s_on; bool M() { s_on ??= [|Flags.NewCheckout|]; return s_on.Value; }")]
    [InlineData("static IManager s_manager = null!; static readonly Task<bool> On = [|s_manager.IsOnAsync(\"new-checkout\")|];")]
    [InlineData("static readonly Lazy<bool> On = new(() => [|Flags.NewCheckout|]);")]
    [InlineData("readonly Lazy<bool> _on = new Lazy<bool>(() => [|Flags.NewCheckout|]);")]
    [InlineData("readonly Lazy<bool> _on; public C() { _on = new(() => { return [|Flags.NewCheckout|]; }); }")]
    [InlineData("static readonly FlagValues [|Values|] = Flags.For(\"all\");")]
    [InlineData("static FlagValues [|Values|] { get; set; }")]
    [InlineData("static FlagValues? [|s_values|];")]
    [InlineData("static readonly Lazy<FlagValues> [|Values|] = new(() => Flags.For(\"all\"));")]
    [InlineData("static readonly IFlags Current = [|Flags.For(\"all\")|];")]
    [InlineData("static IFlags? s_flags; void M() { s_flags ??= [|Flags.For(\"all\")|]; }")]
    [InlineData("static readonly Lazy<IFlags> Current = new(() => [|Flags.For(\"all\")|]);")]
    [InlineData("static readonly object Current = [|Flags.For(\"all\")|];")]
    public Task Finding(string member) => VerifyAsync(member);

    [Theory]
    [InlineData("readonly bool _on = Flags.NewCheckout;")]
    [InlineData("readonly FlagValues _values = Flags.For(\"u\");")]
    [InlineData("static bool On => Flags.NewCheckout;")]
    [InlineData("static FlagValues Values => Flags.For(\"u\");")]
    [InlineData("static FlagValues Values { get { return Flags.For(\"u\"); } }")]
    [InlineData("static readonly Func<bool> On = () => Flags.NewCheckout;")]
    [InlineData("static readonly Action Run = () => { if (Flags.NewCheckout) A(); };")]
    [InlineData("void M() { var on = Flags.NewCheckout; Log(on.ToString()); }")]
    [InlineData("bool M() { var on = new Lazy<bool>(() => Flags.NewCheckout); return on.Value; }")]
    [InlineData("[ThreadStatic] static bool s_on; void M() { s_on = Flags.NewCheckout; }")]
    [InlineData("static bool s_on; async Task M() { while (true) { s_on = Flags.NewCheckout; await Task.Delay(10); } }")]
    [InlineData("static readonly string Key = Flags.Keys.NewCheckout;")]
    [InlineData("static readonly System.Threading.AsyncLocal<bool> s_on = new(); static bool On { get => s_on.Value; set => s_on.Value = value; } void M() { On = Flags.NewCheckout; }")]
    [InlineData("readonly IFlags _flags = Flags.For(\"u\");")]
    [InlineData("static IFlags Current => Flags.For(\"u\");")]
    [InlineData("static readonly IFlags Current = default(FlagValues);")]
    [InlineData("static void Take(IFlags flags) { } void M() { Take(Flags.For(\"u\")); IFlags mine = Flags.For(\"u\"); Take(mine); }")]
    public Task No_finding(string member) => VerifyAsync(member);

    [Theory]
    [InlineData("s.AddSingleton<Service>()", true)]
    [InlineData("s.AddSingleton<IService, Service>()", true)]
    [InlineData("s.AddSingleton<IService>(_ => new Service())", true)]
    [InlineData("s.AddSingleton(typeof(Service))", true)]
    [InlineData("s.AddHostedService<Service>()", true)]
    [InlineData("s.AddScoped<Service>()", false)]
    [InlineData("s.AddSingleton<Other>()", false)]
    [InlineData("new Own().AddSingleton<Service>()", false)]
    public async Task A_field_of_a_singleton(string registration, bool isSingleton)
    {
        CSharpAnalyzerTest<CachedFlagAnalyzer> test = new();
        string member = """
            interface IService { }
            class Other { }
            class Own { public void AddSingleton<T>() { } }
            class Service : IService
            {
                readonly bool _on; readonly FlagValues [|_values|]; bool _last;
                public Service() { _on = [|Flags.NewCheckout|]; _values = Flags.For("u"); }
                bool Current => Flags.NewCheckout;
                void Refresh() { _last = Flags.NewCheckout; Log(_last.ToString() + _on); }
            }
            """;
        test.TestState.Sources.Add(("Test0.cs", CodePathProgram.Around(isSingleton ? member : member.Replace("[|", "").Replace("|]", ""))));
        test.TestState.Sources.Add(("Flags.cs", CodePathProgram.Flags));
        test.TestState.Sources.Add(("Services.cs", $$"""
            using System;
            using Microsoft.Extensions.DependencyInjection;
            partial class C { static void Register(IServiceCollection s) => {{registration}}; }
            namespace Microsoft.Extensions.DependencyInjection
            {
                public interface IServiceCollection { }
                public static class ServiceCollectionServiceExtensions
                {
                    public static void AddSingleton<T>(this IServiceCollection s) { }
                    public static void AddSingleton<T, TImplementation>(this IServiceCollection s) where TImplementation : T { }
                    public static void AddSingleton<T>(this IServiceCollection s, Func<object, T> create) { }
                    public static void AddSingleton(this IServiceCollection s, Type type) { }
                    public static void AddScoped<T>(this IServiceCollection s) { }
                    public static void AddHostedService<T>(this IServiceCollection s) { }
                }
            }
            """));
        await test.RunAsync();
    }

    [Theory]
    [InlineData("s.AddSingleton<IFlags>([|Flags.For(\"all\")|])")]
    [InlineData("s.AddSingleton<IFlags>(_ => [|Flags.For(\"all\")|])")]
    [InlineData("s.AddScoped<IFlags>(_ => Flags.For(\"u\"))")]
    [InlineData("s.AddSingleton<Func<IFlags>>(() => Flags.For(\"u\"))")]
    public async Task A_snapshot_as_a_singleton(string registration)
    {
        CSharpAnalyzerTest<CachedFlagAnalyzer> test = new();
        test.TestState.Sources.Add(("Flags.cs", CodePathProgram.Flags));
        test.TestState.Sources.Add(("Services.cs", $$"""
            using System;
            using Microsoft.Extensions.DependencyInjection;
            static class C { static void Register(IServiceCollection s) => {{registration}}; }
            namespace Microsoft.Extensions.DependencyInjection
            {
                public interface IServiceCollection { }
                public static class ServiceCollectionServiceExtensions
                {
                    public static void AddSingleton<T>(this IServiceCollection s, T value) { }
                    public static void AddSingleton<T>(this IServiceCollection s, Func<IServiceProvider, T> create) { }
                    public static void AddScoped<T>(this IServiceCollection s, Func<IServiceProvider, T> create) { }
                }
            }
            """));
        await test.RunAsync();
    }

    private static Task VerifyAsync(string member) =>
        CodePathProgram.VerifyAsync<CachedFlagAnalyzer>("FLAG304", DiagnosticSeverity.Warning, member);
}
