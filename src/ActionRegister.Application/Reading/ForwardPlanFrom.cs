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

/// <summary>The plan, the nearest day first.</summary>
public sealed record ForwardPlan(Moment Moment, IReadOnlyList<PlannedRow> Rows);

/// <summary>What comes: notices, consultations, rounds, due dates.</summary>
public sealed class ForwardPlanFrom(Moments moments, ReadDatabase models)
{
    /// <summary>The most lines that an answer has.</summary>
    public const int MostRows = 500;

    /// <summary>The plan from a London day on (null: the day of the moment), as known at that moment; at most 500 lines.</summary>
    public async Task<ForwardPlan> Find(DateOnly? from, AsOf asOf, CancellationToken cancellation)
    {
        var moment = await moments.Of(asOf, ["forward_plan", "register"], cancellation);
        var first = from ?? LondonDay.Of(moment.At);
        var found = await models.Query(
            $"""
            select day, what, entry, amendment, rec_from from read.planned p
            where day >= {first} and rec_from <= {moment.Position} and rec_to > {moment.Position}
              and not exists (select from read.entry e join read.import_state i on i.import = e.batch
                where e.entry = p.entry and i.rec_from <= {moment.Position} and i.rec_to > {moment.Position} and i.status <> 'confirmed')
            order by day, rec_from, what limit {MostRows}
            """,
            row => (
                Day: row.GetFieldValue<DateOnly>(0),
                What: EnumWords.Of<Planned>(row.GetString(1)),
                Entry: row.GetGuid(2),
                Amendment: row.GetInt32(3),
                Since: row.GetInt64(4)),
            cancellation);
        var names = await models.EntryNamesOf(found.Select(f => (Guid?)f.Entry), moment, cancellation);
        return new(
            moment,
            [
                .. found.Select(f => new PlannedRow(
                    f.Day, f.What, new(f.Entry), names[f.Entry].Reference, names[f.Entry].Title,
                    f.Amendment == 0 ? null : f.Amendment, f.Since)),
            ]);
    }
}
