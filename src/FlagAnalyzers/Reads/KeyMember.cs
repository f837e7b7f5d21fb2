namespace FlagAnalyzers.Reads;

/// <summary>A method, constructor or indexer that takes a flag's key.</summary>
/// <param name="Origin">Why it counts.</param>
/// <param name="Sdk">The known SDK it belongs to.</param>
/// <param name="Key">Ordinal of the parameter that takes the key or keys; -1 for a property that holds it; <see cref="Receiver"/> where what is asked is the key.</param>
/// <param name="Context">Ordinal of the parameter that takes the user or context; -1 for none.</param>
/// <param name="Default">Ordinal of the parameter that takes the fallback value; -1 for none.</param>
/// <param name="IsUntyped">Its result says nothing about the flag's type.</param>
internal sealed record KeyMember(FlagReadOrigin Origin, Sdk? Sdk, int Key, int Context, int Default, bool IsUntyped = false)
{
    /// <summary>The key is the object whose member it is: <c>Toggles.NewCheckout.IsEnabled(user)</c>.</summary>
    public const int Receiver = -2;
}
