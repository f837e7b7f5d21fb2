using System.Globalization;

namespace FlagAnalyzers.Runtime.Tests.Rules;

/// <summary>Cultures whose letters, numbers or calendars differ from the invariant ones.</summary>
internal static class Cultures
{
    public static void Each(Action test)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            foreach (string name in new[] { "tr-TR", "de-DE", "th-TH", "ar-SA", "fa-IR", "" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
                test();
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
