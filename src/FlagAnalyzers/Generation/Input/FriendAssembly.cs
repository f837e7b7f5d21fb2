namespace FlagAnalyzers.Generation;

/// <summary>The argument of <c>[InternalsVisibleTo]</c>.</summary>
internal static class FriendAssembly
{
    public static bool Matches(string friend, string assemblyName)
    {
        int comma = friend.IndexOf(',');
        string name = (comma < 0 ? friend : friend.Substring(0, comma)).Trim();
        return name.Length > 0 && string.Equals(name, assemblyName, StringComparison.OrdinalIgnoreCase);
    }
}
