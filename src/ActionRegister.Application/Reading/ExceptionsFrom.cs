using ActionRegister.Application.Projections;
using ActionRegister.Domain.Contents;
using Npgsql;

namespace ActionRegister.Application.Reading;

/// <summary>Why something that was allowed is out of the ordinary.</summary>
public enum ExceptionKind
{
    /// <summary>Agreed on short notice.</summary>
    ShortNotice,

    /// <summary>A clerical error in an agreed entry was put right.</summary>
    Correction,

    /// <summary>A setting was given a value other than its default.</summary>
    SettingChosen,

    /// <summary>A vacant seat was left out of a round.</summary>
    SeatLeftOut,

    /// <summary>A co-chair changed while an amendment or a proposal was open.</summary>
    CoChairChanged,

    /// <summary>An office was recorded later than it began or ended.</summary>
    LateRecord,

    /// <summary>A report that an action is done was disputed.</summary>
    CompletionDisputed,

    /// <summary>Both co-chairs recorded why there is no conflict that somebody had claimed.</summary>
    ConflictSettled,

    /// <summary>A recorded mistake that is not content was put right.</summary>
    RecordCorrected,

    /// <summary>Openings, consents or positions were voided by a change of the rules or of an office.</summary>
    OpeningVoided,

    /// <summary>What a restored copy brought back was erased again, on the list of erasures kept outside the database.</summary>
    ErasureRepeated,

    /// <summary>What was agreed before the register was imported and confirmed by both co-chairs.</summary>
    Imported,
}

/// <summary>One exception.</summary>
/// <param name="Position">Position of the event that is one, or that made it one.</param>
/// <param name="Entry">The entry it is about, or null for a matter of the group.</param>
/// <param name="Detail">What exactly: the setting and its value, the seat, the day; plain words.</param>
public sealed record ExceptionRow(
    long Position, DateTimeOffset At, ExceptionKind Kind, EntryId? Entry, Reference? Reference, int? Amendment, string Detail);

/// <summary>What one event made an exception, of one kind.</summary>
/// <param name="First">The entry put forward last, of those that it concerns.</param>
/// <param name="Others">How many more it concerns.</param>
public sealed record ExceptionsOfEvent(ExceptionRow First, int Others);

/// <summary>The newest exceptions.</summary>
/// <param name="All">How many there are in all, each entry concerned counted.</param>
public sealed record LatestExceptions(IReadOnlyList<ExceptionsOfEvent> Events, long All);

/// <summary>A page of exceptions, the newest first.</summary>
public sealed record ExceptionsPage(Moment Moment, IReadOnlyList<ExceptionRow> Rows, string? Next);

/// <summary>Everything that was allowed but is out of the ordinary.</summary>
public sealed class ExceptionsFrom(Moments moments, ReadDatabase models)
{
    /// <summary>The most rows that a page has, but for those of one event, which stay together.</summary>
    public const int MostRows = 200;

    /// <summary>A page of what was known at that moment; a cursor carries its own moment.</summary>
    public async Task<ExceptionsPage> Find(AsOf asOf, string? cursor, int rows, CancellationToken cancellation)
    {
        var from = cursor is null ? null : Cursor.Parse(cursor);
        var moment = from?.Moment ?? await moments.Of(asOf, ["exceptions", "register"], cancellation);
        var before = from?.After ?? long.MaxValue;
        var most = Math.Clamp(rows, 1, MostRows);
        var found = await models.Query(
            $"""
            select position, at, kind, entry, amendment, detail from read.exceptional
            where position <= {moment.Position} and position < {before}
            order by position desc fetch first {most} rows with ties
            """,
            Read,
            cancellation);
        return new(
            moment,
            await Named(found, moment, cancellation),
            found.Count >= most ? new Cursor(moment, found[^1].Position).ToString() : null);
    }

    /// <summary>The newest, event by event: a change of office may concern every text that is open.</summary>
    public async Task<LatestExceptions> Latest(int events, CancellationToken cancellation)
    {
        var moment = await moments.Of(AsOf.Now, ["exceptions", "register"], cancellation);
        var found = await models.Query(
            $"""
            select position, min(at), kind, (array_agg(entry order by entry desc, amendment))[1],
              (array_agg(amendment order by entry desc, amendment))[1], min(detail), count(*)::int - 1
            from read.exceptional where position <= {moment.Position}
            group by position, kind order by position desc, kind fetch first {events} rows only
            """,
            row => (Row: Read(row), Others: row.GetInt32(6)),
            cancellation);
        var all = await models.Query($"select count(*) from read.exceptional where position <= {moment.Position}", row => row.GetInt64(0), cancellation);
        var named = await Named([.. found.Select(f => f.Row)], moment, cancellation);
        return new([.. named.Zip(found, (row, f) => new ExceptionsOfEvent(row, f.Others))], all[0]);
    }

    private async Task<IReadOnlyList<ExceptionRow>> Named(IReadOnlyList<ExceptionRow> found, Moment moment, CancellationToken cancellation)
    {
        var names = await models.EntryNamesOf(found.Select(f => f.Entry?.Value), moment, cancellation);
        return [.. found.Select(f => f.Entry is { } e ? f with { Reference = names.GetValueOrDefault(e.Value)?.Reference } : f)];
    }

    private static ExceptionRow Read(NpgsqlDataReader row) => new(
        row.GetInt64(0),
        row.GetFieldValue<DateTimeOffset>(1),
        EnumWords.Of<ExceptionKind>(row.GetString(2)),
        row.IsDBNull(3) ? null : new EntryId(row.GetGuid(3)),
        Reference: null,
        row.IsDBNull(4) ? null : row.GetInt32(4),
        row.GetString(5));
}
