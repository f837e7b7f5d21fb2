namespace FlagAnalyzers.Definitions; internal static class Placeholder { }
