using ActionRegister.Application.Events;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Actions;
using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.Proposals;

namespace ActionRegister.Application.Projections;

/// <summary>Who is asked for what. What is asked in a round is in <see cref="AwaitedInRounds"/>, of the group in <see cref="AwaitedOfGroup"/>.</summary>
internal sealed class Awaited : IReadModel
{
    public string Name => "awaiting";

    public int Build => 2;

    public IEnumerable<FormattableString> Apply(Kept kept) => kept.Event switch
    {
        DecisionProposed e => [kept.Remember(null, e.Sponsor.Value, e.Content)],
        ActionProposed e => [kept.Remember(null, e.Sponsor.Value, e.Content)],
        EntryImported e => [kept.Remember(null, null, e.Content), kept.AskOwners()],
        ProposalRevised e => Revised(kept, null, e.Content),
        AmendmentProposed e => [kept.Remember(e.Amendment, e.Sponsor.Value, e.Content)],
        AmendmentRevised e => Revised(kept, e.Amendment, e.Content),
        EarlyNoticeGiven e => Opened(kept, null, e.Recipients, e.Closes),
        ConsultationOpened e => Opened(kept, e.Amendment, e.Recipients, e.Closes),
        ShortNoticeAsked e =>
        [
            kept.End(null, [AskedFor.ShortNotice]),
            kept.Ask(ProjectionRows.CoChairs, AskedFor.ShortNotice, until: e.Closes),
        ],
        ShortNoticeAgreed e => [kept.End(null, [AskedFor.ShortNotice], Party.CoChair(e.CoChair))],
        ConflictClaimed e =>
        [
            kept.Ask(ProjectionRows.CoChairs, AskedFor.Conflict, number: e.Claim),
            kept.AskSponsor(AskedFor.Conflict, null, e.Claim),
        ],
        ConflictWithdrawn e => [kept.End(null, [AskedFor.Conflict], number: e.Claim)],
        ConflictSettled e => Settled(kept, e),
        JointAgreementRecorded => [kept.EndMatter(null), kept.AskOwners()],
        ProposalWithdrawn or ProposalLapsed => [kept.EndMatter(null)],
        AmendmentWithdrawn e => [kept.EndMatter(e.Amendment)],
        AmendmentLapsed e => [kept.EndMatter(e.Amendment)],
        AmendmentAdopted e => Adopted(kept, e),
        EntrySuperseded or ActionFellWithDecision => [kept.EndEntry()],
        ActionCompleted e =>
        [
            kept.End(null, [AskedFor.Action]),
            kept.Ask(ProjectionRows.CoChairs, AskedFor.CompletionReport, number: e.Completion, until: e.DisputableUntil),
        ],
        CompletionDisputed => [kept.End(null, [AskedFor.CompletionReport]), kept.AskOwners()],
        RecordCorrected e => [kept.Ask(ProjectionRows.CoChairs, AskedFor.RecordCorrection, number: e.Correction)],
        RecordCorrectionConfirmed e => [kept.End(null, [AskedFor.RecordCorrection], number: e.Correction)],
        _ => AwaitedInRounds.Apply(kept) ?? AwaitedOfGroup.Apply(kept),
    };

    // Answers to comments and objections stay owed: they were made on an earlier text, and still count.
    private static IEnumerable<FormattableString> Revised(Kept kept, int? amendment, Content content) =>
    [
        kept.Remember(amendment, null, content),
        kept.End(amendment, [AskedFor.Comment, AskedFor.ShortNotice, AskedFor.Position, AskedFor.Consent, AskedFor.LeavingOutSeat]),
    ];

    private static IEnumerable<FormattableString> Opened(
        Kept kept, int? amendment, IReadOnlyList<Party> recipients, DateOnly closes) =>
    [
        kept.End(amendment, [AskedFor.Comment]),
        kept.Ask(recipients.Select(r => r.Value), AskedFor.Comment, amendment, until: closes),
    ];

    private static IEnumerable<FormattableString> Settled(Kept kept, ConflictSettled e)
    {
        yield return kept.End(null, [AskedFor.Conflict], Party.CoChair(e.CoChair), e.Claim);
        // The sponsor has nothing more to do once both co-chairs have said why there is none.
        yield return $"""
            update awaited a set rec_to = {kept.Position}
            where entry = {kept.Key()} and amendment = 0 and asked_for = {AskedFor.Conflict.Word()} and number = {e.Claim}
              and rec_to = {ProjectionRows.Open}
              and not exists (select from awaited o where o.entry = a.entry and o.amendment = 0 and o.asked_for = a.asked_for
                and o.number = a.number and o.of_party = any({ProjectionRows.CoChairs}) and o.rec_to = {ProjectionRows.Open})
            """;
    }

    private static IEnumerable<FormattableString> Adopted(Kept kept, AmendmentAdopted e)
    {
        if (e.Kind == AmendmentKind.Overturn)
        {
            yield return kept.EndEntry();
            yield break;
        }

        yield return kept.EndMatter(e.Amendment);
        yield return $"""
            update awaited_matter m set owners = a.owners, due = a.due
            from awaited_matter a
            where m.entry = {kept.Key()} and m.amendment = 0 and a.entry = m.entry and a.amendment = {e.Amendment}
            """;
        // Whoever was asked to do it is asked for what it says now; a report that it is done stands.
        yield return $"""
            with ended as (
              update awaited set rec_to = {kept.Position}
              where entry = {kept.Key()} and amendment = 0 and asked_for = {AskedFor.Action.Word()}
                and rec_to = {ProjectionRows.Open} returning 1)
            insert into awaited (of_party, asked_for, entry, amendment, until, rec_from)
            select party, {AskedFor.Action.Word()}, entry, 0, due, {kept.Position}
            from awaited_matter, unnest(owners) party
            where entry = {kept.Key()} and amendment = 0 and exists (select from ended)
            """;
    }
}
