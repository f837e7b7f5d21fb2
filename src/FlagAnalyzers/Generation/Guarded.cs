namespace FlagAnalyzers.Generation;

/// <summary>
/// A result, or what went wrong instead: a mistake of ours is reported like one in the file, and does not take all
/// generated code away.
/// </summary>
/// <param name="Value">The result; a stand-in after a failure.</param>
/// <param name="Failure">What went wrong; null where nothing did.</param>
internal readonly record struct Guarded<T>(T Value, string? Failure)
{
    public static Guarded<T> Run<TInput>(TInput input, Func<TInput, T> run, T standIn)
    {
        try
        {
            return new Guarded<T>(run(input), null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new Guarded<T>(standIn, Describe(exception));
        }
    }

    private static string Describe(Exception exception) =>
        $"FlagAnalyzers could not make sense of the flags files: {exception.GetType().Name}: {XmlText.Inline(exception.Message)}. Please report it";
}
