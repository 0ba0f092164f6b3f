using ActionRegister.Application.Commands;
using ActionRegister.Application.Hosting;
using ActionRegister.Domain.Deciding;

namespace ActionRegister.Cli.Running;

/// <summary>Turns what came of a command into what the caller is told.</summary>
internal static class Answers
{
    /// <summary>What was recorded; null when it was so already; anything else is a failure.</summary>
    public static Handled.Recorded? Recorded(Handled handled) => handled switch
    {
        Handled.Recorded recorded => recorded,
        Handled.AlreadySo => null,
        Handled.Refused { Refusal: var refusal } => throw Failure.Refused(Sentence(refusal)),
        Handled.TooLarge { Because: var because } => throw Failure.Refused(because),
        Handled.Conflict or Handled.VersionMismatch => throw Failure.CouldNotRun("Others are changing the same matter: run this again."),
        Handled.Busy => throw Failure.CouldNotRun("The log takes nothing just now: run this again in a moment."),
        Handled.LogDoesNotMatch { Because: var because } => throw Failure.Refused(ReadOnlyState.Words(because)),
        Handled.ReusedId => throw Failure.CouldNotRun("The id of this command was used for something else: run this again."),
        Handled.UnknownOutcome => throw Failure.CouldNotRun(
            "The connection was lost while it was recorded, so it may be recorded or not: look at the register before you run this again."),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Why not, and the clause that demands it.</summary>
    public static string Sentence(Refusal refusal) =>
        refusal.Clause is { } clause ? $"{refusal.Because} ({clause})" : refusal.Because;
}
