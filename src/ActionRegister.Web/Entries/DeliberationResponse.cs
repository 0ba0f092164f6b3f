using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Web.Entries;

/// <summary>What the group did with one text.</summary>
/// <param name="Sponsor">The seat or office that put it forward.</param>
/// <param name="ContentHash">Fingerprint of the text that stands.</param>
/// <param name="Stage">Where it stands at the moment of the answer.</param>
/// <param name="Notice">The last early notice or consultation.</param>
/// <param name="ShortNotice">The last short notice asked for.</param>
/// <param name="Claims">Claims that the text changes an agreed entry without saying so.</param>
/// <param name="Round">The last round.</param>
/// <param name="CoChairs">What each co-chair last said.</param>
/// <param name="Objections">Objections ever stated.</param>
internal sealed record DeliberationResponse(
    string Sponsor,
    string ContentHash,
    DeliberationStage Stage,
    NoticeResponse? Notice,
    ShortNoticeResponse? ShortNotice,
    IReadOnlyList<ClaimResponse> Claims,
    RoundResponse? Round,
    IReadOnlyList<CoChairResponse> CoChairs,
    IReadOnlyList<ObjectionResponse> Objections)
{
    public static DeliberationResponse Of(Deliberation d, DateTimeOffset now) => new(
        d.Sponsor.Value,
        d.Hash.Value,
        d.StageAt(now),
        d.Opening is { } o ? new(o.Hash.Value, o.Days, d.WindowCloses() ?? o.Closes, o.Void || o.Hash != d.Hash, o.Position) : null,
        d.ShortNotice is { } s ? new(s.Hash.Value, s.Closes, [.. s.AgreedBy.Keys.Order()]) : null,
        [.. d.Claims.Select(c => new ClaimResponse(c.Number, c.With.Value, c.By.Value, c.Withdrawn, [.. c.SettledBy.Keys.Order()]))],
        d.Round is { } round ? RoundResponse.Of(round, d) : null,
        [.. d.CoChairs.OrderBy(c => c.Key).Select(c => new CoChairResponse(
            c.Key, c.Value.Consents, c.Value.Person.Value, c.Value.Hash.Value, c.Value.Hash == d.Hash, c.Value.Position))],
        [.. d.Objections.Select(o => new ObjectionResponse(o.Number, o.Seat.Value, o.Position, o.AnsweredAt))]);
}

/// <summary>An early notice or a consultation.</summary>
/// <param name="Days">Its length in clear days.</param>
/// <param name="Closes">The London day at whose end it closes, short notice counted.</param>
/// <param name="Ended">Whether it no longer holds: the text or the rules changed since.</param>
internal sealed record NoticeResponse(string ContentHash, int Days, DateOnly Closes, bool Ended, long Position);

/// <summary>A short notice asked for.</summary>
internal sealed record ShortNoticeResponse(string ContentHash, DateOnly Closes, IReadOnlyList<Side> AgreedBy);

/// <summary>A claim of conflict.</summary>
internal sealed record ClaimResponse(int Number, Guid With, string By, bool Withdrawn, IReadOnlyList<Side> SettledBy);

/// <summary>What a co-chair last said.</summary>
/// <param name="OnThisText">Whether it was said about the text that stands.</param>
internal sealed record CoChairResponse(Side Side, bool Consents, Guid Person, string ContentHash, bool OnThisText, long Position);

/// <summary>An objection once stated; an answer does not remove it.</summary>
internal sealed record ObjectionResponse(int Number, string Seat, long Position, long? AnsweredAt);

/// <summary>One asking of the group.</summary>
/// <param name="Electorate">The seats that may answer.</param>
/// <param name="LeftOut">Seats that both co-chairs left out.</param>
/// <param name="Positions">The seats' last answers; a seat without one has not answered.</param>
/// <param name="Open">Whether it is open on the text that stands.</param>
internal sealed record RoundResponse(
    int Number,
    string ContentHash,
    GroupConsent Rule,
    WhoAgreesForASide SideRule,
    DateOnly PlannedClose,
    IReadOnlyList<string> Electorate,
    IReadOnlyList<string> LeftOut,
    IReadOnlyList<PositionResponse> Positions,
    bool Open,
    long Position)
{
    public static RoundResponse Of(Round r, Deliberation d) => new(
        r.Number,
        r.Hash.Value,
        r.Rule,
        r.SideRule,
        r.PlannedClose,
        [.. r.Electorate.Select(s => s.Value)],
        [.. r.Electorate.Where(r.IsLeftOut).Select(s => s.Value)],
        [.. r.Positions.OrderBy(p => p.Key.Value, StringComparer.Ordinal).Select(p => new PositionResponse(p.Key.Value, p.Value.Position, p.Value.At))],
        d.IsOpen && d.OpenRound == r,
        r.Position);
}

/// <summary>A seat's answer, and where it was recorded.</summary>
internal sealed record PositionResponse(string Seat, Position Position, long At);
