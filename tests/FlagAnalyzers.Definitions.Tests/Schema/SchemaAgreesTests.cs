using FlagAnalyzers.Definitions.Yaml;

namespace FlagAnalyzers.Definitions.Tests.Schema;

/// <summary>What the schema accepts the reader accepts, and the other way round, for every key and a range of values.</summary>
public class SchemaAgreesTests
{
    private static readonly string[] Texts = ["me", "'quoted'", "12", "\"\"", "~", "[]", "{}", "[a]", "{ a: b }"];
    private static readonly string[] Dates = ["2026-12-15", "2026-13-15", "2026-1-1", "soon", "20261215", "[2026-12-15]", "~"];
    private static readonly string[] Percentages = ["0", "100", "12.5", "33.3333", "33.33333", "100.1", "-1", "'25'", "25%", "half", "true", "~", "[5]", "{}"];
    private static readonly string[] Lists = ["[]", "[a]", "[1, b]", "[ { user_id: 1 } ]", "[ { user_id: [1] } ]", "[[a]]", "[{}]", "a", "{ a: b }", "~"];
    private static readonly string[] Names = ["Good", "class", "record", "value", "_ok", "größe", "2bad", "a b", "a.b", "~", "[a]"];

    public static TheoryData<string> Files()
    {
        TheoryData<string> files = new();
        Add(files, "version: {0}", "1", "2", "'1'", "one");
        Add(files, "class: {0}", Names);
        Add(files, "namespace: {0}", "A.B", "A", "A..B", ".A", "a b", "~");
        Add(files, "policy: {0}", "{ due_soon: 14d, grace: 0d, settled: 99d, lifetimes: { release: 1d, experiment: 1d, ops: 1d, permission: 1d } }", "{ grace: 14 }", "{ grace: 2w }", "{ lifetimes: { other: 1d } }", "{ dueSoon: 1d }", "[]", "~", "{ lifetimes: 3d }");
        Add(files, "context: {0}", "{ a: string, b: int, c: double, d: bool, e: 'string[]', f: version, g: date }", "{ a: text }", "{ a: { values: [x, y], type_name: T } }", "{ a: { values: [] } }", "{ a: { type_name: T } }", "{ a: { values: x } }", "{ user_id: string }", "{ 'a b': string }", "{ a: { values: [x], other: 1 } }", "[]", "~");
        Add(files, "segments: {0}", "{ a: \"user.x\" }", "{ a: [x] }", "{ a: ~ }", "{ 'a b': \"user.x\" }", "[]", "~");
        Add(files, "rings: {0}", "[]", "[ { name: a, percentage: 5 } ]", "[ { name: a } ]", "[ { percentage: 5 } ]", "[ { name: a, percentage: 5, other: 1 } ]", "[ a ]", "{}", "~");
        Add(files, "{0}: 1", "other", "Features", "feature");
        Add(files, "features: {0}", "~", "{}", "[]", "a", "{ f: ~ }", "{ f: true }", "{ f: [] }", "{ '': {} }");
        foreach (string key in (string[])["description", "owner", "ticket", "provider"])
        {
            Add(files, "features: { f: { " + key + ": {0} } }", key == "description" ? Texts.Where(text => text != "\"\"") : Texts);
        }

        Add(files, "features: { f: { {0}: 1 } }", "other", "Owner", "cleanupBy", "salt", "percentage");
        Add(files, "features: { f: { kind: {0} } }", "release", "experiment", "ops", "permission", "Release", "1", "~");
        Add(files, "features: { f: { fallback: {0} } }", "auto", "required", "none", "never", "~");
        Add(files, "features: { f: { created: {0} } }", Dates);
        Add(files, "features: { f: { cleanup_by: {0} } }", Dates);
        Add(files, "features: { f: { accessor: {0} } }", Names);
        Add(files, "features: { f: { variants: { a: 100 }, type_name: {0} } }", Names);
        Add(files, "features: { f: { type_name: {0} } }", "Good");
        Add(files, "features: { f: { type: {0}, default: false } }", "bool", "boolean", "~", "[bool]");
        Add(files, "features: { f: { type: {0} } }", "bool", "int", "double", "string");
        Add(files, "features: { f: { type: {0}, provider: p } }", "bool", "int", "double", "string");
        Add(files, "features: { f: { variants: {0} } }", "{ a: 50, b: 50 }", "{}", "[a]", "{ a: 150 }", "{ a: all }", "~");
        string[] values = ["true", "false", "5", "-2147483648", "2147483648", "1.5", "1e3", "'5'", "text", "~", "[5]"];
        Add(files, "features: { f: { type: bool, default: {0} } }", values.Except(["false"]));
        Add(files, "features: { f: { type: bool, value: {0} } }", values);
        Add(files, "features: { f: { type: int, default: {0} } }", values.Except(["1e3"]));
        Add(files, "features: { f: { type: int, default: 1, value: {0} } }", values.Except(["1e3"]));
        Add(files, "features: { f: { type: double, default: {0} } }", values);
        Add(files, "features: { f: { type: string, default: {0} } }", values);
        Add(files, "features: { f: { variants: { a: 100 }, {0} } }", "type: string", "value: a", "default: a", "enabled: true");
        Add(files, "features: { f: { enabled: {0} } }", "true", "false", "yes", "'true'", "1", "~", "[]");
        Add(files, "features: { f: { requires: {0} } }", "[]", "f", "{}", "~");
        Add(files, "features: { f: { denylist: {0} } }", Lists);
        Add(files, "features: { f: { allowlist: {0} } }", Lists);
        Add(files, "features: { f: { targeting: {0} } }", "[]", "[ { rule: \"user.x\" } ]", "[ { rule: \"user.x\", enabled: false, percentage: 5 } ]", "[ { enabled: true } ]", "[ { rule: \"user.x\", other: 1 } ]", "[ \"user.x\" ]", "[ { rule: \"user.x\", percentage: 500 } ]", "[ { rule: \"user.x\", enabled: 1 } ]", "{}", "~");
        Add(files, "features: { f: { variants: { a: 100 }, targeting: [ { rule: \"user.x\", {0} } ] } }", "variant: a", "variant: [a]");
        Add(files, "features: { f: { rollout: { percentage: {0} } } }", Percentages);
        Add(files, "features: { f: { rollout: {0} } }", "{ percentage: 5, salt: a, since: 2026-01-01 }", "{ percentage: 5, by: user_id }", "{ percentage: 5, by: { by: user_id } }", "{ percentage: 5, by: {} }", "{ percentage: 5, by: [a] }", "{ percentage: 5, ring: a }", "{ percentage: 5, other: 1 }", "{ percentage: 5, since: soon }", "25", "~", "[]");
        Add(files, "features: { f: { environments: {0} } }", "{}", "{ staging: { enabled: true } }", "{ staging: { owner: me } }", "{ staging: { rollout: { percentage: 5 } } }", "{ staging: true }", "{ staging: { enabled: 1 } }", "{ staging: ~ }", "[]", "~");
        Add(files, "features: { f: { type: int, default: 1, environments: { e: { {0} } } } }", "value: 2", "default: 3", "value: [2]");
        Add(files, "features: { f: { outcome: {0} } }", "enabled", "disabled", "~", "[a]");
        Add(files, "features: { f: { provider: p, {0} } }", "owner: me", "enabled: true", "rollout: { percentage: 5 }", "allowlist: []", "denylist: []", "requires: []", "targeting: []", "environments: {}", "value: 1", "accessor: F");
        return files;
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Schema_and_reader_agree(string text)
    {
        FlagsDocument document = FlagsReader.Read("flags.yaml", text);

        string problems = string.Join("\n", document.Problems.Select(problem => problem.Message));
        Assert.True(SchemaValidator.IsValid(document.Root!) == (problems.Length == 0), $"the reader says: {(problems.Length == 0 ? "valid" : problems)}");
    }

    [Fact]
    public void Whole_files_are_valid()
    {
        foreach (string text in (string[])["", "# empty\n", RandomEditTests.Full])
        {
            YamlNode? root = FlagsReader.Read("flags.yaml", text).Root;
            Assert.True(root is null || SchemaValidator.IsValid(root));
        }
    }

    private static void Add(TheoryData<string> files, string template, params IEnumerable<string> values)
    {
        foreach (string value in values)
        {
            files.Add(template.Replace("{0}", value, StringComparison.Ordinal));
        }
    }
}
