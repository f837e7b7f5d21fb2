using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>Members that nobody outside can name.</summary>
internal sealed partial class OrphanPlanner
{
    private async Task<bool> PlanMemberAsync(OrphanPlan plan, OrphanFile file, ISymbol symbol, SyntaxNode node, CancellationToken cancellationToken)
    {
        if (WrapperRules.IsShared(symbol) && (wrappers.Contains(WrapperFlow.NameOf(symbol)) || symbol.DeclaredAccessibility is not (Accessibility.Internal or Accessibility.ProtectedAndInternal)))
        {
            return await PlanWrapperAsync(plan, symbol, cancellationToken).ConfigureAwait(false);
        }

        if (!MayGo(symbol) || symbol.GetAttributes().Length > 0
            || symbol.IsOverride || symbol.IsVirtual || symbol.IsExtern || symbol.DeclaringSyntaxReferences.Length != 1
            || symbol is IMethodSymbol { MethodKind: not MethodKind.Ordinary } or IMethodSymbol { ExplicitInterfaceImplementations.Length: > 0 }
                or IPropertySymbol { ExplicitInterfaceImplementations.Length: > 0 } or IMethodSymbol { Name: "Main" }
            || symbol is IFieldSymbol or IPropertySymbol && IsSerialized(symbol.ContainingType))
        {
            return false;
        }

        var files = await FilesNamingAsync(symbol, cancellationToken).ConfigureAwait(false);
        if (files is null)
        {
            return false;
        }

        var declaration = node is VariableDeclaratorSyntax ? node.Parent?.Parent : node;
        if (declaration is not MemberDeclarationSyntax member || PartsOf(symbol, member, cancellationToken) is not { } parts)
        {
            return false;
        }

        var isEmptied = emptied.Contains(symbol) && member is MethodDeclarationSyntax method && EmptiedMethods.IsEmpty(method);
        foreach (var part in files)
        {
            if (symbol is IFieldSymbol or IPropertySymbol)
            {
                if (!PlanWrites(plan.In(part.Document.Id), part, symbol, [part.Root], value => IsGuardOfInjected(value, part, cancellationToken), cancellationToken))
                {
                    return false;
                }
            }
            else if (isEmptied && !PlanEmptyCalls(plan.In(part.Document.Id), part, symbol, cancellationToken))
            {
                return false;
            }
        }

        if (symbol is not (IFieldSymbol or IPropertySymbol) && !isEmptied)
        {
            if (new OrphanCircle(symbol, files, cancellationToken).Find(parts) is not { } circle)
            {
                return false;
            }

            parts = circle;
        }

        foreach (var id in plan.Edits.Where(static pair => pair.Value.IsEmpty).Select(static pair => pair.Key).ToList())
        {
            plan.Edits.Remove(id);
        }

        foreach (var other in parts.Skip(1))
        {
            if (files.Find(candidate => candidate.Root.SyntaxTree == other.SyntaxTree) is not { } home || !PlanDeclaration(plan, home, other, other, cancellationToken))
            {
                return false;
            }
        }

        return PlanDeclaration(plan, file, member, node, cancellationToken);
    }

    // Every call does nothing, and is a statement of its own.
    private static bool PlanEmptyCalls(EditList edits, OrphanFile file, ISymbol symbol, CancellationToken cancellationToken)
    {
        var dropped = new DroppedStatements(file, value => IsQuiet(value, file, cancellationToken));
        foreach (var reference in file.ReferencesTo(symbol, file.Root, cancellationToken))
        {
            if (EmptiedMethods.StatementOf(reference, value => IsQuiet(value, file, cancellationToken)) is not { } statement)
            {
                return false;
            }

            dropped.Add(statement);
        }

        dropped.Plan(edits);
        return true;
    }

