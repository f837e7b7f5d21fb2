using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace FlagAnalyzers.Testing;

/// <summary>A diagnostic that a test expects. What is not set is not compared.</summary>
public sealed record DiagnosticResult(string Id)
{
    public DiagnosticResult(DiagnosticDescriptor descriptor)
        : this(descriptor.Id)
    {
        Severity = descriptor.DefaultSeverity;
    }

    public DiagnosticResult(string id, DiagnosticSeverity severity)
        : this(id)
    {
        Severity = severity;
    }

    public DiagnosticSeverity? Severity { get; init; }

    public string? Message { get; init; }

    public ImmutableArray<object> Arguments { get; init; }

    public ImmutableArray<FileLinePositionSpan> Spans { get; init; } = [];

    public ImmutableArray<int> MarkupKeys { get; init; } = [];

    /// <summary>Expect a diagnostic that points nowhere.</summary>
    public bool NoLocation { get; init; }

    /// <summary>Compare only where the first span starts.</summary>
    public bool StartOnly { get; init; }

    public static DiagnosticResult CompilerError(string id) => new(id, DiagnosticSeverity.Error);

    public static DiagnosticResult CompilerWarning(string id) => new(id, DiagnosticSeverity.Warning);

    public DiagnosticResult WithSeverity(DiagnosticSeverity severity) => this with { Severity = severity };

    public DiagnosticResult WithMessage(string message) => this with { Message = message };

    public DiagnosticResult WithArguments(params object[] arguments) => this with { Arguments = [.. arguments] };

    public DiagnosticResult WithNoLocation() => this with { NoLocation = true };

    /// <summary>The place marked <c>{|#key:...|}</c>; a second call adds an additional location.</summary>
    public DiagnosticResult WithLocation(int markupKey) => this with { MarkupKeys = MarkupKeys.Add(markupKey) };

    /// <summary>Lines and columns count from 1.</summary>
    public DiagnosticResult WithSpan(int startLine, int startColumn, int endLine, int endColumn)
        => WithSpan("/0/Test0.cs", startLine, startColumn, endLine, endColumn);

    /// <summary>Lines and columns count from 1.</summary>
    public DiagnosticResult WithSpan(string path, int startLine, int startColumn, int endLine, int endColumn)
        => WithSpan(new FileLinePositionSpan(
            path.StartsWith('/') ? path : "/0/" + path,
            new LinePosition(startLine - 1, startColumn - 1),
            new LinePosition(endLine - 1, endColumn - 1)));

    public DiagnosticResult WithSpan(FileLinePositionSpan span) => this with { Spans = Spans.Add(span) };

    /// <summary>Lines and columns count from 1; where it ends is not compared.</summary>
    public DiagnosticResult WithLocation(int line, int column) => WithLocation("/0/Test0.cs", line, column);

    /// <summary>Lines and columns count from 1; where it ends is not compared.</summary>
    public DiagnosticResult WithLocation(string path, int line, int column)
        => WithSpan(path, line, column, line, column) with { StartOnly = true };

    public override string ToString()
    {
        var place = NoLocation ? "no location" : Spans.IsEmpty ? "anywhere" : Spans[0].ToString();
        var severity = Severity is { } value ? value.ToString().ToLowerInvariant() + " " : string.Empty;
        var message = Message is not null ? ": " + Message
            : !Arguments.IsDefault ? ": (" + string.Join(", ", Arguments) + ")"
            : string.Empty;
        return $"{place}: {severity}{Id}{message}";
    }
}
