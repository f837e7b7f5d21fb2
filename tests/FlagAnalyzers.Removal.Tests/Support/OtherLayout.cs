using System.Text.RegularExpressions;

namespace FlagAnalyzers.Removal.Tests;

/// <summary>A case with Windows line endings, indented with tabs, inside a region; now and then in a second project too.</summary>
internal sealed class OtherLayout
{
    private const string Opens = "#region all\n";
    private const string Closes = "#endregion\n";

    private readonly bool _hasTabs;
    private readonly bool _hasRegion;

    public OtherLayout(string code, string result)
    {
        // A tab inside of a text, or in front of half a level, is another thing.
        _hasTabs = !code.Contains('\t') && !Regex.IsMatch(code + result, @"""""""|@""|(^|\n)(    )* {1,3}\S");
        _hasRegion = code.EndsWith('\n') && result.Length > 0 && !code.Contains("extern alias", StringComparison.Ordinal);
        IsLinked = code.Length % 6 == 0;
        Code = Of(code);
    }

    public string Code { get; }

    public bool IsLinked { get; }

    public string Of(string text)
    {
        text = _hasTabs ? Regex.Replace(text, @"(?m)^( {4})+", static match => new string('\t', match.Length / 4)) : text;
        text = _hasRegion ? Opens + text + Closes : text;
        return text.Replace("\n", "\r\n", StringComparison.Ordinal);
    }
}
