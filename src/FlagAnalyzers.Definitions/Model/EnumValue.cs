namespace FlagAnalyzers.Definitions;

/// <summary>One value of a closed set.</summary>
/// <param name="Name">As the file and the rules spell it.</param>
/// <param name="MemberName">The enum member in C#.</param>
public readonly record struct EnumValue(string Name, string MemberName);
