using ActionRegister.Benchmarks.Measuring;
using ActionRegister.Benchmarks.Soaking;
using ActionRegister.EventStore.Appending;
using Npgsql;
using Shouldly;
using Xunit;

namespace ActionRegister.IntegrationTests.Faults;

/// <summary>Case 49: the server's disk is full. Where nobody may mount a small one, these tests are skipped and say so.</summary>
public sealed class DiskFullTests : IAsyncLifetime
{
    private const int Megabyte = 1024 * 1024;
    private readonly string _disk = Directory.CreateTempSubdirectory("actionregister-").FullName;
    private bool _mounted;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        _mounted = await Run("mount", "-t", "tmpfs", "-o", "size=220m,mode=0711", "tmpfs", _disk);

    public async ValueTask DisposeAsync()
    {
        if (_mounted)
            await Run("umount", "-l", _disk);
        Directory.Delete(_disk);
    }

    [Theory]
    [InlineData(3)] // the tables cannot grow: PostgreSQL refuses
    [InlineData(40)] // then neither can the write-ahead log: PostgreSQL crashes, and cannot come up
    public async Task Appends_fail_cleanly_and_go_on_when_there_is_room_again(int megabytes)
    {
        Assert.SkipUnless(_mounted, "A small disk cannot be mounted here: mounting needs root.");
        await using var cluster = await PrivateCluster.Start(Path.Combine(_disk, "server"));
        // Not dropped at the end: it goes with the whole cluster, which may just be coming up again.
        var database = await BenchDatabase.Make(cluster.Administrator);
        await using var source = database.Source;
        var ledger = new Ledger();
        await using (var log = await EventLog.Open(source, new AppendSignal(), TimeProvider.System, Cancellation))
        {
            using var stop = new CancellationTokenSource();
            var calling = new SteadyCallers(ledger, megabytes).Run(8, [log], stop.Token);
            await Task.Delay(200, Cancellation);
            var ballast = Path.Combine(_disk, "ballast");
            FillUpTo(megabytes, ballast);
            for (var before = -1; before < ledger.Recorded; await Task.Delay(700, Cancellation))
                before = ledger.Recorded;

            File.Delete(ballast);
            await cluster.Start();
            var full = ledger.Recorded;
            await EventStore.Eventually.Holds("callers append again", () => Task.FromResult(ledger.Recorded > full + 100));
            await stop.CancelAsync();
            await calling;
        }

        ledger.Unknown.ShouldBe(0);
        (await ledger.Against(source)).ShouldBeEmpty();
        NpgsqlConnection.ClearAllPools();
    }

    /// <summary>Piece by piece: the server takes room meanwhile, a whole segment at once, and may be the one that takes the last.</summary>
    private void FillUpTo(int megabytesFree, string ballast)
    {
        using var file = File.Create(ballast);
        try
        {
            while (new DriveInfo(_disk).AvailableFreeSpace > megabytesFree * (long)Megabyte)
            {
                file.Write(new byte[Megabyte]);
                file.Flush();
            }
        }
        catch (IOException) when (new DriveInfo(_disk).AvailableFreeSpace < Megabyte)
        {
            // Full already, which is what was wanted.
        }
    }

    private static async Task<bool> Run(string program, params string[] arguments)
    {
        try
        {
            using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(program, arguments) { RedirectStandardError = true })!; // it throws when there is none
            await process.StandardError.ReadToEndAsync(CancellationToken.None);
            await process.WaitForExitAsync(CancellationToken.None);
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
