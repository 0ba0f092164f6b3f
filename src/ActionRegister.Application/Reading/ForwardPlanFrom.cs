using ActionRegister.Application.Projections;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;

namespace ActionRegister.Application.Reading;

/// <summary>What is planned for a day.</summary>
public enum Planned
{
    /// <summary>An early notice closes at the end of the day.</summary>
    NoticeCloses,

    /// <summary>Agreement is intended.</summary>
    AgreementIntended,

    /// <summary>A consultation closes at the end of the day.</summary>
    ConsultationCloses,

    /// <summary>Answers to a round are asked for by the end of the day.</summary>
    RoundCloses,

    /// <summary>A content comes into force.</summary>
    ComesIntoForce,

    /// <summary>An action is due.</summary>
    ActionDue,

    /// <summary>A report that an action is done can be disputed until the end of the day.</summary>
    CompletionStands,
}

/// <summary>One line of the forward plan.</summary>
public sealed record PlannedRow(
    DateOnly Day, Planned What, EntryId Entry, Reference Reference, string Title, int? Amendment, long Since);

/// <summary>The same before anybody asked what the entry is called.</summary>
public sealed record PlannedLine(DateOnly Day, Planned What, EntryId Entry, int? Amendment, long Since);

/// <summary>The plan, the nearest day first.</summary>
public sealed record ForwardPlan(Moment Moment, IReadOnlyList<PlannedRow> Rows);

/// <summary>What comes: notices, consultations, rounds, due dates.</summary>
public sealed class ForwardPlanFrom(Moments moments, ReadDatabase models)
{
    /// <summary>The most lines that an answer with names has.</summary>
    public const int MostRows = 500;

    private static readonly string[] _models = ["forward_plan", "register"];

    /// <summary>The plan from a London day on (null: the day of the moment), as known at that moment.</summary>
    public async Task<ForwardPlan> Find(DateOnly? from, AsOf asOf, int rows, CancellationToken cancellation)
    {
        var moment = await moments.Of(asOf, _models, cancellation);
        var first = from ?? LondonDay.Of(moment.At);
        var lines = await Lines(first, DateOnly.MaxValue, moment, Math.Clamp(rows, 1, MostRows), cancellation);
        return new(moment, await Named(lines, moment, cancellation));
    }

    /// <summary>Everything between two London days, as known at that moment; names are for those that are shown.</summary>
    public async Task<(Moment Moment, IReadOnlyList<PlannedLine> Lines)> Between(
        DateOnly first, DateOnly last, AsOf asOf, CancellationToken cancellation)
    {
        var moment = await moments.Of(asOf, _models, cancellation);
        return (moment, await Lines(first, last, moment, int.MaxValue, cancellation));
    }

    /// <summary>What the entries of these lines are called at the moment.</summary>
    public async Task<IReadOnlyList<PlannedRow>> Named(
        IReadOnlyList<PlannedLine> lines, Moment moment, CancellationToken cancellation)
    {
        var names = await models.EntryNamesOf(lines.Select(line => (Guid?)line.Entry.Value), moment, cancellation);
        return
        [
            .. lines.Select(line => new PlannedRow(
                line.Day, line.What, line.Entry, names[line.Entry.Value].Reference, names[line.Entry.Value].Title, line.Amendment, line.Since)),
        ];
    }

    private Task<IReadOnlyList<PlannedLine>> Lines(
        DateOnly first, DateOnly last, Moment moment, int rows, CancellationToken cancellation) => models.Query(
        $"""
        select day, what, entry, amendment, rec_from from read.planned p
        where day between {first} and {last} and rec_from <= {moment.Position} and rec_to > {moment.Position}
          and not exists (select from read.entry e join read.import_state i on i.import = e.batch
            where e.entry = p.entry and i.rec_from <= {moment.Position} and i.rec_to > {moment.Position} and i.status <> 'confirmed')
        order by day, rec_from, what limit {rows}
        """,
        row => new PlannedLine(
            row.GetFieldValue<DateOnly>(0),
            EnumWords.Of<Planned>(row.GetString(1)),
            new(row.GetGuid(2)),
            row.GetInt32(3) == 0 ? null : row.GetInt32(3),
            row.GetInt64(4)),
        cancellation);
}
