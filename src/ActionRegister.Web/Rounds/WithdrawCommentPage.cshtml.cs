using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Rounds;
using ActionRegister.Web.Commands;

namespace ActionRegister.Web.Rounds;

/// <summary>Takes one's own comment back; it stays in the record.</summary>
public sealed class WithdrawCommentPage(ActDesk desk) : ActPage(desk, Offer)
{
    /// <summary>Where it is offered.</summary>
    public static new ActOffer Offer { get; } = new("WithdrawComment", Act.Comment, "comments/{0}/withdrawal", on => new WithdrawComment(on.Id, on.Amendment, on.Number));

    /// <inheritdoc/>
    protected override Task<ICommand?> Read(CancellationToken cancellation) =>
        Task.FromResult<ICommand?>(new WithdrawComment(On.Id, On.Amendment, On.Number));
}
