namespace FlagAnalyzers.Definitions;

/// <summary>One variant of a variant flag.</summary>
/// <param name="Name">As the file spells it.</param>
/// <param name="MemberName">The enum member in C#.</param>
/// <param name="Weight">Its share in percent, 0 to 100, as declared.</param>
public readonly record struct VariantDefinition(string Name, string MemberName, decimal Weight);
