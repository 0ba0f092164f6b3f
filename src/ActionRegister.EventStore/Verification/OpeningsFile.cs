using ActionRegister.EventStore.Entries;

namespace ActionRegister.EventStore.Verification;

/// <summary>Reads the openings of one event after the other; where a line is wrong, it finds its way back.</summary>
internal sealed class OpeningsFile(Stream file) : IDisposable
{
    private readonly byte[] _buffer = new byte[1 << 16];
    private readonly MemoryStream _line = new();
    private int _at;
    private int _end;
    private bool _peeked;
    private (long Position, Opening Opening)? _next;
    private bool _ended;
    private bool _unterminated;
    private long _number;

    /// <summary>The openings of an event, one for each part that its entry commits to, as far as they are there.</summary>
    public IReadOnlyList<Opening> Of(long position, IReadOnlyList<PartCommitment>? commitments, List<Finding> findings)
    {
        var openings = new List<Opening>(4);
        List<string> parts = [.. commitments?.Select(commitment => commitment.Part) ?? []];
        foreach (var part in parts)
        {
            if (!Peek())
                break;
            // A line whose turn comes later: the one that should stand here is missing.
            if (_next is { } read && read.Opening.Part != part
                && (read.Position != position || parts.IndexOf(read.Opening.Part) > parts.IndexOf(part)))
                continue;
            _peeked = false;
            if (_next is { } good && good.Position == position && good.Opening.Part == part)
            {
                openings.Add(good.Opening);
                continue;
            }

            findings.Add(Finding.At(
                FindingKind.PartAltered, position, $"Line {_number} of {FolderSource.OpeningsFile}, the part {part} of event {position}, was altered."));
            openings.Add(new(part, null, null));
        }

        // Of an entry that cannot be read, and beyond what one commits to: whatever names it.
        while (Peek() && _next is { } extra && extra.Position <= position)
        {
            _peeked = false;
            if (commitments is not null)
                findings.Add(Finding.At(
                    FindingKind.PartUnexpected, position, $"Line {_number} of {FolderSource.OpeningsFile} is one too many."));
        }

        return openings;
    }

    public void End(List<Finding> findings)
    {
        if (Peek())
            findings.Add(new(FindingKind.FileInvalid, 0, -1, $"{FolderSource.OpeningsFile} goes on after the last event, from line {_number} on."));
        if (_unterminated)
            findings.Add(new(FindingKind.FileInvalid, 0, -1, $"{FolderSource.OpeningsFile} does not end in a newline."));
    }

    public void Dispose()
    {
        file.Dispose();
        _line.Dispose();
    }

    private bool Peek()
    {
        if (_peeked || _ended)
            return _peeked;
        _line.SetLength(0);
        while (true)
        {
            if (_at == _end && (_end = file.Read(_buffer, _at = 0, _buffer.Length)) == 0)
            {
                (_ended, _unterminated) = (true, _line.Length > 0);
                return _unterminated && Read();
            }

            var newline = _buffer.AsSpan(_at, _end - _at).IndexOf((byte)'\n');
            _line.Write(_buffer, _at, newline < 0 ? _end - _at : newline);
            _at = newline < 0 ? _end : _at + newline + 1;
            if (newline >= 0)
                return Read();
        }
    }

    private bool Read()
    {
        _number++;
        _next = OpeningLine.TryRead(_line.GetBuffer().AsSpan(0, (int)_line.Length));
        return _peeked = true;
    }
}
