using System.Text;
using FlagAnalyzers.Definitions.Declarations;
using FlagAnalyzers.Definitions.Editing;
using FlagAnalyzers.Definitions.Format;
using FlagAnalyzers.Definitions.Reading;
using FlagAnalyzers.Definitions.Yaml;
using FlagAnalyzers.Rules;

namespace FlagAnalyzers.Definitions;

/// <summary>
/// Edits a flags file by the fewest characters: comments, order, quoting and line endings stay the author's. An edit that would leave
/// a file that cannot be read, such as the removal of an anchor that others use, is not made: the list is then empty.
/// </summary>
public static class FlagsFileEditor
{
    /// <summary>Deletes the entry of <paramref name="key"/> with the comments that belong to it; empty when the file has none.</summary>
    public static IReadOnlyList<TextEdit> RemoveFlag(FlagsDocument document, string key)
    {
        if (FindFeatures(document) is not { } features)
        {
            return [];
        }

        int index = IndexOf(features.Value, key);
        return index < 0 ? [] : Checked(document, new ItemRemover(document.Text).Remove(features.Value, index, features.Key));
    }

    /// <summary>Whether the file has an entry for <paramref name="key"/>.</summary>
    public static bool Declares(FlagsDocument document, string key) => FindFlag(document, key) is not null;

    /// <summary>Sets a scalar of a flag (such as <c>cleanup_by</c>) to <paramref name="value"/>, adding the line where it is missing; empty when the file has no such flag.</summary>
    /// <param name="document">The file.</param>
    /// <param name="flag">The flag's key.</param>
    /// <param name="name">The key to set.</param>
    /// <param name="value">The value's text; quoted where YAML would not read it as that text.</param>
    public static IReadOnlyList<TextEdit> SetScalar(FlagsDocument document, string flag, string name, string value) =>
        FindFlag(document, flag) is { } entry ? SetScalar(document, entry, FlagsFormat.Feature, name, value) : [];

    /// <summary>The same for what one environment patches.</summary>
    internal static IReadOnlyList<TextEdit> SetScalar(FlagsDocument document, string flag, string environment, string name, string value)
    {
        foreach (YamlPair patch in FindFlag(document, flag)?.Value.Find("environments")?.Pairs ?? [])
        {
            if (!patch.IsMerged && patch.Key.Kind == YamlKind.Scalar && patch.Key.Value == environment)
            {
                return SetScalar(document, patch, FlagsFormat.Environment, name, value);
            }
        }

        return [];
    }

    /// <summary>Declares a flag that is off; <paramref name="defaultValue"/> is the YAML text of its default, null for an on/off flag.</summary>
    public static IReadOnlyList<TextEdit> AddFlag(FlagsDocument document, string key, FlagType type, string? defaultValue) =>
        FindFlag(document, key) is null ? Checked(document, new FlagAdder(document.Text).Add(document.Root, key, type, defaultValue)) : [];

    /// <summary>Takes <paramref name="prerequisite"/> out of the <c>requires</c> of <paramref name="flag"/>, in every environment; a list that is empty then goes too.</summary>
    public static IReadOnlyList<TextEdit> RemoveRequirement(FlagsDocument document, string flag, string prerequisite)
    {
        if (FindFlag(document, flag) is not { } entry)
        {
            return [];
        }

        List<TextEdit> edits = [];
        RemoveRequirement(document.Text, entry.Value, prerequisite, entry.Key, edits);
        foreach (YamlPair environment in entry.Value.Find("environments")?.Pairs ?? [])
        {
            RemoveRequirement(document.Text, environment.Value, prerequisite, owner: null, edits);
        }

        return Checked(document, edits);
    }

    /// <summary>Takes one entry out of a list, leaving <c>[]</c> behind the last: an absent list would mean something else.</summary>
    /// <param name="document">The file.</param>
    /// <param name="entry">Where the entry stands, as <see cref="ListEntry.Span"/> or <see cref="TargetingRule.Span"/> say.</param>
    public static IReadOnlyList<TextEdit> RemoveListEntry(FlagsDocument document, Span entry) =>
        document.Root is { } root ? Checked(document, RemoveListEntry(document.Text, root, null, entry)) : [];

