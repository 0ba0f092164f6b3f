using ActionRegister.Application.Commands;
using ActionRegister.Domain.Deciding;
using ActionRegister.EventStore.Reading;
using ActionRegister.EventStore.Schema;

namespace ActionRegister.Application.Demo;

/// <summary>
/// A register to look at: the group on its real terms of reference, invented role names, and entries in every state. It is
/// played from two hundred days ago to yesterday, and every event has passed every rule. The database is marked as a
/// rehearsal for ever, so that nobody can take it for a register in use.
/// </summary>
public sealed class WorkedExample(CommandHandler handler, EventReader reader, Rehearsal rehearsal, RehearsalClock clock)
{
    private const int Days = 200;

    /// <summary>Whether the log is empty; only then the example can be played.</summary>
    public async Task<bool> CanPlay(CancellationToken cancellation) => (await reader.Head(cancellation)).Size == 0;

    /// <summary>Plays the whole story; reports how many of its acts are done.</summary>
    public async Task Play(IProgress<(int Done, int Of)>? progress, CancellationToken cancellation)
    {
        var today = LondonDay.Of(clock.GetUtcNow());
        var stage = new Stage(handler, clock, rehearsal, LondonDay.StartOf(today.AddDays(-Days)).AddHours(9), cancellation);
        var script = new Script();
        Scenes.TheFounding.Write(script);
        Scenes.TheForwardPlan.Write(script);
        Scenes.TheDataProtocol.Write(script);
        Scenes.TheSetting.Write(script);
        Scenes.ThePilot.Write(script);
        Scenes.TheEscalationNote.Write(script);
        Scenes.WhatDidNotCome.Write(script);
        Scenes.WhatIsBeingAsked.Write(script);
        Scenes.WhatHasJustBegun.Write(script);
        Scenes.TheHotelNotice.Write(script);
        Scenes.WhatCameBefore.Write(script);

        await rehearsal.Mark(cancellation);
        try
        {
            var done = 0;
            foreach (var step in script.InOrder)
            {
                cancellation.ThrowIfCancellationRequested();
                await stage.GoTo(step.Day);
                await step.Act(stage);
                progress?.Report((++done, script.Count));
            }
        }
        finally
        {
            await stage.ReturnToPresent();
        }
    }
}
