namespace FlagAnalyzers.Removal.Tests;

/// <summary>A choice between two structs makes a copy: the variable takes its place where nobody can tell.</summary>
public class CopyTests
{
    private const string Frame = """
        public struct Money
        {
            public int Amount;
            public Money[] Parts;
            public readonly int Half => Amount / 2;
            public int Total() => Amount++;
            public readonly Money Plus(int n) => new() { Amount = Amount + n };
        }

        public struct Purse
        {
            public Money Money;
        }

        public static class Extensions
        {
            public static int Twice(this Money money) => money.Amount * 2;
            public static int Thrice(this in Money money) => money.Amount * 3;
        }

        public class C
        {
            private Money _a, _b;
            private Purse _p, _q;
            private int? _m, _n;
            private (int X, int Y) _t, _u;

            private int Change() => _a.Amount++;

            public void M()
            {
                _a.Amount = 1;
                _p.Money = _a;
                _m = 1;
                _t = (1, 2);
                Console.WriteLine(@);
                Console.WriteLine((_b, _q, _n, _u, Change()));
            }
        }

        """;

    [Theory]
    [InlineData("(F ? _a : _b).Amount", "_a.Amount")]
    [InlineData("(F ? _a : _b).Parts.Length", "_a.Parts.Length")]
    [InlineData("(F ? _a : _b).Half", "_a.Half")]
    [InlineData("(F ? _a : _b).Plus(2)", "_a.Plus(2)")]
    [InlineData("(F ? _a : _b).Twice()", "_a.Twice()")]
    [InlineData("(F ? _a : _b).GetType()", "_a.GetType()")]
    [InlineData("(F ? _p : _q).Money.Half", "_p.Money.Half")]
    [InlineData("(F ? _m : _n).HasValue", "_m.HasValue")]
    [InlineData("(F ? _m : _n)?.ToString()", "_m?.ToString()")]
    [InlineData("(F ? _t : _u).Item1", "_t.Item1")]
    public Task The_variable_takes_its_place(string before, string after) => OnAsync(before, after);

    [Theory]
    [InlineData("(F ? _a : _b).Total()")]
    [InlineData("(F ? _a : _b).Plus(Change())")]
    [InlineData("(F ? _p : _q).Money.Total()")]
    [InlineData("(F ? _a : _b).Thrice()")]
    public Task The_copy_stays_where_it_might_be_noticed(string before) => OnAsync(before, before.Replace("(F ", "(true ", StringComparison.Ordinal));

    private static Task OnAsync(string before, string after) =>
        FileTest.OnAsync(Frame.Replace("@", before, StringComparison.Ordinal), Frame.Replace("@", after, StringComparison.Ordinal));
}
