namespace FlagAnalyzers.Generation;

/// <summary>Two generated types that would have one name: only the project's namespace tells, so no file alone shows it.</summary>
/// <param name="ClassName">The class that comes later.</param>
/// <param name="Path">Its first file.</param>
/// <param name="Flag">The key of the flag whose enum it is; null for the class itself.</param>
/// <param name="TypeName">The name.</param>
internal sealed record TypeCollision(string ClassName, string Path, string? Flag, string TypeName)
{
    public string Message => Flag is null
        ? $"The class '{ClassName}' needs a type {TypeName}, and this project generates one already; give it another 'class' or 'namespace'"
        : $"Flag '{Flag}': the enum of its variants would be named {TypeName}, as is another generated type; give it another 'type_name'";
}
