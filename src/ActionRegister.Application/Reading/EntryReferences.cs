using ActionRegister.Domain.Contents;

namespace ActionRegister.Application.Reading;

/// <summary>How entries are quoted: a reference never changes, so no moment is asked for.</summary>
public sealed class EntryReferences(ReadDatabase models)
{
    /// <summary>The references; an entry so new that no read model has it yet is left out.</summary>
    public async Task<IReadOnlyDictionary<EntryId, Reference>> Find(IEnumerable<EntryId> entries, CancellationToken cancellation)
    {
        var ids = entries.Select(entry => entry.Value).Distinct().ToArray();
        if (ids.Length == 0) return new Dictionary<EntryId, Reference>();
        var found = await models.Query(
            $"select entry, reference from read.entry where entry = any({ids})",
            row => (Id: new EntryId(row.GetGuid(0)), Reference: new Reference(row.GetString(1))),
            cancellation);
        return found.ToDictionary(f => f.Id, f => f.Reference);
    }
}
