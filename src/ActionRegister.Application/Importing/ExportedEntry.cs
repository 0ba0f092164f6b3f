using ActionRegister.Application.Events;
using ActionRegister.Domain.Actions;
using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Importing;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.Proposals;

namespace ActionRegister.Application.Importing;

/// <summary>An entry on its way into a file to import: what was imported as it was, and what the register has witnessed since.</summary>
/// <param name="reference">What it is quoted as here.</param>
/// <param name="key">What the file will call it.</param>
internal sealed class ExportedEntry(Reference reference, string key)
{
    private readonly Dictionary<ContentHash, Content> _contents = [];
    private readonly List<ImportRow> _rows = [];
    private Party? _sponsor;

    public Reference Reference => reference;

    public string Key => key;

    /// <summary>The decision that it carries out, or null.</summary>
    public EntryId? Under { get; private set; }

    /// <summary>The entries that it replaces, by their references.</summary>
    public IReadOnlyList<Reference> Supersedes { get; private set; } = [];

    /// <summary>Whether it carries terms or a setting: an import changes neither, so it stays here.</summary>
    public bool Carries { get; private set; }

    /// <summary>Its rows, the first one first, the others by their days; what lies before the first is left out.</summary>
    public IReadOnlyList<ImportRow> Rows =>
        _rows is [var first, .. var more] ? [first, .. more.Where(row => row.On >= first.On).OrderBy(row => row.On)] : [];

    /// <summary>Takes an event of its stream; the instance is what an event says of its place: "event 14 of register.example".</summary>
    public void Next(Kept kept, string instance)
    {
        switch (kept.Event)
        {
            case DecisionProposed e: Begin(e.Content, e.Sponsor, null); break;
            case ActionProposed e: Begin(e.Content, e.Sponsor, e.Under); break;
            case EntryImported e: Imported(e); break;
            case AmendmentImported e: Add(RecordedRow.RowOf(e, Key, _ => null, _ => null)!); break; // such an event is from a row
            case ProgressImported e: AddWith(RecordedRow.RowOf(e, Key, _ => null, _ => null)!); break; // the same
            case CompletionImported e: AddWith(RecordedRow.RowOf(e, Key, _ => null, _ => null)!); break; // the same
            case ProposalRevised e: Keep(e.Content); break;
            case AmendmentProposed e: Keep(e.Content); break;
            case AmendmentRevised e: Keep(e.Content); break;
            case JointAgreementRecorded e: Agreed(e, kept, instance); break;
            case AmendmentAdopted e: Adopted(e, kept, instance); break;
            case ProgressReported e: AddWith(Row($"progress {e.Report}", Happened.Progress, Day(kept), instance, e.For) with { Note = e.Note.Words }); break;
            case ActionCompleted e: AddWith(Row($"completion {e.Completion}", Happened.Completed, Day(kept), instance, e.For) with { Note = e.Evidence.Words }); break;
            case CompletionDisputed: _rows.RemoveAll(row => row.What == Happened.Completed); break;
        }
    }

    private static DateOnly Day(Kept kept) => LondonDay.Of(kept.Recorded.Clock);

    private void Begin(Content content, Party sponsor, EntryId? under)
    {
        (_sponsor, Under) = (sponsor, under);
        Keep(content);
    }

    private void Imported(EntryImported e)
    {
        (Under, Supersedes, Carries) = (e.Under, e.Content.Supersedes ?? [], e.Content.Carries is not null);
        if (RecordedRow.RowOf(e, Key, _ => null, _ => null) is { } row) Add(row);
    }

    private void Keep(Content content) => _contents[content.Hash] = content;

    private void Agreed(JointAgreementRecorded e, Kept kept, string instance)
    {
        var content = _contents[e.Hash]; // it was proposed or revised to it
        (Supersedes, Carries) = (content.Supersedes ?? [], content.Carries is not null);
        Add(Row(null, Happened.Agreed, e.EffectiveFrom, $"{instance}, event {kept.Position}", _sponsor) with
        {
            OldReference = Reference.Value,
            Content = Plain(content, e.EffectiveFrom),
        });
    }

    private void Adopted(AmendmentAdopted e, Kept kept, string instance)
    {
        var what = e.Kind == AmendmentKind.Overturn ? Happened.Overturned : Happened.Amended;
        Add(Row($"amendment {e.Amendment}", what, e.EffectiveFrom, $"{instance}, event {kept.Position}", null) with
        {
            Content = Plain(_contents[e.After], e.EffectiveFrom), // it was proposed or revised to it
        });
    }

    private ImportRow Row(string? suffix, Happened what, DateOnly on, string source, Party? by) =>
        new(suffix is null ? Reference.Value : $"{Reference} {suffix}", Key, what, on, source, by);

    // Contributors and annexes are not taken over by an import, and what it replaces is said by the names of the file.
    private static Content Plain(Content content, DateOnly on) => content with
    {
        EffectiveFrom = on,
        Contributors = null,
        Annexes = [],
        Supersedes = [],
        FallsWithIt = [],
    };

    private void Add(ImportRow row) => _rows.Add(row);

    // Words that were erased leave nothing to report.
    private void AddWith(ImportRow row)
    {
        if (row.Note is not null) Add(row);
    }
}
