using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Web.Commands;

namespace ActionRegister.Web.Decisions;

/// <summary>Records the joint agreement, when everything needed is so.</summary>
public sealed class AgreementPage(ActDesk desk) : ActPage(desk, Offer)
{
    /// <summary>Where it is offered.</summary>
    public static new ActOffer Offer { get; } = new("Agreement", Act.RecordAgreement, "agreement", on => new RecordJointAgreement(on.Id, on.Standing));

    /// <inheritdoc/>
    protected override Task<ICommand?> Read(CancellationToken cancellation) =>
        Task.FromResult<ICommand?>(new RecordJointAgreement(On.Id, Seen));
}
