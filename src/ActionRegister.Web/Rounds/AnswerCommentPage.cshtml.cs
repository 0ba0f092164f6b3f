using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Rounds;
using ActionRegister.Web.Commands;

namespace ActionRegister.Web.Rounds;

/// <summary>Says what is done about a comment, and why.</summary>
public sealed class AnswerCommentPage(ActDesk desk) : ActPage(desk, Offer)
{
    /// <summary>Where it is offered.</summary>
    public static new ActOffer Offer { get; } = new("AnswerComment", Act.Revise, "comments/{0}/answer", on => new AnswerComment(on.Id, on.Amendment, on.Number, Answer.NotAccepted, ActOn.AnyWords));

    /// <inheritdoc/>
    protected override Task<ICommand?> Read(CancellationToken cancellation)
    {
        var (answer, reasons) = (Typed.Chosen<Answer>("answer"), Typed.NeededPrivate("reasons"));
        return Task.FromResult<ICommand?>(answer is { } chosen ? new AnswerComment(On.Id, On.Amendment, On.Number, chosen, reasons) : null);
    }
}
