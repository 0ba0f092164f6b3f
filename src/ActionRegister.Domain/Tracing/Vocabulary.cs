namespace ActionRegister.Domain.Tracing;

/// <summary>Numbers words, so that comparing two of them is comparing two numbers; the same word has the same number, from 0.</summary>
public sealed class Vocabulary
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    /// <summary>No word has a number yet.</summary>
    public Vocabulary() => _bySpan = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The word's number.</summary>
    public int this[ReadOnlySpan<char> word]
    {
        get
        {
            if (_bySpan.TryGetValue(word, out var known)) return known;
            _bySpan[word] = _numbers.Count;
            return _numbers.Count - 1;
        }
    }
}
