using ActionRegister.Application.Commands;
using ActionRegister.Application.Demo;
using ActionRegister.Cli.Running;
using ActionRegister.EventStore.Reading;
using ActionRegister.EventStore.Schema;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace ActionRegister.Cli.Demo;

/// <summary>Loads the worked example into an empty register; leaves any other alone.</summary>
internal static class DemoCommand
{
    private const string NotEmpty = "The register is not empty: the worked example is left out, and nothing was changed.";

    private const string CutOff = "An earlier loading of the worked example was cut off, so the register holds a part of it; its clock is "
        + "right again. For the whole example, begin with an empty register.";

    public static RegisterCommand Make() => new(
        "demo",
        "Loads the worked example into an empty register: an invented half year of a group, marked as a rehearsal for ever.",
        "register demo",
        Load);

    private static async Task<Reply> Load(System.CommandLine.ParseResult parsed, Invocation invocation, CancellationToken cancellation)
    {
        var clock = new RehearsalClock(invocation.Time);
        await using var register = await OpenRegister.With(invocation with { Time = clock }, cancellation);
        var reader = register.Services.GetRequiredService<EventReader>();
        var database = register.Services.GetRequiredService<NpgsqlDataSource>();
        var before = (await reader.Head(cancellation)).Size;
        var ahead = await Rehearsal.Ahead(database, cancellation);
        if (before > 0 && ahead is not { Ticks: < 0 })
            return Said(false, before, NotEmpty);

        await using var rehearsal = new Rehearsal(invocation.Settings.DatabaseAdmin, invocation.Settings.Database);
        if (before > 0)
        {
            await rehearsal.MoveClock(TimeSpan.Zero, cancellation);
            return Said(false, before, CutOff);
        }

        var example = new WorkedExample(register.Services.GetRequiredService<CommandHandler>(), reader, rehearsal, clock);
        await invocation.Work.Show("Loading the worked example", async progress =>
        {
            await example.Play(progress, cancellation);
            return true;
        });
        var size = (await reader.Head(cancellation)).Size;
        return Said(true, size, $"The worked example is loaded: {size} events.");
    }

    private static Reply Said(bool loaded, long events, string sentence) => new([sentence], new Loading(loaded, events, sentence));

    private sealed record Loading(bool Loaded, long Events, string Says);
}
