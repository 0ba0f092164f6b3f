using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Rounds;

namespace ActionRegister.Application.Reading;

/// <summary>Says where entries, amendments and actions stand at an instant.</summary>
internal static class Stages
{
    public static Stage Of(Entry entry, DateTimeOffset now) => entry.Status switch
    {
        // A proposal has a deliberation; Unknown is never shown.
        EntryStatus.Unknown or EntryStatus.Proposed => entry.Proposal!.StageAt(now) switch
        {
            DeliberationStage.InNotice => Stage.InNotice,
            DeliberationStage.NoticeClosed => Stage.NoticeClosed,
            DeliberationStage.InRound => Stage.InRound,
            _ => Stage.Proposed,
        },
        EntryStatus.Agreed => Stage.Agreed,
        EntryStatus.Withdrawn => Stage.Withdrawn,
        EntryStatus.Lapsed => Stage.Lapsed,
        EntryStatus.Overturned => Stage.Overturned,
        EntryStatus.Superseded => Stage.Superseded,
        EntryStatus.Unconfirmed => Stage.Unconfirmed,
    };

    /// <summary>Where an amendment stands; the requirements are asked only while the group is being asked.</summary>
    public static AmendmentStage Of(
        Amendment amendment, Entry entry, DateTimeOffset now, Func<IReadOnlyList<Requirement>> requirements) =>
        amendment.IsStale(entry) ? AmendmentStage.Stale : amendment.Deliberation.StageAt(now) switch
        {
            DeliberationStage.Proposed => AmendmentStage.Proposed,
            DeliberationStage.InNotice => AmendmentStage.InConsultation,
            DeliberationStage.NoticeClosed => AmendmentStage.Consulted,
            DeliberationStage.InRound => requirements().All(r => r.Met) ? AmendmentStage.Ready : AmendmentStage.SeekingConsent,
            DeliberationStage.Agreed => AmendmentStage.Adopted,
            DeliberationStage.Withdrawn => AmendmentStage.Withdrawn,
            DeliberationStage.Lapsed => AmendmentStage.Lapsed,
        };

    /// <summary>How far an agreed action is; null for anything else.</summary>
    public static ActionProgress? ProgressOf(EntryKind kind, Stage stage, DateOnly? reportStandsAfter, DateTimeOffset now) =>
        (kind, stage, reportStandsAfter) switch
        {
            (EntryKind.Action, Stage.Agreed, null) => ActionProgress.Open,
            (EntryKind.Action, Stage.Agreed, { } until) =>
                ClearDays.IsClosed(until, now) ? ActionProgress.Done : ActionProgress.ReportedDone,
            _ => null,
        };

    /// <summary>Due, and neither done nor reported done. Overdue from the day after.</summary>
    public static bool IsOverdue(ActionProgress? progress, DateOnly? due, DateTimeOffset now) =>
        progress == ActionProgress.Open && due < LondonDay.Of(now);
}
