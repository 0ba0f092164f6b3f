using ActionRegister.Application.Reading;
using ActionRegister.Domain.Contents;

namespace ActionRegister.Application.Redlines;

/// <summary>Which text of an entry another is read against.</summary>
public static class ChangedText
{
    /// <summary>The text that this one changed: of the same proposal or amendment, or the agreed one that the amendment stands on.</summary>
    public static EntryVersion? Of(IReadOnlyList<EntryVersion> versions, Entry entry, EntryVersion version)
    {
        var earlier = versions.Where(v => v.Number < version.Number).ToList();
        // Once in force, an amended text is read against what was agreed before, not against the amendment's own drafts.
        if (version is { Amendment: { } number, AgreedAt: not null } && entry.Amendments.GetValueOrDefault(number) is { } adopted)
            return earlier.LastOrDefault(v => v.Hash == adopted.Base);
        return earlier.LastOrDefault(v => v.Amendment == version.Amendment)
            ?? (version.Amendment is { } amendment ? earlier.LastOrDefault(v => v.Hash == entry.Amendments[amendment].Base) : null);
    }
}
