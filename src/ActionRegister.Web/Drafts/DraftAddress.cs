using System.Diagnostics;
using ActionRegister.Application.Drafts;
using ActionRegister.Domain.Contents;
using ActionRegister.Web.Amendments;
using ActionRegister.Web.Entries;
using ActionRegister.Web.Proposals;
using ActionRegister.Web.Rounds;

namespace ActionRegister.Web.Drafts;

/// <summary>Where somebody goes on writing a draft: the page of the act that it is to become.</summary>
internal static class DraftAddress
{
    /// <summary>The address of a draft on an entry, or of a new proposal.</summary>
    public static string Of(Draft draft, Reference? on) => on is { } reference
        ? $"{EntryAddress.Of(reference, draft.Subject.Amendment)}/{Path(draft.Subject.Kind)}?draft={draft.Id}"
        : $"/propose/{draft.Id}/check";

    private static string Path(DraftKind kind) => kind switch
    {
        DraftKind.Amendment => AmendPage.Offer.Path,
        DraftKind.Overturn => OverturnPage.Offer.Path,
        DraftKind.Correction => CorrectPage.Offer.Path,
        DraftKind.Revision => RevisePage.Offer.Path, // of an amendment, too
        DraftKind.Comment => CommentPage.Offer.Path,
        DraftKind.Decision or DraftKind.Action => throw new UnreachableException("A new proposal is on no entry."),
    };
}
