using FlagAnalyzers.Definitions.Declarations;
using FlagAnalyzers.Definitions.Reading;
using FlagAnalyzers.Definitions.Yaml;

namespace FlagAnalyzers.Definitions;

/// <summary>Reads a flags file.</summary>
public static class FlagsReader
{
    /// <summary>Reads <paramref name="text"/>; never throws, whatever it holds.</summary>
    /// <param name="path">The file; it names the default class, and problems carry it.</param>
    /// <param name="text">The file's text; offsets in problems and spans count its UTF-16 code units.</param>
    public static FlagsDocument Read(string path, string text)
    {
        ReadContext context = new(path, text);
        YamlFile yaml = YamlFile.Read(text);
        FileDeclaration file = FileReader.Read(context, yaml.Root);
        foreach (YamlError error in yaml.Errors)
        {
            context.Report(ProblemId.InvalidYaml, error.Span, error.Message);
        }

        context.Problems.Sort(static (left, right) => left.Span.Start != right.Span.Start
            ? left.Span.Start.CompareTo(right.Span.Start)
            : left.Id.CompareTo(right.Id));
        return new FlagsDocument(path, text, yaml.Root, file, context.Problems, DisableComments.Read(text, yaml.Root));
    }
}
