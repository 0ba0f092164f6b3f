using ActionRegister.Application.Events;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Rounds;
using ActionRegister.Web.Commands;

namespace ActionRegister.Web.Rounds;

/// <summary>Answers an objection. It stands until its seat takes another position.</summary>
public sealed class AnswerObjectionPage(ActDesk desk) : ActPage(desk, Offer)
{
    /// <summary>Where it is offered.</summary>
    public static new ActOffer Offer { get; } = new("AnswerObjection", Act.Revise, "objections/{0}/answer", on => new AnswerObjection(on.Id, on.Amendment, on.Number, ActOn.AnyWords));

    internal override IEnumerable<Kept> About => On.Recorded<PositionRecorded>(e => e.Objection == On.Number);

    /// <inheritdoc/>
    protected override Task<ICommand?> Read(CancellationToken cancellation) =>
        Task.FromResult<ICommand?>(new AnswerObjection(On.Id, On.Amendment, On.Number, Typed.NeededPrivate("objection-answer")));
}
