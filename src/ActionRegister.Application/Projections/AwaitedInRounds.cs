using ActionRegister.Application.Events;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.EventStore.Projections;

namespace ActionRegister.Application.Projections;

/// <summary>Who is asked for what while people comment on a text and while the group is being asked.</summary>
internal static class AwaitedInRounds
{
    private static readonly AskedFor[] _inRound = [AskedFor.Position, AskedFor.Consent, AskedFor.LeavingOutSeat];

    /// <summary>Null when the event is none of a round.</summary>
    public static IEnumerable<RowChange>? Apply(Kept kept) => kept.Event switch
    {
        CommentMade { Late: false } e => [kept.AskSponsor(AskedFor.AnswerToComment, e.Amendment, e.Comment)],
        CommentWithdrawn e => [kept.End(e.Amendment, [AskedFor.AnswerToComment], number: e.Comment)],
        CommentAnswered e => [kept.End(e.Amendment, [AskedFor.AnswerToComment], number: e.Comment)],
        RoundOpened e => Opened(kept, e),
        PositionRecorded e => Answered(kept, e),
        ObjectionAnswered e => [kept.End(e.Amendment, [AskedFor.AnswerToObjection], number: e.Objection)],
        SeatLeftOut e => LeftOut(kept, e),
        RoundClosed e => [kept.End(e.Amendment, _inRound), Closed(kept, e.Amendment)],
        CoChairConsentGiven e =>
        [
            Consented(kept, e.Amendment, ProjectionRows.Bit(e.CoChair), 0),
            kept.End(e.Amendment, [AskedFor.Consent], Party.CoChair(e.CoChair)),
        ],
        // A refusal is an answer; the same co-chair may still consent later, but is not asked again.
        CoChairConsentRefused e =>
        [
            Consented(kept, e.Amendment, 0, ProjectionRows.Bit(e.CoChair)),
            kept.End(e.Amendment, [AskedFor.Consent], Party.CoChair(e.CoChair)),
        ],
        ConsentWithdrawn e =>
            [Consented(kept, e.Amendment, 0, ProjectionRows.Bit(e.CoChair)), kept.AskCoChairs(e.Amendment)],
        OpeningVoided e => Voided(kept, e),
        _ => null,
    };

    private static List<RowChange> Opened(Kept kept, RoundOpened e)
    {
        var statements = new List<RowChange>
        {
            kept.End(e.Amendment, [AskedFor.Comment, .. _inRound]),
            kept.Ask(
                e.Electorate.Select(s => Party.Of(s).Value), AskedFor.Position, e.Amendment, e.Round, until: e.PlannedClose),
            rows => kept.ChangeMatter(rows, e.Amendment, m => m with { Round = e.Round, RoundUntil = e.PlannedClose }),
        };
        if (e.SideRule == WhoAgreesForASide.CoChair || e.Amendment is not null)
            statements.Add(kept.AskCoChairs(e.Amendment));
        return statements;
    }

    private static IEnumerable<RowChange> Answered(Kept kept, PositionRecorded e)
    {
        var seat = Party.Of(e.Seat);
        yield return kept.End(e.Amendment, [AskedFor.Position], seat);
        if (e.Position == Position.NeedsTime)
            yield return kept.Ask([seat.Value], AskedFor.Position, e.Amendment, e.Round, until: e.NeedsUntil);
        if (e.Objection is { } objection)
            yield return kept.AskSponsor(AskedFor.AnswerToObjection, e.Amendment, objection);
    }

    // One co-chair's record asks the other's; with the second the seat itself is no longer asked.
    private static IEnumerable<RowChange> LeftOut(Kept kept, SeatLeftOut e)
    {
        var (leave, seat, other) = (AskedFor.LeavingOutSeat.Word(), Party.Of(e.Seat).Value, ProjectionRows.OtherCoChair(e.CoChair));
        yield return rows =>
        {
            var asked = kept.AskedIn(rows, e.Amendment)
                .Where(a => a.AskedFor == leave && a.Subject == e.Seat.Value && a.Number == e.Round).ToList();
            if (asked.Count == 0)
                kept.Ask([other], AskedFor.LeavingOutSeat, e.Amendment, e.Round, e.Seat.Value)(rows);
            else if (asked.Exists(a => a.OfParty == Party.CoChair(e.CoChair).Value))
                kept.EndIn(rows, e.Amendment, a => (a.AskedFor == leave && a.Subject == e.Seat.Value) || a.OfParty == seat);
        };
    }

    private static IEnumerable<RowChange> Voided(Kept kept, OpeningVoided e)
    {
        AskedFor[] ended = [.. e.Notice ? [AskedFor.Comment, AskedFor.ShortNotice] : Array.Empty<AskedFor>(), .. e.Round is null ? [] : _inRound];
        yield return kept.End(e.Amendment, ended);
        if (e.Round is not null)
            yield return Closed(kept, e.Amendment);
        yield return Consented(kept, e.Amendment, 0, e.Voids.Select(p => p.CoChairOf).OfType<Side>().Sum(ProjectionRows.Bit));
        yield return kept.AskCoChairs(e.Amendment);
    }

    private static RowChange Consented(Kept kept, int? amendment, int add, int remove) => rows =>
        kept.ChangeMatter(rows, amendment, m => m with { Consented = (m.Consented | add) & ~remove });

    private static RowChange Closed(Kept kept, int? amendment) => rows =>
        kept.ChangeMatter(rows, amendment, m => m with { Round = null, RoundUntil = null });
}
