using System.Globalization;
using ActionRegister.Application.Projections;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Importing;
using Npgsql;

namespace ActionRegister.Application.Reading;

/// <summary>Everything that is counted about one entry, at all times: the register's narrow rows, oldest first.</summary>
/// <param name="Position">Position at which it came into the register.</param>
/// <param name="Sponsor">The seat or office that put it forward; null for what was imported.</param>
/// <param name="Under">The decision that the action carries out.</param>
/// <param name="Batch">The import that brought it.</param>
/// <param name="LastEvent">Position of the last event on it when the rows were read.</param>
internal sealed record EntryStandings(
    Guid Entry, long Position, EntryKind Kind, string? Sponsor, Guid? Under, Guid? Batch, long LastEvent, StoodRecorded[] Stood, StoodInForce[] InForce)
{
    /// <summary>How it stood at a moment; null before it came into the register.</summary>
    /// <param name="import">How far its import was then; null for what no import brought.</param>
    public EntryStanding? At(Moment moment, ImportStatus? import)
    {
        var recorded = Array.Find(Stood, row => row.From <= moment.Position && moment.Position < row.To);
        if (recorded.To == 0) return null;

        var counts = import is null or ImportStatus.Confirmed;
        var inForce = counts ? Array.Find(InForce, row => row.Holds(moment)) : default;
        var stage = import switch
        {
            null or ImportStatus.Confirmed => recorded.Stage ?? (ClearDays.IsClosed(recorded.Closes!.Value, moment.At) ? Stage.NoticeClosed : Stage.InNotice),
            ImportStatus.Withdrawn => Stage.Withdrawn,
            _ => Stage.Unconfirmed,
        };
        var progress = Stages.ProgressOf(Kind, stage, recorded.ReportedUntil, moment.At);
        return new(
            recorded.From,
            stage,
            inForce.To == 0 ? recorded.Text : inForce.Text,
            inForce.To == 0 ? null : inForce.Text,
            progress,
            Stages.IsOverdue(progress, inForce.To == 0 ? recorded.Due : inForce.Due, moment.At));
    }
}

/// <summary>Between which positions an entry stood so, as recorded.</summary>
/// <param name="Stage">Null while its notice runs or has closed: the day decides.</param>
/// <param name="Text">The first half of its content's hash: enough to tell texts apart, and never shown.</param>
internal readonly record struct StoodRecorded(
    long From, long To, Stage? Stage, DateOnly? Closes, DateOnly? ReportedUntil, DateOnly? Due, UInt128 Text)
{
    public static StoodRecorded Read(NpgsqlDataReader row, int column) => new(
        row.GetInt64(column), row.GetInt64(column + 1), StageOf(row.GetString(column + 2)), row.MaybeDay(column + 3), row.MaybeDay(column + 4),
        row.MaybeDay(column + 5), Half(row.GetString(column + 6)));

    /// <summary>The first half of a hash.</summary>
    public static UInt128 Half(string hash) => UInt128.Parse(hash.AsSpan(0, 32), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static Stage? StageOf(string word) => word == "opened" ? null : EnumWords.Of<Stage>(word);
}

/// <summary>On which days a text is in force, as known between which positions.</summary>
internal readonly record struct StoodInForce(long From, long To, DateOnly EffectiveFrom, DateOnly EffectiveTo, DateOnly? Due, UInt128 Text)
{
    public static StoodInForce Read(NpgsqlDataReader row, int column) => new(
        row.GetInt64(column), row.GetInt64(column + 1), row.GetFieldValue<DateOnly>(column + 2), row.GetFieldValue<DateOnly>(column + 3),
        row.MaybeDay(column + 4), StoodRecorded.Half(row.GetString(column + 5)));

    public bool Holds(Moment moment) =>
        From <= moment.Position && moment.Position < To && EffectiveFrom <= moment.EffectiveOn && moment.EffectiveOn < EffectiveTo;
}

/// <summary>How an entry stood at one moment, as far as it is counted.</summary>
/// <param name="Since">Position from which it stood so.</param>
/// <param name="Shown">Which text: the one in force, otherwise the latest.</param>
/// <param name="InForce">The text in force, if some was.</param>
internal sealed record EntryStanding(long Since, Stage Stage, UInt128 Shown, UInt128? InForce, ActionProgress? Progress, bool Overdue);
