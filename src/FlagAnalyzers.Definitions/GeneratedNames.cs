namespace FlagAnalyzers.Definitions;

/// <summary>The types generated for one class.</summary>
/// <param name="Class">The static class: <c>Flags</c>, <c>BillingFlags</c>.</param>
/// <param name="Values">The struct: <c>FlagValues</c>, <c>BillingFlagValues</c>.</param>
/// <param name="Interface">The interface: <c>IFlags</c>, <c>IBillingFlags</c>.</param>
/// <param name="Stub">The settable class: <c>FlagsStub</c>, <c>BillingFlagsStub</c>.</param>
/// <param name="Catalog">The definitions behind them: <c>FlagsCatalog</c>, <c>BillingFlagsCatalog</c>.</param>
public readonly record struct GeneratedNames(string Class, string Values, string Interface, string Stub, string Catalog)
{
    /// <summary>The struct that holds the context, one for all classes of a project.</summary>
    public const string Context = "FlagContext";

    /// <summary>The names that go with <paramref name="className"/>.</summary>
    public static GeneratedNames For(string className)
    {
        bool isPlural = className.Length > 1 && className[className.Length - 1] == 's';
        string singular = isPlural ? className.Substring(0, className.Length - 1) : className;
        return new GeneratedNames(className, singular + "Values", "I" + className, className + "Stub", className + "Catalog");
    }
}
