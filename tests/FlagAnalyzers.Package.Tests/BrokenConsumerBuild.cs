namespace FlagAnalyzers.Package.Tests;

/// <summary>The consumers of <see cref="BrokenConsumerTests"/>, built once.</summary>
public sealed class BrokenConsumerBuild
{
    private const string Broken = """
        features:
          mistyped:
            enabled: yes-please
            rolout: { percentage: 5 }
          ramp:
            rollout: { percentage: 101 }
          ruled:
            enabled: true
            targeting:
              - rule: "user.id = 'x'"
          cycle:
            requires: [cycle]
        """;

    private readonly Lock _lock = new();
    private BuildResult? _result;

    internal BuildResult Get(PackedPackage package)
    {
        lock (_lock)
        {
            return _result ??= Create(package).Build().Failed();
        }
    }

    private static Workspace Create(PackedPackage package) => package.CreateWorkspace()
        .Project("Broken")
        .Write("Broken/flags.yaml", Broken)
        .Project("BrokenUnchecked", "<RunAnalyzers>false</RunAnalyzers>")
        .Write("BrokenUnchecked/flags.yaml", Broken)
        .Project("OldLanguage", "<LangVersion>8.0</LangVersion>", framework: "netstandard2.0")
        .Write("OldLanguage/flags.yaml", "features:\n  one:\n    enabled: true\n  two:\n    kind: ops\n    enabled: true\n")
        .Project("MalformedToday", "<FlagsToday>31.01.2027</FlagsToday>")
        .Write("MalformedToday/flags.yaml", "features:\n  one:\n    kind: ops\n    enabled: true\n")
        .Project("MissingFile", "<FlagsFile>none.yaml</FlagsFile>")
        .Solution("Broken", "BrokenUnchecked", "OldLanguage", "MalformedToday", "MissingFile");
}
