namespace FlagAnalyzers.Generation;

/// <summary>The files of one generated class.</summary>
internal static class ClassFiles
{
    public static IEnumerable<GeneratedFile> Write(ClassSpec spec, CancellationToken cancellationToken)
    {
        var model = new ClassModel(spec);
        yield return new GeneratedFile(spec.FilePrefix + ".g.cs", FlagsClassEmitter.Write(model));
        if (spec.IsKeysOnly)
            yield break;

        string prefix = spec.FilePrefix + ".";
        cancellationToken.ThrowIfCancellationRequested();
        yield return new GeneratedFile(prefix + "Values.g.cs", FlagValuesEmitter.Write(model));
        cancellationToken.ThrowIfCancellationRequested();
        yield return new GeneratedFile(prefix + "Interface.g.cs", FlagValuesEmitter.WriteInterface(model));
        cancellationToken.ThrowIfCancellationRequested();
        yield return new GeneratedFile(prefix + "Stub.g.cs", StubEmitter.Write(model));
        cancellationToken.ThrowIfCancellationRequested();
        yield return new GeneratedFile(prefix + "Catalog.g.cs", CatalogEmitter.Write(model));
        if (EnumEmitter.HasVariants(model))
            yield return new GeneratedFile(prefix + "Variants.g.cs", EnumEmitter.WriteVariants(model));
    }
}
