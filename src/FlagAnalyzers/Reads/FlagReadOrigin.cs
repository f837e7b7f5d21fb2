namespace FlagAnalyzers.Reads;

/// <summary>What made an operation a flag read.</summary>
internal enum FlagReadOrigin
{
    /// <summary>A property marked <c>[Flag]</c>, or one that implements or overrides such a property.</summary>
    TypedAccessor,

    /// <summary>An argument for a parameter marked <c>[FlagKey]</c>.</summary>
    KeyParameter,

    /// <summary>A member listed in <c>flag_analyzers.key_parameters</c> or <c>flag_analyzers.flag_members</c>.</summary>
    Configured,

    /// <summary>A member of a known SDK.</summary>
    Sdk,
}
