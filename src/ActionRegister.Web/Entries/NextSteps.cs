using ActionRegister.Application.Reading;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Web.Commands;

namespace ActionRegister.Web.Entries;

/// <summary>An act that could come next for whoever is signed in.</summary>
/// <param name="Refusal">Why it would be refused now; null when it would be accepted.</param>
public sealed record NextStep(ActOffer Offer, ActOn On, Refusal? Refusal);

/// <summary>What could come next on an entry, or on one of its amendments.</summary>
/// <param name="On">The entry with its proposal, or the amendment.</param>
/// <param name="Now">Acts that would be accepted.</param>
/// <param name="NotYet">Acts that would be refused, with the reason.</param>
/// <param name="Requirements">What the text needs before it is agreed or adopted; empty when nothing is asked for.</param>
public sealed record MatterSteps(ActOn On, IReadOnlyList<NextStep> Now, IReadOnlyList<NextStep> NotYet, IReadOnlyList<Requirement> Requirements);

/// <summary>
/// What whoever is signed in could do next on an entry. Nothing is decided here: the law is asked about each act as if it
/// were sent, and its own words say why not.
/// </summary>
public sealed class NextSteps(ActDesk desk, RequirementsOf requirements)
{
    /// <summary>For the entry and its proposal, and for each amendment that is open.</summary>
    public async Task<IReadOnlyList<MatterSteps>> Of(EntryPage entry, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var matters = new List<MatterSteps>();
        foreach (var amendment in (int?[])[null, .. entry.State.Amendments.Values.Where(a => a.Deliberation.IsOpen).Select(a => (int?)a.Number).Order()])
        {
            var on = desk.On(entry, amendment, 0);
            var steps = await Steps(on, cancellation);
            var needed = on.Text is { IsOpen: true } ? await requirements.Find(on.Id, amendment, AsOf.Now, cancellation) : null;
            matters.Add(new(on, [.. steps.Where(s => s.Refusal is null)], [.. steps.Where(s => s.Refusal is not null)], needed?.Requirements ?? []));
        }

        return matters;
    }

    private async Task<IReadOnlyList<NextStep>> Steps(ActOn on, CancellationToken cancellation)
    {
        var steps = new List<NextStep>();
        foreach (var (offer, number) in EntryActs.On(on))
        {
            var about = on with { Number = number };
            var foreseen = await desk.Acts.Foresee(offer.Likely(about), cancellation);
            if (foreseen.Capacity is not null || Concerns(offer, number, foreseen.Refusal)) steps.Add(new(offer, about, foreseen.Refusal));
        }

        return steps;
    }

    // What is not there, or is somebody else's, is no step of this person; what is theirs in general is explained.
    private bool Concerns(ActOffer offer, int number, Refusal? refusal) => refusal switch
    {
        null or { Kind: RefusalKind.Unknown } => false,
        { Kind: RefusalKind.NotPermitted } => number == 0 && desk.Frame.Capacities.Any(capacity =>
            PermissionTable.Of(offer.Act, PermissionTable.RoleOf(capacity)) is Grant.Yes or Grant.Both),
        _ => number == 0,
    };
}
