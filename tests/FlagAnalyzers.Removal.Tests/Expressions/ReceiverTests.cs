namespace FlagAnalyzers.Removal.Tests;

/// <summary>What is asked for a value that nobody needs any more: it may have been null, unless that was found out before.</summary>
public class ReceiverTests
{
    private const string Frame = """
        using System.Diagnostics;

        public class Order
        {
            public int Total { get; set; }
            public void Ship() { }
        }

        public static class Extensions
        {
            public static void Log(this Order order) { }
        }

        public class C
        {
            private static Order? Find() => null;

            public void M(Order order, bool x)
            {
        @    }
        }

        """;

    [Theory]
    [InlineData("order.Ship();\n@", "order.Ship();\n")]
    [InlineData("ArgumentNullException.ThrowIfNull(order);\n@", "ArgumentNullException.ThrowIfNull(order);\n")]
    [InlineData("if (order is null) return;\n@", "if (order is null) return;\n")]
    [InlineData("if (order == null || x)\n{\n    throw new ArgumentNullException(nameof(order));\n}\n@", "if (order == null || x)\n{\n    throw new ArgumentNullException(nameof(order));\n}\n")]
    [InlineData("var total = 2 * order.Total;\nConsole.WriteLine(total);\n@", "var total = 2 * order.Total;\nConsole.WriteLine(total);\n")]
    public Task Goes_where_a_null_would_have_thrown_before(string before, string after) => OffAsync(before, after);

    [Theory]
    [InlineData("@")]
    [InlineData("order?.Ship();\n@")]
    [InlineData("order.Log();\n@")]
    [InlineData("Console.WriteLine(nameof(order.Total));\n@")]
    [InlineData("Debug.Assert(order.Total > 0);\n@")]
    [InlineData("if (x && order.Total > 0) return;\n@")]
    [InlineData("if (x)\n{\n    order.Ship();\n}\n@")]
    [InlineData("order.Ship();\norder = Find()!;\n@")]
    [InlineData("if (order is null && x) return;\n@")]
    public Task Stays_where_it_might_throw(string before) => OffAsync(before, before.Replace("@", "_ = order.Total;\n", StringComparison.Ordinal));

    [Fact]
    public Task Goes_inside_of_what_asked_before() =>
        OffAsync(
            "if (order.Total > 0)\n{\n    Console.WriteLine();\n    if (order.Total > 1 && F)\n    {\n        Console.WriteLine(order.Total);\n    }\n}\n",
            "if (order.Total > 0)\n{\n    Console.WriteLine();\n}\n");

    private static Task OffAsync(string before, string after) =>
        FileTest.OffAsync(Wrap(before.Replace("@", "if (order.Total > 1 && F) Console.WriteLine(order.Total);\n", StringComparison.Ordinal)), Wrap(after));

    private static string Wrap(string statements) =>
        Frame.Replace("@", string.Concat(statements.TrimEnd('\n').Split('\n').Select(static line => "        " + line + "\n")), StringComparison.Ordinal);
}
