using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace FlagAnalyzers.Removal.Tests;

/// <summary>Writes a random small program around the flag, or around several. Everything it does leaves a trace in the log.</summary>
internal sealed partial class ProgramWriter(int seed, params string[] flags)
{
    private static readonly string[] Names = ["a", "b", "c", "d"];

    private readonly Random _random = new(seed);
    private readonly StringBuilder _text = new();
    private readonly List<HashSet<string>> _declared = [];
    private readonly List<List<string>> _booleans = [];
    private int _id;
    private int _loops;
    private int _depth;
    private bool _isIterator;
    private bool _isVoid;
    private bool _isAsync;
    private string _className = "";

    public string Write(string className)
    {
        _className = className;
        Line(0, "#nullable disable");
        Line(0, $"public sealed class {className} : Traced");
        Line(0, "{");
        Line(1, "private readonly bool _on = F;");
        Line(1, "private bool _set;");
        Line(1, "private readonly Lazy<bool> _lazy = new Lazy<bool>(() => F);");
        Line(1, "private readonly Service _service = new Service();");
        Line(1, "");
        Line(1, $"public {className}()");
        Line(1, "{");
        Line(2, "_set = F;");
        Line(2, "_size = F ? 3 : 4;");
        Line(1, "}");
        Line(1, "");
        Line(1, "private bool On() => F;");
        Line(1, "private bool Off => !F;");
        Line(1, "private bool OnWith(int n) { return F; }");
        Line(1, $"private int Choose(bool on, int n) {{ L({Next()}); if (on) return n; return -n; }}");
        Line(1, "private async Task<bool> OnAsync() => await Task.FromResult(F);");
        Line(1, "");
        FlowMembers(className);
        ShapeMembers();
        ChoiceMembers();
        Line(1, "public override object Run(bool x, bool y, object o)");
        Method("object", isVoid: false);
        Line(1, "");
        Line(1, "public override void RunVoid(bool x, bool y, object o)");
        Method("void", isVoid: true);
        Line(1, "");
        Line(1, "public override IEnumerable<object> RunIterator(bool x, bool y, object o)");
        _isIterator = true;
        Method("iterator", isVoid: false);
        _isIterator = false;
        Line(1, "");
        Line(1, "public override async Task<object> RunAsync(bool x, bool y, object o)");
        _isAsync = true;
        Method("async", isVoid: false);
        _isAsync = false;
        Line(0, "}");
        return _text.ToString();
    }

    private void Method(string kind, bool isVoid)
    {
        _isVoid = isVoid;
        Line(1, "{");
        Push(["x", "y", "o"]);
        _booleans[^1].AddRange(["x", "y"]);
        var count = 2 + _random.Next(4);
        for (var i = 0; i < count; i++)
        {
            Statement(2);
        }

        if (_isIterator)
        {
            Line(2, $"yield return {Int(2)};");
        }
        else if (kind == "async")
        {
            Line(2, $"await Task.Yield();");
            Line(2, $"return {Any(2)};");
        }
        else if (!isVoid)
        {
            Line(2, $"return {Any(2)};");
        }

        Pop();
        Line(1, "}");
    }

