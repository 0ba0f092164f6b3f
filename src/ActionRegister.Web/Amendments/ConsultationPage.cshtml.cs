using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Web.Commands;

namespace ActionRegister.Web.Amendments;

/// <summary>Tells everybody of exactly this change and asks for comments.</summary>
public sealed class ConsultationPage(ActDesk desk) : ActPage(desk, Offer)
{
    /// <summary>Where it is offered.</summary>
    public static new ActOffer Offer { get; } = new("Consultation", Act.Conduct, "consultation", on => new OpenConsultation(on.Id, on.Amendment ?? 0, on.Standing));

    /// <inheritdoc/>
    protected override Task<ICommand?> Read(CancellationToken cancellation) =>
        Task.FromResult<ICommand?>(new OpenConsultation(On.Id, On.Amendment ?? 0, Seen));
}
