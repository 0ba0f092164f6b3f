using ActionRegister.Application.Hosting;
using ActionRegister.Application.Reading;
using ActionRegister.EventStore.Appending;
using ActionRegister.EventStore.Projections;
using ActionRegister.EventStore.Reading;

namespace ActionRegister.Cli.Running;

/// <summary>What can go wrong while a command runs, in plain sentences; what is not listed is a bug and shows itself as one.</summary>
internal static class Sentences
{
    public static Failure? Of(Exception exception) => exception switch
    {
        Failure failure => failure,
        OperationCanceledException => Failure.CouldNotRun("Stopped before it was done."),
        ClockOutOfStepException clock => Failure.CouldNotRun(
            $"The clocks of this machine and of the database do not agree: {Whole(clock.Message)}"),
        OutcomeUnknownException => Failure.CouldNotRun(
            "The connection was lost while it was recorded, so it may be recorded or not: look at the register, then run this again."),
        NoSuchMomentException moment => Failure.Refused(Whole(moment.Message)),
        ReadModelsBehindException behind => Failure.CouldNotRun($"{Whole(behind.Message)} Run this again in a moment."),
        ProjectionStoppedException stopped => Failure.Refused(Whole(stopped.Message)),
        InvalidDataException or FormatException => Failure.CouldNotRun($"The key file cannot be used: {Whole(exception.Message)}"),
        CorruptLogException corrupt => Failure.Refused($"The log is not whole: {Whole(corrupt.Message)}"),
        IOException => Failure.CouldNotRun(Whole(exception.Message)),
        UnauthorizedAccessException => Failure.CouldNotRun(Whole(exception.Message)),
        _ => DatabaseTrouble.Of(exception) is { } trouble ? Failure.CouldNotRun(trouble) : null,
    };

    private static string Whole(string message) => message.EndsWith('.') ? message : message + ".";
}
