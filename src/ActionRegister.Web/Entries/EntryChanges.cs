using ActionRegister.Application.Reading;

namespace ActionRegister.Web.Entries;

/// <summary>Which text of an entry another follows.</summary>
internal static class EntryChanges
{
    /// <summary>The text that this one changed: of the same proposal or amendment, or the agreed one that the amendment stands on.</summary>
    public static EntryVersion? Before(EntryPage page, EntryVersion version)
    {
        var earlier = page.Versions.Where(v => v.Number < version.Number).ToList();
        // Once in force, an amended text is read against what was agreed before, not against the amendment's own drafts.
        if (version is { Amendment: { } number, AgreedAt: not null } && page.State.Amendments.GetValueOrDefault(number) is { } adopted)
            return earlier.LastOrDefault(v => v.Hash == adopted.Base);
        return earlier.LastOrDefault(v => v.Amendment == version.Amendment)
            ?? (version.Amendment is { } amendment ? earlier.LastOrDefault(v => v.Hash == page.State.Amendments[amendment].Base) : null);
    }
}
