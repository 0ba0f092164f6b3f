using ActionRegister.Application.Events;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Actions;
using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Erasures;
using ActionRegister.Domain.Founding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Application.Projections;

/// <summary>The exceptions: short notice, corrections, settings off their default, seats left out, late records and the like.</summary>
internal sealed class Exceptional : IReadModel
{
    private const string Founding = "founding";

    public string Name => "exceptions";

    public int Build => 2;

    public IEnumerable<FormattableString> Apply(Kept kept) => kept.Event switch
    {
        DecisionProposed or ActionProposed => [Opened(kept, null)],
        AmendmentProposed e => [Opened(kept, e.Amendment)],
        ProposalWithdrawn or ProposalLapsed => [Closed(kept, null)],
        AmendmentWithdrawn e => [Closed(kept, e.Amendment)],
        AmendmentLapsed e => [Closed(kept, e.Amendment)],
        JointAgreementRecorded { ShortNotice: true } =>
            [Closed(kept, null), List(kept, ExceptionKind.ShortNotice, null, "Agreed on short notice, to which both co-chairs had agreed.")],
        JointAgreementRecorded => [Closed(kept, null)],
        AmendmentAdopted { Kind: AmendmentKind.Correct } e =>
            [Closed(kept, e.Amendment), List(kept, ExceptionKind.Correction, e.Amendment, "A clerical error was put right.")],
        AmendmentAdopted e => [Closed(kept, e.Amendment)],
        SettingChosen e when e.To != Settings.Of(e.Setting).Default =>
        [
            List(kept, ExceptionKind.SettingChosen, null,
                $"{Settings.Of(e.Setting).StoredName} is \"{e.To}\" instead of \"{Settings.Of(e.Setting).Default}\", by {e.ByReference}."),
        ],
        SeatLeftOut e => Half(
            kept, $"{kept.Stream.Key}/{e.Amendment}/{e.Round}/{e.Seat}", e.CoChair, ExceptionKind.SeatLeftOut, e.Amendment,
            $"The vacant seat {e.Seat} was left out of round {e.Round}."),
        ConflictSettled e => Half(
            kept, $"{kept.Stream.Key}/claim/{e.Claim}", e.CoChair, ExceptionKind.ConflictSettled, null,
            $"Both co-chairs recorded why claim of conflict {e.Claim} is none."),
        CompletionDisputed e =>
            [List(kept, ExceptionKind.CompletionDisputed, null, $"{e.By} disputed completion report {e.Completion}.")],
        RecordCorrectionConfirmed e =>
            [List(kept, ExceptionKind.RecordCorrected, null, $"Record correction {e.Correction} took effect.")],
        OpeningVoided e =>
        [
            List(kept, ExceptionKind.OpeningVoided, e.Amendment,
                $"Void because of event {e.Because}: {(e.Voids.Count == 0 ? "what was opened" : string.Join(", ", e.Voids))}."),
        ],
        FoundingConfirmed e => [Note(Founding, e.CoChair.Word())],
        CoChairAppointed e => Office(kept, e.From, $"The co-chair of the {e.Side.Word()} side took office", e.Side),
        CoChairEnded e => Office(kept, e.On, $"The co-chair of the {e.Side.Word()} side left office", e.Side),
        MemberAppointed e => Office(kept, e.From, $"The seat {e.Seat} was filled", null),
        MembershipEnded e => Office(kept, e.On, $"The seat {e.Seat} fell vacant", null),
        ErasureRepeated e =>
        [
            List(kept, ExceptionKind.ErasureRepeated, null,
                $"The {Erasure.Word(e.Part)} part of event {e.Event} was erased again after a restore; event {e.Lost}, which erased it first, was lost."),
        ],
        _ => [],
    };

    private static FormattableString Opened(Kept kept, int? amendment) =>
        $"insert into exceptional_open (entry, amendment) values ({kept.Key()}, {ProjectionRows.Matter(amendment)})";

    private static FormattableString Closed(Kept kept, int? amendment) =>
        $"delete from exceptional_open where entry = {kept.Key()} and amendment = {ProjectionRows.Matter(amendment)}";

    private static FormattableString List(Kept kept, ExceptionKind kind, int? amendment, string detail) => $"""
        insert into exceptional (position, at, kind, entry, amendment, detail)
        values ({kept.Position}, {kept.At}, {kind.Word()}, {EntryOf(kept)}, {amendment}, {detail})
        """;

    private static FormattableString Note(string about, string side) =>
        $"insert into exceptional_half (about, side) values ({about}, {side}) on conflict do nothing";

    // What takes effect with both co-chairs' record is an exception from the second one on.
    private static IEnumerable<FormattableString> Half(
        Kept kept, string about, Side side, ExceptionKind kind, int? amendment, string detail)
    {
        yield return Note(about, side.Word());
        yield return $"""
            insert into exceptional (position, at, kind, entry, amendment, detail)
            select {kept.Position}, {kept.At}, {kind.Word()}, {kept.Key()}, {amendment}::int, {detail}
            where (select count(*) from exceptional_half where about = {about}) = 2
            """;
    }

    // Founding records offices that began before it; only from its confirmation on is a past day a late record.
    private static IEnumerable<FormattableString> Office(Kept kept, DateOnly day, string what, Side? coChair)
    {
        if (day < kept.Day())
        {
            yield return $"""
                insert into exceptional (position, at, kind, detail)
                select {kept.Position}, {kept.At}, {ExceptionKind.LateRecord.Word()},
                  {$"{what} on {day.Words()}, recorded on {kept.Day().Words()}."}
                where (select count(*) from exceptional_half where about = {Founding}) = 2
                """;
        }

        if (coChair is not null)
        {
            yield return $"""
                insert into exceptional (position, at, kind, entry, amendment, detail)
                select {kept.Position}, {kept.At}, {ExceptionKind.CoChairChanged.Word()}, entry, nullif(amendment, 0),
                  {$"{what} while this was open."}
                from exceptional_open
                """;
        }
    }

    private static Guid? EntryOf(Kept kept) => kept.Event switch
    {
        SettingChosen e => e.By.Value,
        _ when kept.Stream.Category == "entry" => kept.Key(),
        _ => null,
    };
}
