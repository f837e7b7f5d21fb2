namespace FlagAnalyzers.Definitions.Format;

/// <summary>Every key of flags.yaml. The reader knows no other keys, and a test holds flags.schema.json against this table.</summary>
internal static class FlagsFormat
{
    public static readonly string[] Kinds = ["release", "experiment", "ops", "permission"];
    public static readonly string[] Types = ["bool", "int", "double", "string"];
    public static readonly string[] Fallbacks = ["auto", "required", "none"];
    public static readonly string[] AttributeTypes = ["string", "int", "double", "bool", "string[]", "version", "date"];
    public static readonly string[] Versions = ["1"];

    public static readonly MapFormat Lifetimes = new(
        "lifetimes",
        new KeyFormat("release"),
        new KeyFormat("experiment"),
        new KeyFormat("ops"),
        new KeyFormat("permission"));

    public static readonly MapFormat Policy = new(
        "policy",
        new KeyFormat("due_soon"),
        new KeyFormat("grace"),
        new KeyFormat("settled"),
        new KeyFormat("lifetimes", Lifetimes));

    public static readonly MapFormat Attribute = new(
        "attribute",
        new KeyFormat("values", isRequired: true),
        new KeyFormat("type_name"));

    public static readonly MapFormat Ring = new(
        "ring",
        new KeyFormat("name", isRequired: true),
        new KeyFormat("segment"),
        new KeyFormat("percentage"));

    public static readonly MapFormat By = new(
        "by",
        new KeyFormat("by", isRequired: true));

    public static readonly MapFormat Rollout = new(
        "rollout",
        new KeyFormat("percentage", synonyms: ["percent"]),
        new KeyFormat("ring", synonyms: ["stage"]),
        new KeyFormat("by", By),
        new KeyFormat("salt"),
        new KeyFormat("since"));

    public static readonly MapFormat Rule = new(
        "targeting rule",
        new KeyFormat("rule", isRequired: true, synonyms: ["condition", "if", "when", "expression", "match"]),
        new KeyFormat("enabled", synonyms: ["serve", "result", "then"]),
        new KeyFormat("percentage", synonyms: ["percent"]),
        new KeyFormat("value"),
        new KeyFormat("variant"));

    /// <summary>An entry of an allowlist: beside these, the name of one attribute.</summary>
    public static readonly MapFormat Entry = MapFormat.Open("list entry");

    public static readonly MapFormat Variants = MapFormat.Open("variants");

    /// <summary>What an environment may patch.</summary>
    public static readonly MapFormat Environment = new(
        "environment",
        new KeyFormat("enabled"),
        new KeyFormat("requires"),
        new KeyFormat("denylist", Entry),
        new KeyFormat("allowlist", Entry),
        new KeyFormat("targeting", Rule),
        new KeyFormat("rollout", Rollout),
        new KeyFormat("value"),
        new KeyFormat("default"),
        new KeyFormat("variants", Variants));

    public static readonly MapFormat Environments = MapFormat.Open("environments", Environment);

    public static readonly MapFormat Feature = new(
        "flag",
        new KeyFormat("description"),
        new KeyFormat("kind", allowed: Kinds),
        new KeyFormat("owner", synonyms: ["team", "maintainer", "contact"]),
        new KeyFormat("ticket", synonyms: ["issue", "jira", "url", "link"]),
        new KeyFormat("created", synonyms: ["createdat", "createdon", "added"]),
        new KeyFormat("cleanup_by", synonyms: ["expires", "expireson", "expiry", "expirydate", "expiration", "expirationdate", "removeby", "removalby", "sunset", "deadline", "due"]),
        new KeyFormat("fallback", allowed: Fallbacks),
        new KeyFormat("accessor", synonyms: ["name", "property"]),
        new KeyFormat("type_name"),
        new KeyFormat("type", allowed: Types),
        new KeyFormat("default"),
        new KeyFormat("value"),
        new KeyFormat("variants", Variants, synonyms: ["variations"]),
        new KeyFormat("enabled"),
        new KeyFormat("requires", synonyms: ["dependson", "dependencies", "prerequisites"]),
        new KeyFormat("denylist", Entry, synonyms: ["blacklist", "blocklist", "deny", "exclude"]),
        new KeyFormat("allowlist", Entry, synonyms: ["whitelist", "allow", "include", "users"]),
        new KeyFormat("targeting", Rule, synonyms: ["rules", "targets", "conditions"]),
        new KeyFormat("rollout", Rollout),
        new KeyFormat("environments", Environments, synonyms: ["env", "envs"]),
        new KeyFormat("outcome"),
        new KeyFormat("provider"));

    public static readonly MapFormat Root = new(
        "flags file",
        new KeyFormat("version", allowed: Versions),
        new KeyFormat("class"),
        new KeyFormat("namespace"),
        new KeyFormat("policy", Policy),
        new KeyFormat("context", MapFormat.Open("context", Attribute), synonyms: ["attributes"]),
        new KeyFormat("segments", MapFormat.Open("segments"), synonyms: ["audiences"]),
        new KeyFormat("rings", Ring),
        new KeyFormat("features", MapFormat.Open("features", Feature), synonyms: ["flags", "toggles", "switches", "featureflags", "featuretoggles"]));
}
