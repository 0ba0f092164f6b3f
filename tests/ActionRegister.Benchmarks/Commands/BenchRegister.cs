using System.Security.Cryptography;
using System.Text;
using ActionRegister.Application.Commands;
using ActionRegister.Application.Hosting;
using ActionRegister.Benchmarks.Measuring;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Founding;
using ActionRegister.Domain.People;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.Rounds;
using ActionRegister.IntegrationTests.Application;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ActionRegister.Benchmarks.Commands;

/// <summary>A proposal of which notice has been given.</summary>
internal sealed record OpenText(EntryId Id, Reference Reference, ContentHash Hash);

/// <summary>A founded register in a database of its own, with everything that a host runs beside the commands.</summary>
internal sealed class BenchRegister : IAsyncDisposable
{
    /// <summary>What everybody says.</summary>
    public const string CommentWords = "The date in the second sentence should be the one that the councils were told.";

    private const int CommentsEach = 50;

    private readonly IHost _host;
    private readonly string _keyFile;

    private BenchRegister(IHost host, BenchDatabase database, string keyFile) =>
        (_host, Database, _keyFile) = (host, database, keyFile);

    public BenchDatabase Database { get; }

    /// <summary>File with the register's key, for another host of the same register.</summary>
    public string KeyFile => _keyFile;

    /// <summary>With everything that a host runs beside the commands, or for commands alone, where another host is measured.</summary>
    public static async Task<BenchRegister> Start(string server, bool serving = true)
    {
        var database = await BenchDatabase.Make(server);
        var keyFile = Path.GetTempFileName();
        await File.WriteAllTextAsync(keyFile, RandomNumberGenerator.GetHexString(64, lowercase: true));
        var builder = Host.CreateEmptyApplicationBuilder(new() { EnvironmentName = "Development" });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            [RegisterOptions.DatabaseName] = database.Application,
            [RegisterOptions.KeyFileName] = keyFile,
        });
        builder.Services.AddActionRegister();
        var host = builder.Build();
        if (serving) await host.StartAsync();
        var register = new BenchRegister(host, database, keyFile);
        var founding = TestGroup.Founding(TimeProvider.System.GetUtcNow());
        await register.Do(founding, null, new Capacity.Operator());
        await register.Do(new ConfirmFounding(founding.Hash), TestGroup.CentralCoChair);
        await register.Do(new ConfirmFounding(founding.Hash), TestGroup.LocalCoChair);
        return register;
    }

    public T Get<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    /// <summary>Does what has to succeed.</summary>
    public async Task<Handled.Recorded> Do(ICommand command, PersonId? by, Capacity? capacity = null) =>
        Recorded(await Get<CommandHandler>().Handle(command, Request(by, capacity), CancellationToken.None));

    /// <summary>A proposal of the Welsh seat, of which notice has been given, so that everybody may comment.</summary>
    public async Task<OpenText> OpenProposal()
    {
        var id = new EntryId(Guid.CreateVersion7(TimeProvider.System.GetUtcNow()));
        var content = TestGroup.Decision("A text that people comment on");
        Reference reference = default;
        Recorded(await Get<CommandHandler>().HandleWithReference(
            EntryKind.Decision,
            r => new ProposeDecision(id, reference = r, null, content, [], []),
            Request(TestGroup.Holder(TestGroup.Wales), null),
            CancellationToken.None));
        await Do(new GiveEarlyNotice(id, content.Hash, null, []), TestGroup.Secretariat);
        return new(id, reference, content.Hash);
    }

    /// <summary>
    /// A caller who comments again and again on an open proposal of their own, and makes a new one now and then; how a comment
    /// is sent is for the measurement to say.
    /// </summary>
    public async Task<Func<Task>> Commenting(int caller, Func<OpenText, PersonId, Task> comment)
    {
        var seat = TestGroup.Holder(TestGroup.Seats[caller % TestGroup.Seats.Count]);
        var text = await OpenProposal();
        var made = 0;
        return async () =>
        {
            if (++made % CommentsEach == 0)
                text = await OpenProposal();
            await comment(text, seat);
        };
    }

    /// <summary>Comments as that person.</summary>
    public Task<Handled.Recorded> Comment(OpenText text, PersonId by) =>
        Do(new MakeComment(text.Id, null, text.Hash, null, PrivateText.Of(CommentWords)), by);

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(CancellationToken.None);
        await ((IAsyncDisposable)_host).DisposeAsync();
        await Database.DisposeAsync();
        File.Delete(_keyFile);
    }

    private static Request Request(PersonId? by, Capacity? capacity)
    {
        var id = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
        return new(id, by, capacity, "bench", Encoding.ASCII.GetBytes($"{id}"));
    }

    private static Handled.Recorded Recorded(Handled handled) => handled as Handled.Recorded
        ?? throw new InvalidOperationException(handled is Handled.Refused refused ? refused.Refusal.Because : $"The register answered {handled}.");
}
