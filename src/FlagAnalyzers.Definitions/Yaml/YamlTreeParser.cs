using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace FlagAnalyzers.Definitions.Yaml;

/// <summary>
/// Turns YAML text into nodes, from the low-level parser's events alone. Everything the parser throws becomes one error;
/// it is not asked for more once the text nests too deeply, as its time grows with the square of the depth.
/// </summary>
internal sealed class YamlTreeParser(string text, IReadOnlyDictionary<int, string>? swallowedRules)
{
    private const int MaximumDepth = 64;

    private readonly Stack<int> _openBrackets = new();
    private readonly YamlAnchors _anchors = new();
    private IParser _parser = null!;
    private int _offset;
    private int _lastEnd;

    /// <summary>The text with lines blanked out that belong to nothing; null while there are none.</summary>
    public char[]? Blanked { get; set; }

    /// <summary>Errors that do not stop the parser.</summary>
    public List<YamlError> Errors => _anchors.Errors;

    /// <summary>Parses the text from <paramref name="start"/> to <paramref name="end"/>; null with no error when there is nothing in it.</summary>
    public YamlNode? Parse(int start, int end, out YamlError? error)
    {
        error = null;
        _offset = start;
        _lastEnd = start;
        _openBrackets.Clear();
        (int Errors, int Nodes) mark = _anchors.Mark;
        try
        {
            string part = Blanked is not null ? new string(Blanked, start, end - start)
                : start == 0 && end == text.Length ? text
                : text.Substring(start, end - start);
            _parser = new Parser(new StringReader(part));
            return ParseDocument();
        }
        catch (YamlTooDeepException exception)
        {
            error = new YamlError(new Span(Clamp(exception.Position), 1), $"nested more than {MaximumDepth} levels deep");
        }
        catch (YamlException exception)
        {
            error = new YamlErrorLocator(text, end).Locate(_offset + (int)exception.Start.Index, _lastEnd, _openBrackets, exception.Message);
        }
#pragma warning disable CA1031 // the parser throws more than its own exceptions on half-typed input
        catch (Exception)
#pragma warning restore CA1031
        {
            error = new YamlErrorLocator(text, end).Locate(_lastEnd, _lastEnd, _openBrackets, null);
        }

        _anchors.Return(mark);
        return null;
    }

    private YamlNode? ParseDocument()
    {
        YamlNode? root = null;
        bool isFirst = true;
        while (Next() is { } parsingEvent)
        {
            if (parsingEvent is StreamStart or StreamEnd or DocumentStart or DocumentEnd)
            {
                continue;
            }

            if (isFirst)
            {
                root = ParseNode(parsingEvent, 1);
                isFirst = false;
                continue;
            }

            YamlNode extra = ParseNode(parsingEvent, 1);
            if (!extra.IsNull)
            {
                Errors.Add(new YamlError(YamlText.RestOfLine(text, extra.Span.Start), "a flags file holds one document; remove the '---' above and what follows it"));
                break;
            }
        }

        return root;
    }

    private ParsingEvent? Next()
    {
        if (!_parser.MoveNext())
        {
            return null;
        }

        ParsingEvent current = _parser.Current!;
        if (current is not (MappingEnd or SequenceEnd or DocumentEnd or StreamEnd))
        {
            _lastEnd = Clamp(_offset + (int)current.End.Index);
        }

        return current;
    }

    private YamlNode ParseNode(ParsingEvent parsingEvent, int depth)
    {
        int start = Clamp(_offset + (int)parsingEvent.Start.Index);
        if (depth > MaximumDepth)
        {
            throw new YamlTooDeepException(start);
        }

        switch (parsingEvent)
        {
            case Scalar scalar:
                return _anchors.Remember(scalar.Anchor, ParseScalar(scalar, start));
            case SequenceStart sequence:
                _anchors.Announce(sequence.Anchor);
                return _anchors.Remember(sequence.Anchor, ParseSequence(sequence, start, depth));
            case MappingStart mapping:
                _anchors.Announce(mapping.Anchor);
                return _anchors.Remember(mapping.Anchor, ParseMapping(mapping, start, depth));
            case AnchorAlias alias:
                return _anchors.Find(alias, Span.FromBounds(start, _lastEnd));
            default:
                return new YamlNode(YamlKind.Broken, new Span(start, 0));
        }
    }

