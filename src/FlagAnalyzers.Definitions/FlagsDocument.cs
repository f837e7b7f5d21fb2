using FlagAnalyzers.Definitions.Declarations;
using FlagAnalyzers.Definitions.Reading;
using FlagAnalyzers.Definitions.Yaml;

namespace FlagAnalyzers.Definitions;

/// <summary>One flags file as read, before it is merged with others; equal when path and text are.</summary>
public sealed class FlagsDocument : IEquatable<FlagsDocument>
{
    private readonly DisableComments _disableComments;

    internal FlagsDocument(string path, string text, YamlNode? root, FileDeclaration file, List<Problem> problems, DisableComments disableComments)
    {
        Path = path;
        Text = text;
        Root = root;
        File = file;
        Problems = problems.ToEquatableArray();
        ClassName = file.ClassName?.Value ?? DefaultClassName(path);
        _disableComments = disableComments;
    }

    /// <summary>The file, as it was given to the reader.</summary>
    public string Path { get; }

    /// <summary>The file's text.</summary>
    public string Text { get; }

    /// <summary>The class to generate: <c>class:</c>, else the file's prefix (<c>billing.flags.yaml</c> gives <c>BillingFlags</c>), else <c>Flags</c>.</summary>
    public string ClassName { get; }

    /// <summary>What is wrong with this file on its own, in the order of the text.</summary>
    public EquatableArray<Problem> Problems { get; }

    internal YamlNode? Root { get; }

    internal FileDeclaration File { get; }

    /// <summary>Whether a <c># flags:disable</c> comment silences findings with this id (such as <c>FLAG201</c>) at this offset.</summary>
    public bool IsDisabled(string diagnosticId, int position) => _disableComments.Covers(diagnosticId, position);

    /// <inheritdoc/>
    public bool Equals(FlagsDocument? other) =>
        other is not null
        && (ReferenceEquals(this, other)
            || (string.Equals(Path, other.Path, StringComparison.Ordinal) && string.Equals(Text, other.Text, StringComparison.Ordinal)));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FlagsDocument);

    /// <inheritdoc/>
    public override int GetHashCode() => Path.GetHashCode() ^ Text.Length;

    private static string DefaultClassName(string path)
    {
        string name = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        foreach (string suffix in (string[])[".flags.yaml", ".flags.yml"])
        {
            if (name.Length > suffix.Length && name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
            {
                return AccessorName.ForClass(name.Substring(0, name.Length - suffix.Length));
            }
        }

        return "Flags";
    }
}
