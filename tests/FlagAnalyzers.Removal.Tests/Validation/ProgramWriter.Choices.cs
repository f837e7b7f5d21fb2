namespace FlagAnalyzers.Removal.Tests;

/// <summary>Choices between constants, breaks within sections, and the same names in blocks within blocks.</summary>
internal sealed partial class ProgramWriter
{
    private void ChoiceMembers()
    {
        Line(1, "private Mode Chosen => F ? Mode.One : Mode.Two;");
        Line(1, "private readonly string _way = F ? \"new\" : \"old\";");
        Line(1, "private readonly int _size; private int _level = 2;");
        Line(1, $"private int Sized(Mode mode, string way, int size) {{ if (mode == Mode.One) L({Next()}); return way == \"new\" ? size : size is 3 ? -size : (int)mode; }}");
        Line(1, $"private int Level() {{ if (F) {{ return 4; }} return 7; }}");
        Line(1, "");
    }

    private string Choice() => Pick("Chosen == Mode.One", "Chosen is not Mode.Two", "_way == \"new\"", "_way != \"old\"", "Level() == 4", "_way is \"new\" or \"x\"", "Chosen.Equals(Mode.One)", "_size == 3", "_level == 2");

    private void ChoiceStatement(int indent)
    {
        var name = Fresh("c");
        switch (_random.Next(9))
        {
            case 0:
                Line(indent, $"if ({Choice()}) {{ L({Next()}); }} else {{ Show(_way); }}");
                break;
            case 1:
                Line(indent, $"Show(Sized({Flag()} ? Mode.One : Mode.Two, {Flag()} ? \"new\" : \"old\", {Pick("_size", "Level()", "3")}));");
                break;
            case 2:
                Line(indent, $"{Pick("int", "var")} {name} = {Flag()} ? {Pick("1", "-1")} : 2; if ({name} {Pick("==", "!=", ">")} {Pick("1", "2", "-1")}) L({Next()}); Show({Pick($"({name})", $"{name} + 1", $"{name} switch {{ 1 => 5, _ => 6 }}")});");
                break;
            case 3:
                Line(indent, $"{Pick("Mode", "var")} {name} = Mode.Two;");
                Line(indent, $"if ({Pick(Flag(), Flag(), Bool(1))}) {{ {name} = Mode.One; }}");
                Line(indent, $"switch ({name}) {{ case Mode.One: L({Next()}); break; case Mode.Two when {Plain(1)}: L({Next()}); break; default: Show((int){name}); break; }}");
                break;
            case 4:
                Line(indent, $"string {name};");
                Line(indent, $"if ({Flag()}) {name} = \"new\"; else {name} = {Pick("\"old\"", "null", "_way")};");
                Line(indent, $"Show({name} == \"new\"); {Pick("", $"{name} += \"x\";")} Show({name});");
                break;
            case 5:
                Line(indent, $"if ({Flag()})");
                Line(indent, "{");
                Line(indent + 1, $"if ({Pick(Flag(), Choice(), Bool(1))}) {{ var {name} = {Int(1)}; Show({name}); }}");
                Line(indent + 1, $"else {{ var {name} = \"t\"; Show({name}); }}");
                Line(indent, "}");
                Line(indent, $"foreach (var {name} in new[] {{ {Int(0)} }}) Show({name});");
                break;
            case 6:
                Line(indent, $"if ({Flag()} && Out({Next()}, out var {name}) {Pick($"|| Out({Next()}, out {name})", $"&& {name} > 1")}) L({Next()});");
                Line(indent, $"if ({Flag()} ? Out({Next()}, out var {name}o) : Out({Next()}, out {name}o)) Show({name}o);");
                break;
            default:
                Broken(indent, name);
                break;
        }
    }

    private void Broken(int indent, string name)
    {
        Line(indent, $"switch ({Pick(Flag(), Flag(), Choice(), "count > 4")})");
        Line(indent, "{");
        foreach (var label in new[] { "case true:", Pick("default:", "case false:") })
        {
            Line(indent + 1, label);
            if (_random.Next(2) == 0)
            {
                Line(indent + 2, $"L({Next()});");
            }

            for (var i = _random.Next(3); i >= 0; i--)
            {
                switch (_random.Next(5))
                {
                    case 0:
                        Line(indent + 2, $"if ({Plain(1)}) break;{Pick("", " // why")}");
                        break;
                    case 1:
                        Line(indent + 2, $"if ({Plain(1)})");
                        Line(indent + 2, "{");
                        Line(indent + 3, $"Show({Int(1)});");
                        Line(indent + 3, "break;");
                        Line(indent + 2, "}");
                        Line(indent + 2, "");
                        break;
                    case 2:
                        Line(indent + 2, $"if ({Plain(1)}) {{ Show({Int(1)}); {Pick("break;", Leave())} }} else {{ L({Next()}); {Pick("", "break;")} }}");
                        break;
                    case 3:
                        Line(indent + 2, $"foreach (var {name} in new[] {{ 1, 2 }}) {{ if ({Plain(1)}) break; Show({name}); }}");
                        break;
                    default:
                        Line(indent + 2, $"try {{ if ({Plain(1)}) break; L({Next()}); }} finally {{ L({Next()}); }}");
                        break;
                }
            }

            Line(indent + 2, $"Show({Int(1)});");
            Line(indent + 2, Pick("break;", "break;", Leave()));
        }

        Line(indent, "}");
    }
}
