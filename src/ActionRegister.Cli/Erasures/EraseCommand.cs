using System.CommandLine;
using System.Text;
using ActionRegister.Application.Commands;
using ActionRegister.Application.Erasures;
using ActionRegister.Cli.Running;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Erasures;
using ActionRegister.EventStore.Erasing;
using Microsoft.Extensions.DependencyInjection;

namespace ActionRegister.Cli.Erasures;

/// <summary>
/// Erases one part of one event, on the recorded authority of both co-chairs: an event first, then a line in the list outside
/// the database, then bytes and key, in the log and in every read model. Run again after a failure, it goes on where it stopped.
/// </summary>
internal static class EraseCommand
{
    private static readonly Option<long> _event = new("--event")
    {
        Description = "Position of the event in the log.",
        HelpName = "N",
        Required = true,
    };

    private static readonly Option<string> _part = new("--part")
    {
        Description = "actor (who did it) or private (free text that may hold personal data).",
        HelpName = "PART",
        Required = true,
    };

    private static readonly Option<string> _basis = new("--basis")
    {
        Description = "Under what law, or at whose request; without repeating what is to go.",
        HelpName = "WORDS",
        Required = true,
    };

    public static RegisterCommand Make()
    {
        _part.AcceptOnlyFromAmong("actor", "private");
        return new(
            "erase",
            "Erases one part of one event, once the secretariat has asked and both co-chairs have authorised it. Needs the administrator's connection.",
            "register erase --event 412 --part private --basis \"a request under article 17 of UK GDPR\"",
            Erase,
            _event,
            _part,
            _basis);
    }

    private static async Task<Reply> Erase(ParseResult parsed, Invocation invocation, CancellationToken cancellation)
    {
        var (position, basis) = (parsed.GetValue(_event), parsed.GetRequiredValue(_basis));
        var part = parsed.GetRequiredValue(_part) == "actor" ? ErasedPart.Actor : ErasedPart.Private;
        var erasure = new PartErasure(invocation.Settings.DatabaseAdmin, invocation.Settings.Database);
        var list = new ErasureList(invocation.Settings.SigningFolder);
        await using var register = await OpenRegister.With(invocation, cancellation);
        await using var following = await Following.Start(register, invocation.Work, cancellation);
        var parts = register.Services.GetRequiredService<ErasableParts>();
        if (await parts.WhyNot(position, part, cancellation) is { } because)
            throw Failure.Refused(because);

        var now = invocation.Time.GetUtcNow();
        var request = new Request(
            Guid.CreateVersion7(now), Person: null, new Capacity.Operator(), "console", Encoding.UTF8.GetBytes($"erase\n{position}\n{part}\n{basis}"));
        var handled = await register.Services.GetRequiredService<CommandHandler>()
            .Handle(new CarryOutErasure(position, part, basis), request, cancellation);
        var by = Answers.Recorded(handled)?.Last ?? await parts.CarriedOutBy(position, part, cancellation)
            ?? throw new System.Diagnostics.UnreachableException("An erasure is so already, and no event says it.");
        list.Add(await register.Services.GetRequiredService<ErasedParts>().Recorded(cancellation));
        await erasure.Erase(position, Erasure.Word(part), by, cancellation);
        await Following.Until(by, register, cancellation);
        await invocation.Work.Show("Clearing away what rows held before", async _ =>
        {
            await erasure.Vacuum(cancellation);
            return true;
        });
        return new(
            [
                $"The {Erasure.Word(part)} part of event {position} is erased, by event {by}. Its commitment and every proof still hold.",
                "Backups and the server's write-ahead log hold it until their own end: see the server's keeper.",
            ],
            new Erased(position, Erasure.Word(part), by));
    }

    private sealed record Erased(long Event, string Part, long ErasedBy);
}
