using FlagAnalyzers.Definitions.Declarations;
using FlagAnalyzers.Definitions.Format;
using FlagAnalyzers.Definitions.Yaml;

namespace FlagAnalyzers.Definitions.Reading;

/// <summary>Reads the top level of a file.</summary>
internal static class FileReader
{
    public static FileDeclaration Read(ReadContext context, YamlNode? root)
    {
        FileDeclaration file = new();
        if (root is null || root.IsNull || !Scalars.IsUsable(context, root))
        {
            return file;
        }

        if (root.Kind != YamlKind.Mapping)
        {
            context.Invalid(YamlText.RestOfLine(context.Text, root.Span.Start), $"a flags file must be a mapping with 'features', not {Scalars.Describe(root)}");
            return file;
        }

        MapFields fields = MapFields.Read(context, root, FlagsFormat.Root, key => ExplainKey(root, key));
        ReadHeader(context, fields, file);
        file.Policy = Section(context, fields, "policy", YamlKind.Mapping, PolicyReader.Read);
        file.Context = Section(context, fields, "context", YamlKind.Mapping, AttributeReader.Read);
        file.Segments = Section(context, fields, "segments", YamlKind.Mapping, SegmentReader.Read);
        file.Rings = Section(context, fields, "rings", YamlKind.Sequence, RingReader.Read);
        if (fields["features"] is { IsNull: false } features)
        {
            ReadFlags(context, features, file);
        }

        return file;
    }

    /// <summary>A flag at the left margin is the likeliest unknown key.</summary>
    private static string? ExplainKey(YamlNode root, string key)
    {
        bool looksLikeFlag = root.Find(key) is { Kind: YamlKind.Mapping } value
            && value.Pairs.Exists(static pair => FlagsFormat.Feature.IndexOf(pair.Key.Value) >= 0);
        return looksLikeFlag && Messages.Nearest(key, FlagsFormat.Root.Names()) is null
            ? $"'{Messages.Shorten(key)}' is not a key of a flags file; if it is a flag, indent it under 'features'"
            : null;
    }

    private static void ReadHeader(ReadContext context, MapFields fields, FileDeclaration file)
    {
        if (fields["version"] is { } version)
        {
            string? found = Scalars.OneOf(context, version, "version", FlagsFormat.Versions);
            if (found is not null && !version.IsPlain)
            {
                context.Invalid(version.Span, $"'version' must be a number, not text in quotes; write {found}", found);
            }
        }

        file.ClassName = fields["class"] is { } className ? FlagReader.Identifier(context, className, "class") : null;
        if (file.ClassName is { } taken && (taken.Value == GeneratedNames.Context || AccessorName.IsReserved(taken.Value, "Flags")) && taken.Value != "Flags")
        {
            context.Invalid(taken.Span, $"'{taken.Value}' is the name of another generated type or member; choose another 'class'");
            file.ClassName = null;
        }

        if (fields["namespace"] is { } node && Scalars.Text(context, node, "namespace") is { } name)
        {
            if (Identifiers.IsValidNamespace(name.Value))
            {
                file.Namespace = name;
            }
            else
            {
                context.Invalid(name.Span, $"'namespace' must be a namespace that C# can have, not '{Messages.Shorten(name.Value)}'");
            }
        }
    }

    private static Section<T>? Section<T>(ReadContext context, MapFields fields, string key, YamlKind kind, Func<ReadContext, YamlNode, T> read)
    {
        if (fields[key] is not { } node || !Scalars.IsUsable(context, node))
        {
            return null;
        }

        if (node.Kind == kind)
        {
            return new Section<T>(read(context, node), fields.KeySpan(key));
        }

        string expected = kind == YamlKind.Mapping ? "a mapping" : "a list";
        context.Invalid(node.IsNull ? fields.KeySpan(key) : node.Span, $"'{key}' must be {expected}, not {Scalars.Describe(node)}");
        return null;
    }

    private static void ReadFlags(ReadContext context, YamlNode node, FileDeclaration file)
    {
        if (!Scalars.IsUsable(context, node))
        {
            return;
        }

        if (node.Kind != YamlKind.Mapping)
        {
            context.Invalid(YamlText.RestOfLine(context.Text, node.Span.Start), $"'features' must be a mapping of keys to flags, not {Scalars.Describe(node)}");
            return;
        }

        file.Flags = new List<FlagDeclaration>(node.Pairs.Count);
        foreach (YamlPair pair in node.Pairs)
        {
            if (FlagReader.Read(context, pair) is { } flag)
            {
                file.Flags.Add(flag);
            }
        }
    }
}