    private void Statement(int indent)
    {
        if (++_depth > 4)
        {
            Line(indent, $"L({Next()});");
            _depth--;
            return;
        }

        switch (_random.Next(62))
        {
            case 0 or 1 or 2 or 3 or 4:
                If(indent);
                break;
            case 5:
                Line(indent, $"if ({Bool(3)}) L({Next()});");
                break;
            case 6:
                Line(indent, $"if ({Bool(2)}) L({Next()}); else L({Next()});");
                break;
            case 7 or 8:
                Line(indent, $"Show({Any(3)});");
                break;
            case 9:
                Declare(indent, "bool", Bool(3));
                break;
            case 10:
                Declare(indent, "int", Int(3));
                break;
            case 11:
                Loop(indent);
                break;
            case 12:
                Switch(indent);
                break;
            case 13:
                Try(indent);
                break;
            case 14:
                Exit(indent);
                break;
            case 15:
                Line(indent, $"if ({Flag()}) {Leave()}");
                break;
            case 16:
                Line(indent, $"if (!{Flag()}) {Leave()}");
                break;
            case 17:
                Block(indent);
                break;
            case 18:
                Compound(indent);
                break;
            case 19:
                Using(indent);
                break;
            case 20:
                LocalFunction(indent);
                break;
            case 21:
                Line(indent, $"Show(Choose({Bool(1)}, {Int(1)}));");
                break;
            case 22:
                Line(indent, $"foreach (var n in new[] {{ 1, 2 }}.Where(n => {Plain(2)})) Show(n);");
                break;
            case 23:
                Deferred(indent);
                break;
            case 24:
                Line(indent, $"L({Next()}); // note {_id}");
                break;
            case 25:
                Line(indent, $"if ({Bool(1)}) if ({Bool(1)}) L({Next()}); else L({Next()});");
                break;
            case 26:
                Pattern(indent);
                break;
            case 27:
                Line(indent, $"if ({Bool(1)}) {{ L({Next()}); }} else if ({Bool(2)}) L({Next()}); else {{ Show({Any(1)}); }}");
                break;
            case 28:
                var function = Fresh("f");
                Line(indent, $"Func<bool> {function} = () => {Plain(2)};");
                Line(indent, $"Show({function}());");
                break;
            case 29:
                Line(indent, $"count += ({Int(2)}); Show(count);");
                break;
            case 30:
                Goto(indent);
                break;
            case 31:
                Line(indent, $"lock (_service) {{ if ({Plain(2)}) L({Next()}); }}");
                break;
            case 32:
                Line(indent, $"checked {{ Show({Int(2)}); }}");
                break;
            case > 45:
                ShapeStatement(indent);
                break;
            case > 33:
                FlowStatement(indent);
                break;
            default:
                Line(indent, $"{(_random.Next(2) == 0 ? "_set2" : "count2")} = ({Bool(2)}) ? 1 : 0;");
                break;
        }

        _depth--;
    }

    private void If(int indent)
    {
        if (_random.Next(4) == 0)
        {
            Line(indent, $"// about {Next()}");
        }

        Line(indent, $"if ({Bool(3)})");
        Braces(indent);
        while (_random.Next(3) == 0)
        {
            Line(indent, $"else if ({Bool(2)})");
            Braces(indent);
        }

        if (_random.Next(2) == 0)
        {
            Line(indent, "else");
            Braces(indent);
        }
    }

    private void Braces(int indent)
    {
        Line(indent, "{");
        Push([]);
        var count = _random.Next(4);
        for (var i = 0; i < count; i++)
        {
            Statement(indent + 1);
        }

        Pop();
        Line(indent, "}");
    }

    private void Block(int indent) => Braces(indent);

    private void Declare(int indent, string type, string value)
    {
        var name = Names[_random.Next(Names.Length)];
        if (_declared.Exists(scope => scope.Contains(name)))
        {
            Line(indent, $"Show({value});");
            return;
        }

        Line(indent, $"{(_random.Next(2) == 0 ? type : "var")} {name} = {value};");
        _declared[^1].Add(name);
        if (type == "bool")
        {
            _booleans[^1].Add(name);
        }

        Line(indent, $"Show({name});");
    }

    private void Loop(int indent)
    {
        var name = "i" + Next();
        _loops++;
        switch (_random.Next(4))
        {
            case 0:
                Line(indent, $"int {name} = 0;");
                Line(indent, $"while (({Bool(2)}) && {name}++ < 2)");
                Braces(indent);
                break;
            case 1:
                Line(indent, $"for (var {name} = 0; ({Bool(2)}) && {name} < 2; {name}++)");
                Braces(indent);
                break;
            case 2:
                Line(indent, $"int {name} = 0;");
                Line(indent, "do");
                Braces(indent);
                Line(indent, $"while (({Bool(2)}) && {name}++ < 2);");
                break;
            default:
                Line(indent, "do");
                Braces(indent);
                Line(indent, $"while ({(_random.Next(2) == 0 ? "false && " : "!(x || !x) || F && !F || ")}E({Next()}, false));");
                break;
        }

        _loops--;
    }

    private void Switch(int indent)
    {
        var loops = _loops;
        _loops = 0;
        switch (_random.Next(3))
        {
            case 0:
                Line(indent, $"switch ({Bool(2)})");
                Line(indent, "{");
                Section(indent + 1, "case true:");
                Section(indent + 1, _random.Next(2) == 0 ? "case false:" : "default:");
                Line(indent, "}");
                break;
            case 1:
                Line(indent, "switch (o)");
                Line(indent, "{");
                Section(indent + 1, $"case string when ({Bool(2)}):");
                Section(indent + 1, $"case int n{Next()} when n{_id} > 1 && ({Bool(1)}):");
                Section(indent + 1, $"case string:");
                Section(indent + 1, "default:");
                Line(indent, "}");
                break;
            default:
                Line(indent, $"switch ({Int(1)})");
                Line(indent, "{");
                Section(indent + 1, $"case 1 when ({Bool(1)}):");
                Section(indent + 1, "case 2:");
                Section(indent + 1, "default:");
                Line(indent, "}");
                break;
        }

        _loops = loops;
    }

