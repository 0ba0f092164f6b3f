using System.Runtime.CompilerServices;
using ActionRegister.Application.Projections;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using Npgsql;

namespace ActionRegister.Application.Reading;

/// <summary>What somebody is asked for.</summary>
public enum AskedFor
{
    /// <summary>To comment while a window is open; nobody has to.</summary>
    Comment,

    /// <summary>To agree to a short notice.</summary>
    ShortNotice,

    /// <summary>To answer a comment.</summary>
    AnswerToComment,

    /// <summary>To settle a claim of conflict, or to add the link that it asks for.</summary>
    Conflict,

    /// <summary>To give the seat's position.</summary>
    Position,

    /// <summary>To answer an objection.</summary>
    AnswerToObjection,

    /// <summary>To consent as co-chair.</summary>
    Consent,

    /// <summary>To say whether a vacant seat is left out.</summary>
    LeavingOutSeat,

    /// <summary>To do the action, and to report it done.</summary>
    Action,

    /// <summary>To look at a report that an action is done.</summary>
    CompletionReport,

    /// <summary>To confirm the founding.</summary>
    Founding,

    /// <summary>To confirm a new co-chair.</summary>
    CoChair,

    /// <summary>To appoint somebody to an office, as the other co-chair has.</summary>
    Office,

    /// <summary>To confirm a sign-in.</summary>
    SignIn,

    /// <summary>To confirm the correction of a record.</summary>
    RecordCorrection,

    /// <summary>To authorise, as co-chair, that personal data be erased.</summary>
    Erasure,

    /// <summary>To record a joint agreement, or to adopt an amendment, for which everything needed is so.</summary>
    Agreement,

    /// <summary>To confirm an import as co-chair, or to withdraw it.</summary>
    Import,
}

/// <summary>One thing that a seat or office is asked for.</summary>
/// <param name="Of">The seat or office that is asked.</param>
/// <param name="Entry">The entry it is about, or null for a matter of the group.</param>
/// <param name="Number">Of the comment, objection, claim, round, report or correction it is about, or null.</param>
/// <param name="Subject">The person or seat it is about, or the part of an event (<c>41-private</c>), or null.</param>
/// <param name="Until">The London day by whose end it is asked for, or null.</param>
/// <param name="Since">Position of the event that asks.</param>
public sealed record AwaitedRow(
    Party Of,
    AskedFor For,
    EntryId? Entry,
    Reference? Reference,
    string? Title,
    int? Amendment,
    int? Number,
    string? Subject,
    DateOnly? Until,
    long Since);

/// <summary>What is awaited, the nearest deadline first.</summary>
public sealed record AwaitedPage(Moment Moment, IReadOnlyList<AwaitedRow> Rows);

/// <summary>What this person is asked for, in every capacity that the person has.</summary>
public sealed class AwaitingWhom(Moments moments, StatesAsAt states, ReadDatabase models)
{
    private static readonly string[] _models = ["awaiting", "register"];

    private readonly ReadyToRecord _ready = new(states, models);

    // What the holder of a seat or office does in person, whoever assists (rules on assistants).
    private static readonly AskedFor[] _forAssistants =
        [AskedFor.Comment, AskedFor.AnswerToComment, AskedFor.AnswerToObjection, AskedFor.Action];

    // What nobody has to do is asked for no more once its day is over.
    private static readonly string[] _untilTheirDay = [AskedFor.Comment.Word(), AskedFor.CompletionReport.Word()];

    /// <summary>Everything that the person is asked for at that moment.</summary>
    public async Task<AwaitedPage> Find(PersonId person, AsOf asOf, CancellationToken cancellation)
    {
        var all = await Unnamed(person, asOf, cancellation);
        return all with { Rows = await Named(all.Rows, all.Moment, cancellation) };
    }

