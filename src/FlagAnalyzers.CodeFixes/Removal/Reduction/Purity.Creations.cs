using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FlagAnalyzers.Removal;

/// <summary>What making an object does.</summary>
internal sealed partial class Purity
{
    /// <summary>An object whose making nobody notices: a collection, or one of the solution's own that only keeps what it is given.</summary>
    /// <param name="creation">The creation.</param>
    /// <param name="isPart">Whether what it is given may go with it.</param>
    public bool IsQuietCreation(BaseObjectCreationExpressionSyntax creation, Func<ExpressionSyntax, bool> isPart) =>
        (creation.ArgumentList is null || creation.ArgumentList.Arguments.All(argument => argument.RefKindKeyword.RawKind == 0 && isPart(argument.Expression)))
        && model.GetSymbolInfo(creation, cancellationToken).Symbol is IMethodSymbol constructor
        && (IsKnownObject(constructor) && (KeepsUnseen(constructor) || creation.ArgumentList is null || creation.ArgumentList.Arguments.All(argument => IsSound(argument.Expression)))
            || OnlyKeeps(constructor.OriginalDefinition, depth: 0))
        && (creation.Initializer is null || IsQuietInitializer(creation.Initializer, isPart));

    /// <summary>Whether no size can be negative: making the array then throws nothing.</summary>
    public bool HasSureSizes(ArrayCreationExpressionSyntax array) => HasSureSizes(array.Type);

    private bool HasSureSizes(ArrayTypeSyntax type) =>
        type.RankSpecifiers.All(rank => rank.Sizes.All(size => size is OmittedArraySizeExpressionSyntax || model.GetConstantValue(size, cancellationToken).Value is int and >= 0));

