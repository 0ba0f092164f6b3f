using ActionRegister.Application.Commands;
using ActionRegister.Application.Hosting;
using ActionRegister.Application.Waiting;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Founding;
using ActionRegister.Domain.People;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.EventStore.Projections;
using ActionRegister.EventStore.Schema;
using ActionRegister.IntegrationTests.Postgres;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Shouldly;
using Xunit;

namespace ActionRegister.IntegrationTests.Application;

/// <summary>A host with the register in it, as the product runs it; several may share a database.</summary>
internal sealed class RunningRegister : IAsyncDisposable
{
    private static readonly string _keyFile = KeyFile();
    private readonly IHost _host;
    private readonly RegisterDatabase _database;

    private RunningRegister(IHost host, RegisterDatabase database, MovableClock clock) =>
        (_host, _database, Clock) = (host, database, clock);

    public MovableClock Clock { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<RunningRegister> Start(RegisterDatabase database, MovableClock? clock = null)
    {
        clock ??= new MovableClock();
        var builder = Host.CreateEmptyApplicationBuilder(new() { EnvironmentName = "Development" });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            [RegisterOptions.DatabaseName] = database.Application,
            [RegisterOptions.KeyFileName] = _keyFile,
        });
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddActionRegister();
        var host = builder.Build();
        await host.StartAsync(Cancellation);
        return new(host, database, clock);
    }

    /// <summary>A register that has been founded, whose clock can be moved.</summary>
    public static async Task<RunningRegister> StartFounded(RegisterDatabase database, TermsVersion? terms = null)
    {
        await new Rehearsal(database.Administrator, database.Application).Mark(Cancellation);
        var register = await Start(database);
        var founding = TestGroup.Founding(register.Clock.GetUtcNow(), terms);
        await register.Recorded(founding, null, new Capacity.Operator());
        await register.Recorded(new ConfirmFounding(founding.Hash), TestGroup.CentralCoChair);
        await register.Recorded(new ConfirmFounding(founding.Hash), TestGroup.LocalCoChair);
        return register;
    }

    public IServiceProvider Services => _host.Services;

    public T Get<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    public Task<Handled> Do(ICommand command, PersonId? by, Capacity? capacity = null, Guid? id = null) =>
        Get<CommandHandler>().Handle(command, Request($"{command}", by, capacity, id), Cancellation);

    /// <summary>Does what has to succeed, and waits until readers see it.</summary>
    public async Task<Handled.Recorded> Recorded(ICommand command, PersonId? by, Capacity? capacity = null)
    {
        var handled = await Do(command, by, capacity);
        var recorded = handled.ShouldBeOfType<Handled.Recorded>(Told(handled));
        await Seen(recorded.Last);
        return recorded;
    }

    /// <summary>Waits until readers see a position, however slow the machine; says what stopped when they never do.</summary>
    public async Task Seen(long position)
    {
        for (var tries = 0; await Get<ReadYourWrites>().WaitFor(position, Cancellation) != Readiness.Ready; tries++)
        {
            var stopped = (await Get<ProjectionHost>().Statuses(Cancellation)).FirstOrDefault(s => s.Error is not null);
            stopped.ShouldBeNull($"{stopped}");
            tries.ShouldBeLessThan(30);
        }
    }

    public Task<Handled> Propose(EntryKind kind, Func<Reference, ICommand> command, PersonId by, Guid? id = null) =>
        Get<CommandHandler>().HandleWithReference(kind, command, Request("propose", by, null, id), Cancellation);

    public Request Request(string canonical, PersonId? by, Capacity? capacity = null, Guid? id = null) => new(
        id ?? Guid.CreateVersion7(Clock.GetUtcNow()), by, capacity, "test", System.Text.Encoding.UTF8.GetBytes(canonical));

    public EntryId NewEntry() => new(Guid.CreateVersion7(Clock.GetUtcNow()));

    /// <summary>Lets days pass, for the host and for the database.</summary>
    public async Task Pass(int days)
    {
        Clock.Ahead += TimeSpan.FromDays(days);
        await new Rehearsal(_database.Administrator, _database.Application).MoveClock(Clock.Ahead, Cancellation);
    }

    public static string Told(Handled handled) => handled is Handled.Refused refused ? refused.Refusal.Because : $"{handled}";

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(CancellationToken.None);
        await ((IAsyncDisposable)_host).DisposeAsync();
    }

    // One key for all hosts of a run: what one host has recorded another recognises.
    private static string KeyFile()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(32)));
        return file;
    }
}
