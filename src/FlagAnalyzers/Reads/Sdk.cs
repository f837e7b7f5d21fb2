using System.Collections.Immutable;

namespace FlagAnalyzers.Reads;

/// <summary>One group of SDK members that take a flag's key in the same way.</summary>
internal sealed record Sdk
{
    /// <summary>As its users call it.</summary>
    public string Name { get; init; } = "";

    /// <summary>Metadata names of the types that declare the members; members that override or implement theirs count too.</summary>
    public ImmutableArray<string> Types { get; init; }

    /// <summary>Names of the methods; <c>.ctor</c> for constructors. A property is one that holds the key (<c>FlagKey = "..."</c>).</summary>
    public ImmutableArray<string> Members { get; init; }

    /// <summary>Names of the parameter that takes the key or keys; the first that a member has counts.</summary>
    public ImmutableArray<string> KeyParameters { get; init; }

    /// <summary>Names of the parameter that takes the user or context.</summary>
    public ImmutableArray<string> ContextParameters { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Names of the parameter that takes the value for "could not be evaluated".</summary>
    public ImmutableArray<string> DefaultParameters { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>Members whose result's C# type says nothing about the flag's type, such as treatments by name.</summary>
    public ImmutableArray<string> UntypedMembers { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>The result that means "on" where the result is a name, such as Split's <c>on</c>.</summary>
    public string? OnResult { get; init; }
}
