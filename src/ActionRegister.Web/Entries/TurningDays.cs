using ActionRegister.Application.Reading;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Rounds;

namespace ActionRegister.Web.Entries;

/// <summary>
/// Whether an answer about an entry can differ from an earlier one although its stream has the same version: windows close,
/// contents come into force and dues pass by time alone, and an amendment is ready or not by what others record.
/// </summary>
internal static class TurningDays
{
    public static bool MayHaveChanged(EntryPage page)
    {
        if (page.Under is { Overturned: true }) return true;
        if (page.Amendments.Any(a => a.Stage is AmendmentStage.SeekingConsent or AmendmentStage.Ready)) return true;

        // An act may be later than this (a report of progress, say); then a full answer is given where none was needed.
        var lastAct = LondonDay.Of(Deliberations(page).Select(d => d.LastAct).Append(DateTimeOffset.UnixEpoch).Max());
        var today = LondonDay.Of(page.Moment.At);
        var effectiveOn = page.Moment.EffectiveOn;
        return effectiveOn != today || Days(page).Any(day => day > lastAct && day <= today);
    }

    private static IEnumerable<Deliberation> Deliberations(EntryPage page) =>
        page.State.Amendments.Values.Select(a => a.Deliberation).Concat(page.State.Proposal is { } p ? [p] : []);

    private static IEnumerable<DateOnly> Days(EntryPage page) =>
        Deliberations(page).Select(d => d.WindowCloses()?.AddDays(1))
            .Concat(page.Versions.SelectMany(v => new[] { v.InForceFrom, v.InForceBefore }))
            .Append(page.Row.Due?.AddDays(1))
            .Append(page.State.Completion?.DisputableUntil.AddDays(1))
            .OfType<DateOnly>();
}
