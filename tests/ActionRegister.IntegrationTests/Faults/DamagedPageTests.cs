using ActionRegister.Application.Audit;
using ActionRegister.Benchmarks.Measuring;
using ActionRegister.Benchmarks.Soaking;
using ActionRegister.EventStore.Appending;
using ActionRegister.EventStore.Reading;
using ActionRegister.EventStore.Verification;
using ActionRegister.IntegrationTests.EventStore;
using Npgsql;
using Shouldly;
using Xunit;

namespace ActionRegister.IntegrationTests.Faults;

/// <summary>Case 54: the disk gives back something else than what was written to it.</summary>
public sealed class DamagedPageTests
{
    private const int Events = 300;
    private const int PageBytes = 8192;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("log.event", "leaf")]
    [InlineData("log.part", "data")]
    public async Task A_damaged_page_is_named_with_its_first_event_and_what_a_copy_brings_back_verifies(string table, string column)
    {
        await using var cluster = await PrivateCluster.Start();
        var database = await BenchDatabase.Make(cluster.Administrator);
        await using var source = database.Source;
        await using (var log = await EventLog.Open(source, new AppendSignal(), TimeProvider.System, Cancellation))
        {
            for (var i = 0; i < Events; i++)
                (await log.Append(Commands.One($"word {i}", "entry/damaged", i), Cancellation)).ShouldBeOfType<AppendVerdict.Appended>();
        }

        await using var administrator = NpgsqlDataSource.Create(database.Administrator);
        var file = await Ask<string>(
            administrator, $"select current_setting('data_directory') || '/' || pg_relation_filepath('{table}')");
        var first = await Ask<long>(administrator, $"select min(pos) from {table} where (ctid::text::point)[0] = 2");
        first.ShouldBeInRange(1, Events - 1);
        await database.AsAdministrator("checkpoint");
        await cluster.Kill();
        source.Clear();
        Flip(file, 2 * PageBytes + PageBytes - 100);
        await cluster.Start();

        var found = (await Verified(source)).Findings.ShouldHaveSingleItem();
        (found.Kind, found.First, found.Last).ShouldBe((FindingKind.Unreadable, first, Events - 1L));
        found.Says.ShouldContain("invalid page in block 2");
        var refused = await Should.ThrowAsync<PostgresException>(
            () => Ask<long>(source, $"select count({column}) from {table}"));
        refused.SqlState.ShouldBe(PostgresErrorCodes.DataCorrupted);

        // The page as a backup has it.
        await cluster.Kill();
        source.Clear();
        Flip(file, 2 * PageBytes + PageBytes - 100);
        await cluster.Start();
        (await Verified(source)).Findings.ShouldBeEmpty();
        (await new EventReader(source).Head(Cancellation)).Size.ShouldBe(Events);
        NpgsqlConnection.ClearAllPools();
    }

    private static void Flip(string file, long at)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        stream.Position = at;
        var value = stream.ReadByte();
        stream.Position = at;
        stream.WriteByte((byte)(value ^ 0x10));
    }

    private static async Task<VerificationReport> Verified(NpgsqlDataSource database)
    {
        await using var source = new DatabaseSource(database);
        return await new LogVerifier(ErasureRecords.Events).Verify(source, KeptEvidence.None, null, Cancellation);
    }

    private static async Task<T> Ask<T>(NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync(Cancellation) ?? throw new InvalidOperationException($"Nothing answers {sql}."));
    }
}
