namespace FlagAnalyzers.Rules;

/// <summary>What a flag's dates say on a day.</summary>
internal enum LifecycleState
{
    /// <summary>Nothing to say.</summary>
    Fine,

    /// <summary>FLAG202.</summary>
    DueSoon,

    /// <summary>FLAG203.</summary>
    Settled,

    /// <summary>FLAG201.</summary>
    Expired,

    /// <summary>FLAG204.</summary>
    Overdue,
}