    /// <summary>The same, and nobody asked yet what the entries are called: many are asked for, and few are shown at a time.</summary>
    public async Task<AwaitedPage> Unnamed(PersonId person, AsOf asOf, CancellationToken cancellation)
    {
        var moment = await moments.Of(asOf, _models, cancellation);
        var group = (Group)(await states.State(StreamName.Group, moment.Position, cancellation)).State;
        var capacities = group.CapacitiesOf(person);
        var own = capacities.Where(c => c is not (Capacity.Assistant or Capacity.OutgoingCoChair)).SelectMany(c => PartiesOf(c, group)).ToArray();
        var assisted = capacities.OfType<Capacity.Assistant>().Select(c => c.For.Value).ToArray();
        var ready = await _ready.Everywhere([.. ReadyToRecord.Recorders.Where(party => own.Contains(party.Value))], moment, cancellation);
        return await Page(
            "of_party = any({3}) or (of_party = any({4}) and asked_for = any({5}))",
            [own, assisted, _forAssistants.Select(f => f.Word()).ToArray()],
            [.. CoChairsToConfirm.Asked(group, capacities, moment), .. ready],
            moment,
            cancellation);
    }

    /// <summary>Everything that anybody is asked for on one entry.</summary>
    public async Task<AwaitedPage> On(EntryId entry, AsOf asOf, CancellationToken cancellation)
    {
        var moment = await moments.Of(asOf, _models, cancellation);
        var all = await Page(
            "entry = {3}",
            [entry.Value],
            await _ready.On(entry, ReadyToRecord.Recorders, moment, cancellation),
            moment,
            cancellation);
        return all with { Rows = await Named(all.Rows, moment, cancellation) };
    }

    /// <summary>Rows with the references and titles of their entries.</summary>
    public async Task<IReadOnlyList<AwaitedRow>> Named(
        IReadOnlyList<AwaitedRow> rows, Moment moment, CancellationToken cancellation)
    {
        var names = await models.EntryNamesOf(rows.Select(row => row.Entry?.Value), moment, cancellation);
        return [.. rows.Select(row => row.Entry is { } entry ? Named(row, names[entry.Value]) : row)];
    }

    // What a body is asked for is asked of whoever holds a seat that it nominates for.
    private static IEnumerable<string> PartiesOf(Capacity capacity, Group group)
    {
        if (capacity.Party is not { } party)
            yield break;
        yield return party.Value;
        if (party.Seat is { } seat)
            yield return Party.Of(group.Seats[seat].Seat.NominatedBy).Value;
    }

    // Whose or on what is a literal of this class; its values come after the three that every question has.
    private async Task<AwaitedPage> Page(
        string which, object[] values, IReadOnlyList<AwaitedRow> judged, Moment moment, CancellationToken cancellation)
    {
        var asked = FormattableStringFactory.Create(
            $$"""
            select of_party, asked_for, entry, amendment, number, subject, until, rec_from from read.awaited a
            where ({{which}}) and rec_from <= {0} and rec_to > {0}
              and not exists (select from read.entry e join read.import_state i on i.import = e.batch
                where e.entry = a.entry and i.rec_from <= {0} and i.rec_to > {0} and i.status <> 'confirmed')
              and not (asked_for = any({1}) and coalesce(until < {2}, false))
            """,
            [moment.Position, _untilTheirDay, LondonDay.Of(moment.At), .. values]);
        var found = (await models.Query(asked, Read, cancellation)).Concat(judged);
        return new(
            moment,
            [.. found.OrderBy(row => row.Until ?? DateOnly.MaxValue).ThenBy(row => row.Since).ThenBy(row => row.Of.Value, StringComparer.Ordinal)]);
    }

    private static AwaitedRow Named(AwaitedRow row, EntryName name) => row with { Reference = name.Reference, Title = name.Title };

    private static AwaitedRow Read(NpgsqlDataReader row) => new(
        new Party(row.GetString(0)),
        EnumWords.Of<AskedFor>(row.GetString(1)),
        row.IsDBNull(2) ? null : new EntryId(row.GetGuid(2)),
        Reference: null,
        Title: null,
        row.GetInt32(3) == 0 ? null : row.GetInt32(3),
        row.IsDBNull(4) ? null : row.GetInt32(4),
        row.IsDBNull(5) ? null : row.GetString(5),
        row.IsDBNull(6) ? null : row.GetFieldValue<DateOnly>(6),
        row.GetInt64(7));
}
