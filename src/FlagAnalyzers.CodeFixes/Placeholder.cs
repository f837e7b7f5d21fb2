namespace FlagAnalyzers.CodeFixes; internal static class Placeholder { }
