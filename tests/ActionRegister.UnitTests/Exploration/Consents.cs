using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.UnitTests.Exploration;

/// <summary>Who consented to exactly one text, told from the events alone.</summary>
internal sealed class Consents(Past past, TextPast text, DateOnly today)
{
    /// <summary>J5: a round is open on this text, opened after everybody was told and every comment dealt with, for the right seats.</summary>
    public bool Asked() => text.Round() is { } round
        && text.At(round.By.Position) is var then
        && then.Told(Past.Day(round.By.Clock)) && then.DealtWith()
        && round.Opened.Electorate.ToHashSet().SetEquals(Electorate(then.Telling()!.Value.By.Position, round.By.Position));

    /// <summary>J6, M5: the positions taken in that round are the consent of the group, and every objection ever has an answer.</summary>
    public bool Group()
    {
        if (text.Round() is not { } round) return false;

        var counting = round.Opened.Electorate.Where(s => !LeftOut(s, round.By.Position)).ToDictionary(s => s, s => Answer(s, round));
        var answered = text.Events.Select(r => r.Event).OfType<ObjectionAnswered>().Select(e => e.Objection).ToHashSet();
        return SidesOf(counting).All(side => side.Any(a => a.Value == Position.Consent))
            && text.Events.Select(r => r.Event).OfType<PositionRecorded>().All(e => e.Objection is not { } number || answered.Contains(number))
            && (round.Opened.Rule == GroupConsent.EverySeat
                ? counting.Values.All(p => p is Position.Consent or Position.NoObjection)
                : today > round.Opened.PlannedClose
                    && Reminders(round.By.Position) >= 2
                    && !counting.ContainsValue(Position.Objection)
                    && SidesOf(counting).All(side => 2 * side.Count(a => a.Value is not null) >= side.Count()));
    }

    /// <summary>J7, M4: both co-chairs consented to this text: two people, in office and confirmed then and now, nothing left undone before.</summary>
    public bool CoChairs()
    {
        var consents = Enum.GetValues<Side>().Select(Consent).ToList();
        return consents.All(c => c is not null) && consents.Select(c => ((CoChairConsentGiven)c!.Event).Person).Distinct().Count() == 2;
    }

    /// <summary>J7 where the seats of a side agree for it: every one of them consents.</summary>
    public bool EverySeatOfEachSide() => text.Round() is { } round
        && round.Opened.Electorate.Where(s => !LeftOut(s, round.By.Position)).All(s => Answer(s, round) == Position.Consent);

    private Recorded? Consent(Side side)
    {
        var said = text.Since.LastOrDefault(r => r.Event switch
        {
            CoChairConsentGiven e => e.CoChair == side,
            CoChairConsentRefused e => e.CoChair == side,
            ConsentWithdrawn e => e.CoChair == side,
            OpeningVoided e => e.Voids.Contains(Party.CoChair(side)),
            _ => false,
        });
        if (said?.Event is not CoChairConsentGiven given || given.Hash != text.Standing.Content.Hash) return null;

        var (then, office) = (text.At(said.Position), past.CoChair(side));
        return office.Person == given.Person && office.Confirmed && office.Since < said.Position
            && past.At(said.Position).CoChair(side).Confirmed
            && then.Told(Past.Day(said.Clock)) && then.DealtWith()
            && text.Comments().All(c => text.AnswerTo(c)?.Position < said.Position)
            ? said : null;
    }

    // A position stays when its holder leaves; a late record voids what was answered after the last day.
    private Position? Answer(SeatId seat, (Recorded By, RoundOpened Opened) round)
    {
        var last = text.Events.LastOrDefault(r =>
            r.Position > round.By.Position && r.Event is PositionRecorded e && e.Seat == seat && e.Round == round.Opened.Round);
        if (last?.Event is not PositionRecorded taken || taken.Hash != text.Standing.Content.Hash) return null;
        if (past.At(last.Position).HolderOf(seat) != taken.RecordedBy) return null;

        return past.Tenures(seat).Any(t => t.Person == taken.RecordedBy && t.From < last.Position && t.To > last.Position
            && t.LastDay < Past.Day(last.Clock)) ? null : taken.Position;
    }

    private bool LeftOut(SeatId seat, long since)
    {
        var left = text.Events.Where(r => r.Position > since).Select(r => r.Event).OfType<SeatLeftOut>().Where(e => e.Seat == seat).ToList();
        return left.Select(e => e.CoChair).Distinct().Count() == 2 && left.Select(e => e.Person).Distinct().Count() == 2;
    }

    private int Reminders(long since) =>
        text.Events.Count(r => r.Position > since && r.Event is ReminderSent { About: ReminderAbout.Position });

    private IEnumerable<SeatId> Electorate(long told, long asked)
    {
        var then = past.At(asked);
        return then.Seats().Select(s => s.Id).Where(s => then.Tenures(s).Any(t => t.To is null || t.To > told));
    }

    private IEnumerable<IGrouping<Side, KeyValuePair<SeatId, Position?>>> SidesOf(Dictionary<SeatId, Position?> counting)
    {
        var sides = past.Log.Select(r => r.Event).OfType<Domain.Founding.GroupFounded>().Single().Seats.ToDictionary(s => s.Id, s => s.Side);
        return counting.GroupBy(a => sides[a.Key]);
    }
}
