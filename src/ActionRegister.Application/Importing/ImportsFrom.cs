using ActionRegister.Application.Projections;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Importing;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Application.Importing;

/// <summary>One import in the list of all.</summary>
/// <param name="File">What its file is called.</param>
/// <param name="Rows">How many rows it announced.</param>
/// <param name="Entries">How many entries they make.</param>
/// <param name="Hash">Fingerprint of its rows.</param>
/// <param name="StartedOn">The London day on which it began.</param>
/// <param name="ConfirmedBy">The sides whose co-chair has confirmed it.</param>
public sealed record ImportListed(
    ImportId Id, string File, ImportStatus Status, int Rows, int Entries, ImportHash Hash, DateOnly StartedOn, IReadOnlyList<Side> ConfirmedBy);

/// <summary>Every import, as known at a moment.</summary>
public sealed record ImportsPage(Moment Moment, IReadOnlyList<ImportListed> Imports);

/// <summary>What was imported, and how far each import is.</summary>
public sealed class ImportsFrom(Moments moments, ReadDatabase models)
{
    /// <summary>Every import as known at that moment, the newest first.</summary>
    public async Task<ImportsPage> Find(AsOf asOf, CancellationToken cancellation)
    {
        var moment = await moments.Of(asOf, ["register"], cancellation);
        return new(moment, await models.Query(
            $"""
            select i.import, i.file, i.status, i.rows, i.entries, i.hash, i.started_on, i.confirmed from read.import_state i
            where i.rec_from <= {moment.Position} and i.rec_to > {moment.Position}
            order by (select min(b.rec_from) from read.import_state b where b.import = i.import) desc
            """,
            row => new ImportListed(
                new(row.GetGuid(0)),
                row.GetString(1),
                EnumWords.Of<ImportStatus>(row.GetString(2)),
                row.GetInt32(3),
                row.GetInt32(4),
                new(row.GetString(5)),
                row.GetFieldValue<DateOnly>(6),
                [.. Enum.GetValues<Side>().Where(side => (row.GetInt32(7) & ProjectionRows.Bit(side)) != 0)]),
            cancellation));
    }

    /// <summary>Files whose import has begun and is not complete; none while no read model can tell.</summary>
    public async Task<IReadOnlyList<string>> Unfinished(CancellationToken cancellation)
    {
        try
        {
            return await models.Query(
                $"select file from read.import_state where rec_to = {ProjectionRows.Open} and status = {ImportStatus.Running.Word()} order by rec_from",
                row => row.GetString(0),
                cancellation);
        }
        catch (ReadModelsBehindException)
        {
            return [];
        }
    }
}
