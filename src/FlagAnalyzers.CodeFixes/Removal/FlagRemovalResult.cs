using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Removal;

/// <summary>The solution without the flag, and what was done to get there.</summary>
public sealed class FlagRemovalResult
{
    internal FlagRemovalResult(
        Solution solution, FlagRemovalRequest request, ImmutableArray<RemovalSite> sites, bool isDefinitionRemoved, string? definitionReason)
    {
        Solution = solution;
        Request = request;
        Sites = sites;
        IsDefinitionRemoved = isDefinitionRemoved;
        DefinitionReason = definitionReason;
    }

    /// <summary>The solution after the removal.</summary>
    public Solution Solution { get; }

    /// <summary>What was asked for.</summary>
    public FlagRemovalRequest Request { get; }

    /// <summary>Every place that named the flag, by path, line and column.</summary>
    public ImmutableArray<RemovalSite> Sites { get; }

    /// <summary>Whether the flag's entry in flags.yaml, or the listed member that is the flag, is gone.</summary>
    public bool IsDefinitionRemoved { get; }

    /// <summary>Why the definition stands; null where it is gone or was never there.</summary>
    public string? DefinitionReason { get; }

    /// <summary>How many sites have a status.</summary>
    /// <param name="status">The status to count.</param>
    public int Count(RemovalStatus status)
    {
        var count = 0;
        foreach (var site in Sites)
        {
            if (site.Status == status)
            {
                count++;
            }
        }

        return count;
    }

    /// <summary>The report as text: one line of counts, then one line per site that was not rewritten in full, or that a reviewer should look at.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        text.AppendFormat(
            CultureInfo.InvariantCulture,
            "{0} -> {1}: {2} rewritten, {3} partly, {4} left",
            Request.Key,
            Request.Outcome,
            Count(RemovalStatus.Rewritten),
            Count(RemovalStatus.Partly),
            Count(RemovalStatus.Left));
        text.Append(IsDefinitionRemoved ? "; definition removed" : DefinitionReason is null ? "; no definition found" : "; definition kept (" + DefinitionReason + ")").Append('\n');
        foreach (var site in Sites)
        {
            if (site.Status != RemovalStatus.Rewritten || site.Reason is not null)
            {
                text.Append(site).Append('\n');
            }
        }

        return text.ToString();
    }
}
