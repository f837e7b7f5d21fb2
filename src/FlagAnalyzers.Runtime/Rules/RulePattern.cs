using System.ComponentModel;
using System.Text.RegularExpressions;

namespace FlagAnalyzers.Rules;

/// <summary>
/// The regular expression of <c>matches</c>: unanchored, by code unit unless <c>(?i)</c> says otherwise, culture-invariant, without lookaround, back-references or atomic groups.
/// Non-backtracking on .NET 10; elsewhere a match that takes longer than 100 ms counts as none.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RulePattern
{
    private Regex? _regex;

    /// <summary>Takes a pattern that was checked when its rule was bound; it is compiled when it is first used.</summary>
    /// <param name="pattern">The pattern. One that is not valid matches nothing.</param>
    public RulePattern(string pattern) => Text = pattern ?? throw new ArgumentNullException(nameof(pattern));

    private RulePattern(string pattern, Regex regex)
    {
        Text = pattern;
        _regex = regex;
    }

    /// <summary>The pattern.</summary>
    public string Text { get; }

    /// <summary>Whether the pattern occurs in the text.</summary>
    /// <param name="text">The text to search.</param>
    public bool IsMatch(string text)
    {
        try
        {
            return (_regex ??= Compile(Text)).IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    /// <summary>Checks a pattern and compiles it.</summary>
    /// <returns>Null, with an error whose position is inside the pattern, when a rule cannot use it.</returns>
    internal static RulePattern? TryCreate(string pattern, out RuleError? error)
    {
        error = PatternScanner.FindError(pattern);
        if (error is not null)
            return null;

        try
        {
            return new RulePattern(pattern, Compile(pattern));
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            error = new RuleError(0, pattern.Length, "this is no regular expression: " + Reason(exception.Message));
            return null;
        }
    }

    private static Regex Compile(string pattern)
    {
#if NET
        // It is not a matter of speed only: the time is linear in the text, so that no text can stall a read.
        return new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
#else
        return new Regex(pattern, RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(100));
#endif
    }

    /// <summary>The framework's message without the pattern, which is under the reader's eyes.</summary>
    private static string Reason(string message)
    {
        int end = message.LastIndexOf(". ", StringComparison.Ordinal);
        return message.Substring(end < 0 ? 0 : end + 2).TrimEnd('.');
    }
}
