using FlagAnalyzers.Definitions.Declarations;
using FlagAnalyzers.Definitions.Reading;
using FlagAnalyzers.Rules;

namespace FlagAnalyzers.Definitions.Editing;

/// <summary>Rewrites the entries that ask for a flag whose answer is known for good; each edit leaves what every other flag answers.</summary>
internal sealed class ReferenceResolver(string key, bool isOn)
{
    private const string Always = "true";

    private const string Never = "false";

    public FlagsDocument? Resolve(FlagsDocument document)
    {
        FlagsDocument? current = FoldRules(document);
        while (current is not null && References(current) is { Count: > 0 } references)
        {
            FlagsDocument? next = isOn ? current : TurnOff(current, references[0].Flag!);
            next = next is null ? null : Apply(next, FlagsFileEditor.RemoveRequirement(next, references[0].Flag!, key));
            current = next is null || References(next).Count >= references.Count ? null : next;
        }

        return current is not null && AreSame(document.File.Flags, current.File.Flags) ? current : null;
    }

    /// <summary>What the flag's own entry says of it goes with the entry.</summary>
    private List<FlagReference> References(FlagsDocument document) => [.. FlagsFileEditor.FindReferences(document, key).Where(reference => reference.Flag != key)];

    private FlagsDocument? FoldRules(FlagsDocument document)
    {
        if (RemoveDead(document) is not { } current)
        {
            return null;
        }

        Dictionary<Span, TextEdit> edits = [];
        foreach (RuleDeclaration rule in Rules(current))
        {
            if (Fold(rule) is not { } folded)
            {
                return null;
            }

            if (folded != rule.Syntax.Text)
            {
                edits[rule.Span] = new TextEdit(rule.Span, Spell(current.Text, rule.Span, folded));
            }
        }

        return edits.Count == 0 ? current : Apply(current, FlagsFileEditor.Checked(current, [.. edits.Values]));
    }

    /// <summary>YAML would read a bare <c>true</c> as something else than text.</summary>
    private static string Spell(string text, Span span, string rule) =>
        rule is Always or Never && text[span.Start] is not ('\'' or '"') ? Scalars.Quote(rule) : Scalars.Spell(text, span, rule)!;

    /// <summary>A rule that never matches any more goes with its entry.</summary>
    private FlagsDocument? RemoveDead(FlagsDocument document)
    {
        FlagsDocument? current = document;
        while (current is not null && Targeting(current).FirstOrDefault(targeting => targeting.Rule is { } rule && Asks(rule) && Fold(rule) == Never) is { } dead)
        {
            current = Apply(current, FlagsFileEditor.RemoveListEntry(current, dead.Span));
        }

        return current;
    }

    /// <summary>Null where the rule has errors.</summary>
    private string? Fold(RuleDeclaration rule) => Asks(rule) ? RuleFolding.Fold(rule.Syntax, key, isOn) : rule.Syntax.Text;

    private bool Asks(RuleDeclaration rule) => rule.Syntax.Names.Any(name => name.Kind == RuleNameKind.Flag && name.Name == key);

    private IEnumerable<RuleDeclaration> Rules(FlagsDocument document) =>
        Targeting(document).Select(static targeting => targeting.Rule)
            .Concat((document.File.Segments?.Value ?? []).Select(static segment => segment.Rule))
            .OfType<RuleDeclaration>();

    private IEnumerable<TargetingRuleDeclaration> Targeting(FlagsDocument document) =>
        document.File.Flags.Where(flag => flag.Key.Value != key)
            .SelectMany(static flag => flag.Environments.Select(static environment => environment.Patch).Prepend(flag.Base))
            .SelectMany(static patch => patch.Targeting ?? []);

    /// <summary>Sets <c>enabled: false</c> wherever the flag's <c>requires</c> could not be met any more.</summary>
    private FlagsDocument? TurnOff(FlagsDocument document, string flag)
    {
        FlagDeclaration declaration = document.File.Flags.Find(candidate => candidate.Key.Value == flag)!;
        bool isOff = Requires(declaration.Base);
        FlagsDocument? current = isOff && declaration.Base.Enabled != false ? Apply(document, FlagsFileEditor.SetScalar(document, flag, "enabled", Never)) : document;
        foreach (EnvironmentDeclaration environment in declaration.Environments)
        {
            bool? enabled = environment.Patch.Enabled ?? (isOff ? false : declaration.Base.Enabled);
            if (current is not null && enabled != false && Requires(declaration.Base.Merge(environment.Patch)))
            {
                current = Apply(current, FlagsFileEditor.SetScalar(current, flag, environment.Name.Value, "enabled", Never));
            }
        }

        return current;
    }

    /// <summary>Whether the flags are on and off as they were: an anchor may have carried an edit to where it was not meant, and no patch says "as the flag was".</summary>
    private bool AreSame(List<FlagDeclaration> before, List<FlagDeclaration> after)
    {
        for (int i = 0; i < before.Count; i++)
        {
            if (before[i].Key.Value == key)
            {
                continue;
            }

            if (!IsSame(before[i].Base, after[i].Base))
            {
                return false;
            }

            for (int j = 0; j < before[i].Environments.Count; j++)
            {
                if (!IsSame(before[i].Base.Merge(before[i].Environments[j].Patch), after[i].Base.Merge(after[i].Environments[j].Patch)))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private bool IsSame(TargetingDeclaration before, TargetingDeclaration after) =>
        after.Enabled == (!isOn && Requires(before) ? false : before.Enabled)
        && Names(before).Where(name => name != key).SequenceEqual(Names(after));

    private static IEnumerable<string> Names(TargetingDeclaration targeting) => (targeting.Requires ?? []).Select(static requirement => requirement.Value);

    private bool Requires(TargetingDeclaration targeting) => Names(targeting).Contains(key);

    private static FlagsDocument? Apply(FlagsDocument document, IReadOnlyList<TextEdit> edits) =>
        edits.Count == 0 ? null : FlagsReader.Read(document.Path, FlagsFileEditor.Apply(document.Text, edits));
}
