using ActionRegister.Application.Events;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Erasures;
using ActionRegister.Domain.Founding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Application.Projections;

/// <summary>Who is asked for what about the founding, offices, sign-ins and erasures.</summary>
internal static class AwaitedOfGroup
{
    public static IEnumerable<FormattableString> Apply(Kept kept) => kept.Event switch
    {
        GroupFounded => [kept.Ask(ProjectionRows.CoChairs, AskedFor.Founding)],
        FoundingConfirmed e => [kept.EndAbout(AskedFor.Founding, party: Party.CoChair(e.CoChair).Value)],
        FoundingAbandoned => [kept.EndAbout(AskedFor.Founding)],
        CoChairAppointed e => Appointed(kept, e),
        CoChairConfirmed { By: not CoChairConfirmer.Seat } e => [kept.EndAbout(AskedFor.CoChair, e.Side.Word())],
        CoChairEnded e => [kept.EndAbout(AskedFor.CoChair, e.Side.Word())],
        SecretariatAppointed { CoChair: { } by } e => Office(kept, e.Person, by),
        SecretariatEnded e => [kept.EndAbout(AskedFor.Office, e.Person.ToString())],
        AuditorAppointed { CoChair: { } by } e => Office(kept, e.Person, by),
        AuditorEnded e => [kept.EndAbout(AskedFor.Office, e.Person.ToString())],
        SignInBound { NeedsConfirmation: true } => [kept.Ask(ProjectionRows.CoChairs, AskedFor.SignIn, subject: kept.Stream.Key)],
        // Asked of both, each personally; a stream is one part of one event.
        ErasureAsked => [kept.Ask(ProjectionRows.CoChairs, AskedFor.Erasure, subject: kept.Stream.Key)],
        ErasureAuthorised e => [kept.EndAbout(AskedFor.Erasure, kept.Stream.Key, Party.CoChair(e.CoChair).Value)],
        ErasureCarriedOut or ErasureRepeated => [kept.EndAbout(AskedFor.Erasure, kept.Stream.Key)],
        SignInConfirmed or SignInUnbound => [kept.EndAbout(AskedFor.SignIn, kept.Stream.Key)],
        _ => [],
    };

    // At founding the appointments are confirmed with the founding itself.
    private static IEnumerable<FormattableString> Appointed(Kept kept, CoChairAppointed e)
    {
        yield return kept.EndAbout(AskedFor.CoChair, e.Side.Word());
        yield return $"""
            insert into awaited (of_party, asked_for, amendment, subject, rec_from)
            select {ProjectionRows.OtherCoChair(e.Side)}, {AskedFor.CoChair.Word()}, 0, {e.Side.Word()}, {kept.Position}
            where not exists (
              select from awaited where entry is null and asked_for = {AskedFor.Founding.Word()} and rec_to = {ProjectionRows.Open})
            """;
    }

    // The first co-chair's record asks the other's, which ends the asking.
    private static IEnumerable<FormattableString> Office(Kept kept, PersonId person, Side by)
    {
        var (asked, subject) = (AskedFor.Office.Word(), person.ToString());
        yield return $"""
            with ended as (
              update awaited set rec_to = {kept.Position}
              where entry is null and asked_for = {asked} and subject = {subject}
                and of_party = {Party.CoChair(by).Value} and rec_to = {ProjectionRows.Open} returning 1)
            insert into awaited (of_party, asked_for, amendment, subject, rec_from)
            select {ProjectionRows.OtherCoChair(by)}, {asked}, 0, {subject}, {kept.Position}
            where not exists (select from ended)
            """;
    }
}
