namespace FlagAnalyzers; internal static class Placeholder { }
