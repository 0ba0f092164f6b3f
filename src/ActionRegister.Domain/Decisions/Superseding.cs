using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Domain.Decisions;

/// <summary>J9: an entry is replaced whole only with everything that an amendment of it would need.</summary>
internal static class Superseding
{
    public static List<string> Gaps(Matter m)
    {
        var d = m.Deliberation;
        var gaps = new List<string>();
        foreach (var named in d.Supersedes)
        {
            var entry = m.View.Entry(named.Entry);
            if (entry?.LastAgreed is not { } last || entry.Status != EntryStatus.Agreed)
                gaps.Add($"{named.Reference} is not agreed, so it cannot be superseded.");
            else if (last.Content.Hash != named.LastAgreed)
                gaps.Add($"{named.Reference} was amended since; the proposal is revised to name its present text.");
            else if (last.Content.Carries is not null || m.Group.TermsAdoptedBy == named.Entry)
                gaps.Add($"{named.Reference} carries a change of rules: amend or overturn it instead.");
        }

        if (d.Supersedes.Count == 0) return gaps;

        // M2, M4: no short route, and under the lock no setting that spares a co-chair.
        if (d.Opening is { Void: false } opening && opening.Hash == d.Hash
            && (d.IsShort() || opening.Days < m.Rules.ConsultationDays.Value))
            gaps.Add($"Superseding needs a full window of {m.Rules.ConsultationDays.Value.ClearDaysWords()}.");
        if (d.Supersedes.Any(s => m.View.Entry(s.Entry) is { } entry && m.IsLocked(entry, m.Rules))
            && m.BothSides("J9", WhoAgreesForASide.CoChair) is { Met: false } coChairs) gaps.Add(coChairs.Standing);
        return gaps;
    }

    public static IEnumerable<Fact> Facts(Matter m, DateOnly effectiveFrom) => m.Deliberation.Supersedes.Select(s =>
        new Fact(StreamName.Of(s.Entry), new EntrySuperseded(m.Entry.Id, m.Entry.Reference, effectiveFrom)));
}
