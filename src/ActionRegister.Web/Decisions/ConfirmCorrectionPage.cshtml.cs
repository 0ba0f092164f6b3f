using ActionRegister.Application.Events;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Web.Commands;

namespace ActionRegister.Web.Decisions;

/// <summary>Confirms the correction of a record, as co-chair.</summary>
public sealed class ConfirmCorrectionPage(ActDesk desk) : ActPage(desk, Offer)
{
    /// <summary>Where it is offered.</summary>
    public static new ActOffer Offer { get; } = new("ConfirmCorrection", Act.ConfirmCorrection, "corrections/{0}/confirmation", on => new ConfirmCorrection(on.Id, on.Number));

    // What is put right first, and below it how.
    internal override IEnumerable<Kept> About => On.Recorded<RecordCorrected>(e => e.Correction == On.Number)
        .SelectMany(correction => On.Entry.Events.Where(kept => kept.Position == ((RecordCorrected)correction.Event).Of).Append(correction));

    /// <inheritdoc/>
    protected override Task<ICommand?> Read(CancellationToken cancellation) =>
        Task.FromResult<ICommand?>(new ConfirmCorrection(On.Id, On.Number));
}
