using FlagAnalyzers.Definitions;
using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Reads;

/// <summary>One place where the program asks for one flag. A call that names several keys gives one read for each.</summary>
internal sealed class FlagRead
{
    /// <summary>The property reference, invocation or object creation.</summary>
    public IOperation Operation { get; init; } = null!;

    /// <summary>The flag's key; null where it is not a constant.</summary>
    public string? Key { get; init; }

    public FlagReadOrigin Origin { get; init; }

    /// <summary>Name of the SDK, such as <c>LaunchDarkly</c>; null unless <see cref="Origin"/> is <see cref="FlagReadOrigin.Sdk"/>.</summary>
    public string? Sdk { get; init; }

    /// <summary>The result that means "on" where the result is a name (<c>on</c> for Split); null elsewhere.</summary>
    public string? OnResult { get; init; }

    /// <summary>What the read yields, seen through <c>Task</c>; null where the signature does not tell (JSON, variants by name, void).</summary>
    public FlagType? Type { get; init; }

    /// <summary>The operation's own value (after <c>await</c>) is the flag's value, not an object that describes it.</summary>
    public bool YieldsValue { get; init; }

    /// <summary>Whether the value comes in a <c>Task</c> or <c>ValueTask</c>.</summary>
    public bool IsAsync { get; init; }

    /// <summary>How many keys the call names; a gate over several keys is on when all (or any) of them are.</summary>
    public int KeyCount { get; init; } = 1;

    /// <summary>The key as written: the argument's value, without conversions; null for a typed accessor and for a member that is a flag by itself.</summary>
    public IOperation? KeyArgument { get; init; }

    /// <summary>The user, target or context that the flag is evaluated for; for a typed accessor the instance (null for a static one).</summary>
    public IOperation? ContextArgument { get; init; }

    /// <summary>The value given for "could not be evaluated"; null when not passed.</summary>
    public IOperation? DefaultArgument { get; init; }

    /// <summary>What is known of the flag; null for a key that no visible definition declares.</summary>
    public FlagInfo? Info { get; init; }

    /// <summary>The key in the source, or the property's name.</summary>
    public Location KeyLocation { get; init; } = Location.None;
}
