using ActionRegister.Application.Events;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Application.Projections;

/// <summary>Who is asked for what while people comment on a text and while the group is being asked.</summary>
internal static class AwaitedInRounds
{
    private static readonly AskedFor[] _inRound = [AskedFor.Position, AskedFor.Consent, AskedFor.LeavingOutSeat];

    /// <summary>Null when the event is none of a round.</summary>
    public static IEnumerable<FormattableString>? Apply(Kept kept) => kept.Event switch
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

    private static List<FormattableString> Opened(Kept kept, RoundOpened e)
    {
        var statements = new List<FormattableString>
        {
            kept.End(e.Amendment, [AskedFor.Comment, .. _inRound]),
            kept.Ask(
                e.Electorate.Select(s => Party.Of(s).Value), AskedFor.Position, e.Amendment, e.Round, until: e.PlannedClose),
            $"""
            update awaited_matter set round = {e.Round}, round_until = {e.PlannedClose}
            where entry = {kept.Key()} and amendment = {ProjectionRows.Matter(e.Amendment)}
            """,
        };
        if (e.SideRule == WhoAgreesForASide.CoChair || e.Amendment is not null)
            statements.Add(kept.AskCoChairs(e.Amendment));
        return statements;
    }

    private static IEnumerable<FormattableString> Answered(Kept kept, PositionRecorded e)
    {
        var seat = Party.Of(e.Seat);
        yield return kept.End(e.Amendment, [AskedFor.Position], seat);
        if (e.Position == Position.NeedsTime)
            yield return kept.Ask([seat.Value], AskedFor.Position, e.Amendment, e.Round, until: e.NeedsUntil);
        if (e.Objection is { } objection)
            yield return kept.AskSponsor(AskedFor.AnswerToObjection, e.Amendment, objection);
    }

    // One co-chair's record asks the other's; with the second the seat itself is no longer asked.
    private static IEnumerable<FormattableString> LeftOut(Kept kept, SeatLeftOut e)
    {
        var (matter, asked) = (ProjectionRows.Matter(e.Amendment), AskedFor.LeavingOutSeat.Word());
        yield return $"""
            update awaited set rec_to = {kept.Position}
            where entry = {kept.Key()} and amendment = {matter} and rec_to = {ProjectionRows.Open}
              and ((asked_for = {asked} and subject = {e.Seat.Value}) or of_party = {Party.Of(e.Seat).Value})
              and exists (select from awaited o where o.entry = {kept.Key()} and o.amendment = {matter}
                and o.asked_for = {asked} and o.subject = {e.Seat.Value} and o.number = {e.Round}
                and o.of_party = {Party.CoChair(e.CoChair).Value} and o.rec_to = {ProjectionRows.Open})
            """;
        yield return $"""
            insert into awaited (of_party, asked_for, entry, amendment, number, subject, rec_from)
            select {ProjectionRows.OtherCoChair(e.CoChair)}, {asked}, {kept.Key()}, {matter}, {e.Round}, {e.Seat.Value}, {kept.Position}
            where not exists (select from awaited o where o.entry = {kept.Key()} and o.amendment = {matter}
              and o.asked_for = {asked} and o.subject = {e.Seat.Value} and o.number = {e.Round})
            """;
    }

    private static IEnumerable<FormattableString> Voided(Kept kept, OpeningVoided e)
    {
        AskedFor[] ended = [.. e.Notice ? [AskedFor.Comment, AskedFor.ShortNotice] : Array.Empty<AskedFor>(), .. e.Round is null ? [] : _inRound];
        yield return kept.End(e.Amendment, ended);
        if (e.Round is not null)
            yield return Closed(kept, e.Amendment);
        yield return Consented(kept, e.Amendment, 0, e.Voids.Select(p => p.CoChairOf).OfType<Side>().Sum(ProjectionRows.Bit));
        yield return kept.AskCoChairs(e.Amendment);
    }

    private static FormattableString Consented(Kept kept, int? amendment, int add, int remove) => $"""
        update awaited_matter set consented = (consented | {add}) & ~({remove}::int)
        where entry = {kept.Key()} and amendment = {ProjectionRows.Matter(amendment)}
        """;

    private static FormattableString Closed(Kept kept, int? amendment) => $"""
        update awaited_matter set round = null, round_until = null
        where entry = {kept.Key()} and amendment = {ProjectionRows.Matter(amendment)}
        """;
}
