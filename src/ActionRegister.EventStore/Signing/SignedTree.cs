using ActionRegister.EventStore.TamperEvidence;

namespace ActionRegister.EventStore.Signing;

/// <summary>The tree over the whole log as the signer holds it, and the notes that it makes of it.</summary>
internal sealed class SignedTree
{
    private readonly PublishedLog _log;
    private readonly SignerFolder _folder;
    private readonly SigningKeys _keys;
    private readonly Func<CancellationToken, Task<LogIdentity?>> _identity;
    private readonly Action<SigningStep> _before;
    private readonly Frontier _frontier = new();
    private readonly List<(TreeNode Node, TreeHash Hash)> _unpublished = [];
    private long[] _published = [];
    private SignedCheckpoint? _last;

    private SignedTree(
        PublishedLog log,
        SignerFolder folder,
        SigningKeys keys,
        Func<CancellationToken, Task<LogIdentity?>> identity,
        Action<SigningStep> before) =>
        (_log, _folder, _keys, _identity, _before) = (log, folder, keys, identity, before);

    public long Size => _frontier.Size;

    /// <summary>
    /// Takes up where the last note left off: the log must begin with exactly what was signed; more after it is normal.
    /// </summary>
    public static async Task<SignedTree> Open(
        PublishedLog log,
        SignerFolder folder,
        SigningKeys keys,
        Func<CancellationToken, Task<LogIdentity?>> identity,
        Action<SigningStep> before,
        CancellationToken cancellation)
    {
        var tree = new SignedTree(log, folder, keys, identity, before);
        tree._published = await log.Nodes(cancellation);
        var (own, published) = (folder.Read(), await log.Last(cancellation));
        tree.Compare(own, published);
        var ahead = own is null || published?.Checkpoint.Size > own.Checkpoint.Size;
        tree._last = ahead ? published : own;
        await tree.TakeUp(cancellation);
        if (tree._last is { } last && tree._frontier.Size <= last.Checkpoint.Size)
            await tree.Finish(own, published, cancellation);
        return tree;
    }

    /// <summary>Signs what is new; does nothing when nothing is.</summary>
    public async Task Advance(CancellationToken cancellation)
    {
        _before(SigningStep.Read);
        var size = await _log.Size(cancellation);
        if (size < _frontier.Size)
            throw new LogDoesNotMatchException($"The log has {size} events now, and had {_frontier.Size} a moment ago.");
        var identity = size == 0 ? null : await _identity(cancellation);
        if (identity is null || (size == _last?.Checkpoint.Size && identity.Origin == _last.Checkpoint.Origin))
            return;
        await Read(_frontier.Size, size, cancellation);

        _before(SigningStep.Sign);
        var checkpoint = new Checkpoint(identity.Origin, size, _frontier.Root());
        var signed = SignedCheckpoint.Sign(checkpoint, SigningWith(identity));
        _folder.Write(signed);
        _last = signed;
        await Publish(cancellation);
    }

    private async Task TakeUp(CancellationToken cancellation)
    {
        if (_last is not { Checkpoint: var signed })
            return;
        var size = await _log.Size(cancellation);
        var identity = size == 0 ? null : await _identity(cancellation);
        if (identity?.Epoch is { } epoch && epoch.Cites == signed)
        {
            // An operator has answered for the break, in the log: the new origin vouches for what is there now.
            _folder.Keep("closed", _last);
            _last = null;
            await Read(0, size, cancellation);
            return;
        }

        LogContinuity.AssertLength(size, signed);
        await Read(0, signed.Size, cancellation);
        LogContinuity.AssertRoot(_frontier, signed);
    }

    // Stopped between keeping a note and publishing it, or restored from a copy that lacks the newest note.
    private async Task Finish(SignedCheckpoint? own, SignedCheckpoint? published, CancellationToken cancellation)
    {
        if (own?.Checkpoint != _last!.Checkpoint) // the caller has seen that there is one
            _folder.Write(_last);
        if (published?.Checkpoint != _last.Checkpoint)
            await Publish(cancellation);
    }

    private void Compare(SignedCheckpoint? own, SignedCheckpoint? published)
    {
        foreach (var note in new[] { own, published }.OfType<SignedCheckpoint>())
        {
            if (!IsOwn(note))
                throw new LogDoesNotMatchException("The last checkpoint was not signed with a key that this signer has.");
        }

        if (own is not null && published is not null && own.Checkpoint.Size == published.Checkpoint.Size
            && own.Checkpoint.Root != published.Checkpoint.Root)
        {
            _folder.Keep("split-view", own, published);
            throw new LogDoesNotMatchException(
                $"Two different trees were signed over {own.Checkpoint.Size} events: a split view. Both notes are kept.");
        }
    }

    private bool IsOwn(SignedCheckpoint note) => note.IsSignedBy(OwnKeys(note));

    private NoteKey[] OwnKeys(SignedCheckpoint note) =>
        [.. _keys.All.Select(key => NoteKey.Of(note.Checkpoint.Origin, key.Public))];

    private Ed25519Key[] SigningWith(LogIdentity identity)
    {
        var key = identity.Key is null ? _keys.First : Known(identity.Key);
        // The first checkpoint that covers the change carries both signatures: so the old key vouches for the new one.
        var first = identity.Changed >= (_last?.Checkpoint.Size ?? 0) && identity.Before is not null;
        return first ? [Known(identity.Before!), key] : [key];
    }

    private Ed25519Key Known(NoteKey key) => _keys.Find(key)
        ?? throw new LogDoesNotMatchException($"The log says that it is signed with {key}, and this signer does not have that key.");

    private async Task Read(long first, long end, CancellationToken cancellation) =>
        await _log.ReadLeaves(first, end, leaf => _frontier.Append(leaf, Keep), cancellation);

    private void Keep(TreeNode node, TreeHash hash)
    {
        if (node.Index >= _published[node.Level / Tile.Height])
            _unpublished.Add((node, hash));
    }

    private async Task Publish(CancellationToken cancellation)
    {
        _before(SigningStep.Publish);
        var last = _last!; // there is one: it was signed just now or before
        await _log.Publish(last, last.Note.Verify(OwnKeys(last)), _unpublished, cancellation);
        foreach (var (node, _) in _unpublished)
            _published[node.Level / Tile.Height] = node.Index + 1;
        _unpublished.Clear();
        _before(SigningStep.Done);
    }
}