    private void Section(int indent, string label)
    {
        Line(indent, label);
        Push([]);
        var count = 1 + _random.Next(2);
        for (var i = 0; i < count; i++)
        {
            Statement(indent + 1);
        }

        Pop();
        Line(indent + 1, "break;");
    }

    private void Try(int indent)
    {
        if (_isIterator)
        {
            Line(indent, $"L({Next()});");
            return;
        }

        Line(indent, "try");
        Braces(indent);
        if (_random.Next(2) == 0)
        {
            Line(indent, $"catch (InvalidOperationException) when ({Plain(2)})");
            Braces(indent);
        }
        else
        {
            Line(indent, "finally");
            Line(indent, "{");
            Line(indent + 1, $"if ({Bool(2)}) L({Next()});");
            Line(indent, "}");
        }
    }

    private void Exit(int indent) => Line(indent, $"if ({Bool(2)}) {Leave()}");

    private string Leave()
    {
        if (_loops > 0 && _random.Next(2) == 0)
        {
            return _random.Next(2) == 0 ? "break;" : "continue;";
        }

        return _random.Next(4) == 0 ? $"throw new InvalidOperationException(\"{Next()}\");"
            : _isIterator ? "yield break;"
            : _isVoid ? "return;"
            : $"return {Any(2)};";
    }

    private void Compound(int indent)
    {
        var name = Boolean();
        if (name is null or "x" or "y")
        {
            Line(indent, $"_set2 {Pick("&=", "|=", "^=")} {Int(1)};");
            return;
        }

        Line(indent, $"{name} {Pick("&=", "|=", "^=", "=")} {Bool(2)};");
        Line(indent, $"Show({name});");
    }

    private void Using(int indent)
    {
        if (_random.Next(2) == 0)
        {
            Line(indent, $"if ({Bool(1)})");
            Line(indent, "{");
            Line(indent + 1, $"using var r{Next()} = new Resource(this, {_id});");
            Line(indent + 1, $"L({Next()});");
            Line(indent, "}");
            return;
        }

        Line(indent, $"using (new Resource(this, {Next()}))");
        Braces(indent);
    }

    private void LocalFunction(int indent)
    {
        var name = "Local" + Next();
        Line(indent, $"bool {name}(bool on) => on && ({Plain(2)});");
        Line(indent, $"Show({name}({Bool(1)}));");
    }

    private void Deferred(int indent)
    {
        var name = "v" + Next();
        Line(indent, $"int {name};");
        Line(indent, $"if ({Bool(2)}) {name} = {Int(1)}; else {name} = {Int(1)};");
        Line(indent, $"Show({name});");
    }

    private void Pattern(int indent)
    {
        var name = "t" + Next();
        var condition = _random.Next(3) switch
        {
            0 => $"{Flag()} && o is string {name}",
            1 => $"o is string {name} && ({Bool(1)})",
            _ => $"{Flag()} && o is string {name} && ({Bool(1)})",
        };
        Line(indent, $"if ({condition})");
        Line(indent, "{");
        Line(indent + 1, $"Show({name}.Length);");
        Line(indent, "}");
    }

    private void Goto(int indent)
    {
        var label = "end" + Next();
        Line(indent, $"if ({Bool(2)}) goto {label};");
        Line(indent, $"L({Next()});");
        Line(indent, $"{label}:");
        Line(indent, $"L({Next()});");
    }

    private string Flag() => Pick("F", "F", "F", "On()", "!Off", "_on", "_set", "_lazy.Value", "OnWith(1)", "_service.IsF", $"Get({Next()}).IsF", "(F)", "F", "!F", _random.Next(3) == 0 ? FlowFlag() : "F");

