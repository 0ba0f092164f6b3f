using ActionRegister.Application.Commands;
using ActionRegister.Application.Hosting;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;

namespace ActionRegister.Web.Commands;

/// <summary>What a page is told of an act.</summary>
public abstract record ActAnswer
{
    private ActAnswer()
    {
    }

    /// <summary>It is in the log, or was so already.</summary>
    /// <param name="Position">Position of the fact that the act was for; null when nothing was recorded because it was so.</param>
    public sealed record Done(long? Position) : ActAnswer;

    /// <summary>The rules say no; nothing was recorded.</summary>
    public sealed record Refused(Refusal Refusal) : ActAnswer;

    /// <summary>It could not be recorded now; the same form may be sent again.</summary>
    /// <param name="Because">Key of the words that say why and what to do.</param>
    /// <param name="Detail">What more there is to say, or null.</param>
    public sealed record NotNow(string Because, string? Detail = null) : ActAnswer;

    internal static ActAnswer Of(Handled handled) => handled switch
    {
        Handled.Recorded recorded => new Done((recorded.Facts.FirstOrDefault(f => f.Event is not ReferenceAllotted) ?? recorded.Facts[0]).Position),
        Handled.AlreadySo => new Done(null),
        Handled.Refused { Refusal: var refusal } => new Refused(refusal),
        Handled.Conflict or Handled.VersionMismatch => new NotNow("OthersWereQuicker"),
        Handled.ReusedId => new NotNow("FormUsedBefore"),
        Handled.TooLarge { Because: var because } => new NotNow("TooLarge", because),
        Handled.Busy => new NotNow("Busy"),
        Handled.LogDoesNotMatch { Because: var because } => new NotNow("ReadOnly", ReadOnlyState.Words(because)),
        Handled.UnknownOutcome => new NotNow("OutcomeUnknown"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
