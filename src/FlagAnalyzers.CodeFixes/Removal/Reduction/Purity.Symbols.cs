using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>What reading a symbol does.</summary>
internal sealed partial class Purity
{
    private bool IsPureSymbol(ExpressionSyntax node, bool isReadPart, int depth, ExpressionSyntax? receiver)
    {
        var symbol = model.GetSymbolInfo(node, cancellationToken).Symbol;
        switch (symbol)
        {
            case ILocalSymbol or IParameterSymbol or IRangeVariableSymbol or INamedTypeSymbol or INamespaceSymbol:
                return true;
            case IFieldSymbol { IsStatic: true } field:
                return field.IsConst || IsServiceOf(field.Type, isReadPart) || HasNoInitializationEffect(field.ContainingType, node);
            case IFieldSymbol field:
                return !field.IsVolatile && (receiver is null || IsPureReceiver(receiver, field.ContainingType, isReadPart, depth));
            case IMethodSymbol when node.Parent is not InvocationExpressionSyntax:
                return receiver is null || IsPureReceiver(receiver, null, isReadPart, depth);
            case IPropertySymbol property:
                isReadPart |= FlagTypes.IsFlag(property);
                return (receiver is null || property.IsStatic || IsPureReceiver(receiver, property.ContainingType, isReadPart, depth))
                    && IsPureProperty(property, isReadPart, depth);
            default:
                return false;
        }
    }

    private bool IsPureProperty(IPropertySymbol property, bool isReadPart, int depth)
    {
        if (property.IsIndexer || property.GetMethod is null)
        {
            return false;
        }

        if (FlagTypes.IsFlag(property) || OtherReads.ListedKeyOf(property, model, cancellationToken) is not null)
        {
            return true;
        }

        var definition = property.OriginalDefinition;
        if (definition.DeclaringSyntaxReferences.Length == 0)
        {
            return IsQuietMetadataProperty(definition, isReadPart);
        }

        if (definition.IsVirtual || definition.IsAbstract || definition.IsOverride || definition.ContainingType.TypeKind == TypeKind.Interface)
        {
            return false;
        }

        return definition.DeclaringSyntaxReferences.All(reference => IsPureGetter(reference, isReadPart, depth)) && (definition.IsStatic is false || IsServiceOf(definition.Type, isReadPart) || HasNoInitializationEffect(definition.ContainingType, null));
    }

    // FeatureFlags.Instance.IsOn("f"): that the service is made goes with the reads.
    private bool IsServiceOf(ITypeSymbol type, bool isReadPart) => isReadPart && OtherReads.IsFlagService(type, model, cancellationToken);

    private bool IsPureGetter(SyntaxReference reference, bool isReadPart, int depth) => reference.GetSyntax(cancellationToken) switch
    {
        PropertyDeclarationSyntax { ExpressionBody: null, AccessorList: { } accessors } declaration =>
            accessors.Accessors.All(accessor => accessor.Body is null && accessor.ExpressionBody is null) && !declaration.Modifiers.Any(SyntaxKind.PartialKeyword),
        PropertyDeclarationSyntax { ExpressionBody.Expression: var expression } =>
            model.Compilation.ContainsSyntaxTree(reference.SyntaxTree) && In(reference.SyntaxTree).IsPure(expression, isReadPart, depth + 5),
        ParameterSyntax => true,
        _ => false,
    };

    /// <summary>Whether the getter that a read's receiver ends in does nothing, whatever it is asked of.</summary>
    public bool IsQuietGetter(IPropertySymbol property) =>
        property is { IsIndexer: false, IsAbstract: false, DeclaringSyntaxReferences: { Length: 1 } declared } && IsPureGetter(declared[0], isReadPart: true, depth: 0);

    /// <summary>Whether a read's receiver does nothing beside what it asks another receiver for.</summary>
    public bool IsQuietMember(MemberAccessExpressionSyntax access) => IsPureSymbol(access, isReadPart: true, depth: 0, receiver: null);

    private Purity In(SyntaxTree tree) =>
        tree == model.SyntaxTree ? this : new Purity((SourceModels.CompilationOf(model.Compilation, tree) ?? model.Compilation).GetSemanticModel(tree), cancellationToken);

