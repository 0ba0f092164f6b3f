using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Web.Commands;

namespace ActionRegister.Web.Amendments;

/// <summary>Adopts an amendment, when everything needed is so.</summary>
public sealed class AdoptionPage(ActDesk desk) : ActPage(desk, Offer)
{
    /// <summary>Where it is offered.</summary>
    public static new ActOffer Offer { get; } = new("Adoption", Act.RecordAgreement, "adoption", on => new AdoptAmendment(on.Id, on.Amendment ?? 0, on.Standing));

    /// <inheritdoc/>
    protected override Task<ICommand?> Read(CancellationToken cancellation) =>
        Task.FromResult<ICommand?>(new AdoptAmendment(On.Id, On.Amendment ?? 0, Seen));
}
