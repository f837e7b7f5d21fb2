namespace FlagAnalyzers.Removal.Tests;

/// <summary>Values that flow through members, parameters and locals, and the statements that jump.</summary>
internal sealed partial class ProgramWriter
{
    private void FlowMembers(string className)
    {
        Line(1, "private static readonly bool Shared = F;");
        Line(1, "private bool Auto { get; } = !F;");
        Line(1, "private bool Written { get; set; }");
        Line(1, "private readonly Cart _cart = new Cart(F, 2);");
        Line(1, "private sealed class Cart");
        Line(1, "{");
        Line(2, "private readonly bool _isNew; private readonly int _n;");
        Line(2, "public Cart(bool isNew, int n) { _isNew = isNew; _n = n; }");
        Line(2, $"public int Size(Traced t) {{ if (!_isNew) {{ t.L({Next()}); return _n; }} t.L({Next()}); return _n + 1; }}");
        Line(1, "}");
        Line(1, "");
        Line(1, $"internal static bool IsNew{className}(int n) => F;");
        Line(1, $"private int Deep(bool on, int n) => n <= 0 ? (on ? N({Next()}, 5) : N({Next()}, 6)) : Deep(on, n - 1);");
        Line(1, $"private bool Try(bool on, int n, out int value) {{ value = on ? n : -n; L({Next()}); return !on; }}");
        Line(1, $"private int Old() => Older() + N({Next()}, 1);");
        Line(1, $"private int Older() => N({Next()}, 2);");
        Line(1, $"private int Both(int n, bool on, int m) {{ int k = n; if (on) k = m; L({Next()}); return k; }}");
        Line(1, $"private async Task<int> LateAsync(bool on) {{ if (on) {{ await Task.Yield(); L({Next()}); return 1; }} L({Next()}); return 2; }}");
        Line(1, $"private IEnumerable<int> Items(bool on) {{ yield return 1; if (on) {{ L({Next()}); yield break; }} yield return 2; }}");
        Line(1, "");
    }

    private string FlowFlag() => Pick("Shared", "!Auto", $"IsNew{_className}(3)", $"IsNew{_className}(N({Next()}, 1))", "new Cart(F, 1).Size(this) > 1", "Flags2.On", "Flags2.Wrapped()");

