using ActionRegister.Application.Commands;
using ActionRegister.Application.Demo;
using ActionRegister.Application.Drafts;
using ActionRegister.Application.Importing;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Importing;
using ActionRegister.EventStore.Projections;
using ActionRegister.EventStore.Reading;
using ActionRegister.EventStore.Schema;
using ActionRegister.EventStore.Signing;
using ActionRegister.BrowserTests.Browsing;
using ActionRegister.IntegrationTests.Http;
using ActionRegister.IntegrationTests.Postgres;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace ActionRegister.BrowserTests.Examples;

/// <summary>
/// A running host with the worked example in it, as <c>ops/run</c> starts one; its log is signed. As a fixture of a class it is
/// that class's own, to change; <see cref="SharedExample"/> is the one that all may look at.
/// </summary>
public sealed class WorkedExampleHost(PostgresServer server) : IAsyncLifetime
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(3);
    private readonly RegisterDatabase _database = new(server);
    private KestrelHost? _host;

    /// <summary>A decision that the member for Wales is writing.</summary>
    public static Guid ProposalDraft { get; } = new("00000000-0000-7000-8000-00000000d4a1");

    /// <summary>A comment that the same member is writing, on a text that no longer stands.</summary>
    public static Guid CommentDraft { get; } = new("00000000-0000-7000-8000-00000000d4a2");

    /// <summary>The host, at its first address.</summary>
    public WebApplication Host => _host?.App ?? throw new InvalidOperationException("The host has not been started.");

    /// <summary>Every entry, the newest first, as loaded.</summary>
    public IReadOnlyList<RegisterRow> Entries { get; private set; } = [];

    /// <summary>The entry with this title.</summary>
    public RegisterRow Entry(string title) => Entries.FirstOrDefault(row => row.Title == title)
        ?? throw new InvalidOperationException($"There is no entry \"{title}\", but {string.Join(", ", Entries.Select(row => $"\"{row.Title}\""))}.");

    /// <summary>The import that is so far.</summary>
    public ImportId Import(ImportStatus status) => Imports.Single(import => import.Status == status).Id;

    /// <summary>Position of the comment whose erasure waits for the co-chairs.</summary>
    public long ErasureAskedOf { get; private set; }

    private IReadOnlyList<ImportListed> Imports { get; set; } = [];

    public async ValueTask InitializeAsync()
    {
        await _database.InitializeAsync();
        var clock = new RehearsalClock(TimeProvider.System);
        _host = new KestrelHost(_database, clock);
        var size = await Load(Host.Services, clock);
        await _host.Start();
        await Eventually(async () => await Host.Services.GetRequiredService<ProjectionHost>().WaitFor(size - 1, [], _patience, CancellationToken.None));
        await Eventually(async () => (await Host.Services.GetRequiredService<EvidenceReader>().Last(CancellationToken.None))?.Signed.Checkpoint.Size >= size);
        Entries = (await Host.Services.GetRequiredService<RegisterAsAt>()
            .Find(new RegisterFilter(), AsOf.Now, null, RegisterAsAt.MostRows, CancellationToken.None)).Rows;
        Imports = (await Host.Services.GetRequiredService<ImportsFrom>().Find(AsOf.Now, CancellationToken.None)).Imports;
        await WriteDrafts();
        using var after = new AfterTheStory(Host);
        ErasureAskedOf = await after.Ask(
            $"{Entry("A protocol for data requests").Reference}",
            $"{Entry("Bilingual summaries of decisions").Reference}",
            $"{Entry("Joint visits to places under pressure").Reference}",
            $"{Entry("A shared forward plan of intended decisions").Reference}");
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null) await _host.DisposeAsync();
        await _database.DisposeAsync();
    }

    // Drafts are no part of the story, which is in the log.
    private async Task WriteDrafts()
    {
        var (drafts, wales) = (Host.Services.GetRequiredService<KeptDrafts>(), await Offices.Holder(Host.Services, "seat:wales"));
        await drafts.Begin(new(ProposalDraft), new(DraftKind.Decision), Fields(("title", "A decision in the making"), ("text", "Its words.")), new(wales), CancellationToken.None);
        var subject = new DraftSubject(DraftKind.Comment, Entry: Entry("Bilingual summaries of decisions").Id);
        await drafts.Begin(
            new(CommentDraft), subject, Fields(("comment", "Written on another text."), ("seen", new string('0', 64))), new(wales), CancellationToken.None);
    }

    private static Dictionary<string, IReadOnlyList<string>> Fields(params (string Name, string Typed)[] fields) =>
        fields.ToDictionary(field => field.Name, field => (IReadOnlyList<string>)[field.Typed]);

    // Before the host starts: what runs beside it would act in the middle of the story.
    private async Task<long> Load(IServiceProvider services, RehearsalClock clock)
    {
        var reader = services.GetRequiredService<EventReader>();
        services.GetRequiredService<SigningStatus>().Tell(
            await LogStanding.Read(services.GetRequiredService<NpgsqlDataSource>(), CancellationToken.None));
        await using var rehearsal = new Rehearsal(_database.Administrator, _database.Application);
        await new WorkedExample(services.GetRequiredService<CommandHandler>(), reader, rehearsal, clock).Play(null, CancellationToken.None);
        return (await reader.Head(CancellationToken.None)).Size;
    }

    private static async Task Eventually(Func<Task<bool>> so)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!await so())
        {
            if (TimeProvider.System.GetElapsedTime(began) > _patience) throw new TimeoutException("The host does not catch up with its log.");
            await Task.Delay(20);
        }
    }
}
