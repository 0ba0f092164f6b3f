using ActionRegister.Application.Reading;
using ActionRegister.Application.Redlines;

namespace ActionRegister.Web.Entries;

/// <summary>Which text of an entry another follows.</summary>
internal static class EntryChanges
{
    /// <summary>The text that this one changed: of the same proposal or amendment, or the agreed one that the amendment stands on.</summary>
    public static EntryVersion? Before(EntryPage page, EntryVersion version) => ChangedText.Of(page.Versions, page.State, version);
}
