namespace FlagAnalyzers.Runtime; internal static class Placeholder { }
