using ActionRegister.EventStore.Signing;
using ActionRegister.EventStore.TamperEvidence;
using ActionRegister.IntegrationTests.Postgres;
using Npgsql;
using Shouldly;
using Xunit;

namespace ActionRegister.IntegrationTests.EventStore.Signing;

public sealed class SignerTests(PostgresServer server) : IAsyncLifetime
{
    private readonly RegisterDatabase _database = new(server);
    private SignedLog _log = null!; // made before every test

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _database.InitializeAsync();
        _log = new SignedLog(_database);
    }

    public async ValueTask DisposeAsync()
    {
        _log.Dispose();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Every_event_of_a_growing_log_has_a_receipt_and_every_checkpoint_extends_the_one_before()
    {
        var sizes = new[] { 1, 3, 252, 44, 300 };
        foreach (var more in sizes)
        {
            await _log.Append(more);
            await _log.Sign();
        }

        var notes = await _log.Evidence.Since(0, 100, Cancellation);
        notes.Select(note => note.Signed.Checkpoint.Size).ShouldBe([1, 4, 256, 300, 600]);
        var key = _log.Key();
        notes.ShouldAllBe(note => note.VerifierKeys == key.ToString());
        foreach (var note in notes)
            note.Signed.IsSignedBy(key).ShouldBeTrue();
        foreach (var (earlier, later) in notes.Zip(notes.Skip(1), (a, b) => (a.Signed.Checkpoint, b.Signed.Checkpoint)))
        {
            var proof = await _log.Evidence.Consistency(earlier.Size, later.Size, Cancellation);
            TreeProof.Extends(earlier.Root, earlier.Size, later.Root, later.Size, proof).ShouldBeTrue();
        }

        for (var position = 0; position < 600; position += 13)
        {
            var entry = (await _log.Evidence.Entries(position, 1, Cancellation)).ShouldNotBeNull()[0];
            (await _log.Evidence.Receipt(position, Cancellation)).ShouldNotBeNull().Proves(entry.Span, _log.Key()).ShouldBeTrue();
        }

        (await _log.Evidence.Receipt(600, Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task A_signer_that_starts_again_goes_on_where_it_was_and_publishes_no_node_twice()
    {
        for (var round = 0; round < 3; round++)
        {
            await _log.Append(200);
            await _log.Sign();
            await _log.Sign();
        }

        (await _database.Ask<long>("select count(*) from log.node")).ShouldBe(2);
        (await _database.Ask<long>("select count(*) from log.checkpoint")).ShouldBe(3);
    }

    [Theory] // case 51, by failing the step itself
    [InlineData(SigningStep.Read)]
    [InlineData(SigningStep.Sign)]
    [InlineData(SigningStep.Write)]
    [InlineData(SigningStep.Sync)]
    [InlineData(SigningStep.Rename)]
    [InlineData(SigningStep.SyncFolder)]
    [InlineData(SigningStep.Publish)]
    [InlineData(SigningStep.Done)]
    internal async Task Stopped_before_any_step_what_is_on_disk_verifies_and_signing_goes_on(SigningStep at)
    {
        await _log.Append(300);
        await _log.Sign();
        await _log.Append(300);
        await Should.ThrowAsync<IOException>(() => _log.Sign(step =>
        {
            if (step == at)
                throw new IOException("Stopped here.");
        }));
        _log.Kept().ShouldNotBeNull().Checkpoint.Size.ShouldBe(at > SigningStep.Rename ? 600 : 300);

        await _log.Append(10);
        await _log.Sign();
        var notes = await _log.Evidence.Since(0, 100, Cancellation);
        notes[^1].Signed.Checkpoint.Size.ShouldBe(610);
        _log.Kept().ShouldNotBeNull().Checkpoint.ShouldBe(notes[^1].Signed.Checkpoint);
        // A note that was kept was, or will be, seen by everybody: none is lost.
        notes.Select(note => note.Signed.Checkpoint.Size).ShouldBe(at > SigningStep.Rename ? [300, 600, 610] : [300, 610]);
        (await _log.Evidence.Receipt(599, Cancellation)).ShouldNotBeNull();
    }

    [Fact] // cases 14, 70
    public async Task A_log_that_lost_its_end_is_not_signed()
    {
        await _log.Append(20);
        await _log.Sign();
        await Tamper("delete from log.event where pos >= 10; delete from log.part where pos >= 10; "
            + "update log.head set size = 10, last_at = (select at from log.event where pos = 9)");

        (await Refused()).ShouldContain("10 events, and a checkpoint was signed over 20");
        (await _log.Evidence.Last(Cancellation)).ShouldNotBeNull().Signed.Checkpoint.Size.ShouldBe(20);
    }

    [Fact] // case 14
    public async Task A_log_that_was_rewritten_is_not_signed()
    {
        await _log.Append(20);
        await _log.Sign();
        await Tamper("update log.event set entry = entry || ' ', leaf = sha256('\\x00'::bytea || entry || ' ') where pos = 7");

        (await Refused()).ShouldContain("rewritten");
    }

    [Fact] // case 8
    public async Task Two_roots_over_one_size_are_a_split_view_and_both_notes_are_kept()
    {
        await _log.Append(20);
        await _log.Sign();
        using var keys = SigningKeys.Read(_log.KeyFile);
        var other = SignedCheckpoint.Sign(new Checkpoint(SignedLog.Origin, 20, TreeHash.OfNothing), keys.First);
        await File.WriteAllBytesAsync(_log.NoteFile, other.Note.ToBytes(), Cancellation);

        (await Refused()).ShouldContain("split view");
        Directory.GetFiles(_log.StateFolder, "split-view-20-*").Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_note_of_an_unknown_key_is_not_continued()
    {
        await _log.Append(2);
        await _log.Sign();
        File.Delete(_log.KeyFile);
        SigningKeys.Add(_log.KeyFile);

        (await Refused()).ShouldContain("not signed with a key that this signer has");
    }

    [Fact] // case 14: after a restore, an operator answers for it in the log, and signing goes on in a new name
    public async Task An_epoch_that_cites_the_old_head_is_signed_in_its_new_name()
    {
        await _log.Append(20);
        await _log.Sign();
        var old = _log.Kept().ShouldNotBeNull();
        await Tamper("delete from log.event where pos >= 10; delete from log.part where pos >= 10; delete from log.checkpoint; "
            + "update log.head set size = 10, last_at = (select at from log.event where pos = 9)");
        await Refused();

        await _log.Append(1, "log");
        _log.Identity = new("log.test/2", null, null, null, new(10, old.Checkpoint));
        await _log.Sign();

        var last = (await _log.Evidence.Last(Cancellation)).ShouldNotBeNull().Signed;
        (last.Checkpoint.Origin, last.Checkpoint.Size).ShouldBe(("log.test/2", 11));
        SignedCheckpoint.TryParse(await File.ReadAllBytesAsync(Path.Combine(_log.StateFolder, "closed-20-1"), Cancellation))
            .ShouldNotBeNull().Checkpoint.ShouldBe(old.Checkpoint);
        await _log.Sign();
    }

    [Fact]
    public async Task An_epoch_that_cites_another_head_helps_nothing()
    {
        await _log.Append(20);
        await _log.Sign();
        await Tamper("update log.event set entry = entry || ' ', leaf = sha256('\\x00'::bytea || entry || ' ') where pos = 7");
        _log.Identity = new("log.test/2", null, null, null, new(19, new Checkpoint(SignedLog.Origin, 19, TreeHash.OfNothing)));

        (await Refused()).ShouldContain("rewritten");
    }

    [Fact] // case 72
    public async Task The_first_checkpoint_after_a_change_of_key_carries_both_signatures_and_later_ones_the_new_key_alone()
    {
        await _log.Append(5);
        await _log.Sign();
        SigningKeys.Add(_log.KeyFile);
        await _log.Append(1);
        _log.Identity = new(SignedLog.Origin, _log.Key(1), 5, _log.Key(0), null);
        await _log.Sign();
        await _log.Append(1);
        await _log.Sign();

        var notes = (await _log.Evidence.Since(0, 10, Cancellation)).Select(note => note.Signed.Note).ToList();
        notes[0].Verify(_log.Key(0), _log.Key(1)).ShouldBe([_log.Key(0)]);
        notes[1].Verify(_log.Key(0), _log.Key(1)).ShouldBe([_log.Key(0), _log.Key(1)]);
        notes[2].Verify(_log.Key(0), _log.Key(1)).ShouldBe([_log.Key(1)]);
    }

    [Fact]
    public async Task Of_two_signers_one_waits()
    {
        await _log.Append(5);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var both = new[] { _log.Signer().Run(stop.Token), _log.Signer().Run(stop.Token) };
        for (var i = 0; i < 10; i++)
            await _log.Append(1);
        await Eventually.Holds("all is signed", async () => (await _log.Evidence.Last(Cancellation))?.Signed.Checkpoint.Size == 15);
        await stop.CancelAsync();
        await Task.WhenAll(both);
        _log.Status.Refusal.ShouldBeNull();
    }

    [Theory]
    [InlineData("update log.checkpoint set size = 3")]
    [InlineData("delete from log.checkpoint")]
    [InlineData("truncate log.checkpoint")]
    [InlineData("update log.node set hash = sha256('x')")]
    [InlineData("delete from log.node")]
    [InlineData("truncate log.node")]
    public async Task What_was_published_cannot_be_changed(string sql)
    {
        await _log.Append(260);
        await _log.Sign();
        (await Should.ThrowAsync<PostgresException>(() => _database.AsAdministrator(sql))).SqlState.ShouldBe("42501");
    }

    private async Task<string> Refused()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var running = _log.Signer().Run(stop.Token);
        await Eventually.Holds("the signer refuses", () => Task.FromResult(_log.Status.Refusal is not null));
        await stop.CancelAsync();
        await running;
        return _log.Status.Refusal.ShouldNotBeNull();
    }

    private Task Tamper(string sql) => _database.AsAdministrator(
        $"""
        alter table log.event disable trigger all; alter table log.part disable trigger all; alter table log.head disable trigger all;
        alter table log.checkpoint disable trigger all;
        {sql};
        alter table log.event enable always trigger append_only; alter table log.part enable always trigger append_only;
        alter table log.checkpoint enable always trigger append_only;
        """);
}
