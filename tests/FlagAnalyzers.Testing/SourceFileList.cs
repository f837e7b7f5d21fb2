using System.Collections;

namespace FlagAnalyzers.Testing;

/// <summary>Files of a test, in order. A file without a path gets <c>/0/Test0.cs</c>, <c>/0/Test1.cs</c>, ...; a relative path is taken from <c>/0/</c>.</summary>
public sealed class SourceFileList(string folder, string namePrefix, string extension) : IEnumerable<TestFile>
{
    private readonly List<TestFile> _files = [];

    public int Count => _files.Count;

    public TestFile this[int index] => _files[index];

    public void Add(string content) => _files.Add(new TestFile($"{folder}{namePrefix}{_files.Count}{extension}", content));

    public void Add((string Path, string Content) file) => _files.Add(new TestFile(Rooted(file.Path), file.Content));

    public void Add(TestFile file) => _files.Add(file);

    public void Clear() => _files.Clear();

    public IEnumerator<TestFile> GetEnumerator() => _files.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private string Rooted(string path) => path.StartsWith('/') ? path : folder + path;
}
