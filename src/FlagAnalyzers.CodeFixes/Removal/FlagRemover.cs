using System.Collections.Immutable;
using FlagAnalyzers.Definitions;
using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Removal;

/// <summary>Takes a decided flag out of a solution.</summary>
public static class FlagRemover
{
    /// <summary>Rewrites every read of a flag as if it had the outcome's value, then removes what only the flag kept alive.</summary>
    /// <param name="solution">The solution; it may hold projects that do not compile.</param>
    /// <param name="request">The flag and its outcome.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The changed solution and a report. Where nothing is safe to change, the solution is the one given.</returns>
    public static Task<FlagRemovalResult> RemoveAsync(Solution solution, FlagRemovalRequest request, CancellationToken cancellationToken = default)
    {
        if (solution is null)
        {
            throw new ArgumentNullException(nameof(solution));
        }

        if (request is null)
        {
            throw new ArgumentNullException(nameof(request));
        }

        return RemovalRun.RunAsync(solution, request, cancellationToken);
    }

    /// <summary>Removes several flags at once: the result is the same whichever is named first.</summary>
    /// <param name="solution">The solution; it may hold projects that do not compile.</param>
    /// <param name="requests">The flags and their outcomes.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The changed solution.</returns>
    public static Task<Solution> RemoveAsync(Solution solution, IEnumerable<FlagRemovalRequest> requests, CancellationToken cancellationToken = default)
    {
        if (solution is null)
        {
            throw new ArgumentNullException(nameof(solution));
        }

        if (requests is null)
        {
            throw new ArgumentNullException(nameof(requests));
        }

        return RemovalRun.RunAsync(solution, requests, cancellationToken);
    }
}
