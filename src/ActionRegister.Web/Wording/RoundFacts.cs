using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Rounds;

namespace ActionRegister.Web.Wording;

/// <summary>Sentences about comments, and about the asking of the group.</summary>
internal static class RoundFacts
{
    public static string? Of(IEvent happened, FactSpeaker words) => happened switch
    {
        CommentMade { Late: true } e => words["FactCommentMadeLate", e.Comment],
        CommentMade { Passage: not null } e => words["FactCommentMadeOnPassage", e.Comment],
        CommentMade e => words["FactCommentMade", e.Comment],
        CommentWithdrawn e => words["FactCommentWithdrawn", e.Comment],
        CommentAnswered e => words[$"FactAnswer{e.Answer}", e.Comment],
        RoundOpened e => words["FactRoundOpened", e.Round, e.Electorate.Count, Dates.Words(e.PlannedClose)],
        PositionRecorded { NeedsUntil: { } until } e => words["FactPositionNeedsTimeUntil", words.Seat(e.Seat), Dates.Words(until)],
        PositionRecorded { Objection: { } number } e => words["FactPositionObjectionNumbered", words.Seat(e.Seat), number],
        PositionRecorded e => words[$"FactPosition{e.Position}", words.Seat(e.Seat)],
        ObjectionAnswered e => words["FactObjectionAnswered", e.Objection, words.Seat(e.Seat)],
        SeatLeftOut e => words["FactSeatLeftOut", words.CoChair(e.CoChair), words.Seat(e.Seat)],
        RoundClosed { GroupConsented: true } e => words["FactRoundClosedConsented", e.Round],
        RoundClosed e => words["FactRoundClosed", e.Round, e.Tally.Consent + e.Tally.NoObjection, e.Tally.Electorate],
        CoChairConsentGiven e => words["FactCoChairConsentGiven", words.CoChair(e.CoChair), e.Hash.Short],
        CoChairConsentRefused e => words["FactCoChairConsentRefused", words.CoChair(e.CoChair), e.Hash.Short],
        ConsentWithdrawn e => words["FactConsentWithdrawn", words.CoChair(e.CoChair)],
        OpeningVoided { Voids.Count: > 0 } e => words["FactOpeningVoidedWith", words.Parties(e.Voids)],
        OpeningVoided => words["FactOpeningVoided"],
        ReminderSent e => words[$"FactReminder{e.About}", words.Parties(e.To)],
        _ => null,
    };
}
