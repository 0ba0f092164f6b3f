using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Founding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Web.Wording;

/// <summary>Sentences about the group: its founding, rules, seats, offices and people.</summary>
internal static class GroupFacts
{
    public static string? Of(IEvent happened, FactSpeaker words) => Founded(happened, words) ?? Seated(happened, words) ?? InOffice(happened, words);

    private static string? Founded(IEvent happened, FactSpeaker words) => happened switch
    {
        GroupFounded e => words["FactGroupFounded", e.Name, e.Seats.Count],
        FoundingConfirmed e => words["FactFoundingConfirmed", words.CoChair(e.CoChair)],
        FoundingAbandoned => words["FactFoundingAbandoned"],
        GroupRenamed e => words["FactGroupRenamed", e.Name],
        TermsOfReferenceAdopted e => words["FactTermsOfReferenceAdopted", e.Terms.Title, e.ByReference],
        SettingChosen e => words["FactSettingChosen", Settings.Of(e.Setting).Question, e.From, e.To, e.ByReference],
        PersonRecorded => words["FactPersonRecorded"],
        PersonRenamed => words["FactPersonRenamed"],
        SignInBound { NeedsConfirmation: true } => words["FactSignInBoundUnconfirmed"],
        SignInBound => words["FactSignInBound"],
        SignInConfirmed e => words["FactSignInConfirmed", words.CoChair(e.CoChair)],
        SignInUnbound => words["FactSignInUnbound"],
        _ => null,
    };

    private static string? Seated(IEvent happened, FactSpeaker words) => happened switch
    {
        BodyAdmitted e => words["FactBodyAdmitted", e.Body.Name],
        BodyRenamed e => words["FactBodyRenamed", e.Name],
        BodyLeft e => words["FactBodyLeft", words.Body(e.Body)],
        SeatCreated e => words["FactSeatCreated", e.Seat.Name],
        SeatEnded e => words["FactSeatEnded", words.Seat(e.Seat)],
        MemberNominated e => words["FactMemberNominated", words.Body(e.Notice.From), words.Person(e.Person), words.Seat(e.Seat), e.Notice.Document],
        MemberAppointed e => words["FactMemberAppointed", words.Person(e.Person), words.Seat(e.Seat), Dates.Words(e.From)],
        MembershipEnded e => words[$"FactSeatLeft{e.Ground}", words.Person(e.Person), words.Seat(e.Seat), Dates.Words(e.On)],
        _ => null,
    };

    private static string? InOffice(IEvent happened, FactSpeaker words) => happened switch
    {
        CoChairAppointed e => words["FactCoChairAppointed", words.Person(e.Person), words.CoChair(e.Side), Dates.Words(e.From), words.Body(e.Notice.From)],
        CoChairConfirmed { Seat: { } seat } e => words["FactCoChairConfirmedBySeat", words.Seat(seat), words.Person(e.Person), words.CoChair(e.Side)],
        CoChairConfirmed e => words[$"FactConfirmedBy{e.By}", words.Person(e.Person), words.CoChair(e.Side)],
        CoChairEnded e => words[$"FactCoChairLeft{e.Ground}", words.Person(e.Person), words.CoChair(e.Side), Dates.Words(e.On)],
        SecretariatAppointed { CoChair: { } side } e => words["FactSecretariatAppointedBy", words.CoChair(side), words.Person(e.Person)],
        SecretariatAppointed e => words["FactSecretariatAppointed", words.Person(e.Person)],
        SecretariatEnded e => words["FactSecretariatEnded", words.Person(e.Person)],
        AuditorAppointed { CoChair: { } side } e => words["FactAuditorAppointedBy", words.CoChair(side), words.Person(e.Person)],
        AuditorAppointed e => words["FactAuditorAppointed", words.Person(e.Person)],
        AuditorEnded e => words["FactAuditorEnded", words.Person(e.Person)],
        AssistantNamed e => words["FactAssistantNamed", words.Party(e.For), words.Person(e.Assistant)],
        AssistantEnded e => words["FactAssistantEnded", words.Person(e.Assistant), words.Party(e.For)],
        _ => null,
    };
}
