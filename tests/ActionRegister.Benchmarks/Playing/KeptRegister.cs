using System.Globalization;
using ActionRegister.Application.Commands;
using ActionRegister.Application.Events;
using ActionRegister.Application.Hosting;
using ActionRegister.Benchmarks.Growing;
using ActionRegister.Benchmarks.Measuring;
using ActionRegister.EventStore.Appending;
using ActionRegister.EventStore.Schema;
using Npgsql;
using Stopwatch = System.Diagnostics.Stopwatch;

namespace ActionRegister.Benchmarks.Playing;

/// <summary>
/// The played register in its folder: made once, then used again by every measurement, and by <c>ops/run --data</c> and
/// <c>ops/register --data</c>.
/// </summary>
internal sealed class KeptRegister
{
    private const int CommandsAtOnce = 5_000;
    private static readonly byte[] _mac = new byte[32];

    private string _data = "";

    private KeptRegister(string administrator, string application) => (Administrator, Application) = (administrator, application);

    /// <summary>Connection string of a superuser, in the register's database.</summary>
    public string Administrator { get; }

    /// <summary>Connection string of the application's role.</summary>
    public string Application { get; }

    /// <summary>The one that the environment names; played where its log is empty.</summary>
    public static async Task<KeptRegister> Open(Settings settings, Report report)
    {
        var application = Named(RegisterOptions.DatabaseName);
        await new Migrator(settings.Server, application).Migrate(CancellationToken.None);
        var kept = new KeptRegister(
            new NpgsqlConnectionStringBuilder(settings.Server)
            {
                Database = new NpgsqlConnectionStringBuilder(application).Database,
                Pooling = false,
            }.ConnectionString,
            application);
        if (await kept.Count("select size from log.head") == 0) await kept.Play(settings.Entries, settings.Server, report);
        kept._data = (await kept.Ask("show data_directory"))[0];
        report.Line("register.entries", await kept.Count("select count(distinct stream) from log.event where stream like 'entry/%'"));
        report.Line("register.events", await kept.Count("select size from log.head"));
        return kept;
    }

    /// <summary>The value that the environment gives a name.</summary>
    public static string Named(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value
        ? value
        : throw new InvalidOperationException($"{name} is not set: run ops/bench.");

    /// <summary>The rows of a question to the database, as text.</summary>
    public async Task<IReadOnlyList<string>> Ask(string sql)
    {
        await using var connection = new NpgsqlConnection(Administrator);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await using var reader = await command.ExecuteReaderAsync();
        var found = new List<string>();
        while (await reader.ReadAsync()) found.Add($"{reader.GetValue(0)}");
        return found;
    }

    /// <summary>A number out of the database.</summary>
    public async Task<long> Count(string sql) => long.Parse((await Ask(sql))[0], CultureInfo.InvariantCulture);

    /// <summary>Waits until every read model that is shown holds the whole log.</summary>
    public async Task ReadModelsFollow()
    {
        while (await Count("select count(*) from read.projection p, log.head h where p.live and p.position >= h.size") is var there
            && there < await Count("select count(*) from read.projection where live"))
            await Task.Delay(200);
    }

    /// <summary>Processor time that the server's processes, those that live, have used: each has the data folder as the current one.</summary>
    public TimeSpan ProcessorTime()
    {
        var ticks = 0L;
        foreach (var process in Directory.EnumerateDirectories("/proc").Where(p => Path.GetFileName(p).All(char.IsAsciiDigit)))
        {
            try
            {
                if (new FileInfo($"{process}/cwd").LinkTarget != _data) continue;
                var fields = File.ReadAllText($"{process}/stat").Split(") ")[^1].Split(' ');
                ticks += long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture);
            }
            catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
            {
                // It ended while we looked.
            }
        }

        return TimeSpan.FromMilliseconds(ticks * 10.0); // a hundred to the second on every Linux that .NET runs on
    }

    private async Task Play(int entries, string server, Report report)
    {
        var began = Stopwatch.GetTimestamp();
        if (await Count("select count(*) from log.rehearsal") == 0)
        {
            await using var rehearsal = new Rehearsal(server, Application);
            await rehearsal.Mark(CancellationToken.None);
        }

        var play = new Play(RegisterKeys.Read(Named(RegisterOptions.KeyFileName)), PlayedRegister.Start(TimeProvider.System.GetUtcNow()));
        var register = new PlayedRegister(play, entries);
        await using var log = new BulkLog(Administrator);
        var (batch, commands) = (new List<Played>(), 0);
        foreach (var day in register.Happens())
        {
            batch.AddRange(day);
            if (batch.Count >= CommandsAtOnce) await Write();
        }

        await Write();
        await log.Close();
        report.Line("register.made_seconds", Stopwatch.GetElapsedTime(began).TotalSeconds);
        foreach (var (because, times) in register.Refused) await Console.Error.WriteLineAsync($"{times} lives ended: {because}");

        async Task Write()
        {
            var pending = new PendingCommand[batch.Count];
            Parallel.For(0, pending.Length, i => pending[i] = Pending(batch[i], commands + i));
            await log.Write(pending);
            commands += batch.Count;
            batch.Clear();
        }
    }

    private static PendingCommand Pending(Played played, int number)
    {
        var types = EventCatalogue.All;
        return new(new AppendCommand(
            new Guid($"00000000-0000-7000-b000-{number:D12}"),
            played.Clock,
            played.Rules,
            Cause: null,
            _mac,
            _mac,
            [.. played.Versions.Select(v => new StreamExpectation(v.Stream.Value, v.Version))],
            [.. played.Facts.Select(f => new NewEvent(f.Stream.Value, types.NameOf(f.Event), types.Encode(f.Event, played.By)))]));
    }
}
