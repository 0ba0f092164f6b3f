using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Importing;
using ActionRegister.Domain.Proposals;

namespace ActionRegister.Application.Importing;

/// <summary>A row as the log holds it.</summary>
/// <param name="Import">The import that recorded it.</param>
/// <param name="Entry">The entry that it is on.</param>
/// <param name="Row">What it says; a note that was erased is null.</param>
/// <param name="N">Its place among the rows of its entry, from 1.</param>
/// <param name="Position">Where it is recorded.</param>
public sealed record RecordedRow(ImportId Import, EntryId Entry, ImportRow Row, int N, long Position)
{
    /// <summary>Fingerprint of the row.</summary>
    public string Fingerprint => Row.Fingerprint(N);

    /// <summary>The row that an event was recorded from; null when it was not from a row.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="key">What the file calls its entry; unimportant for the event that says so itself.</param>
    /// <param name="byId">What the file calls an entry of the same import.</param>
    /// <param name="byReference">The same, by the reference allotted to it.</param>
    public static ImportRow? RowOf(
        IEvent happened, string key, Func<EntryId, string?> byId, Func<Reference, string?> byReference) => happened switch
        {
            EntryImported { Row: { } row, Key: { } name } e => new(row.Id, name, Happened.Agreed, e.EffectiveFrom, row.Source, row.By)
            {
                OldReference = e.OldReference,
                Content = e.Content with { Supersedes = [] },
                Under = e.Under is { } under ? byId(under) : null,
                Supersedes = [.. (e.Content.Supersedes ?? []).Select(byReference).OfType<string>()],
            },
            AmendmentImported e => new(e.Row.Id, key, What(e.Kind), e.EffectiveFrom, e.Row.Source, e.Row.By) { Content = e.Content with { Supersedes = [] } },
            ProgressImported e => new(e.Row.Id, key, Happened.Progress, e.On, e.Row.Source, e.Row.By) { Note = e.Note.Words },
            CompletionImported e => new(e.Row.Id, key, Happened.Completed, e.On, e.Row.Source, e.Row.By) { Note = e.Evidence.Words },
            _ => null,
        };

    /// <summary>The place of the row that an event was recorded from, among the rows of its entry; null when it was not from a row.</summary>
    public static ImportedRow? PlaceOf(IEvent happened) => happened switch
    {
        EntryImported e => e.Row,
        AmendmentImported e => e.Row,
        ProgressImported e => e.Row,
        CompletionImported e => e.Row,
        _ => null,
    };

    private static Happened What(AmendmentKind kind) => kind switch
    {
        AmendmentKind.Overturn => Happened.Overturned,
        AmendmentKind.Amend or AmendmentKind.Correct => Happened.Amended,
    };
}
