namespace FlagAnalyzers.Removal.Tests;

/// <summary>Handlers that the framework calls with whatever they ask for.</summary>
public class HandlerTests
{
    private const string Stub = """
        namespace Microsoft.AspNetCore.Builder
        {
            public class WebApplication { }
            public static class EndpointRouteBuilderExtensions { public static void MapGet(this WebApplication app, string path, Delegate handler) { } }
        }

        public class FromServicesAttribute : Attribute { }
        public class FromQueryAttribute : Attribute { }
        public interface IFlagService { [FlagAnalyzers.Flag("f")] bool IsF { get; } }


        """;

    [Theory]
    [InlineData("app.MapGet(\"/\", (IFlagService flags) => flags.IsF ? \"new\" : \"old\");", "app.MapGet(\"/\", () => \"new\");")]
    [InlineData("app.MapGet(\"/\", (int id, [FromServices] IFlagService flags) => flags.IsF ? id : 0);", "app.MapGet(\"/\", (int id) => id);")]
    [InlineData("app.MapGet(\"/\", ([FromQuery] IFlagService flags) => flags.IsF ? 1 : 0);", "app.MapGet(\"/\", ([FromQuery] IFlagService flags) => 1);")]
    [InlineData("app.MapGet(\"/\", (int old) => F ? 1 : old);", "app.MapGet(\"/\", (int old) => 1);")]
    [InlineData("Func<IFlagService, int> handler = (IFlagService flags) => flags.IsF ? 1 : 0;", "Func<IFlagService, int> handler = (IFlagService flags) => 1;")]
    public Task Service_of_a_handler_goes(string before, string after)
    {
        var frame = "using Microsoft.AspNetCore.Builder;\n\n" + Stub + "static class Routes\n{\n    public static void Map(WebApplication app)\n    {\n        @\n    }\n}\n";
        return FileTest.OnAsync(frame.Replace("@", before, StringComparison.Ordinal), frame.Replace("@", after, StringComparison.Ordinal));
    }
}