    private YamlNode ParseScalar(Scalar scalar, int start)
    {
        int end = YamlText.TrimEnd(text, start, Clamp(_offset + (int)scalar.End.Index));
        string? swallowed = null;
        swallowedRules?.TryGetValue(start, out swallowed);
        return new YamlNode(YamlKind.Scalar, Span.FromBounds(start, end))
        {
            Value = scalar.Value,
            IsPlain = scalar.Style == ScalarStyle.Plain,
            IsBlock = scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded,
            Tag = TagOf(scalar),
            Anchor = AnchorOf(scalar.Anchor),
            SwallowedRule = swallowed,
        };
    }

    private YamlNode ParseSequence(SequenceStart sequence, int start, int depth)
    {
        bool isFlow = sequence.Style == SequenceStyle.Flow;
        Open(isFlow, start, sequence, '[');
        List<YamlNode> items = [];
        int size = 1;
        int end = Clamp(_offset + (int)sequence.End.Index);
        while (Next() is { } parsingEvent)
        {
            if (parsingEvent is SequenceEnd)
            {
                end = Close(isFlow, end, parsingEvent, ']');
                break;
            }

            YamlNode item = ParseNode(parsingEvent, depth + 1);
            items.Add(item);
            size = YamlAnchors.Add(size, item.Size);
            end = _lastEnd;
        }

        return new YamlNode(YamlKind.Sequence, Span.FromBounds(start, Math.Max(start, YamlText.TrimEnd(text, start, end))))
        {
            Items = items,
            IsFlow = isFlow,
            Size = size,
            Tag = TagOf(sequence),
            Anchor = AnchorOf(sequence.Anchor),
        };
    }

    private YamlNode ParseMapping(MappingStart mapping, int start, int depth)
    {
        bool isFlow = mapping.Style == MappingStyle.Flow;
        Open(isFlow, start, mapping, '{');
        List<YamlPair> pairs = [];
        int size = 1;
        bool merges = false;
        int end = Clamp(_offset + (int)mapping.End.Index);
        while (Next() is { } parsingEvent)
        {
            if (parsingEvent is MappingEnd)
            {
                end = Close(isFlow, end, parsingEvent, '}');
                break;
            }

            YamlNode key = ParseNode(parsingEvent, depth + 1);
            YamlNode value = Next() is { } next ? ParseNode(next, depth + 1) : new YamlNode(YamlKind.Broken, new Span(_lastEnd, 0));
            pairs.Add(new YamlPair(key, value));
            merges |= key is { Value: "<<", IsPlain: true };
            size = YamlAnchors.Add(size, YamlAnchors.Add(key.Size, value.Size));
            end = _lastEnd;
        }

        if (merges)
        {
            pairs = YamlMerge.Apply(pairs, Errors, _anchors.Spend);
        }

        return new YamlNode(YamlKind.Mapping, Span.FromBounds(start, Math.Max(start, YamlText.TrimEnd(text, start, end))))
        {
            Pairs = pairs,
            IsFlow = isFlow,
            Size = size,
            Tag = TagOf(mapping),
            Anchor = AnchorOf(mapping.Anchor),
        };
    }

    private void Open(bool isFlow, int start, ParsingEvent parsingEvent, char bracket)
    {
        if (isFlow)
        {
            // Behind a tag or an anchor the bracket itself stands at the event's end.
            int end = Clamp(_offset + (int)parsingEvent.End.Index);
            _openBrackets.Push(end < text.Length && text[end] == bracket ? end : start);
        }
    }

    private int Close(bool isFlow, int end, ParsingEvent parsingEvent, char bracket)
    {
        if (!isFlow)
        {
            return end;
        }

        _openBrackets.Pop();
        int close = Clamp(_offset + (int)parsingEvent.Start.Index);
        _lastEnd = close < text.Length && text[close] == bracket ? close + 1 : close;
        return _lastEnd;
    }

    private int Clamp(int position) => Math.Max(0, Math.Min(position, text.Length));

    private static string? TagOf(NodeEvent node) => node.Tag.IsEmpty ? null : node.Tag.ToString();

    private static string? AnchorOf(AnchorName anchor) => anchor.IsEmpty ? null : anchor.Value;
}
