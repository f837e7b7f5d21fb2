using System.Text.RegularExpressions;

namespace FlagAnalyzers.Removal.Tests;

/// <summary>Conversions, copies, scopes and overloads around the flag, and expressions that span lines with comments.</summary>
internal sealed partial class ProgramWriter
{
    private void ShapeMembers()
    {
        Line(1, "private Pair _pair; private Node _node = new Node();");
        Line(1, "private T Same<T>(T one, T other) => other;");
        Line(1, $"private void Over(int n) {{ L({Next()}); }}");
        Line(1, $"private void Over(long n) {{ L({Next()}); }}");
        Line(1, $"private void Over(double n, int m = 3) {{ L({Next()}); }}");
        Line(1, $"private void Over(object n) {{ L({Next()}); }}");
        Line(1, $"private int Late(Func<int> f) {{ L({Next()}); return f(); }}");
        Line(1, $"private int Late(Func<double> f) {{ L({Next()}); return (int)f(); }}");
        Line(1, $"private bool Out(int id, out int n) {{ L(id); n = id; return id % 2 == 0; }}");
        Line(1, "");
    }

    private void ShapeStatement(int indent)
    {
        var name = Fresh("z");
        switch (_random.Next(29))
        {
            case 0:
                Line(indent, $"if (Out({Next()}, out var {name}) && ({Bool(1)})) Show({name}); else Show(-{name});");
                break;
            case 1:
                Line(indent, $"if (!Out({Next()}, out var {name}) || {Flag()}) {{ Show({name}); {Leave()} }}");
                Line(indent, $"Show({name} + 1);");
                break;
            case 2:
                Line(indent, $"var {name} = ({Bool(1)}) ? Out({Next()}, out var {name}o) : Out({Next()}, out {name}o);");
                Line(indent, $"Show({name}); Show({name}o);");
                break;
            case 3:
                Line(indent, $"Over({Paren(1)} ? {Pick("1", "'c'", "2L")} : {Pick("1L", "2.5", "(object)\"t\"", "3")});");
                break;
            case 4:
                Line(indent, $"Show(Same({Paren(1)} ? {Int(0)} : {Pick("1", "2L", "(object)\"t\"")}, {Paren(1)} ? {Pick("3", "2.5", "(object)'k'")} : {Int(0)}));");
                break;
            case 5:
                Line(indent, $"Show(Late(() => ({Plain(1)}) ? {Int(0)} : {Pick("2", "2.5")}));");
                break;
            case 6:
                Line(indent, $"({Paren(1)} ? _pair : new Pair()).Add({Int(0)}); Show(_pair.N);");
                break;
            case 7:
                Line(indent, $"(count, _pair.N) = {Paren(1)} ? (count + 1, {Int(0)}) : (_pair.N, count); Show(count - _pair.N);");
                break;
            case 8:
                Line(indent, $"var ({name}, {name}b) = {Paren(1)} ? ({Int(0)}, \"s\") : (2, null); Show({name}); Show({name}b);");
                break;
            case 9:
                Line(indent, $"({Paren(1)} ? ref count : ref count2) += {Int(0)}; Show(count2);");
                break;
            case 10:
                Line(indent, $"int[] {name} = [{Int(0)}, .. {Paren(1)} ? new[] {{ {Int(0)} }} : [], {Paren(1)} ? 1 : {Int(0)}]; Show({name}.Length); Show({name}[^1]);");
                break;
            case 11:
                Line(indent, $"var {name} = ({Bool(1)}) ? _node : null; {name}?.N = {Paren(1)} ? {Int(0)} : {Int(0)}; Show({name}?.N); {name}?.Next = {Flag()} ? new Node() : null; Show(_node.Next is null);");
                break;
            case 12:
                Line(indent, $"bool? {name} = {Paren(1)} ? {Pick("true", "x", "null")} : {Pick("null", "(bool?)y", "false")}; Show({name} {Pick("==", "!=")} {Flag()}); Show(({name} {Pick("&", "|", "^", "??")} {Flag()}) {Pick("== true", "is null", "!= y")});");
                break;
            case 13:
                Line(indent, $"int {name} = 2; {name} {Pick("+=", "-=", "*=", "<<=", "%=")} {Paren(1)} ? {Pick("1", "count")} : 2; Show({name});");
                break;
            case 14:
                Line(indent, $"string {name} = null; {name} ??= {Paren(1)} ? \"k\" : null; {name} += {Paren(1)} ? 'c' : {Pick("'d'", "1", "2.5")}; Show({name});");
                break;
            case 15:
                Scoped(indent, name);
                break;
            case 16:
                Line(indent, $"Tri {name} = {Paren(1)} ? new Tri(this, true) : new Tri(this, false); if ({name} {Pick("&&", "||")} {Pick("F", "x", "_on", $"new Tri(this, {Bool(0)})")}) L({Next()}); else L({Next()});");
                break;
            case 17:
                Line(indent, $"Mode {name} = {Paren(1)} ? Mode.One : 0; Show({name} {Pick("==", "!=")} Mode.One); Show({name} switch {{ Mode.One when ({Bool(1)}) => 1, Mode.One or Mode.Two => 2, _ => {Int(0)} }}); if ({name} is Mode.One) L({Next()});");
                break;
            case 18:
                Line(indent, $"IEnumerable<object> {name} = {Paren(1)} ? (IEnumerable<object>)new List<object> {{ {Int(0)} }} : new object[] {{ \"a\", 'b' }}; Show({name}.Count()); object {name}o = {Paren(1)} ? (object){Int(1)} : null; Show({name}o); long {name}l = {Paren(1)} ? (int)2.5 : {Int(0)}; Show({name}l);");
                break;
            case 19:
                Line(indent, $"double {name} = {Paren(1)} ? 1 : {Pick("2f", "'c'", "3L")}; Show({name} / 2); Show(({Paren(1)} ? 1 : 2) / {Pick("2.0", "2")}); Show(1 - ({Paren(1)} ? 2 - count : 3));");
                break;
            case 20:
                Loop(indent, name);
                break;
            case 21:
                Line(indent, $"Show(new {{ F, Size = {Int(0)} }}.F); Show((F, {Int(0)}).F); Show(({Flag()}, 1) == (true, {Int(0)}));");
                break;
            case 22:
                Line(indent, $"{Pick("Action", "var")} {name} = {Paren(1)} ? () => L({Next()}) : () => {{ L({Next()}); }}; {name}(); Action<int> {name}a = k => {{ if ({Plain(1)}) {{ Show(k); return; }} L({Next()}); }}; {name}a({Int(0)});");
                break;
            case > 23:
                ChoiceStatement(indent);
                break;
            default:
                Line(indent, $"Show($\"{{({Bool(1)} ? \"a\" : \"\")}}-{{({Bool(1)} ? {Int(0)} : 2),4}}-{{{Paren(1)}}}\" + ({Paren(1)} ? \"t\" : \"\"));");
                break;
        }
    }

    // The same names in branches and after them.
    private void Scoped(int indent, string name)
    {
        Line(indent, $"switch ({Pick(Flag(), Flag(), "count > 4")})");
        Line(indent, "{");
        Line(indent + 1, "case true:");
        Line(indent + 2, $"var {name} = {Int(1)};");
        Line(indent + 2, $"Show({name});");
        Line(indent + 2, "break;");
        Line(indent + 1, "default:");
        Line(indent + 2, $"{{ var {name}b = {Int(1)}; Show({name}b); {Pick("break;", Leave())} }}");
        Line(indent, "}");
        Line(indent, $"if ({Flag()})");
        Line(indent, "{");
        Line(indent + 1, $"var {name} = {Int(1)}; Func<int> {name}f = () => {name}++; {name}f(); Show({name});");
        Line(indent, "}");
        Line(indent, $"else {{ string {name} = \"s\"; Show({name}); }}");
    }

    private void Loop(int indent, string name)
    {
        Line(indent, $"foreach (var {name} in new[] {{ 1, 2, 3 }})");
        Line(indent, "{");
        _loops++;
        Line(indent + 1, $"if ({Pick(Flag(), Flag(), Bool(1))})");
        Line(indent + 1, "{");
        Line(indent + 2, $"if ({Bool(1)}) Show({name});");
        Line(indent + 2, Pick("continue;", Leave()));
        Line(indent + 1, "}");
        Line(indent + 1, "");
        Line(indent + 1, $"Show(-{name});");
        _loops--;
        Line(indent, "}");
    }

    // The same code on more lines, with something said on each.
    private string OnLines(string text)
    {
        if (_random.Next(6) > 0)
        {
            return text;
        }

        return Regex.Replace(text, @" (\?|:|&&|\|\|) (?=[^""]*(""[^""]*""[^""]*)*$)", match => _random.Next(4) switch
        {
            0 => $" // note {Next()}\n                {match.Groups[1].Value} ",
            1 => $"\n                // about {Next()}\n                {match.Groups[1].Value} ",
            2 => $" {match.Groups[1].Value} /* {Next()} */ ",
            _ => match.Value,
        }) + (text.EndsWith(';') && _random.Next(2) == 0 ? " // end" : "");
    }
}