    private static bool IsQuietMetadataProperty(IPropertySymbol property, bool isReadPart)
    {
        var type = property.ContainingType;
        if (type.SpecialType is SpecialType.System_String or SpecialType.System_Nullable_T or SpecialType.System_DateTime)
        {
            return property.Name != "Value";
        }

        if (property.Name is "Count" or "Length" && type.ContainingNamespace is { Name: "Generic", ContainingNamespace.Name: "Collections" } or { Name: "System" })
        {
            return true;
        }

        if (!isReadPart || property.Name is "Result" or "Value" && type is not { Name: "IOptions", ContainingNamespace: { Name: "Options", ContainingNamespace.Name: "Extensions" } })
        {
            return false;
        }

        return RootNamespaceOf(type) is "System" or "Microsoft";
    }

    private static string? RootNamespaceOf(ITypeSymbol type)
    {
        var root = type.ContainingNamespace;
        while (root is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            root = root.ContainingNamespace;
        }

        return root?.Name;
    }

    private bool HasNoInitializationEffect(INamedTypeSymbol type, ExpressionSyntax? place)
    {
        if (place is not null
            && SymbolEqualityComparer.Default.Equals(model.GetEnclosingSymbol(place.SpanStart, cancellationToken)?.ContainingType, type))
        {
            return true;
        }

        if (type.DeclaringSyntaxReferences.Length == 0)
        {
            return true;
        }

        foreach (var member in type.StaticConstructors)
        {
            if (!member.IsImplicitlyDeclared)
            {
                return false;
            }
        }

        // Without a static constructor the moment of field initialization is not defined; an effect in one is.
        foreach (var member in type.GetMembers())
        {
            if (!member.IsStatic || member is not (IFieldSymbol { IsConst: false } or IPropertySymbol))
            {
                continue;
            }

            foreach (var reference in member.DeclaringSyntaxReferences)
            {
                var initializer = reference.GetSyntax(cancellationToken) switch
                {
                    VariableDeclaratorSyntax declarator => declarator.Initializer?.Value,
                    PropertyDeclarationSyntax property => property.Initializer?.Value,
                    _ => null,
                };
                if (initializer is not null and not LiteralExpressionSyntax and not ObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: 0 }
                    and not ImplicitObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: 0 })
                {
                    return false;
                }
            }
        }

        return true;
    }

    private bool IsPureCall(InvocationExpressionSyntax invocation, bool isReadPart, int depth)
    {
        if (invocation.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" })
        {
            return true;
        }

        if (model.GetSymbolInfo(invocation, cancellationToken).Symbol is not IMethodSymbol method)
        {
            return false;
        }

        var isKnown = isReadPart
            ? method.Name is "ToString" && method.ContainingType.SpecialType != SpecialType.None && method.ContainingType.SpecialType != SpecialType.System_Object
                || method.ContainingType.SpecialType == SpecialType.System_String
                || method.ContainingType is { Name: "Guid", ContainingNamespace.Name: "System" }
                || FlagTypes.IsContextBuilder(method)
                || OtherReads.IsLookupOfService(invocation, model, cancellationToken)
            : method is { Name: "IsNullOrEmpty" or "IsNullOrWhiteSpace", ContainingType.SpecialType: SpecialType.System_String }
                || method is { Name: "ReferenceEquals", ContainingType.SpecialType: SpecialType.System_Object };
        isKnown |= method is { Name: "GetEnvironmentVariable", Parameters.Length: 1, ContainingType: { Name: "Environment", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } }
            && model.GetConstantValue(invocation.ArgumentList.Arguments[0].Expression, cancellationToken) is { HasValue: true, Value: string };
        isKnown |= method is { Name: "HasFlag", ContainingType.SpecialType: SpecialType.System_Enum };
        // "admin".Equals(role)
        isKnown |= method is { Name: "Equals", ContainingType.SpecialType: >= SpecialType.System_Boolean and <= SpecialType.System_Double }
            || method is { Name: "Equals", ContainingType.SpecialType: SpecialType.System_String }
            && (method.IsStatic || invocation.Expression is MemberAccessExpressionSyntax { Expression: var text } && model.GetConstantValue(text, cancellationToken) is { HasValue: true, Value: string });
        if (!isKnown)
        {
            if (OtherReads.IsRead(invocation, model, cancellationToken))
            {
                isReadPart = true;
            }
            else if (!IsQuietMethod(method, isReadPart, depth))
            {
                return false;
            }
        }

        return (invocation.Expression is not MemberAccessExpressionSyntax access || method.IsStatic && method.ReducedFrom is null
                || (isKnown || isReadPart ? IsPure(access.Expression, isReadPart, depth + 1) : IsPureReceiver(access.Expression, method.ContainingType, isReadPart, depth)))
            && invocation.ArgumentList.Arguments.All(argument => !IsWritten(argument) && (HandedOut.IsOut(argument.Expression) || IsPure(argument.Expression, isReadPart, depth + 1)));
    }

    // user.ToContext(), and IsNew() that gives a flag: one expression that does nothing. What a method of another kind does is not looked into.
    private bool IsQuietMethod(IMethodSymbol method, bool isReadPart, int depth)
    {
        method = (method.ReducedFrom ?? method).OriginalDefinition;
        if (isReadPart && method.Parameters.IsEmpty && !(method.ReturnType is INamedTypeSymbol made && FlagTypes.IsContextType(made))
            || method.IsVirtual || method.IsAbstract || method.IsOverride || method.IsAsync || method.ReturnsVoid || method.DeclaringSyntaxReferences.Length != 1
            || method.IsStatic && !HasNoInitializationEffect(method.ContainingType, null))
        {
            return false;
        }

        var declaration = method.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken);
        var body = declaration switch
        {
            MethodDeclarationSyntax { ExpressionBody.Expression: var arrow } => arrow,
            MethodDeclarationSyntax { Body.Statements: { Count: 1 } only } => (only[0] as ReturnStatementSyntax)?.Expression,
            _ => null,
        };
        return body is not null && SourceModels.Find(model.Compilation, declaration.SyntaxTree) is { } there
            && (isReadPart || ReadsFlag(body, there)) && new Purity(there, cancellationToken).IsPure(body, isReadPart, depth + 5);
    }

    private bool ReadsFlag(ExpressionSyntax body, SemanticModel there) =>
        body.DescendantNodesAndSelf().Any(node => node is InvocationExpressionSyntax call && OtherReads.IsRead(call, there, cancellationToken)
            || node is IdentifierNameSyntax && there.GetSymbolInfo(node, cancellationToken).Symbol is IPropertySymbol property && FlagTypes.IsFlag(property));

    /// <summary>Whether a call gives a variable a value that others may ask for. A field by reference is its cache.</summary>
    public bool IsWritten(ArgumentSyntax argument) =>
        argument.RefKindKeyword.Kind() switch
        {
            SyntaxKind.OutKeyword => !HandedOut.IsDiscard(argument.Expression, model, cancellationToken),
            SyntaxKind.RefKeyword => model.GetSymbolInfo(argument.Expression, cancellationToken).Symbol is not IFieldSymbol { DeclaredAccessibility: Accessibility.Private },
            _ => false,
        };

    private bool IsBuilderCreation(BaseObjectCreationExpressionSyntax creation, int depth)
    {
        if (model.GetTypeInfo(creation, cancellationToken).Type is not INamedTypeSymbol type || !FlagTypes.IsContextType(type))
        {
            return false;
        }

        return (creation.ArgumentList?.Arguments.All(argument => IsPure(argument.Expression, true, depth + 1)) ?? true)
            && (creation.Initializer is null || IsPureInitializer(creation.Initializer, depth));
    }

    private bool IsPureInitializer(InitializerExpressionSyntax initializer, int depth) =>
        initializer.Expressions.All(element => element switch
        {
            AssignmentExpressionSyntax { Left: var target, Right: var value } =>
                (target is not ImplicitElementAccessSyntax key || key.ArgumentList.Arguments.All(argument => IsPure(argument.Expression, true, depth + 1)))
                && (value is InitializerExpressionSyntax nested ? IsPureInitializer(nested, depth + 1) : IsPure(value, true, depth + 1)),
            InitializerExpressionSyntax pair => pair.Expressions.All(inner => IsPure(inner, true, depth + 1)),
            _ => IsPure(element, true, depth + 1),
        });
}
