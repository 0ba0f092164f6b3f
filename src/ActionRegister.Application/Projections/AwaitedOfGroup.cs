using ActionRegister.Application.Events;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Erasures;
using ActionRegister.Domain.Founding;
using ActionRegister.Domain.Importing;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.EventStore.Projections;

namespace ActionRegister.Application.Projections;

/// <summary>Who is asked for what about the founding, offices, sign-ins and erasures.</summary>
internal static class AwaitedOfGroup
{
    public static IEnumerable<RowChange> Apply(Kept kept) => kept.Event switch
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
        ImportCompleted => [kept.Ask(ProjectionRows.CoChairs, AskedFor.Import, subject: kept.Stream.Key)],
        ImportConfirmed e => Confirmed(kept, e),
        ImportWithdrawn => [kept.EndAbout(AskedFor.Import, kept.Stream.Key)],
        SignInConfirmed or SignInUnbound => [kept.EndAbout(AskedFor.SignIn, kept.Stream.Key)],
        _ => [],
    };

    // A confirmation counts while whoever gave it holds the office: the other side may be asked once more.
    private static IEnumerable<RowChange> Confirmed(Kept kept, ImportConfirmed e)
    {
        yield return kept.EndAbout(AskedFor.Import, kept.Stream.Key, e.Both ? null : Party.CoChair(e.CoChair).Value);
        yield return rows =>
        {
            var (import, other) = (AskedFor.Import.Word(), ProjectionRows.OtherCoChair(e.CoChair));
            if (!e.Both && !rows.Of(AwaitedRow.Table, Rows.NoKey).Any(a =>
                a.AskedFor == import && a.Subject == kept.Stream.Key && a.OfParty == other && a.RecTo == ProjectionRows.Open))
                kept.Ask([other], AskedFor.Import, subject: kept.Stream.Key)(rows);
        };
    }

    // At founding the appointments are confirmed with the founding itself.
    private static IEnumerable<RowChange> Appointed(Kept kept, CoChairAppointed e)
    {
        yield return kept.EndAbout(AskedFor.CoChair, e.Side.Word());
        yield return rows =>
        {
            var founding = AskedFor.Founding.Word();
            if (!rows.Of(AwaitedRow.Table, Rows.NoKey).Any(a => a.AskedFor == founding && a.RecTo == ProjectionRows.Open))
                kept.Ask([ProjectionRows.OtherCoChair(e.Side)], AskedFor.CoChair, subject: e.Side.Word())(rows);
        };
    }

    // The first co-chair's record asks the other's, which ends the asking.
    private static IEnumerable<RowChange> Office(Kept kept, PersonId person, Side by) =>
    [
        rows =>
        {
            var (office, subject, own) = (AskedFor.Office.Word(), person.ToString(), Party.CoChair(by).Value);
            if (kept.EndOfGroup(rows, a => a.AskedFor == office && a.Subject == subject && a.OfParty == own) == 0)
                kept.Ask([ProjectionRows.OtherCoChair(by)], AskedFor.Office, subject: subject)(rows);
        },
    ];
}
