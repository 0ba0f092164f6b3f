using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Proposals;

namespace ActionRegister.Domain.Importing;

/// <summary>The facts that rows of one entry become.</summary>
internal static class ImportFacts
{
    public static IReadOnlyList<Fact> Of(View view, ImportEntry command, Entry entry)
    {
        var stream = StreamName.Of(command.Import.Entry(command.Rows[0].Entry));
        var facts = new List<Fact>();
        var (before, reports, completions) = (entry.LastImported, entry.Counts.Reports, entry.Counts.Completions);
        foreach (var (row, index) in command.Rows.Select((row, index) => (row, index)))
        {
            var from = new ImportedRow(row.Id, command.From + index, command.Of, row.Source, row.By);
            switch (row.What)
            {
                case Happened.Agreed:
                    var content = row.Content! with { Supersedes = [.. row.Supersedes.Select(key => ReferenceOf(view, command, key))] };
                    facts.Add(new(StreamName.Of(command.Reference), new ReferenceAllotted(new(Guid.ParseExact(stream.Key, "D")))));
                    facts.Add(new(stream, new EntryImported(
                        command.Reference, command.Import.ToString(), row.OldReference, content.Hash, row.On, row.Entry,
                        row.Under is { } under ? command.Import.Entry(under) : null, from, content)));
                    facts.AddRange(row.Supersedes.Select(key => new Fact(
                        StreamName.Of(command.Import.Entry(key)),
                        new EntrySuperseded(command.Import.Entry(row.Entry), command.Reference, row.On))));
                    before = content;
                    break;
                case Happened.Amended or Happened.Overturned:
                    var after = row.Content!.Overturned ? row.Content : row.Content with { Supersedes = before!.Supersedes }; // the entry has begun
                    facts.Add(new(stream, new AmendmentImported(
                        from,
                        row.What == Happened.Overturned ? AmendmentKind.Overturn : AmendmentKind.Amend,
                        before!.Hash,
                        after.Hash,
                        row.On,
                        after)));
                    before = after;
                    break;
                case Happened.Progress:
                    facts.Add(new(stream, new ProgressImported(from, ++reports, row.On, PrivateText.Of(row.Note!)))); // it has a text
                    break;
                case Happened.Completed:
                    facts.Add(new(stream, new CompletionImported(from, ++completions, row.On, PrivateText.Of(row.Note!)))); // it has a text
                    break;
            }
        }

        return facts;
    }

    private static Reference ReferenceOf(View view, ImportEntry command, string key) =>
        view.EntryAsRecorded(command.Import.Entry(key))!.Reference; // the row was refused otherwise
}
