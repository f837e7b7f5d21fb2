using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace FlagAnalyzers.Removal.Tests;

/// <summary>Runs compiled programs and returns the traces, by class.</summary>
internal static class ProgramRunner
{
    public static async Task<Dictionary<string, string>> RunAsync(Solution solution, bool value, bool value2 = false)
    {
        var compilation = await solution.Projects.Single().GetCompilationAsync();
        using var image = new MemoryStream();
        var emitted = compilation!.Emit(image);
        if (!emitted.Success)
        {
            throw new InvalidOperationException(string.Join("\n", emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        }

        image.Position = 0;
        var context = new AssemblyLoadContext("program", isCollectible: true);
        context.Resolving += static (_, name) => name.Name == "FlagAnalyzers.Runtime" ? typeof(FlagAnalyzers.FlagAttribute).Assembly : null;
        try
        {
            var assembly = context.LoadFromStream(image);
            assembly.GetType("Host")!.GetField("Value")!.SetValue(null, value);
            assembly.GetType("Host")!.GetField("Value2")!.SetValue(null, value2);
            var traced = assembly.GetType("Traced")!;
            var runAll = traced.GetMethod("RunAll", BindingFlags.Public | BindingFlags.Static)!;
            var traces = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var type in assembly.GetTypes())
            {
                if (traced.IsAssignableFrom(type) && !type.IsAbstract)
                {
                    var make = Delegate.CreateDelegate(typeof(Func<>).MakeGenericType(traced), new Factory(type), typeof(Factory).GetMethod(nameof(Factory.Make))!.MakeGenericMethod(traced));
                    traces.Add(type.Name, RunOne(() => (string)runAll.Invoke(null, [make])!));
                }
            }

            return traces;
        }
        finally
        {
            context.Unload();
        }
    }

    // A rewrite that never ends is a wrong one too; the thread is given up.
    private static string RunOne(Func<string> run)
    {
        var trace = "";
        var thread = new Thread(() => trace = run()) { IsBackground = true };
        thread.Start();
        return thread.Join(TimeSpan.FromSeconds(30)) ? trace : "does not end";
    }

    private sealed class Factory(Type type)
    {
        public T Make<T>() => (T)Activator.CreateInstance(type)!;
    }
}