    // A partial method goes with its other part; any other partial member is newer than the compiler that this is built against.
    private static List<MemberDeclarationSyntax>? PartsOf(ISymbol symbol, MemberDeclarationSyntax member, CancellationToken cancellationToken)
    {
        if (!member.Modifiers.Any(SyntaxKind.PartialKeyword) || member is BaseTypeDeclarationSyntax)
        {
            return [member];
        }

        if (symbol is not IMethodSymbol { PartialDefinitionPart: null } definition)
        {
            return null;
        }

        var body = definition.PartialImplementationPart?.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) as MemberDeclarationSyntax;
        return body is null ? [member] : [member, body];
    }

    private static bool PlanDeclaration(OrphanPlan plan, OrphanFile file, MemberDeclarationSyntax member, SyntaxNode node, CancellationToken cancellationToken, bool isDefinition = false)
    {
        var edits = plan.In(file.Document.Id);
        switch (member)
        {
            case BaseFieldDeclarationSyntax field:
                if (node is not VariableDeclaratorSyntax declarator || declarator.Initializer is { Value: { } value }
                    && !isDefinition && !IsQuiet(value, file, cancellationToken) && !IsGuardOfInjected(value, file, cancellationToken))
                {
                    return false;
                }

                if (field.Declaration.Variables.Count > 1)
                {
                    edits.Add(SeparatedRemoval(field.Declaration.Variables, field.Declaration.Variables.IndexOf(declarator)));
                    return true;
                }

                break;
            case PropertyDeclarationSyntax { Initializer.Value: { } initial } when !isDefinition && !IsQuiet(initial, file, cancellationToken):
                return false;
        }

        edits.Add(file.Layout.Removal(member.GetFirstToken(), member.GetLastToken(), takesComments: !GroupHeader.IsAbove(member, file.Layout)));
        return true;
    }

    // Positions and names of such a type's members are read by something that is not code.
    private static bool IsSerialized(INamedTypeSymbol type)
    {
        if (type.IsRecord || type.IsSerializable)
        {
            return true;
        }

        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass?.Name is { } name && (name.Contains("Contract") || name.Contains("Serializ") || name.Contains("StructLayout") || name.Contains("Packable") || name.Contains("Json")))
            {
                return true;
            }
        }

        return false;
    }

    // What only this assembly and its friends can name.
    private bool MayGo(ISymbol symbol) =>
        symbol.DeclaredAccessibility == Accessibility.Private
        || symbol.DeclaredAccessibility is Accessibility.Internal or Accessibility.ProtectedAndInternal && !(symbol.IsAbstract && symbol is not INamedTypeSymbol)
            && (symbol is not INamedTypeSymbol type || IsPlainType(type));

    // Found by what it is, not by its name: a handler, a controller, a test.
    private bool IsPlainType(INamedTypeSymbol type) =>
        type.BaseType is null or { SpecialType: SpecialType.System_Object or SpecialType.System_ValueType or SpecialType.System_Enum or SpecialType.System_MulticastDelegate }
        && type.Interfaces.IsEmpty && type.Name != "Program"
        && !type.GetMembers().Any(member => member.GetAttributes().Length > 0 || member is IMethodSymbol { IsExtensionMethod: true } or IMethodSymbol { Name: "Main" } || type.IsStatic && !IsOrphaned(member));

    // What nobody used before is not for this removal to judge.
    private bool IsOrphaned(ISymbol member) =>
        member.IsImplicitlyDeclared || member.DeclaredAccessibility == Accessibility.Private || member is IMethodSymbol { AssociatedSymbol: not null }
        || member.Locations.Any(location => location.SourceTree is { } tree && solution.GetDocumentId(tree) is { } id && candidates.Contains(new DeclaredName(id, location.SourceSpan.Start)));

    /// <summary>The files that may name a member; null where somebody else may, or code that is not compiled here does.</summary>
    private async Task<List<OrphanFile>?> FilesNamingAsync(ISymbol symbol, CancellationToken cancellationToken)
    {
        var reach = await SymbolReach.FindAsync(solution, symbol, cancellationToken).ConfigureAwait(false);
        var files = new List<OrphanFile>();
        foreach (var document in reach.Documents)
        {
            if (await FileAsync(document.Id, cancellationToken).ConfigureAwait(false) is not { } file || file.IsInDisabledText(symbol.Name) || file.SpellsName(symbol.Name))
            {
                return null;
            }

            files.Add(file);
        }

        return !reach.IsClosed || SymbolReach.PrivateScope(symbol) is { } type && await IsInMarkupAsync(type, symbol.Name, files, cancellationToken).ConfigureAwait(false) ? null : files;
    }

    private static async Task<bool> IsInMarkupAsync(INamedTypeSymbol type, string name, List<OrphanFile> files, CancellationToken cancellationToken) =>
        files.Count > 0 && type.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax(cancellationToken) is TypeDeclarationSyntax node && node.Modifiers.Any(SyntaxKind.PartialKeyword))
            && await SymbolReach.IsInMarkupAsync(files[0].Document.Project, name, cancellationToken).ConfigureAwait(false);

    // _flags = flags ?? throw ..., _flags = Guard.NotNull(flags, nameof(flags)): goes with the parameter, which must then go too.
    private static bool IsGuardOfInjected(ExpressionSyntax value, OrphanFile file, CancellationToken cancellationToken) =>
        GuardedName(value, file, cancellationToken) is { } name
        && file.Model.GetSymbolInfo(name, cancellationToken).Symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } constructor } parameter
        && ConstructorRules.MayChange(constructor, parameter, file.Document.Project)
        && constructor.DeclaringSyntaxReferences.Length == 1
        && References.Of(parameter, constructor.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken), file.Model, cancellationToken)
            .All(reference => value.Span.Contains(reference.Span) || reference.FirstAncestorOrSelf<StructuredTriviaSyntax>() is not null);

    private static IdentifierNameSyntax? GuardedName(ExpressionSyntax value, OrphanFile file, CancellationToken cancellationToken)
    {
        switch (value)
        {
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression, Left: IdentifierNameSyntax left, Right: ThrowExpressionSyntax { Expression: BaseObjectCreationExpressionSyntax creation } }
                when file.Model.GetTypeInfo(creation, cancellationToken).Type?.Name == "ArgumentNullException":
                return left;
            case InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 or 2 } arguments } call
                when (arguments.Count == 1 || file.Model.GetConstantValue(arguments[1].Expression, cancellationToken) is { HasValue: true, Value: string }) && IsNullCheck(call, file, cancellationToken):
                return arguments[0].Expression as IdentifierNameSyntax;
            default:
                return null;
        }
    }
}