    private bool IsQuietInitializer(InitializerExpressionSyntax initializer, Func<ExpressionSyntax, bool> isPart) =>
        initializer.Expressions.All(element => element switch
        {
            AssignmentExpressionSyntax { Left: var target, Right: InitializerExpressionSyntax nested } => IsOwnSlot(target) && IsQuietInitializer(nested, isPart),
            AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax key } assignment => IsKnownCollection(initializer) && key.ArgumentList.Arguments.All(argument => isPart(argument.Expression)) && isPart(assignment.Right),
            AssignmentExpressionSyntax assignment => IsOwnSlot(assignment.Left) && isPart(assignment.Right),
            InitializerExpressionSyntax pair => IsKnownCollection(initializer) && pair.Expressions.All(isPart),
            _ => IsKnownCollection(initializer) && isPart(element),
        });

    private bool IsKnownCollection(InitializerExpressionSyntax initializer)
    {
        var holder = initializer.Parent is AssignmentExpressionSyntax assignment ? assignment.Left : (ExpressionSyntax?)initializer.Parent;
        return holder is not null && model.GetTypeInfo(holder, cancellationToken).Type is { } type
            && (type is IArrayTypeSymbol || IsInSystem(type) && type.ContainingNamespace.ToDisplayString().StartsWith("System.Collections", StringComparison.Ordinal));
    }

    // Things of the framework that do nothing until somebody uses them.
    private static bool IsKnownObject(IMethodSymbol constructor) =>
        IsInSystem(constructor.ContainingType) && (constructor.ContainingType.SpecialType == SpecialType.System_Object
            || constructor.ContainingNamespace.Name is "Generic" or "Concurrent"
            || constructor.ContainingType.Name is "Lazy" or "ValueTask" or "StringBuilder" or "Regex" or "Uri" or "Version" or "Random" or "Stopwatch" or "TimeSpan" or "DateTime"
                or "DateTimeOffset" or "Guid" or "SemaphoreSlim" or "ReaderWriterLockSlim" or "Lock" or "AsyncLocal" or "ThreadLocal" or "CancellationTokenSource"
                or "TaskCompletionSource" or "JsonSerializerOptions" or "Tuple" or "HttpClient");

    private static bool KeepsUnseen(IMethodSymbol constructor) => constructor.ContainingType.Name is "Lazy" or "ValueTask" or "AsyncLocal" or "ThreadLocal" or "Tuple";

    // An address, a pattern or a size may be refused, and a sequence is walked; what is written down here was right every time.
    private bool IsSound(ExpressionSyntax argument) =>
        model.GetConstantValue(argument, cancellationToken).HasValue
        || model.GetTypeInfo(argument, cancellationToken).Type is { } type && type.Name.EndsWith("Comparer", StringComparison.Ordinal);

    private static bool IsInSystem(ITypeSymbol type) => RootNamespaceOf(type) == "System" && !type.Locations.Any(static location => location.IsInSource);

    // Nothing but fields and automatic properties take something, from the constructor or where they stand.
    private bool OnlyKeeps(IMethodSymbol constructor, int depth)
    {
        var type = constructor.ContainingType;
        if (type.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType)
        {
            return true;
        }

        if (depth > 5 || type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || type.DeclaringSyntaxReferences.IsEmpty
            || !type.DeclaringSyntaxReferences.All(reference => SourceModels.CompilationOf(model.Compilation, reference.SyntaxTree) is not null) || !HasNoInitializationEffect(type, place: null))
        {
            return false;
        }

        var parent = type.BaseType!.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType ? null
            : type.BaseType.InstanceConstructors.FirstOrDefault(static candidate => candidate.Parameters.IsEmpty);
        return (parent is null ? type.BaseType.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType : OnlyKeeps(parent.OriginalDefinition, depth + 1))
            && type.GetMembers().All(member => member.IsStatic || InitialValueOf(member) is not { } value || IsQuietPart(value, depth))
            && (constructor.IsImplicitlyDeclared || constructor.DeclaringSyntaxReferences.Length == 1 && OnlyAssigns(constructor.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken)));
    }

    private ExpressionSyntax? InitialValueOf(ISymbol member) =>
        member is IFieldSymbol or IPropertySymbol && member.DeclaringSyntaxReferences.Length == 1
            ? member.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) switch
            {
                VariableDeclaratorSyntax field => field.Initializer?.Value,
                PropertyDeclarationSyntax property => property.Initializer?.Value,
                _ => null,
            }
            : null;

    private bool IsQuietPart(ExpressionSyntax value, int depth)
    {
        var own = In(value.SyntaxTree);
        return own.IsPure(value) || depth < 5 && value is BaseObjectCreationExpressionSyntax made && own.IsQuietCreation(made, part => own.IsQuietPart(part, depth + 1));
    }

    private bool OnlyAssigns(SyntaxNode declaration)
    {
        var own = In(declaration.SyntaxTree);
        return declaration switch
        {
            ConstructorDeclarationSyntax { Initializer: null, ExpressionBody.Expression: var arrow } => own.IsAssignment(arrow),
            ConstructorDeclarationSyntax { Initializer: null, Body: { } body } => body.Statements.All(statement => statement is ExpressionStatementSyntax { Expression: var expression } && own.IsAssignment(expression)),
            TypeDeclarationSyntax type => type.BaseList?.DescendantNodes().OfType<ArgumentListSyntax>().Any(static list => list.Arguments.Count > 0) != true,
            _ => false,
        };
    }

    private bool IsAssignment(ExpressionSyntax expression) =>
        expression is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment && IsPure(assignment.Right)
        && (assignment.Left is TupleExpressionSyntax tuple ? tuple.Arguments.All(argument => IsOwnSlot(argument.Expression)) : IsOwnSlot(assignment.Left));

    // A field, or a property that is nothing but one.
    private bool IsOwnSlot(ExpressionSyntax target) =>
        target is IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax }
        && model.GetSymbolInfo(target, cancellationToken).Symbol switch
        {
            IFieldSymbol { IsStatic: false } => true,
            IPropertySymbol { IsStatic: false, IsAbstract: false, IsVirtual: false, IsOverride: false, DeclaringSyntaxReferences: { Length: 1 } declared } => declared[0].GetSyntax(cancellationToken) switch
            {
                PropertyDeclarationSyntax { AccessorList: { } accessors } => accessors.Accessors.All(static accessor => accessor.Body is null && accessor.ExpressionBody is null),
                ParameterSyntax => true,
                _ => false,
            },
            _ => false,
        };
}
