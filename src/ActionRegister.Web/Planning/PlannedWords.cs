using ActionRegister.Application.Reading;
using ActionRegister.Web.Entries;
using Microsoft.Extensions.Localization;

namespace ActionRegister.Web.Planning;

/// <summary>One date of the forward plan as a person reads it.</summary>
/// <param name="What">A whole sentence: "Early notice of D-2026-0014 closes at the end of the day".</param>
/// <param name="Short">The same for a calendar: "Notice closes".</param>
/// <param name="Quoted">What it is about: "D-2026-0014", or "amendment 2 of D-2026-0014".</param>
/// <param name="Address">The page of what it is about.</param>
public sealed record PlannedItem(DateOnly Day, string What, string Short, string Quoted, string Title, string Address);

/// <summary>Says what is planned, in the reader's language.</summary>
public sealed class PlannedWords(IStringLocalizer<Texts> words)
{
    /// <summary>One line of the plan.</summary>
    public PlannedItem Of(PlannedRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var quoted = row.Amendment is { } number ? words["AmendmentOf", number, row.Reference.Value].Value : row.Reference.Value;
        return new(row.Day, Sentence(row.What, quoted), Short(row.What), quoted, row.Title, EntryAddress.Of(row.Reference, row.Amendment));
    }

    private string Sentence(Planned what, string quoted) => what switch
    {
        Planned.NoticeCloses => words["NoticeCloses", quoted],
        Planned.AgreementIntended => words["AgreementIntended", quoted],
        Planned.ConsultationCloses => words["ConsultationCloses", quoted],
        Planned.RoundCloses => words["RoundCloses", quoted],
        Planned.ComesIntoForce => words["ComesIntoForce", quoted],
        Planned.ActionDue => words["ActionDue", quoted],
        Planned.CompletionStands => words["CompletionStands", quoted],
    };

    private string Short(Planned what) => what switch
    {
        Planned.NoticeCloses => words["ShortNoticeCloses"],
        Planned.AgreementIntended => words["ShortAgreementIntended"],
        Planned.ConsultationCloses => words["ShortConsultationCloses"],
        Planned.RoundCloses => words["ShortRoundCloses"],
        Planned.ComesIntoForce => words["ShortComesIntoForce"],
        Planned.ActionDue => words["ShortActionDue"],
        Planned.CompletionStands => words["ShortCompletionStands"],
    };
}
