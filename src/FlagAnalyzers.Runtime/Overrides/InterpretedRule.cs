using FlagAnalyzers.Infrastructure;
using FlagAnalyzers.Rules;

namespace FlagAnalyzers.Overrides;

/// <summary>A rule that arrived while the program runs, as a predicate like the compiled ones.</summary>
internal sealed class InterpretedRule<TContext>(BoundRule rule)
    where TContext : struct
{
    public bool Matches(in FlagTarget<TContext> target, FlagSnapshot<TContext> snapshot)
    {
        var context = new Context(snapshot, in target);
        return RuleInterpreter.Evaluate(rule, ref context) == true;
    }

    private readonly struct Context : IRuleContext
    {
        private readonly FlagSnapshot<TContext> _snapshot;
        private readonly FlagTarget<TContext> _target;

        public Context(FlagSnapshot<TContext> snapshot, in FlagTarget<TContext> target)
        {
            _snapshot = snapshot;
            _target = target;
        }

        public string? UserId => _snapshot.Catalog.GetUserId(in _target.Context);

        public AttributeValue GetAttribute(int index) => _snapshot.Catalog.GetAttribute(in _target.Context, index);

        public bool IsInSegment(int index) => _snapshot.Catalog.IsInSegment(index, in _target, _snapshot);

        public bool IsFlagOn(int index) => _snapshot.IsOn(index, in _target);
    }
}
