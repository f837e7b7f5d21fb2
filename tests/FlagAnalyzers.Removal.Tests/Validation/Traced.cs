namespace FlagAnalyzers.Removal.Tests;

/// <summary>Source that every generated program is compiled with.</summary>
internal static class Traced
{
    public const string Source = """
        #nullable disable
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading.Tasks;
        global using static Host;

        public static class Host
        {
            public static bool Value;

            [FlagAnalyzers.Flag("f")]
            public static bool F => Value;

            public static bool Value2;

            [FlagAnalyzers.Flag("g")]
            public static bool G => Value2;
        }

        public static class Flags2
        {
            public static bool On => F;
            internal static bool Wrapped() { return Host.F; }
        }

        public class Service
        {
            [FlagAnalyzers.Flag("f")]
            public bool IsF => Host.Value;
        }

        public enum Mode { None, One, Two }

        public struct Pair { public int N; public void Add(int n) => N += n; }

        public class Node { public int N { get; set; } public Node Next; }

        public readonly struct Tri
        {
            private readonly Traced _traced;
            private readonly bool _value;
            public Tri(Traced traced, bool value) { _traced = traced; _value = value; }
            public static bool operator true(Tri tri) { tri._traced?.L(9001); return tri._value; }
            public static bool operator false(Tri tri) { tri._traced?.L(9002); return !tri._value; }
            public static Tri operator &(Tri one, Tri other) => new Tri(one._traced, one._value & other._value);
            public static Tri operator |(Tri one, Tri other) => new Tri(one._traced, one._value | other._value);
            public static implicit operator Tri(bool value) => new Tri(null, value);
        }

        public class Resource : IDisposable
        {
            private readonly Traced _traced;
            private readonly int _id;
            public Resource(Traced traced, int id) { _traced = traced; _id = id; traced.L(id); }
            public void Dispose() => _traced.L(-_id);
        }

        public abstract class Traced
        {
            public readonly List<string> Log = new List<string>();
            public int a = 11, b = 12, c = 13, d = 14, count = 5, count2, _set2;

            public void L(int id) { Log.Add("L" + id); if (Log.Count > 400) throw new NotSupportedException("long"); }
            public bool E(int id, bool value) { L(id); return value; }
            public int N(int id, int value) { L(id); return value; }
            public Service Get(int id) { L(id); return new Service(); }
            public void Show<T>(T value)
            {
                Log.Add("S:" + typeof(T).Name + ":" + (value is null ? "null" : value.GetType().Name + "=" + Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)));
                if (Log.Count > 400) throw new NotSupportedException("long");
            }

            public abstract object Run(bool x, bool y, object o);
            public abstract void RunVoid(bool x, bool y, object o);
            public abstract IEnumerable<object> RunIterator(bool x, bool y, object o);
            public abstract Task<object> RunAsync(bool x, bool y, object o);

            public static string RunAll(Func<Traced> make)
            {
                var all = new List<string>();
                foreach (var x in new[] { false, true })
                foreach (var y in new[] { false, true })
                foreach (var o in new object[] { null, "text", 2 })
                {
                    Try(all, make, t => t.Show(t.Run(x, y, o)));
                    Try(all, make, t => t.RunVoid(x, y, o));
                    Try(all, make, t => { foreach (var v in t.RunIterator(x, y, o)) t.Show(v); });
                    Try(all, make, t => t.Show(t.RunAsync(x, y, o).GetAwaiter().GetResult()));
                }

                return string.Join("\n", all);
            }

            private static void Try(List<string> all, Func<Traced> make, Action<Traced> run)
            {
                var traced = make();
                try { run(traced); }
                catch (Exception e) { traced.Log.Add(e.GetType().Name + ":" + e.Message); }
                all.Add(string.Join(",", traced.Log) + "|" + traced._set2 + "|" + traced.count + "|" + traced.count2 + "|" + traced.a);
            }
        }
        """;
}
