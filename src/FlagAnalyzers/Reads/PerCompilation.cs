using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace FlagAnalyzers.Reads;

/// <summary>A value that all analyzers of one compilation share. Unlike <c>Lazy</c>, forgets a creation that was cancelled.</summary>
internal sealed class PerCompilation<T>
{
    private readonly ConditionalWeakTable<Compilation, ConditionalWeakTable<AnalyzerOptions, Slot>> _slots = new();

    private readonly Func<Compilation, AnalyzerOptions, CancellationToken, T> _create;

    public PerCompilation(Func<Compilation, AnalyzerOptions, CancellationToken, T> create) => _create = create;

    public T Get(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        Slot slot = _slots.GetOrCreateValue(compilation).GetOrCreateValue(options);
        lock (slot)
        {
            if (!slot.IsCreated)
            {
                slot.Value = _create(compilation, options, cancellationToken);
                slot.IsCreated = true;
            }

            return slot.Value;
        }
    }

    private sealed class Slot
    {
        public bool IsCreated { get; set; }

        public T Value { get; set; } = default!;
    }
}
