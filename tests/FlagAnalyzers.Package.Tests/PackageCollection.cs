namespace FlagAnalyzers.Package.Tests;

/// <summary>The tests of this assembly share one package and run one after the other: each one is a build of its own.</summary>
[CollectionDefinition(Name)]
public sealed class PackageCollection : ICollectionFixture<PackedPackage>
{
    public const string Name = "package";
}
