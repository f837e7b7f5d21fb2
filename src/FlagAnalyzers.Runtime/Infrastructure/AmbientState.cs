using FlagAnalyzers.Overrides;

namespace FlagAnalyzers.Infrastructure;

/// <summary>What flows with async: the context in use and the overrides of a test.</summary>
internal sealed class AmbientState
{
    private static readonly AsyncLocal<AmbientState?> Flow = new();
    private static volatile bool _hasScopedOverrides;

    private AmbientState(AmbientContext? context, OverrideSet? overrides)
    {
        Context = context;
        Overrides = overrides;
    }

    public static AmbientState? Current => Flow.Value;

    /// <summary>Whether any flow ever had overrides of its own; until then nobody pays for looking.</summary>
    public static bool HasScopedOverrides => _hasScopedOverrides;

    public AmbientContext? Context { get; }

    public OverrideSet? Overrides { get; }

    public static IDisposable Enter(AmbientContext context)
    {
        AmbientState? outer = Flow.Value;
        return new Token(outer, new AmbientState(context, outer?.Overrides));
    }

    public static IDisposable Enter(OverrideSet overrides)
    {
        _hasScopedOverrides = true;
        AmbientState? outer = Flow.Value;
        return new Token(outer, new AmbientState(outer?.Context, overrides));
    }

    private sealed class Token : IDisposable
    {
        private readonly AmbientState? _outer;
        private bool _isDisposed;

        public Token(AmbientState? outer, AmbientState inner)
        {
            _outer = outer;
            Flow.Value = inner;
        }

        public void Dispose()
        {
            if (_isDisposed)
                return;
            _isDisposed = true;
            Flow.Value = _outer;
        }
    }
}
