using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;

namespace FlagAnalyzers.Tests.Generation;

/// <summary>What a program sees of the generated code. Each test is a program: it asserts by throwing.</summary>
[Collection(nameof(FlagRuntime))]
public sealed class GeneratedCodeTests
{
    private const string Yaml =
        """
        context:
          region: string
          tenant_id: string
          tier: { values: [free, premium] }
          age: int
        segments:
          staff: "user.id endsWith '@shop.example'"
        rings:
          - { name: staff, segment: staff }
          - { name: nobody, percentage: 0 }
        features:
          gen-on: { kind: ops, enabled: true }
          gen-off: { kind: ops, enabled: false }
          gen-half: { kind: ops, rollout: { percentage: 50 } }
          gen-region: { kind: ops, enabled: true, targeting: [{ rule: "user.region == 'us'" }] }
          gen-tier: { kind: ops, enabled: true, targeting: [{ rule: "user.tier == 'premium' and user.age > 17" }] }
          gen-ring: { kind: ops, rollout: { ring: nobody } }
          gen-size: { type: int, kind: ops, default: 20, value: 50, rollout: { percentage: 100 }, targeting: [{ rule: "user.region == 'us'", value: 100 }] }
          gen-ratio: { type: double, kind: ops, default: 0.5, value: 1.5, enabled: true }
          gen-title: { type: string, kind: ops, default: "old", value: "new", enabled: true }
          gen-colour:
            kind: ops
            variants: { control: 0, blue: 100, green: 0 }
            default: control
            rollout: { percentage: 100 }
            allowlist: [{ user_id: green-user, variant: green }]
            denylist: [denied]
          gen-by-tenant: { kind: ops, rollout: { percentage: 50, by: tenant_id } }
          gen-top: { kind: ops, enabled: true, requires: [gen-left, gen-right] }
          gen-left: { kind: ops, enabled: true, requires: [gen-bottom] }
          gen-right: { kind: ops, enabled: true, requires: [gen-bottom] }
          gen-bottom: { kind: ops, rollout: { percentage: 100 }, targeting: [{ rule: "user.age < 0", enabled: false }], environments: { Staging: { enabled: false } } }
          gen-staged:
            type: int
            kind: ops
            default: 1
            value: 2
            rollout: { percentage: 100 }
            environments: { Staging: { value: 3 }, production: { targeting: [{ rule: "user.region == 'us'", value: 4 }] } }
          gen-elsewhere: { kind: ops, provider: launchdarkly }
        """;

    private static readonly Lazy<Assembly> Programs = new(Compile);

    public static TheoryData<string> Names()
    {
        var names = new TheoryData<string>();
        foreach (string line in ProgramText().Split('\n'))
        {
            int start = line.IndexOf("public static async Task ", StringComparison.Ordinal);
            if (start >= 0)
                names.Add(line[(start + "public static async Task ".Length)..line.IndexOf('(', start)]);
        }

        return names;
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Program(string name)
    {
        FlagRuntime.Environment = null;
        FlagOverrides.Clear();
        try
        {
            await (Task)Programs.Value.GetType("Shop.Programs")!.GetMethod(name)!.Invoke(null, null)!;
        }
        finally
        {
            FlagRuntime.Environment = null;
            FlagOverrides.Clear();
        }
    }

    private static Assembly Compile()
    {
        TestProject project = TestProject.With(Yaml) with { Source = ProgramText(), Language = LanguageVersion.Latest };
        return project.Generate().AssertNothingReported().Load();
    }

    private static string ProgramText()
    {
        using Stream stream = typeof(GeneratedCodeTests).Assembly.GetManifestResourceStream("Programs.cs.txt")!;
        return new StreamReader(stream).ReadToEnd().Replace("\r\n", "\n");
    }
}

/// <summary>Tests that change what the whole process shares run one after the other.</summary>
[CollectionDefinition(nameof(FlagRuntime), DisableParallelization = true)]
public sealed class FlagRuntimeCollection;
