using System.Collections.Concurrent;
using System.Text;

namespace ActionRegister.EventStore.TamperEvidence;

/// <summary>
/// Remembers which signatures were found good, over exactly which text and by exactly which key: whoever verifies a log again
/// and again meets the same notes each time, and a signature costs as much as a hundred hashes.
/// </summary>
internal sealed class GoodSignatures
{
    private readonly ConcurrentDictionary<(NoteKey Key, string Text, string Signature), bool> _good = new();

    public bool Has(NoteKey key, SignedNote note, NoteSignature signature)
    {
        var asked = (key, note.Text, $"{signature}");
        if (_good.ContainsKey(asked))
            return true;
        // Only good ones are kept: there are as many as there are notes, while false ones have no end.
        return SignedNote.IsBy(key, Encoding.UTF8.GetBytes(note.Text), signature) && Keep(asked);
    }

    private bool Keep((NoteKey, string, string) found)
    {
        _good.TryAdd(found, true);
        return true;
    }
}
