using System.Globalization;
using System.Text;

namespace FlagAnalyzers.Benchmarks;

/// <summary>Flags files of any size.</summary>
internal static class GeneratedFlags
{
    /// <summary>A file with the mix of a real one: on/off, percentages, rules, numbers and experiments.</summary>
    public static string File(int flags)
    {
        var yaml = new StringBuilder("""
            context:
              region: string
              tier: { values: [free, premium, enterprise] }
              account_age_days: int
            segments:
              veterans: "user.account_age_days > 365"
            features:

            """);
        for (int i = 0; i < flags; i++)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  flag-{i}:\n    description: Flag number {i}.\n    owner: team-{i % 20}\n    created: 2026-11-01\n");
            yaml.Append((i % 5) switch
            {
                0 => "    enabled: true\n",
                1 => "    rollout: { percentage: 25 }\n",
                2 => "    rollout: { percentage: 12.5 }\n    targeting:\n      - rule: \"user.region == 'us-west' && segment.veterans\"\n        enabled: true\n",
                3 => "    type: int\n    default: 10\n    value: 20\n    rollout: { percentage: 50 }\n",
                _ => "    kind: experiment\n    variants: { control: 50, blue: 25, green: 25 }\n    default: control\n    rollout: { percentage: 100 }\n",
            });
        }

        return yaml.ToString();
    }

    /// <summary>One flag with a long allow list, three rules and a rollout.</summary>
    public static string AllowlistFile(int users)
    {
        var yaml = new StringBuilder("context: { region: string, account_age_days: int }\nfeatures:\n  listed:\n    allowlist:\n");
        for (int i = 0; i < users; i++)
            yaml.Append(CultureInfo.InvariantCulture, $"      - user-{i}\n");
        yaml.Append("""
                targeting:
                  - rule: "user.region == 'us-west'"
                  - rule: "user.region == 'us-east' && user.account_age_days > 365"
                  - rule: "user.account_age_days > 3650"
                rollout: { percentage: 25 }

            """);
        return yaml.ToString();
    }
}
