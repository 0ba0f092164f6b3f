using ActionRegister.Application.Events;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Actions;
using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Erasures;
using ActionRegister.Domain.Founding;
using ActionRegister.Domain.Importing;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.EventStore.Projections;

namespace ActionRegister.Application.Projections;

/// <summary>The exceptions: short notice, corrections, settings off their default, seats left out, late records and the like.</summary>
internal sealed class Exceptional : IReadModel
{
    private const string Founding = "founding";

    public string Name => "exceptions";

    public int Build => 4;

    public IEnumerable<RowChange> Apply(Kept kept) => kept.Event switch
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
        ImportConfirmed { Both: true } e =>
        [
            List(kept, ExceptionKind.Imported, null,
                $"What was imported (fingerprint {e.Hash.Short}) is agreed since both co-chairs confirmed it; the register did not witness its agreement."),
        ],
        ErasureRepeated e =>
        [
            List(kept, ExceptionKind.ErasureRepeated, null,
                $"The {Erasure.Word(e.Part)} part of event {e.Event} was erased again after a restore; event {e.Lost}, which erased it first, was lost."),
        ],
        _ => [],
    };

    private static RowChange Opened(Kept kept, int? amendment) => rows =>
        rows.Add(OpenTextRow.Table, new(kept.Key(), ProjectionRows.Matter(amendment)));

    private static RowChange Closed(Kept kept, int? amendment) => rows =>
        rows.Change(OpenTextRow.Table, kept.Key(), o => o.Amendment == ProjectionRows.Matter(amendment) ? null : o);

    private static RowChange List(Kept kept, ExceptionKind kind, int? amendment, string detail) => rows =>
        rows.Add(ExceptionRow.Table, new(kept.Position, kept.At, kind.Word(), EntryOf(kept), amendment, detail));

    private static RowChange Note(string about, string side) => rows =>
    {
        if (!rows.Of(HalfRow.Table, about).Any(half => half.Side == side))
            rows.Add(HalfRow.Table, new(about, side));
    };

    private static bool IsWhole(Rows rows, string about) => rows.Of(HalfRow.Table, about).Count() == 2;

    // What takes effect with both co-chairs' record is an exception from the second one on.
    private static IEnumerable<RowChange> Half(
        Kept kept, string about, Side side, ExceptionKind kind, int? amendment, string detail)
    {
        yield return Note(about, side.Word());
        yield return rows =>
        {
            if (IsWhole(rows, about))
                rows.Add(ExceptionRow.Table, new(kept.Position, kept.At, kind.Word(), kept.Key(), amendment, detail));
        };
    }

    // Founding records offices that began before it; only from its confirmation on is a past day a late record.
    private static IEnumerable<RowChange> Office(Kept kept, DateOnly day, string what, Side? coChair)
    {
        if (day < kept.Day())
        {
            var late = new ExceptionRow(
                kept.Position, kept.At, ExceptionKind.LateRecord.Word(), null, null,
                $"{what} on {day.Words()}, recorded on {kept.Day().Words()}.");
            yield return rows =>
            {
                if (IsWhole(rows, Founding))
                    rows.Add(ExceptionRow.Table, late);
            };
        }

        if (coChair is not null)
        {
            yield return rows =>
            {
                foreach (var open in rows.All(OpenTextRow.Table))
                {
                    rows.Add(ExceptionRow.Table, new(
                        kept.Position, kept.At, ExceptionKind.CoChairChanged.Word(), open.Entry,
                        open.Amendment == 0 ? null : open.Amendment, $"{what} while this was open."));
                }
            };
        }
    }

    private static Guid? EntryOf(Kept kept) => kept.Event switch
    {
        SettingChosen e => e.By.Value,
        _ when kept.Stream.Category == "entry" => kept.Key(),
        _ => null,
    };
}

/// <summary>One line of the page of exceptions.</summary>
internal sealed record ExceptionRow(long Position, DateTimeOffset At, string Kind, Guid? Entry, int? Amendment, string Detail)
{
    public static readonly Table<ExceptionRow> Table = new(
        "exceptional",
        "position",
        new Columns<ExceptionRow>().Long("position", r => r.Position).Instant("at", r => r.At).Text("kind", r => r.Kind)
            .Uuid("entry", r => r.Entry).Int("amendment", r => r.Amendment).Text("detail", r => r.Detail),
        row => new(
            row.GetInt64(0), row.GetFieldValue<DateTimeOffset>(1), row.GetString(2), row.MaybeGuid(3), row.MaybeInt(4), row.GetString(5)));
}

/// <summary>A text that is not agreed, withdrawn or lapsed yet.</summary>
internal sealed record OpenTextRow(Guid Entry, int Amendment)
{
    public static readonly Table<OpenTextRow> Table = new(
        "exceptional_open",
        "entry",
        new Columns<OpenTextRow>().Uuid("entry", r => r.Entry).Int("amendment", r => r.Amendment),
        row => new(row.GetGuid(0), row.GetInt32(1)));
}

/// <summary>What one co-chair has recorded and the other may record, too.</summary>
internal sealed record HalfRow(string About, string Side)
{
    public static readonly Table<HalfRow> Table = new(
        "exceptional_half",
        "about",
        new Columns<HalfRow>().Text("about", r => r.About).Text("side", r => r.Side),
        row => new(row.GetString(0), row.GetString(1)));
}
