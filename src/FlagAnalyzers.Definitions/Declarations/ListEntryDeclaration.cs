namespace FlagAnalyzers.Definitions.Declarations;

/// <param name="Attribute">The attribute; null for a user id.</param>
/// <param name="Text">The id, or the attribute's value as the file spells it.</param>
/// <param name="Value">What its users get; null for the flag's own.</param>
/// <param name="Span">The entry.</param>
internal sealed record ListEntryDeclaration(Located<string>? Attribute, Located<string> Text, FlagConstant? Value, Span Span);
