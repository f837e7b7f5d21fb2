using System.ComponentModel;

namespace FlagAnalyzers.Rules;

/// <summary>The declared name that a mistyped one was most likely meant to be.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NearestName
{
    // Longer names are compared for letter case only; the cost of one comparison stays bounded.
    private const int MaximumLength = 256;
    private const int MaximumDistance = 8;

    /// <summary>
    /// The nearest candidate by edits (insert, delete, replace, swap neighbours), letter case aside; null when none is near enough.
    /// Near enough is a third of the longer name's length, at least one edit, and always fewer than the shorter name has characters.
    /// Ties go to the candidate nearer with letter case, then to the ordinally smaller one, whatever the order of the candidates.
    /// </summary>
    /// <param name="name">The name that was not found.</param>
    /// <param name="candidates">The names that exist.</param>
    public static string? Find(string name, IEnumerable<string> candidates)
    {
        if (string.IsNullOrEmpty(name))
            return null;

        string? best = null;
        int bestDistance = int.MaxValue, bestExact = int.MaxValue;
        int[] buffer = new int[3 * (Math.Min(name.Length, MaximumLength) + 2)];
        foreach (string candidate in candidates)
        {
            if (string.IsNullOrEmpty(candidate))
                continue;
            int limit = Math.Min(Limit(name, candidate), bestDistance);
            int distance = Distance(name, candidate, limit, ignoreCase: true, buffer);
            if (distance > limit)
                continue;

            int exact = Distance(name, candidate, MaximumLength, ignoreCase: false, buffer);
            if (distance < bestDistance || exact < bestExact || (exact == bestExact && string.CompareOrdinal(candidate, best) < 0))
            {
                best = candidate;
                bestDistance = distance;
                bestExact = exact;
            }
        }

        return best;
    }

    private static int Limit(string name, string candidate)
    {
        int shorter = Math.Min(name.Length, candidate.Length), longer = Math.Max(name.Length, candidate.Length);
        return longer > MaximumLength ? 0 : Math.Min(Math.Min(Math.Max(1, longer / 3), MaximumDistance), shorter - 1);
    }

    /// <summary>Optimal string alignment; <see cref="int.MaxValue"/> when the limit is exceeded. Only the diagonal band that can stay within the limit is computed.</summary>
    private static int Distance(string left, string right, int limit, bool ignoreCase, int[] buffer)
    {
        if (Math.Abs(left.Length - right.Length) > limit)
            return int.MaxValue;
        if (string.Equals(left, right, ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal))
            return 0;
        if (left.Length > MaximumLength || right.Length > MaximumLength)
            return int.MaxValue;

        int width = left.Length + 2, infinity = limit + 1;
        int beforePrevious = 2 * width, previous = 0, current = width;
        for (int j = 0; j < width; j++)
            buffer[previous + j] = j;

        for (int i = 1; i <= right.Length; i++)
        {
            int first = Math.Max(1, i - limit), last = Math.Min(left.Length, i + limit);
            int smallest = buffer[current + first - 1] = first == 1 ? i : infinity;
            for (int j = first; j <= last; j++)
            {
                int cost = IsSame(left[j - 1], right[i - 1], ignoreCase) ? 0 : 1;
                int distance = Math.Min(Math.Min(buffer[previous + j] + 1, buffer[current + j - 1] + 1), buffer[previous + j - 1] + cost);
                if (i > 1 && j > 1 && IsSame(left[j - 1], right[i - 2], ignoreCase) && IsSame(left[j - 2], right[i - 1], ignoreCase))
                    distance = Math.Min(distance, buffer[beforePrevious + j - 2] + 1);
                buffer[current + j] = distance;
                smallest = Math.Min(smallest, distance);
            }

            // What lies beyond the band costs more than the limit.
            buffer[current + last + 1] = infinity;
            if (smallest > limit)
                return int.MaxValue;
            (beforePrevious, previous, current) = (previous, current, beforePrevious);
        }

        return buffer[previous + left.Length];
    }

    private static bool IsSame(char left, char right, bool ignoreCase) =>
        left == right || (ignoreCase && char.ToUpperInvariant(left) == char.ToUpperInvariant(right));
}
