using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.Testing;

/// <summary>
/// A text without its marks, and what the marks said: <c>{|ID:...|}</c> a diagnostic, <c>[|...|]</c> one of the default id,
/// <c>{|#0:...|}</c> a place with a number, <c>$$</c> a position.
/// </summary>
internal sealed record Markup(
    string Path,
    string Text,
    ImmutableArray<(string? Id, TextSpan Span)> Marked,
    ImmutableDictionary<int, TextSpan> Numbered,
    ImmutableArray<int> Positions)
{
    public static Markup Parse(TestFile file)
    {
        var content = file.Content;
        var text = new StringBuilder(content.Length);
        var open = new Stack<(string? Id, int Start, bool Braced)>();
        var marked = ImmutableArray.CreateBuilder<(string? Id, TextSpan Span)>();
        var numbered = ImmutableDictionary.CreateBuilder<int, TextSpan>();
        var positions = ImmutableArray.CreateBuilder<int>();

        for (var index = 0; index < content.Length;)
        {
            if (At("{|") && content.IndexOf(':', index) is var colon && colon > index + 2 && IsId(content.AsSpan(index + 2, colon - index - 2)))
            {
                open.Push((content.Substring(index + 2, colon - index - 2), text.Length, true));
                index = colon + 1;
            }
            else if (At("[|"))
            {
                open.Push((null, text.Length, false));
                index += 2;
            }
            else if (open.Count > 0 && At(open.Peek().Braced ? "|}" : "|]"))
            {
                var (id, start, _) = open.Pop();
                Close(id, TextSpan.FromBounds(start, text.Length));
                index += 2;
            }
            else if (At("$$") && !(index + 2 < content.Length && content[index + 2] is '"' or '$'))
            {
                positions.Add(text.Length);
                index += 2;
            }
            else
            {
                text.Append(content[index++]);
            }

            bool At(string mark) => string.CompareOrdinal(content, index, mark, 0, mark.Length) == 0;
        }

        if (open.Count > 0)
            throw new VerificationException($"{file.Path}: the mark opened at offset {open.Peek().Start} is never closed.");

        return new Markup(file.Path, text.ToString(), marked.ToImmutable(), numbered.ToImmutable(), positions.ToImmutable());

        void Close(string? id, TextSpan span)
        {
            if (id is null || id[0] != '#')
                marked.Add((id, span));
            else if (!numbered.TryAdd(int.Parse(id.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture), span))
                throw new VerificationException($"{file.Path}: the mark {id} is used twice.");
        }
    }

    public FileLinePositionSpan Locate(TextSpan span)
        => new(Path, SourceText.From(Text).Lines.GetLinePositionSpan(span));

    private static bool IsId(ReadOnlySpan<char> text)
    {
        if (text[0] == '#')
            text = text[1..];
        foreach (var character in text)
        {
            if (!char.IsAsciiLetterOrDigit(character))
                return false;
        }

        return !text.IsEmpty;
    }
}
