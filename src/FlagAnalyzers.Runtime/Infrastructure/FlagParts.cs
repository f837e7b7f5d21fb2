using System.ComponentModel;

namespace FlagAnalyzers.Infrastructure;

/// <summary>The parts of a definition that an environment or an override can replace.</summary>
[Flags]
[EditorBrowsable(EditorBrowsableState.Never)]
public enum FlagParts : byte
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary><c>enabled</c>.</summary>
    Enabled = 1,

    /// <summary><c>requires</c>.</summary>
    Requires = 2,

    /// <summary><c>denylist</c>.</summary>
    Denylist = 4,

    /// <summary><c>allowlist</c>.</summary>
    Allowlist = 8,

    /// <summary><c>targeting</c>.</summary>
    Rules = 16,

    /// <summary><c>rollout</c>.</summary>
    Rollout = 32,

    /// <summary><c>default</c>, <c>value</c> and <c>variants</c>.</summary>
    Value = 64,
}