    private void FlowStatement(int indent)
    {
        switch (_random.Next(22))
        {
            case 0:
                Switched(indent);
                break;
            case 1:
                Line(indent, $"Show(_cart.Size(this));");
                break;
            case 2:
                Line(indent, $"Show(Deep({Pick("F", "!F", "Shared", "true")}, 2));");
                break;
            case 3:
                var given = Fresh("v");
                Line(indent, $"if (Try({Pick("F", "F", "Shared")}, {Int(1)}, out var {given}) || {Bool(1)}) Show({given});");
                break;
            case 4:
                Line(indent, $"Show({Flag()} ? {Int(1)} : Old());");
                break;
            case 5:
                Line(indent, $"Show(Both({Int(1)}, {Flag()}, {Int(1)}));");
                break;
            case 6 when _isAsync:
                Line(indent, $"Show(await LateAsync({Pick("F", "!F", Flag())}));");
                break;
            case 7:
                Line(indent, $"foreach (var item in Items({Pick("F", Flag())})) Show(item);");
                break;
            case 8:
                Jumps(indent);
                break;
            case 9:
                var nested = Fresh("g");
                Line(indent, $"Func<int, Func<bool>> {nested} = k => () => k > 1 && ({Plain(1)}) || {Plain(0)};");
                Line(indent, $"Show({nested}({_random.Next(4)})());");
                break;
            case 10:
                var (left, right) = (Fresh("p"), Fresh("q"));
                Line(indent, $"var ({left}, {right}) = ({Bool(1)}, {Int(1)});");
                Line(indent, $"Show({left} ? {right} : 0);");
                break;
            case 11:
                var parsed = Fresh("n");
                Line(indent, $"if ({Flag()} && int.TryParse(\"4\", out var {parsed})) Show({parsed}); else L({Next()});");
                break;
            case 12:
                var kept = Fresh("n");
                Line(indent, $"if (!{Flag()} || !int.TryParse(\"4\", out var {kept})) {{ L({Next()}); }}");
                break;
            case 13:
                Line(indent, $"Show((o, {Flag()}) switch {{ (string s, true) => s.Length, (int n, false) when {Bool(1)} => n, (_, {Pick("true", "false", "_")}) => {Int(0)}, _ => {Int(0)} }});");
                break;
            case 14:
                Line(indent, $"Show((({Bool(1)}) ? null : \"t{Next()}\") ?? \"u{Next()}\");");
                break;
            case 15:
                Finally(indent);
                break;
            case 16:
                Line(indent, $"Written = {Bool(1)}; Show(Written);");
                break;
            case 17:
                Line(indent, $"Show((from n in new[] {{ 1, 2, 3 }} let k = {Plain(1)} where k || n > 1 select k ? n : -n).Sum());");
                break;
            case 18:
                var function = Fresh("Rec");
                Line(indent, $"int {function}(bool on, int n) => n == 0 ? (on ? 1 : 2) : {function}(on, n - 1) + (({Plain(1)}) ? 1 : 0);");
                Line(indent, $"Show({function}({Pick("F", "true", "!F")}, 2));");
                break;
            case 19:
                var held = Fresh("h");
                Line(indent, $"var {held} = {Flag()};");
                Line(indent, $"Action {held}a = () => {{ if ({held}) L({Next()}); else Show({held}); }};");
                Line(indent, $"{held}a();");
                break;
            case 20:
                Line(indent, $"switch (({Bool(1)}, {Flag()}))");
                Line(indent, "{");
                Section(indent + 1, "case (true, true):");
                Section(indent + 1, $"case (_, {Pick("true", "false")}):");
                Section(indent + 1, "default:");
                Line(indent, "}");
                break;
            default:
                Line(indent, $"if ({FlowFlag()}) {{ L({Next()}); }} else {{ Show({Int(1)}); }}");
                break;
        }
    }

    private void Switched(int indent)
    {
        var name = Fresh("sw");
        var first = Pick("false", "true", "F", "x");
        Line(indent, $"bool {name} = {first};");
        if (_random.Next(4) == 0)
        {
            Line(indent, $"Show({name});");
        }

        Line(indent, $"if ({Pick("F", "!F", Flag(), Bool(1))}) {Pick($"{name} = {Pick("true", "false")};", $"{{ L({Next()}); {name} = {Pick("true", "false", "F", "y")}; }}")}");
        if (_random.Next(3) == 0)
        {
            Line(indent, $"else {name} = {Pick("true", "false")};");
        }

        Line(indent, $"if ({name}) L({Next()}); else L({Next()});");
    }

    private void Jumps(int indent)
    {
        var (item, label) = (Fresh("i"), Fresh("next"));
        Line(indent, $"foreach (var {item} in new[] {{ 1, 2, 3 }})");
        Line(indent, "{");
        Line(indent + 1, $"if ({Flag()}) {{ if ({item} == 2) {Pick("continue", "break", $"goto {label}")}; }}");
        _loops++;
        Push([]);
        Statement(indent + 1);
        Pop();
        _loops--;
        Line(indent + 1, $"if ({Bool(1)}) {Pick("break", "continue", $"goto {label}")};");
        Line(indent + 1, $"Show({item});");
        Line(indent + 1, $"{label}: L({Next()});");
        Line(indent, "}");
    }

    private void Finally(int indent)
    {
        Line(indent, "try");
        Line(indent, "{");
        Push([]);
        if (_isIterator)
        {
            Line(indent + 1, $"if ({Bool(1)}) yield return {Next()};");
        }
        else
        {
            Line(indent + 1, $"if ({Flag()}) {Leave()}");
            Statement(indent + 1);
        }

        Pop();
        Line(indent, "}");
        Line(indent, "finally");
        Line(indent, "{");
        Line(indent + 1, $"if ({Bool(1)}) L({Next()}); else {{ L({Next()}); }}");
        Line(indent, "}");
    }
}
