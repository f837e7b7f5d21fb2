using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Names that clash once a block around their declaration goes: what declares them keeps its block, and nothing else is the worse for it.</summary>
internal static class NameClash
{
    /// <summary>The reason of a failure that asks for no smaller rewrite, only for one more that keeps such blocks.</summary>
    public const string Found = "a name is taken where a block would go";

    /// <summary>The name that an error of the compiler is about; null where it is about something else.</summary>
    public static string? NameIn(Diagnostic error, SyntaxNode root) =>
        error.Id is "CS0128" or "CS0136" or "CS0841" or "CS0844" && root.FindToken(error.Location.SourceSpan.Start) is var token && token.IsKind(SyntaxKind.IdentifierToken)
            ? token.ValueText
            : null;

    /// <summary>Keeps the blocks that declare a name; false where that changes nothing.</summary>
    public static bool Add(RewriteUnit unit, string? name) =>
        name is not null && unit.Stage == RewriteStage.Full && !unit.IsFixed && !unit.IsForeign && IsDeclaredIn(unit.Node, name) && unit.BlockNames.Add(name);

    private static bool IsDeclaredIn(SyntaxNode unit, string name)
    {
        foreach (var node in unit.DescendantNodes())
        {
            var declared = node switch
            {
                VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax } variable => variable.Identifier,
                SingleVariableDesignationSyntax designation => designation.Identifier,
                LocalFunctionStatementSyntax function => function.Identifier,
                _ => default,
            };
            if (declared.ValueText == name)
            {
                return true;
            }
        }

        return false;
    }
}
