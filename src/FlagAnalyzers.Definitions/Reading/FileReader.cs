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

        context.HasDropped = false;
        MapFields fields = MapFields.Read(context, root, FlagsFormat.Root, key => ExplainKey(root, key));
        file.IsComplete = !context.HasDropped;
        ReadHeader(context, fields, file);
        file.Policy = Section(context, fields, "policy", YamlKind.Mapping, PolicyReader.Read);
        file.Context = Section(context, fields, "context", YamlKind.Mapping, AttributeReader.Read);
        file.Segments = Section(context, fields, "segments", YamlKind.Mapping, SegmentReader.Read);
        file.Rings = Section(context, fields, "rings", YamlKind.Sequence, RingReader.Read);
        context.HasDropped = false;
        if (fields["features"] is { IsNull: false } features)
        {
            ReadFlags(context, features, file);
        }

        ReadMisplacedFlags(context, root, fields["features"], file);
        file.IsComplete &= !context.HasDropped;
        return file;
    }

    /// <summary>A flag at the left margin is the likeliest unknown key.</summary>
    private static string? ExplainKey(YamlNode root, string key)
    {
        return root.Find(key) is { } value && LooksLikeFlag(key, value)
            ? $"'{Messages.Shorten(key)}' is not a key of a flags file; if it is a flag, indent it under 'features'"
            : null;
    }

    private static bool LooksLikeFlag(string key, YamlNode value) =>
        value.Pairs.Exists(static pair => FlagsFormat.Feature.IndexOf(pair.Key.Value) >= 0) && FlagsFormat.Root.Nearest(key) is null;

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
        if (fields[key] is not { } node)
        {
            return null;
        }

        context.HasDropped = false;
        if (Scalars.IsUsable(context, node) && node.Kind == kind)
        {
            T value = read(context, node);
            return new Section<T>(value, fields.KeySpan(key), !context.HasDropped);
        }

        if (node.Kind is not (YamlKind.Broken or YamlKind.BadAlias))
        {
            string expected = kind == YamlKind.Mapping ? "a mapping" : "a list";
            context.Invalid(node.IsNull ? fields.KeySpan(key) : node.Span, $"'{key}' must be {expected}, not {Scalars.Describe(node)}");
        }

        return new Section<T>(read(context, new YamlNode(kind, node.Span)), fields.KeySpan(key), IsComplete: false);
    }

    private static void ReadFlags(ReadContext context, YamlNode node, FileDeclaration file)
    {
        if (!Scalars.IsUsable(context, node))
        {
            context.HasDropped = true;
            return;
        }

        if (node.Kind != YamlKind.Mapping)
        {
            context.Invalid(YamlText.RestOfLine(context.Text, node.Span.Start), $"'features' must be a mapping of keys to flags, not {Scalars.Describe(node)}");
            context.HasDropped = true;
            return;
        }

        foreach (YamlPair pair in node.Pairs)
        {
            AddFlag(context, pair, file);
        }
    }

    /// <summary>Flags at the left margin, and those of a second 'features': reported where they stand, but their reads need not break too.</summary>
    private static void ReadMisplacedFlags(ReadContext context, YamlNode root, YamlNode? features, FileDeclaration file)
    {
        foreach (YamlPair pair in root.Pairs)
        {
            if (pair.Key.Kind != YamlKind.Scalar || ReferenceEquals(pair.Value, features))
            {
                continue;
            }

            if (pair is { Key.Value: "features", Value.Kind: YamlKind.Mapping })
            {
                ReadFlags(context, pair.Value, file);
            }
            else if (FlagsFormat.Root.IndexOf(pair.Key.Value) < 0 && LooksLikeFlag(pair.Key.Value, pair.Value) && AddFlag(context, pair, file) is { } flag)
            {
                flag.HasErrors = true;
            }
        }
    }

    private static FlagDeclaration? AddFlag(ReadContext context, YamlPair pair, FileDeclaration file)
    {
        FlagDeclaration? flag = FlagReader.Read(context, pair);
        if (flag is not null)
        {
            file.Flags.Add(flag);
        }

        return flag;
    }
}
