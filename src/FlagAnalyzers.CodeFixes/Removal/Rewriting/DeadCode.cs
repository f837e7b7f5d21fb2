using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Code that only the compiler can tell to be dead after a rewrite: unreachable statements, labels that no <c>goto</c> names, cases and handlers that another one subsumes.</summary>
internal static class DeadCode
{
    /// <summary>The reason of a failure that asks for no smaller rewrite, only for one more without what is dead.</summary>
    public const string Found = "something is dead after the rewrite";

    public static bool IsReportedBy(Diagnostic diagnostic) => diagnostic.Id is "CS0162" or "CS0164" or "CS8510" or "CS8120" or "CS0160" or "CS1058";

    /// <summary>Adds the nodes that are dead from now on; false where there is none that was not known.</summary>
    public static bool Add(DocumentRewrite document, RewriteUnit unit, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (unit.Stage != RewriteStage.Full || unit.IsFixed || unit.IsForeign || unit.Seeds.Exists(static seed => seed.Level != SeedLevel.Full))
        {
            return false;
        }

        var position = document.Applied!.MapBack(diagnostic.Location.SourceSpan.Start);
        if (position < 0 || !unit.Node.FullSpan.Contains(position) || WasDead(document, diagnostic.Id, position, cancellationToken))
        {
            return false;
        }

        var token = document.Root.FindToken(position);
        return Find(token, diagnostic.Id) is { } node && !IsAliveElsewhere(document.Root, node) && unit.Dead.Add(node);
    }

    private static bool WasDead(DocumentRewrite document, string id, int position, CancellationToken cancellationToken)
    {
        foreach (var diagnostic in document.Model.GetDiagnostics(cancellationToken: cancellationToken))
        {
            if (diagnostic.Id == id && diagnostic.Location.SourceSpan.Start == position)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAliveElsewhere(SyntaxNode root, SyntaxNode node)
    {
        if (!root.ContainsDirectives)
        {
            return false;
        }

        if (node is LabeledStatementSyntax label)
        {
            return ConditionalCode.Names(root, label.Identifier.ValueText);
        }

        var list = node.Parent switch
        {
            BlockSyntax block => block.Statements.ToList(),
            SwitchSectionSyntax section => section.Statements.ToList(),
            GlobalStatementSyntax { Parent: CompilationUnitSyntax file } => file.Members.OfType<GlobalStatementSyntax>().Select(static global => global.Statement).ToList(),
            _ => [],
        };
        return list.Take(list.IndexOf((node as StatementSyntax)!)).Any(jump => !ConditionalCode.IsEndEverywhere(root, jump, list[list.Count - 1]));
    }

    private static SyntaxNode? Find(SyntaxToken token, string id)
    {
        foreach (var node in token.Parent?.AncestorsAndSelf() ?? [])
        {
            switch (node)
            {
                case LabeledStatementSyntax when id == "CS0164":
                case SwitchExpressionArmSyntax when id == "CS8510":
                case SwitchLabelSyntax when id == "CS8120":
                case CatchClauseSyntax when id is "CS0160" or "CS1058":
                    return node;
                case StatementSyntax statement and not LabeledStatementSyntax when id == "CS0162" && statement.SpanStart == token.SpanStart && IsInList(statement):
                    return statement;
                case MemberDeclarationSyntax and not GlobalStatementSyntax:
                    return null;
            }
        }

        return null;
    }

    // The first statement of a branch is dead because of a condition that could not be taken away: it stays with it.
    private static bool IsInList(StatementSyntax statement) => statement.Parent switch
    {
        BlockSyntax block => block.Statements[0] != statement,
        SwitchSectionSyntax section => section.Statements[0] != statement,
        GlobalStatementSyntax => true,
        LabeledStatementSyntax labeled => IsInList(labeled),
        _ => false,
    };
}
