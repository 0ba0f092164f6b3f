using ActionRegister.EventStore.Signing;
using ActionRegister.EventStore.TamperEvidence;
using ActionRegister.EventStore.Verification;
using ActionRegister.IntegrationTests.EventStore.Signing;
using ActionRegister.IntegrationTests.Postgres;
using Shouldly;
using Xunit;

namespace ActionRegister.IntegrationTests.EventStore.Verification;

/// <summary>What a superuser does with the triggers disabled, and what verification says to it.</summary>
public sealed class AttackTests(PostgresServer server) : IAsyncLifetime
{
    private const int Events = 520;
    private readonly RegisterDatabase _database = new(server);
    private SignedLog _log = null!; // made before every test
    private KeptEvidence _kept = KeptEvidence.None;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _database.InitializeAsync();
        _log = new SignedLog(_database);
        foreach (var size in new[] { 257, Events - 21, Events })
        {
            await _log.Append(size - (int)((await _log.Evidence.Last(Cancellation))?.Signed.Checkpoint.Size ?? 0));
            await _log.Sign();
        }

        var notes = await _log.Evidence.Since(0, 10, Cancellation);
        _kept = KeptEvidence.None with
        {
            Keys = [$"{_log.Key()}"],
            Notes = [.. notes.Take(2).Select(note => new NamedNote($"kept {note.Signed.Checkpoint.Size}", note.Signed.Note.ToBytes()))],
        };
    }

    public async ValueTask DisposeAsync()
    {
        _log.Dispose();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task A_log_that_nobody_touched_verifies()
    {
        var report = await Verify();
        report.Findings.ShouldBeEmpty();
        (report.Events, report.Proved, report.Checkpoints).ShouldBe((Events, Events, 3));
    }

    [Fact] // case 4, and case 3: what the triggers refuse succeeds once they are disabled
    public async Task An_altered_entry_is_named()
    {
        await Tamper("update log.event set type = 'thing-hidden.v1', entry = convert_to(replace(convert_from(entry, 'UTF8'), 'thing-happened', 'thing-hidden'), 'UTF8') where pos = 123");
        (await Only()).ShouldBe((FindingKind.EntryAltered, 123, 123));
    }

    [Fact] // case 4
    public async Task An_altered_part_is_named()
    {
        await Tamper("""update log.part set text = '{"text":"Something else"}' where pos = 55""");
        var finding = (await Verify()).Findings.ShouldHaveSingleItem();
        (finding.Kind, finding.First).ShouldBe((FindingKind.PartAltered, 55));
        finding.Says.ShouldContain("The part text of event 55");
    }

    [Theory] // case 4; the last is in a tile that is not full
    [InlineData(256)]
    [InlineData(515)]
    public async Task An_altered_hash_is_named(int position)
    {
        await Tamper($"update log.event set leaf = sha256('x') where pos = {position}");
        (await Only()).ShouldBe((FindingKind.HashAltered, position, position));
    }

    [Fact] // case 4, all three at once
    public async Task Each_of_three_alterations_is_named_apart()
    {
        await Tamper(
            """
            update log.event set type = 'thing-hidden.v1', entry = convert_to(replace(convert_from(entry, 'UTF8'), 'thing-happened', 'thing-hidden'), 'UTF8') where pos = 300;
            update log.part set data = '{}' where pos = 301;
            update log.event set leaf = sha256('x') where pos = 302
            """);
        (await Verify()).Findings.Select(finding => (finding.Kind, finding.First)).ShouldBe(
            [(FindingKind.EntryAltered, 300), (FindingKind.PartAltered, 301), (FindingKind.HashAltered, 302)]);
    }

    [Fact]
    public async Task An_altered_row_or_node_or_command_is_named()
    {
        await Tamper("update log.event set type = 'other.v1' where pos = 9; update log.node set hash = sha256('x') where number = 1; "
            + "update log.command set count = 3 where first = 64");
        (await Verify()).Findings.Select(finding => (finding.Kind, finding.First)).ShouldBe(
            [(FindingKind.RowAltered, 9), (FindingKind.CommandAltered, 64), (FindingKind.NodeAltered, 256)]);
    }

    [Fact] // entry and hash, consistently, without the signing key: the tree still tells in which tile
    public async Task An_entry_altered_with_its_hash_is_located_by_the_tree()
    {
        await Rewrite(123);
        (await Only()).ShouldBe((FindingKind.Rewritten, 0, 255));
    }

    [Fact] // case 5
    public async Task A_log_rewritten_and_signed_again_is_found_between_kept_checkpoints()
    {
        await Rewrite(321);
        await SignAgain();
        (await Verify(KeptEvidence.None)).Findings.ShouldBeEmpty(); // why something has to be kept outside
        var finding = (await Verify()).Findings.ShouldHaveSingleItem();
        (finding.Kind, finding.First, finding.Last).ShouldBe((FindingKind.Rewritten, 257, Events - 22));
        finding.Says.ShouldContain("rewritten between 257 and 499");
    }

    [Fact] // case 5, with kept hashes
    public async Task With_kept_hashes_the_first_altered_event_is_named()
    {
        var hashes = (await _log.Evidence.Tile(new Tile(0, 1, 256), Cancellation)).ShouldNotBeNull();
        await Rewrite(321);
        await SignAgain();
        _kept = _kept with
        {
            Tiles = new Dictionary<long, IReadOnlyList<TreeHash>> { [1] = [.. hashes.Chunk(32).Select(hash => new TreeHash(hash))] },
        };
        var finding = (await Verify()).Findings.ShouldHaveSingleItem();
        (finding.First, finding.Last).ShouldBe((321, 321));
        finding.Says.ShouldContain("First altered: event 321");
    }

    [Fact] // case 6
    public async Task Two_events_swapped_are_named()
    {
        await Tamper(
            """
            update log.event set pos = 9999 where pos = 100; update log.event set pos = 100 where pos = 101; update log.event set pos = 101 where pos = 9999;
            update log.part set pos = 9999 where pos = 100; update log.part set pos = 100 where pos = 101; update log.part set pos = 101 where pos = 9999
            """);
        (await Verify()).Findings.ShouldContain(finding => finding.Kind == FindingKind.EventsSwapped && finding.First == 100 && finding.Last == 101);
    }

    [Fact] // case 6
    public async Task An_event_overwritten_by_its_neighbour_is_named()
    {
        await Tamper("update log.event a set entry = b.entry, leaf = b.leaf from log.event b where a.pos = 100 and b.pos = 101");
        (await Verify()).Findings.ShouldContain(finding => finding.Kind == FindingKind.EventCopied && finding.First == 100);
    }

    [Fact] // case 6
    public async Task A_deleted_event_is_named()
    {
        await Tamper("delete from log.event where pos = 77; delete from log.part where pos = 77");
        (await Verify()).Findings.ShouldContain(finding => finding.Kind == FindingKind.EventMissing && finding.First == 77 && finding.Last == 77);
    }

    [Fact] // case 6
    public async Task An_event_taken_out_with_all_later_ones_moved_up_is_named()
    {
        await Tamper(
            """
            delete from log.event where pos = 77; delete from log.part where pos = 77;
            update log.event set pos = pos + 100000 where pos > 77; update log.event set pos = pos - 100001 where pos > 100000;
            update log.part set pos = pos + 100000 where pos > 77; update log.part set pos = pos - 100001 where pos > 100000;
            update log.head set size = size - 1
            """);
        (await Verify()).Findings.ShouldContain(finding => finding.Kind == FindingKind.EventTakenOut && finding.First == 77);
    }

    [Fact] // case 6
    public async Task An_event_put_in_with_all_later_ones_moved_on_is_named()
    {
        await Tamper(
            """
            update log.event set pos = pos + 100000 where pos > 77; update log.event set pos = pos - 99999 where pos > 100000;
            update log.part set pos = pos + 100000 where pos > 77; update log.part set pos = pos - 99999 where pos > 100000;
            insert into log.event select 78, 'entry/forged', 1, type, at, gen_random_uuid(), entry, leaf from log.event where pos = 77;
            insert into log.part select 78, data_key, data, text_key, text, actor_key, actor, private_key, private from log.part where pos = 77;
            update log.head set size = size + 1
            """);
        (await Verify()).Findings.ShouldContain(finding => finding.Kind == FindingKind.EventInserted && finding.First == 78);
    }

    [Fact] // case 7
    public async Task A_log_cut_off_and_signed_again_is_shorter_than_what_was_signed()
    {
        await Tamper("delete from log.event where pos >= 449; delete from log.part where pos >= 449; delete from log.command where first >= 449; "
            + "update log.head set size = 449, last_at = (select at from log.event where pos = 448)");
        await SignAgain();
        (await Verify()).Findings.ShouldHaveSingleItem().Says.ShouldContain("The log has 449, a signed checkpoint (kept 499) proves 499");
    }

    [Fact] // case 8
    public async Task A_split_view_is_reported_with_both_notes()
    {
        using var keys = SigningKeys.Read(_log.KeyFile);
        var other = SignedCheckpoint.Sign(new Checkpoint(SignedLog.Origin, 499, TreeHash.OfNothing), keys.First);
        _kept = _kept with { Notes = [new("friend's", other.Note.ToBytes())] };
        var report = await Verify();
        report.Findings.ShouldHaveSingleItem().Kind.ShouldBe(FindingKind.SplitView);
        report.SplitViews.ShouldHaveSingleItem().Kept.Checkpoint.ShouldBe(other.Checkpoint);
    }

    [Fact] // case 9
    public async Task A_checkpoint_of_an_unknown_key_is_refused()
    {
        using var stranger = Ed25519Key.FromSeed(new byte[32]);
        var note = SignedCheckpoint.Sign(new Checkpoint(SignedLog.Origin, 499, TreeHash.OfNothing), stranger).Note;
        _kept = _kept with { Notes = [new("odd", note.ToBytes())] };
        (await Verify()).Findings.ShouldHaveSingleItem().Kind.ShouldBe(FindingKind.CheckpointInvalid);
    }

    [Fact] // case 10: evidence is over content, not storage
    public async Task Tables_written_anew_verify()
    {
        await _database.AsAdministrator("vacuum full log.event");
        await _database.AsAdministrator("vacuum full log.part");
        (await Verify()).Good.ShouldBeTrue();
    }

    [Fact] // J102
    public async Task A_part_that_is_gone_without_an_event_that_erased_it_fails()
    {
        await Tamper("update log.part set actor = null, actor_key = null where pos = 5");
        var finding = (await Verify()).Findings.ShouldHaveSingleItem();
        (finding.Kind, finding.First).ShouldBe((FindingKind.PartMissing, 5));
    }

    [Fact] // J101
    public async Task A_part_that_an_event_erased_is_told_and_is_no_fault()
    {
        await _log.Append(1, "log", "erasure-carried-out.v1", """{"event":5,"part":"actor"}""");
        await _log.Sign();
        await Tamper("update log.part set actor = null, actor_key = null where pos = 5");
        var report = await Verify();
        report.Findings.ShouldBeEmpty();
        report.Erased.ShouldBe([new(5, "actor", Events)]);
    }

    [Fact]
    public async Task What_was_exported_verifies_and_shows_the_same_faults()
    {
        await _log.Append(1, "log", "erasure-carried-out.v1", """{"event":5,"part":"actor"}""");
        await _log.Sign();
        await Tamper("update log.part set actor = null, actor_key = null where pos = 5");
        var (good, bad) = (Path.Combine(_log.Folder, "good"), Path.Combine(_log.Folder, "bad"));
        await new FolderExport(_database.Source, Erasures).Write(good, null, Cancellation);
        var report = await new LogVerifier(Erasures).Verify(new FolderSource(new FolderFiles(good)), _kept, null, Cancellation);
        report.Findings.ShouldBeEmpty();
        (report.Events, report.Proved, report.Checkpoints).ShouldBe((Events + 1, Events + 1, 4));
        report.Erased.ShouldBe([new(5, "actor", Events)]);

        await Tamper("""update log.part set text = '{"text":"Something else"}' where pos = 55""");
        await new FolderExport(_database.Source, Erasures).Write(bad, null, Cancellation);
        (await new LogVerifier(Erasures).Verify(new FolderSource(new FolderFiles(bad)), _kept, null, Cancellation))
            .Findings.ShouldHaveSingleItem().First.ShouldBe(55);
        await Should.ThrowAsync<IOException>(() => new FolderExport(_database.Source, Erasures).Write(bad, null, Cancellation));
    }

    private static ErasureEvents Erasures => ActionRegister.Application.Audit.ErasureRecords.Events;

    private Task<VerificationReport> Verify() => Verify(_kept);

    private async Task<VerificationReport> Verify(KeptEvidence kept)
    {
        await using var source = new DatabaseSource(_database.Source);
        return await new LogVerifier(Erasures).Verify(source, kept, null, Cancellation);
    }

    private async Task<(FindingKind, long, long)> Only()
    {
        var finding = (await Verify()).Findings.ShouldHaveSingleItem();
        return (finding.Kind, finding.First, finding.Last);
    }

    private Task Rewrite(int position) => Tamper(
        $"""
        update log.event set type = 'thing-hidden.v1', entry = convert_to(replace(convert_from(entry, 'UTF8'), 'thing-happened', 'thing-hidden'), 'UTF8') where pos = {position};
        update log.event set leaf = sha256('\x00'::bytea || entry) where pos = {position}
        """);

    // With the key, and without the signer's memory: what the server's administrator can do.
    private async Task SignAgain()
    {
        await Tamper("delete from log.checkpoint; delete from log.node");
        File.Delete(_log.NoteFile);
        await _log.Sign();
    }

    private Task Tamper(string sql) => _database.AsAdministrator(
        $"""
        alter table log.event disable trigger all; alter table log.part disable trigger all; alter table log.head disable trigger all;
        alter table log.command disable trigger all; alter table log.checkpoint disable trigger all; alter table log.node disable trigger all;
        alter table log.event drop constraint if exists leaf_of_entry;
        {sql}
        """);
}
