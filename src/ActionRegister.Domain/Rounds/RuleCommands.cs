using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;

namespace ActionRegister.Domain.Rounds;

// What the register records itself, because it follows from time or from a change of rules. A policy asks; these decide.

/// <summary>Says that a change of rules voided what was opened and given on a text.</summary>
/// <param name="Id">The entry.</param>
/// <param name="Amendment">The amendment meant, or null for the proposal.</param>
/// <param name="Because">Position in the log of the event that changed the rules.</param>
public sealed record VoidOpening(EntryId Id, int? Amendment, long Because) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => [StreamName.Of(Id)];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        if (Standing.For(Act.FollowRules, context, view.Group).Refusal is { } refused) return refused;
        if (Matter.Find(view, context.Clock, Id, Amendment, out var matter) is { } none) return none;

        var d = matter.Deliberation;
        if (!d.IsOpen || matter.FallenAway().Count == 0) return Outcome.AlreadySo;

        return Outcome.Accept(StreamName.Of(Id), new OpeningVoided(
            Amendment, d.Hash, matter.VoidNotice() is not null, d.OpenRound?.Number, d.Given(), Because));
    }
}

/// <summary>Reminds those who have not answered in an open round, or those whose matter is about to lapse.</summary>
public sealed record SendReminder(EntryId Id, int? Amendment, ReminderAbout About) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => [StreamName.Of(Id)];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        if (Standing.For(Act.FollowRules, context, view.Group).Refusal is { } refused) return refused;
        if (Matter.Find(view, context.Clock, Id, Amendment, out var matter) is { } none) return none;
        if (Reminders.Due(matter) != About) return Outcome.AlreadySo;

        var d = matter.Deliberation;
        IReadOnlyList<Party> to = About switch
        {
            ReminderAbout.Lapse => [d.Sponsor],
            ReminderAbout.Position => [.. d.OpenRound!.Counting.Where(s => !d.OpenRound.Positions.ContainsKey(s)).Select(Party.Of)],
        };
        return Outcome.Accept(StreamName.Of(Id), new ReminderSent(
            Amendment, About, About == ReminderAbout.Position ? d.OpenRound!.Number : null, to));
    }
}

/// <summary>Ends a proposal or an amendment on which nothing was recorded for the set time, after two reminders.</summary>
public sealed record Lapse(EntryId Id, int? Amendment) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => [StreamName.Of(Id)];

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        if (Standing.For(Act.FollowRules, context, view.Group).Refusal is { } refused) return refused;
        if (Matter.Find(view, context.Clock, Id, Amendment, out var matter) is { } none) return none;
        if (!matter.Deliberation.IsOpen) return Outcome.AlreadySo;

        var days = matter.Rules.LapseDays;
        if (Reminders.IdleDays(matter) < days.Value || matter.Deliberation.LapseReminders < 2)
        {
            return Refusal.Rule(
                days.Clause,
                $"{matter.Quoted} lapses after {days.Value} days without a recorded act and two reminders; it has been {Reminders.IdleDays(matter)} days and {matter.Deliberation.LapseReminders}.");
        }

        return Amendment is { } number
            ? Outcome.Accept(StreamName.Of(Id), new Amendments.AmendmentLapsed(number, days.Value))
            : Outcome.Accept(StreamName.Of(Id), new Proposals.ProposalLapsed(days.Value));
    }
}