    private string Bool(int depth)
    {
        if (depth <= 0)
        {
            return Pick(Flag(), Boolean() ?? "x", $"E({Next()}, {Pick("true", "false", "x", "y")})");
        }

        return _random.Next(20) switch
        {
            0 or 1 => Flag(),
            2 => $"!{Paren(depth)}",
            3 or 4 => $"{Paren(depth)} && {Paren(depth)}",
            5 or 6 => $"{Paren(depth)} || {Paren(depth)}",
            7 => $"({Bool(depth - 1)})",
            8 => $"{Paren(depth)} {Pick("&", "|", "^")} {Paren(depth)}",
            9 => $"{Paren(depth)} {Pick("==", "!=")} {Paren(depth)}",
            10 => $"{Paren(depth)} ? {Paren(depth)} : {Paren(depth)}",
            11 => $"({Paren(depth)} {Pick("is true", "is not false", "is false", "is not true")})",
            12 => $"{Paren(depth)}.Equals({Bool(depth - 1)})",
            13 => $"(({Bool(depth - 1)}) switch {{ true => {Bool(depth - 1)}, false => {Bool(depth - 1)} }})",
            14 => $"{Boolean() ?? "y"} && {Flag()}",
            15 => $"{Flag()} || {Paren(depth)}",
            16 => $"E({Next()}, {Bool(depth - 1)}) || {Flag()}",
            17 => $"(o is string && {Paren(depth)})",
            18 when _isAsync => Pick("await OnAsync()", "await OnAsync().ConfigureAwait(false)", "await Task.FromResult(F)"),
            _ => $"(({Bool(depth - 1)}, {Bool(0)}) is (true, {Pick("true", "false", "_")}))",
        };
    }

    // Inside a lambda, which does not await.
    private string Plain(int depth)
    {
        var isAsync = _isAsync;
        _isAsync = false;
        var text = Bool(depth);
        _isAsync = isAsync;
        return text;
    }

    private string Paren(int depth) => _random.Next(3) == 0 ? Bool(0) : $"({Bool(depth - 1)})";

    private string Int(int depth)
    {
        if (depth <= 0)
        {
            return Pick("1", "2", "count", $"N({Next()}, 3)");
        }

        return _random.Next(8) switch
        {
            6 => $"-({Paren(depth)} ? -{Int(0)} : {Int(0)})",
            7 => $"({Int(0)}-({Paren(depth)} ? -{Int(0)} : +{Int(depth - 1)}))",
            0 => $"(({Bool(depth - 1)}) ? {Int(depth - 1)} : {Int(depth - 1)})",
            1 => $"({Int(depth - 1)} + {Int(depth - 1)})",
            2 => $"(({Bool(depth - 1)}) switch {{ true => {Int(depth - 1)}, _ => {Int(depth - 1)} }})",
            3 => $"(o switch {{ string when ({Bool(depth - 1)}) => {Int(0)}, string => {Int(0)}, _ when ({Bool(1)}) => 7, _ => {Int(0)} }})",
            _ => Int(0),
        };
    }

    private string Any(int depth) => _random.Next(9) switch
    {
        0 => $"{Paren(depth)} ? 1 : 2.5",
        1 => $"{Paren(depth)} ? 'c' : {Int(0)}",
        2 => $"{Paren(depth)} ? null : \"s{Next()}\"",
        3 => $"{Paren(depth)} ? (object){Int(0)} : \"s{Next()}\"",
        4 => $"$\"{{({Bool(depth - 1)} ? \"p\" : \"q\")}}{{{Paren(depth)}}}\"",
        5 => $"{Paren(depth)} ? (int?)1 : null",
        6 => Int(depth),
        _ => Bool(depth),
    };

    private string? Boolean()
    {
        var all = _booleans.SelectMany(scope => scope).ToList();
        return all.Count == 0 ? null : all[_random.Next(all.Count)];
    }

    private string Pick(params string[] choices) => choices[_random.Next(choices.Length)];

    private string Fresh(string prefix) => prefix + Next();

    private string Next() => (++_id).ToString(CultureInfo.InvariantCulture);

    private void Push(string[] names)
    {
        _declared.Add([.. names]);
        _booleans.Add([]);
    }

    private void Pop()
    {
        _declared.RemoveAt(_declared.Count - 1);
        _booleans.RemoveAt(_booleans.Count - 1);
    }

    private void Line(int indent, string text)
    {
        if (flags.Length > 0)
        {
            text = Regex.Replace(text, @"\bF\b", _ => Pick(flags));
        }

        _text.Append(' ', text.Length == 0 ? 0 : indent * 4).Append(_isPlain ? text : OnLines(text)).Append('\n');
    }
}
