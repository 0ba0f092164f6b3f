using System.Text.Encodings.Web;
using System.Text.Json;
using ActionRegister.Application.Projections;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using ActionRegister.EventStore.Projections;
using Npgsql;

namespace ActionRegister.Application.Drafts;

/// <summary>The rows of drafts: who may see which of them is not asked here.</summary>
internal sealed class DraftRows(NpgsqlDataSource database, ReadDatabase reader)
{
    // "AREG" and 2, and the author: two pages of one person that begin drafts at once are counted one after the other.
    private const int Beginning = 1095910729;

    // Never put into a page as it is; escaping every letter beyond ASCII would only make it larger.
    private static readonly JsonSerializerOptions _json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The fields as they are kept.</summary>
    public static string Written(IReadOnlyDictionary<string, IReadOnlyList<string>> fields) => JsonSerializer.Serialize(fields, _json);

    public async Task<Draft?> Find(DraftId id, CancellationToken cancellation) => (await reader.Query(
        $"""
        select draft, author, acting_for, kind, entry, amendment, version, fields, begun_at, edited_at from draft.draft where draft = {id.Value}
        """,
        Read,
        cancellation)).SingleOrDefault();

    public Task<IReadOnlyList<Draft>> Of(PersonId author, IReadOnlyList<Party> held, int most, CancellationToken cancellation) => reader.Query(
        $"""
        select draft, author, acting_for, kind, entry, amendment, version, fields, begun_at, edited_at from draft.draft
        where author = {author.Value} or acting_for = any({held.Select(party => party.Value).ToArray()})
        order by edited_at desc, draft limit {most}
        """,
        Read,
        cancellation);

    /// <summary>Whether it was added: not when there is one of that id, or when the author has as many as may be.</summary>
    public async Task<bool> Add(
        DraftId id, PersonId author, DraftSubject subject, string fields, DateTimeOffset now, int most, CancellationToken cancellation)
    {
        // Sent as one transaction; what waits for the lock sees what whoever had it before has added.
        await using var batch = database.CreateBatch();
        batch.BatchCommands.Add(ParameterisedSql.Command($"select pg_advisory_xact_lock({Beginning}, hashtext({$"{author}"}))"));
        batch.BatchCommands.Add(ParameterisedSql.Command(
            $"""
            insert into draft.draft (draft, author, acting_for, kind, entry, amendment, version, fields, begun_at, edited_at)
            select {id.Value}, {author.Value}, {subject.For?.Value}, {subject.Kind.Word()}, {subject.Entry?.Value}::uuid, {subject.Amendment}::int,
              1, {fields}, {now}, {now}
            where (select count(*) from draft.draft where author = {author.Value}) < {most}
              and not exists (select from draft.draft where draft = {id.Value})
            returning true
            """));
        await using var rows = await batch.ExecuteReaderAsync(cancellation);
        await rows.NextResultAsync(cancellation);
        return await rows.ReadAsync(cancellation);
    }

    /// <summary>Whether that version was the one that stood, and the next one is kept.</summary>
    public Task<bool> Change(DraftId id, long version, string fields, DateTimeOffset now, CancellationToken cancellation) => Any(
        $"""
        update draft.draft set fields = {fields}, version = version + 1, edited_at = {now}
        where draft = {id.Value} and version = {version} returning true
        """,
        cancellation);

    public Task<bool> Delete(DraftId id, CancellationToken cancellation) =>
        Any($"delete from draft.draft where draft = {id.Value} returning true", cancellation);

    /// <summary>Deletes some of what was last edited before an instant, the oldest first, and says how many.</summary>
    public async Task<int> DeleteOlder(DateTimeOffset than, int most, CancellationToken cancellation) => (await reader.Query(
        $"""
        delete from draft.draft where draft in (select draft from draft.draft where edited_at < {than} order by edited_at limit {most})
        returning true
        """,
        row => row.GetBoolean(0),
        cancellation)).Count;

    private async Task<bool> Any(FormattableString sql, CancellationToken cancellation) =>
        (await reader.Query(sql, row => row.GetBoolean(0), cancellation)).Count > 0;

    private static Draft Read(NpgsqlDataReader row) => new(
        new DraftId(row.GetGuid(0)),
        new PersonId(row.GetGuid(1)),
        new DraftSubject(
            EnumWords.Of<DraftKind>(row.GetString(3)),
            row.IsDBNull(2) ? null : new Party(row.GetString(2)),
            row.IsDBNull(4) ? null : new EntryId(row.GetGuid(4)),
            row.IsDBNull(5) ? null : row.GetInt32(5)),
        row.GetInt64(6),
        JsonSerializer.Deserialize<Dictionary<string, IReadOnlyList<string>>>(row.GetString(7))!, // an object was written
        row.GetFieldValue<DateTimeOffset>(8),
        row.GetFieldValue<DateTimeOffset>(9));
}
