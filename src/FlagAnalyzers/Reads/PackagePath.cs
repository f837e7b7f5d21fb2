namespace FlagAnalyzers.Reads;

/// <summary>
/// Tells a package's assembly from a project's by where it lies: packages keep theirs in
/// <c>{id}/{version}/lib/{framework}</c> (or <c>ref</c>, or <c>{id}.{version}/lib</c>); a project's output never does.
/// The compiler sees both as mere files, so nothing better is to be had.
/// </summary>
internal static class PackagePath
{
    public static bool IsInPackage(string? path)
    {
        if (path is null)
        {
            return false;
        }

        string[] parts = path.Split('/', '\\');
        int folder = parts.Length - 3;
        return folder > 0 && parts[folder] is "lib" or "ref" && EndsInVersion(parts[folder - 1]);
    }

    private static bool EndsInVersion(string name)
    {
        int dots = 0;
        bool wasDigit = false;
        foreach (char c in name)
        {
            if (c == '.')
            {
                dots += wasDigit ? 1 : 0;
            }

            wasDigit = c is >= '0' and <= '9';
        }

        return dots > 0 && (wasDigit || name.IndexOf('-') > 0);
    }
}
