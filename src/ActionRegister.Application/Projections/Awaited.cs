using ActionRegister.Application.Events;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Actions;
using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Importing;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.Proposals;
using ActionRegister.EventStore.Projections;

namespace ActionRegister.Application.Projections;

/// <summary>Who is asked for what. What is asked in a round is in <see cref="AwaitedInRounds"/>, of the group in <see cref="AwaitedOfGroup"/>.</summary>
internal sealed class Awaited : IReadModel
{
    public string Name => "awaiting";

    public int Build => 4;

    public IEnumerable<RowChange> Apply(Kept kept) => kept.Event switch
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
        CompletionImported => [kept.End(null, [AskedFor.Action])],
        AmendmentImported { Kind: AmendmentKind.Overturn } => [kept.EndEntry()],
        AmendmentImported e => [rows => Changed(kept, rows, [.. e.Content.Owners.Select(o => o.Value)], e.Content.Due?.On)],
        CompletionDisputed => [kept.End(null, [AskedFor.CompletionReport]), kept.AskOwners()],
        RecordCorrected e => [kept.Ask(ProjectionRows.CoChairs, AskedFor.RecordCorrection, number: e.Correction)],
        RecordCorrectionConfirmed e => [kept.End(null, [AskedFor.RecordCorrection], number: e.Correction)],
        _ => AwaitedInRounds.Apply(kept) ?? AwaitedOfGroup.Apply(kept),
    };

    // Answers to comments and objections stay owed: they were made on an earlier text, and still count.
    private static IEnumerable<RowChange> Revised(Kept kept, int? amendment, Content content) =>
    [
        kept.Remember(amendment, null, content),
        kept.End(amendment, [AskedFor.Comment, AskedFor.ShortNotice, AskedFor.Position, AskedFor.Consent, AskedFor.LeavingOutSeat]),
    ];

    private static IEnumerable<RowChange> Opened(
        Kept kept, int? amendment, IReadOnlyList<Party> recipients, DateOnly closes) =>
    [
        kept.End(amendment, [AskedFor.Comment]),
        kept.Ask(recipients.Select(r => r.Value), AskedFor.Comment, amendment, until: closes),
    ];

    private static IEnumerable<RowChange> Settled(Kept kept, ConflictSettled e)
    {
        yield return kept.End(null, [AskedFor.Conflict], Party.CoChair(e.CoChair), e.Claim);
        // The sponsor has nothing more to do once both co-chairs have said why there is none.
        yield return rows =>
        {
            var (conflict, asked) = (AskedFor.Conflict.Word(), kept.AskedIn(rows, null).ToList());
            if (!asked.Exists(a => a.AskedFor == conflict && a.Number == e.Claim && ProjectionRows.CoChairs.Contains(a.OfParty)))
                kept.EndIn(rows, null, a => a.AskedFor == conflict && a.Number == e.Claim);
        };
    }

    private static IEnumerable<RowChange> Adopted(Kept kept, AmendmentAdopted e)
    {
        if (e.Kind == AmendmentKind.Overturn)
        {
            yield return kept.EndEntry();
            yield break;
        }

        yield return kept.EndMatter(e.Amendment);
        yield return rows =>
        {
            if (kept.MatterIn(rows, e.Amendment) is { } amended)
                Changed(kept, rows, amended.Owners, amended.Due);
        };
    }

    // Whoever was asked to do it is asked for what it says now; a report that it is done stands.
    private static void Changed(Kept kept, Rows rows, string[] owners, DateOnly? due)
    {
        kept.ChangeMatter(rows, null, m => m with { Owners = owners, Due = due });
        var action = AskedFor.Action.Word();
        if (kept.EndIn(rows, null, a => a.AskedFor == action) > 0 && kept.MatterIn(rows, null) is { } matter)
            kept.AskToAct(rows, matter);
    }
}
