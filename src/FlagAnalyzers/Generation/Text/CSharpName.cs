using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace FlagAnalyzers.Generation;

/// <summary>Names as C# source.</summary>
internal static class CSharpName
{
    /// <summary>The identifier, with an @ where it is or may become a keyword: every keyword is lower-case ASCII.</summary>
    public static string Identifier(string name)
    {
        foreach (char character in name)
        {
            if (character is not (>= 'a' and <= 'z' or '_'))
                return name;
        }

        return "@" + name;
    }

    /// <summary>A namespace made of whatever a project calls itself; empty for the global one.</summary>
    public static string Namespace(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "";
        var result = new StringBuilder();
        foreach (string part in text!.Split('.'))
        {
            string name = Part(part.Trim());
            if (name.Length == 0)
                continue;
            if (result.Length > 0)
                result.Append('.');
            result.Append(Identifier(name));
        }

        return result.ToString();
    }

    /// <summary>The type as the rest of the program can always name it.</summary>
    public static string Global(string @namespace, string type) =>
        "global::" + (@namespace.Length == 0 ? "" : @namespace + ".") + Identifier(type);

    private static string Part(string part)
    {
        var name = new StringBuilder(part.Length + 1);
        foreach (char character in part)
            name.Append(SyntaxFacts.IsIdentifierPartCharacter(character) ? character : '_');
        if (name.Length > 0 && !SyntaxFacts.IsIdentifierStartCharacter(name[0]))
            name.Insert(0, '_');
        return name.ToString();
    }
}
