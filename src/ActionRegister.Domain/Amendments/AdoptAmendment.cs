using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Rounds;

namespace ActionRegister.Domain.Amendments;

/// <summary>
/// Changes, overturns or corrects an agreed entry, when prior consultation and the consent of both co-chairs and the group
/// are recorded. Nothing does so by itself, and there is no other way.
/// </summary>
public sealed record AdoptAmendment(EntryId Id, int Amendment, ContentHash Seen) : ICommand
{
    /// <inheritdoc/>
    public IEnumerable<StreamName> Reads(View view) => Matter.Reads(view, Id, Amendment);

    /// <inheritdoc/>
    public Outcome Decide(View view, Context context)
    {
        if (Matter.Find(view, context.Clock, Id, Amendment, out var matter) is { } none) return none;
        if (Standing.For(Act.RecordAgreement, context, view.Group).Refusal is { } refused) return refused;
        if (matter.Deliberation.Ending == Ending.Agreed && matter.Deliberation.Hash == Seen) return Outcome.AlreadySo;
        if (Seen != matter.Deliberation.Hash) return Refusal.ContentChanged(Seen, matter.Deliberation.Hash);

        var requirements = AmendmentRules.Requirements(matter, context.Book);
        if (requirements.Any(r => !r.Met)) return Refusal.Unmet(requirements);

        var effectiveFrom = EffectiveFrom(matter);
        return Outcome.Accept(
        [
            new(StreamName.Of(Id), new AmendmentAdopted(
                Amendment,
                matter.Amendment!.Kind,
                matter.Entry.LastAgreed!.Content.Hash, // only an agreed entry has amendments
                matter.Deliberation.Hash,
                effectiveFrom,
                matter.Deliberation.Round?.Number ?? 0, // no round only when a test left M5 out
                Stale(matter))),
            .. matter.Amendment.Kind == AmendmentKind.Overturn
                ? [.. Falling(matter, effectiveFrom), .. Carrying.FactsOfOverturn(matter)]
                : Carrying.Facts(matter),
        ]);
    }

    private static DateOnly EffectiveFrom(Matter m)
    {
        var before = m.Entry.LastAgreed!.EffectiveFrom;
        if (m.Amendment!.Kind == AmendmentKind.Correct) return before; // it always said so
        var day = m.Deliberation.Content.EffectiveFrom is { } wanted && wanted > m.Today ? wanted : m.Today;
        return day > before ? day : before;
    }

    private static List<int> Stale(Matter m) =>
        [.. m.Entry.Amendments.Values.Where(a => a.Number != m.Amendment!.Number && a.Deliberation.IsOpen).Select(a => a.Number).Order()];

    private static IEnumerable<Fact> Falling(Matter m, DateOnly from) => m.Amendment!.Falls.Select(a =>
        new Fact(StreamName.Of(a.Entry), new ActionFellWithDecision(m.Entry.Id, m.Amendment.Number, from)));
}
