using ActionRegister.Application.Events;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Founding;
using ActionRegister.Domain.Importing;
using ActionRegister.Domain.Proposals;
using ActionRegister.EventStore.Reading;

namespace ActionRegister.Application.Importing;

/// <summary>What a file to import holds of a register.</summary>
/// <param name="Rows">The rows, in an order in which they can be imported.</param>
/// <param name="Entries">How many entries they make.</param>
/// <param name="Carrying">References of agreed entries that carry terms or a setting: they are left out, as an import changes neither.</param>
public sealed record ExportedRegister(IReadOnlyList<ImportRow> Rows, int Entries, IReadOnlyList<Reference> Carrying);

/// <summary>Reads everything that was agreed out of the log, as rows that another register can import.</summary>
public static class ImportExport
{
    private const int AtOnce = 4096;

    /// <summary>What every import that was not withdrawn has brought, and what the register has witnessed since.</summary>
    public static async Task<ExportedRegister> Read(
        EventReader log, EventTypes types, KnownImports known, CancellationToken cancellation)
    {
        var entries = new Dictionary<EntryId, ExportedEntry>();
        var agreed = new List<ExportedEntry>();
        var origin = "";
        for (var position = 0L; ;)
        {
            var events = await log.ReadForward(position, AtOnce, cancellation);
            if (events.Count == 0)
                return Whole(entries, agreed);
            foreach (var kept in events.Select(types.Decode))
            {
                if (kept.Event is GroupFounded founded) origin = founded.Origin;
                if (kept.Stream.Category == "entry") Next(kept, entries, agreed, known, origin);
            }

            position = events[^1].Position + 1;
        }
    }

    private static void Next(
        Kept kept, Dictionary<EntryId, ExportedEntry> entries, List<ExportedEntry> agreed, KnownImports known, string origin)
    {
        var id = new EntryId(Guid.ParseExact(kept.Stream.Key, "D"));
        if (Begun(kept, known) is { } begun) entries[id] = begun;
        if (!entries.TryGetValue(id, out var entry)) return; // of an import that was withdrawn, or is not complete
        var before = entry.Rows.Count;
        entry.Next(kept, origin);
        if (before == 0 && entry.Rows.Count > 0) agreed.Add(entry);
    }

    private static ExportedEntry? Begun(Kept kept, KnownImports known) => kept.Event switch
    {
        DecisionProposed e => new(e.Reference, $"earlier {e.Reference}"),
        ActionProposed e => new(e.Reference, $"earlier {e.Reference}"),
        EntryImported { Key: { } key } e when Stands(e, known) => new(e.Reference, key),
        _ => null,
    };

    private static bool Stands(EntryImported e, KnownImports known) => ImportId.Parse(e.Batch) is { } import
        && known.Imports.GetValueOrDefault(import) is { Status: ImportStatus.Unconfirmed or ImportStatus.Confirmed };

    // Whatever an entry names goes before it; what it names and is not in the file is left out.
    private static ExportedRegister Whole(Dictionary<EntryId, ExportedEntry> entries, List<ExportedEntry> agreed)
    {
        // By their days: what was recorded side by side has no other order that would be the same again.
        var plain = agreed.Where(entry => !entry.Carries).OrderBy(entry => entry.Rows[0].On).ThenBy(entry => entry.Key, StringComparer.Ordinal).ToList();
        var byReference = plain.ToDictionary(entry => entry.Reference);
        var (rows, done) = (new List<ImportRow>(), new HashSet<ExportedEntry>());
        foreach (var entry in plain)
            Write(entry);
        return new(rows, done.Count, [.. agreed.Where(entry => entry.Carries).Select(entry => entry.Reference)]);

        void Write(ExportedEntry entry)
        {
            if (!done.Add(entry)) return;
            var under = entry.Under is { } id && entries.TryGetValue(id, out var decision) && byReference.ContainsKey(decision.Reference) ? decision : null;
            var replaced = entry.Supersedes.Where(byReference.ContainsKey).Select(reference => byReference[reference]).ToList();
            foreach (var named in replaced.Concat(under is null ? [] : [under]))
                Write(named);
            rows.Add(entry.Rows[0] with { Under = under?.Key, Supersedes = [.. replaced.Select(other => other.Key)] });
            rows.AddRange(entry.Rows.Skip(1));
        }
    }
}