    /// <summary>
    /// Rewrites whatever asks for a flag whose answer is known for good, in <c>requires</c> and in rules, so that every other flag answers as before.
    /// </summary>
    /// <returns>The file without a reference to the flag but in its own entry; null where a place could not be rewritten.</returns>
    public static FlagsDocument? ResolveReferences(FlagsDocument document, string key, bool isOn) => new ReferenceResolver(key, isOn).Resolve(document);

    /// <summary>Where the file names <paramref name="key"/> outside its own declaration: entries of <c>requires</c>, and <c>flag('...')</c> in rules.</summary>
    public static IReadOnlyList<FlagReference> FindReferences(FlagsDocument document, string key)
    {
        List<FlagReference> references = [];
        foreach (FlagDeclaration flag in document.File.Flags)
        {
            AddReferences(flag.Base, flag.Key.Value, key, references);
            foreach (EnvironmentDeclaration environment in flag.Environments)
            {
                AddReferences(environment.Patch, flag.Key.Value, key, references);
            }
        }

        foreach (SegmentDeclaration segment in document.File.Segments?.Value ?? [])
        {
            AddReferences(segment.Rule, null, key, references);
        }

        return references;
    }

    /// <summary>Applies <paramref name="edits"/>, whose spans do not overlap, to <paramref name="text"/>.</summary>
    public static string Apply(string text, IReadOnlyList<TextEdit> edits)
    {
        List<TextEdit> ordered = [.. edits];
        ordered.Sort(static (left, right) => left.Span.Start.CompareTo(right.Span.Start));
        StringBuilder result = new(text.Length);
        int position = 0;
        foreach (TextEdit edit in ordered)
        {
            result.Append(text, position, edit.Span.Start - position).Append(edit.NewText);
            position = edit.Span.End;
        }

        return result.Append(text, position, text.Length - position).ToString();
    }

    private static IReadOnlyList<TextEdit> SetScalar(FlagsDocument document, YamlPair entry, MapFormat format, string name, string value)
    {
        EntryWriter writer = new(document.Text);
        string line = name + ": " + Scalars.Spell("x", new Span(0, 1), value);
        if (entry.Value.Kind == YamlKind.Scalar && entry.Value.IsNull)
        {
            return Checked(document, [writer.InsertUnder(entry.Key, [line])]);
        }

        if (entry.Value.Kind != YamlKind.Mapping || entry.Value.Span.Start < entry.Key.Span.Start)
        {
            return [];
        }

        YamlPair? after = null;
        int order = format.IndexOf(name);
        foreach (YamlPair pair in entry.Value.Pairs)
        {
            if (pair.IsMerged || pair.Key.Kind != YamlKind.Scalar)
            {
                continue;
            }

            if (pair.Key.Value == name)
            {
                return Checked(document, SetValue(document.Text, pair, value));
            }

            int other = format.IndexOf(pair.Key.Value);
            after = other >= 0 && other < order ? pair : after;
        }

        return Checked(document, [writer.Insert(entry.Value, after, line)]);
    }

    private static List<TextEdit> SetValue(string text, YamlPair pair, string value)
    {
        if (pair.Value.Span.Start < pair.Key.Span.End || pair.Value.Kind is not YamlKind.Scalar)
        {
            return [];
        }

        string spelled = pair.Value.IsBlock ? Scalars.Spell("x", new Span(0, 1), value)! : Scalars.Spell(text, pair.Value.Span, value)!;
        return [new TextEdit(pair.Value.Span, pair.Value.Span.Length == 0 ? " " + Scalars.Spell("x", new Span(0, 1), value) : spelled)];
    }

