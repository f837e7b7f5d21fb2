using FlagAnalyzers.CodeFixes;
using FlagAnalyzers.Rules;
using FlagAnalyzers.Testing;

namespace FlagAnalyzers.Tests.CodePaths;

public class DeclareNoFallbackTests
{
    private const string Code = """
        class C
        {
            void M(Client client)
            {
                if (!{|FLAG301:client.IsOn("new-checkout")|}) return;
                System.Console.WriteLine();
            }
            void N(Client client) { if ({|FLAG301:client.IsOn("other")|}) System.Console.WriteLine(); }
        }
        public class Client { public bool IsOn([FlagAnalyzers.FlagKey] string key) => false; }
        """;

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public async Task Edits_the_flags_file_once_for_all_reads_and_projects(string line)
    {
        string before = "features:\n  # the big one\n  new-checkout:\n    rollout: { percentage: 50 } # half\n  other: { enabled: true }".ReplaceLineEndings(line);
        string after = "features:\n  # the big one\n  new-checkout:\n    fallback: none\n    rollout: { percentage: 50 } # half\n  other: { fallback: none, enabled: true }".ReplaceLineEndings(line);
        CSharpCodeFixTest<MissingFallbackAnalyzer, DeclareNoFallbackFixer> test = new();
        test.TestState.Sources.Add(Code);
        test.TestState.AdditionalFiles.Add(("/flags.yaml", before));
        test.TestState.AdditionalProjects["Second"].Sources.Add(Code);
        test.TestState.AdditionalProjects["Second"].AdditionalFiles.Add(("/flags.yaml", before));
        string clean = Code.Replace("{|FLAG301:", "").Replace("|}", "");
        test.FixedState.Sources.Add(clean);
        test.FixedState.AdditionalFiles.Add(("/flags.yaml", after));
        test.FixedState.AdditionalProjects["Second"].Sources.Add(clean);
        test.FixedState.AdditionalProjects["Second"].AdditionalFiles.Add(("/flags.yaml", after));
        await test.RunAsync();
    }
}
