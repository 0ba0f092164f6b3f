using ActionRegister.EventStore.Appending;
using ActionRegister.EventStore.Reading;
using ActionRegister.EventStore.Signing;
using ActionRegister.EventStore.TamperEvidence;
using ActionRegister.IntegrationTests.Postgres;
using Microsoft.Extensions.Logging.Abstractions;
using Shouldly;
using Xunit;

namespace ActionRegister.IntegrationTests.EventStore.Signing;

/// <summary>A log of plain events with a signer that can be started, stopped and made to fail.</summary>
internal sealed class SignedLog : IDisposable
{
    public const string Origin = "log.test";

    private readonly RegisterDatabase _database;
    private readonly AppendSignal _signal = new();
    private int _words;

    public SignedLog(RegisterDatabase database, bool newKey = true)
    {
        _database = database;
        if (newKey)
            SigningKeys.Add(KeyFile);
        Evidence = new EvidenceReader(database.Source);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("signer-").FullName;

    public string KeyFile => Path.Combine(Folder, "key");

    public string StateFolder => Path.Combine(Folder, "state");

    public string NoteFile => Path.Combine(StateFolder, "checkpoint");

    public EvidenceReader Evidence { get; }

    public SigningStatus Status { get; private set; } = new();

    public LogIdentity? Identity { get; set; } = new(Origin, null, null, null, null);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public NoteKey Key(int index = 0)
    {
        using var keys = SigningKeys.Read(KeyFile);
        return NoteKey.Of(Identity!.Origin, keys.All[index].Public); // tests name one
    }

    public async Task Append(int count, string stream = "entry/signed")
    {
        await using var log = await EventLog.Open(_database.Source, _signal, TimeProvider.System, Cancellation);
        for (var i = 0; i < count; i += 64)
        {
            var some = Enumerable.Range(0, Math.Min(64, count - i)).Select(n => Commands.Event(stream, $"{i} {n}")).ToList();
            var at = (await new EventReader(_database.Source).ReadStreams([(stream, 0)], Cancellation)).Count;
            (await log.Append(Commands.Of($"signed {stream} {_words++} {at}", [new(stream, at)], some), Cancellation))
                .ShouldBeOfType<AppendVerdict.Appended>();
        }
    }

    /// <summary>Appends one event of a kind, with its data.</summary>
    public async Task Append(int version, string stream, string type, string data)
    {
        await using var log = await EventLog.Open(_database.Source, _signal, TimeProvider.System, Cancellation);
        var recorded = new NewEvent(stream, type, new(Commands.Json(data), null, Commands.Json("{}"), null));
        (await log.Append(Commands.Of($"{type} {version}", [new(stream, version - 1)], [recorded]), Cancellation))
            .ShouldBeOfType<AppendVerdict.Appended>();
    }

    /// <summary>Runs a signer until it has nothing more to sign, or until it fails or refuses.</summary>
    public async Task Sign(Action<SigningStep>? before = null)
    {
        Status = new SigningStatus();
        var size = (await new EventReader(_database.Source).Head(Cancellation)).Size;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var signer = Signer(before);
        var signing = signer.Sign(stop.Token);
        while (!signing.IsCompleted && !(await Covers(size)))
            await Task.Delay(10, Cancellation);
        await stop.CancelAsync();
        try
        {
            await signing;
        }
        catch (OperationCanceledException)
        {
        }
    }

    public LogSigner Signer(Action<SigningStep>? before = null) => new(
        _database.Source,
        _signal,
        new SignerSettings(KeyFile, StateFolder, _ => Task.FromResult(Identity)) { Interval = TimeSpan.FromMilliseconds(10) },
        Status,
        TimeProvider.System,
        NullLogger<LogSigner>.Instance)
    {
        Before = before ?? (_ => { }),
    };

    /// <summary>What the signer keeps outside the database, verified with every key that it has.</summary>
    public SignedCheckpoint? Kept()
    {
        if (!File.Exists(NoteFile))
            return null;
        var kept = SignedCheckpoint.TryParse(File.ReadAllBytes(NoteFile)).ShouldNotBeNull();
        using var keys = SigningKeys.Read(KeyFile);
        kept.IsSignedBy([.. keys.All.Select(key => NoteKey.Of(kept.Checkpoint.Origin, key.Public))]).ShouldBeTrue();
        return kept;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private async Task<bool> Covers(long size) =>
        (await Evidence.Last(Cancellation))?.Signed.Checkpoint is { } last && last.Size == size && last.Origin == Identity?.Origin;
}
