namespace FlagAnalyzers.Definitions;

/// <summary>One flags file as read, before it is merged with others; equal when path and text are.</summary>
public sealed class FlagsDocument : IEquatable<FlagsDocument>
{
    internal FlagsDocument(string path, string text)
    {
        Path = path;
        Text = text;
    }

    /// <summary>The file, as it was given to the reader.</summary>
    public string Path { get; }

    /// <summary>The file's text.</summary>
    public string Text { get; }

    /// <summary>The class to generate: <c>class:</c>, else the file's prefix (<c>billing.flags.yaml</c> gives <c>BillingFlags</c>), else <c>Flags</c>.</summary>
    public string ClassName { get; internal init; } = "Flags";

    /// <summary>What is wrong with this file on its own.</summary>
    public EquatableArray<Problem> Problems { get; internal init; }

    /// <inheritdoc/>
    public bool Equals(FlagsDocument? other) =>
        other is not null
        && string.Equals(Path, other.Path, StringComparison.Ordinal)
        && string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FlagsDocument);

    /// <inheritdoc/>
    public override int GetHashCode() => Path.GetHashCode() ^ Text.Length;
}
