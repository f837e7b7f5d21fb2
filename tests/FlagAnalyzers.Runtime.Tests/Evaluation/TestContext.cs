namespace FlagAnalyzers.Runtime.Tests.Evaluation;

internal enum TestTier
{
    Free,
    Premium,
}

/// <summary>A context as the generator writes it.</summary>
internal struct TestContext
{
    public TestContext(string? userId)
        : this() => UserId = userId;

    public string? UserId { readonly get; set; }

    public string? Region { readonly get; set; }

    public TestTier? Tier { readonly get; set; }

    public int? AccountId { readonly get; set; }

    public IReadOnlyList<string>? Groups { readonly get; set; }
}
