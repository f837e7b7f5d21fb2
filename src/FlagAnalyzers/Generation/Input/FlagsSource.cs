using FlagAnalyzers.Definitions;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.Generation;

/// <summary>A flags file, read.</summary>
/// <param name="Id">Its name across projects.</param>
/// <param name="Path">Its path, as diagnostics name it.</param>
/// <param name="Document">What it says; null where it could not be read at all.</param>
/// <param name="Failure">Why it could not be read.</param>
internal sealed record FlagsSource(string Id, string Path, FlagsDocument? Document, string? Failure)
{
    private const string Unreadable = "The file cannot be read: is it there, and is it UTF-8 text?";

    public static FlagsSource Read(FlagsInput input, CancellationToken cancellationToken)
    {
        SourceText? text = input.File.GetText(cancellationToken);
        if (text is null)
            return new FlagsSource(input.Id, input.File.Path, null, Unreadable);
        Guarded<FlagsDocument?> document = Guarded<FlagsDocument?>.Run(
            (input.File.Path, Text: text.ToString()), static file => FlagsReader.Read(file.Path, file.Text), null);
        return new FlagsSource(input.Id, input.File.Path, document.Value, document.Failure);
    }
}
