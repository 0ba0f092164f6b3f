namespace ActionRegister.EventStore.Packs;

/// <summary>The files of a pack while they are read, and what is found wrong with them.</summary>
internal sealed class PackFiles(IReadOnlyDictionary<string, byte[]> files)
{
    private readonly List<PackFinding> _findings = [];

    public IReadOnlyList<PackFinding> Findings => _findings;

    public bool Has(string file) => files.ContainsKey(file);

    /// <summary>All of a file, or null.</summary>
    public byte[]? Read(string file) => files.GetValueOrDefault(file);

    /// <summary>The lines of a file with their numbers; a file that is missing has none, and is found missing.</summary>
    // Every line ends in a newline; what stands after the last one is a line that was cut.
    public List<(long Number, ReadOnlyMemory<byte> Bytes)> Lines(string file)
    {
        var lines = new List<(long, ReadOnlyMemory<byte>)>();
        if (!files.TryGetValue(file, out var bytes))
        {
            Found<object>(file, null, null, "is missing");
            return lines;
        }

        var rest = bytes.AsMemory();
        for (int end; (end = rest.Span.IndexOf((byte)'\n')) >= 0; rest = rest[(end + 1)..])
            lines.Add((lines.Count + 1, rest[..end]));
        if (!rest.IsEmpty)
            Found<object>(file, lines.Count + 1, null, "does not end in a newline");
        return lines;
    }

    /// <summary>Adds a finding, and is nothing.</summary>
    public T? Found<T>(string file, long? line, long? position, string what)
        where T : class
    {
        _findings.Add(new(file, line, position, line is { } number ? $"Line {number} of {file} {what}." : $"{file} {what}."));
        return null;
    }
}
