using ActionRegister.Application.Commands;
using ActionRegister.Application.Policies;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ActionRegister.Application.Hosting;

/// <summary>Asks, when a London day begins and when the rules change, for everything that follows from that alone.</summary>
// Every host may run it: a follow-up has the same id everywhere, so it is recorded once.
internal sealed class RulesFollower(
    CommandHandler commands, StatesAsAt states, Moments moments, ReadDatabase models, TimeProvider time, ILogger<RulesFollower> logger)
    : BackgroundService
{
    private static readonly TimeSpan _look = TimeSpan.FromSeconds(5);
    private (DateOnly Day, long Rules)? _done;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_look, time);
        do
        {
            try
            {
                await Look(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // Whatever it was, the day's follow-ups are still due: look again.
                logger.LogWarning(e, "What follows from the rules could not be recorded; it is tried again.");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Look(CancellationToken cancellation)
    {
        var moment = await moments.Of(AsOf.Now, cancellation);
        var group = await states.Events([StreamName.Group], moment.Position, cancellation);
        var rules = group.LastOrDefault(e => e.Event is TermsOfReferenceAdopted or SettingChosen)?.Position;
        if (rules is not { } changedAt || _done == (moment.EffectiveOn, changedAt))
            return;

        foreach (var id in await OpenEntries(cancellation))
            await Follow(id, changedAt, moment, cancellation);
        _done = (moment.EffectiveOn, changedAt);
    }

    private async Task Follow(EntryId id, long changedAt, Moment moment, CancellationToken cancellation)
    {
        var view = await states.View(
            v => (v.Entry(id) is { } known ? OpenMatters.Of(known) : []).SelectMany(a => Matter.Reads(v, id, a)).Append(StreamName.Of(id)),
            moment.Position,
            cancellation);
        var due = new List<FollowUp>();
        foreach (var amendment in OpenMatters.Of(view.Entry(id)!)) // read just now
        {
            if (Matter.Find(view, moment.At, id, amendment, out var matter) is null)
                due.AddRange(OpenMatters.Due(matter, changedAt));
        }

        foreach (var followUp in due)
        {
            var request = new Request(
                followUp.Id, null, new Capacity.Register(), "register", System.Text.Encoding.UTF8.GetBytes($"{followUp.Id}"))
            {
                Cause = followUp.Cause,
            };
            var handled = await commands.Handle(followUp.Command, request, cancellation);
            if (handled is Handled.Busy or Handled.Conflict or Handled.UnknownOutcome or Handled.LogDoesNotMatch)
                throw new InvalidOperationException($"The log answered {handled}.");
        }
    }

    private Task<IReadOnlyList<EntryId>> OpenEntries(CancellationToken cancellation) => models.Query(
        $"""
        select entry from read.entry_state
        where rec_to = {long.MaxValue} and (stage in ('proposed', 'opened', 'in-round') or (stage = 'agreed' and open_amendments > 0))
        order by entry
        """,
        row => new EntryId(row.GetGuid(0)),
        cancellation);
}