    // Without its last entry the list goes with its key; an environment's stays, or the list that it replaces would count.
    private static void RemoveRequirement(string text, YamlNode mapping, string prerequisite, YamlNode? owner, List<TextEdit> edits)
    {
        int index = mapping.Pairs.FindIndex(static pair => !pair.IsMerged && pair.Key.Value == "requires" && pair.Value.Kind == YamlKind.Sequence);
        if (index < 0)
        {
            return;
        }

        YamlPair pair = mapping.Pairs[index];
        int item = pair.Value.Items.FindIndex(item => item.Kind == YamlKind.Scalar && item.Value == prerequisite);
        if (item >= 0)
        {
            ItemRemover remover = new(text);
            edits.AddRange(owner is not null && pair.Value.Items.Count == 1 ? remover.Remove(mapping, index, owner) : remover.RemoveItem(pair.Value, item, pair.Key));
        }
    }

    private static List<TextEdit> RemoveListEntry(string text, YamlNode node, YamlNode? key, Span entry)
    {
        int index = node.Items.FindIndex(item => item.Span == entry);
        if (index >= 0)
        {
            return new ItemRemover(text).RemoveItem(node, index, key);
        }

        foreach (YamlPair pair in node.Pairs)
        {
            if (!pair.IsMerged && pair.Value.Span.Start <= entry.Start && pair.Value.Span.End >= entry.End)
            {
                return RemoveListEntry(text, pair.Value, pair.Key, entry);
            }
        }

        return [];
    }

    private static void AddReferences(TargetingDeclaration targeting, string flag, string key, List<FlagReference> references)
    {
        foreach (Located<string> requirement in targeting.Requires ?? [])
        {
            if (requirement.Value == key)
            {
                references.Add(new FlagReference(requirement.Span, flag, true));
            }
        }

        foreach (TargetingRuleDeclaration rule in targeting.Targeting ?? [])
        {
            AddReferences(rule.Rule, flag, key, references);
        }
    }

    private static void AddReferences(RuleDeclaration? rule, string? flag, string key, List<FlagReference> references)
    {
        foreach (RuleNameNode name in rule?.Syntax.Names ?? [])
        {
            if (name.Kind == RuleNameKind.Flag && name.Name == key)
            {
                references.Add(new FlagReference(rule!.Map.Map(name.NameStart, name.NameLength), flag, false));
            }
        }
    }

    private static YamlPair? FindFeatures(FlagsDocument document)
    {
        foreach (YamlPair pair in document.Root?.Pairs ?? [])
        {
            if (pair.Key is { Kind: YamlKind.Scalar, Value: "features" })
            {
                return pair;
            }
        }

        return null;
    }

    private static YamlPair? FindFlag(FlagsDocument document, string key) =>
        FindFeatures(document) is { } features && IndexOf(features.Value, key) is >= 0 and int index ? features.Value.Pairs[index] : null;

    private static int IndexOf(YamlNode features, string key) =>
        features.Pairs.FindIndex(pair => !pair.IsMerged && pair.Key.Kind == YamlKind.Scalar && pair.Key.Value == key);

    /// <summary>The edits, unless the file they leave has syntax errors that it had not before.</summary>
    internal static IReadOnlyList<TextEdit> Checked(FlagsDocument document, List<TextEdit> edits)
    {
        if (edits.Count == 0)
        {
            return edits;
        }

        YamlFile after = YamlFile.Read(Apply(document.Text, edits));
        int before = 0;
        foreach (Problem problem in document.Problems)
        {
            before += problem.Id == ProblemId.InvalidYaml ? 1 : 0;
        }

        int errors = after.Errors.Count;
        if (after.Root is not null)
        {
            errors += CountBadAliases(after.Root);
        }

        return errors > before ? [] : edits;
    }

    private static int CountBadAliases(YamlNode node)
    {
        int count = node.Kind == YamlKind.BadAlias ? 1 : 0;
        foreach (YamlNode item in node.Items)
        {
            count += CountBadAliases(item);
        }

        foreach (YamlPair pair in node.Pairs)
        {
            count += CountBadAliases(pair.Key) + CountBadAliases(pair.Value);
        }

        return count;
    }
}
