using System.Data.Common;
using ActionRegister.Application.Hosting;
using ActionRegister.Application.Reading;
using ActionRegister.EventStore.Appending;
using ActionRegister.EventStore.Projections;
using ActionRegister.EventStore.Reading;
using ActionRegister.EventStore.Schema;

namespace ActionRegister.Cli.Running;

/// <summary>What can go wrong while a command runs, in plain sentences; what is not listed is a bug and shows itself as one.</summary>
internal static class Sentences
{
    private const string NoSuchDatabase = "3D000";
    private const string InvalidAuthorization = "28";
    private const string UndefinedTable = "42P01";
    private const string UndefinedSchema = "3F000";

    public static Failure? Of(Exception exception) => exception switch
    {
        Failure failure => failure,
        OperationCanceledException => Failure.CouldNotRun("Stopped before it was done."),
        SchemaMismatchException mismatch => Failure.CouldNotRun(
            $"{Whole(mismatch.Message)} What is missing, \"register migrate\" applies."),
        ClockOutOfStepException clock => Failure.CouldNotRun(
            $"The clocks of this machine and of the database do not agree: {Whole(clock.Message)}"),
        OutcomeUnknownException => Failure.CouldNotRun(
            "The connection was lost while it was recorded, so it may be recorded or not: look at the register, then run this again."),
        NoSuchMomentException moment => Failure.Refused(Whole(moment.Message)),
        ReadModelsBehindException behind => Failure.CouldNotRun($"{Whole(behind.Message)} Run this again in a moment."),
        ProjectionStoppedException stopped => Failure.Refused(Whole(stopped.Message)),
        InvalidDataException or FormatException => Failure.CouldNotRun($"The key file cannot be used: {Whole(exception.Message)}"),
        CorruptLogException corrupt => Failure.Refused($"The log is not whole: {Whole(corrupt.Message)}"),
        DbException { SqlState: NoSuchDatabase or UndefinedTable or UndefinedSchema } => Failure.CouldNotRun(
            "The database is there, but the register in it is not: run \"register migrate\"."),
        DbException { SqlState: { } state } refused when state.StartsWith(InvalidAuthorization, StringComparison.Ordinal) =>
            Failure.CouldNotRun($"PostgreSQL refused the connection ({Whole(refused.Message)}) Check the user and password of {RegisterOptions.DatabaseName}."),
        DbException { SqlState: null } unreachable => Failure.CouldNotRun(
            $"PostgreSQL cannot be reached ({Whole(unreachable.Message)}) Check that it runs and that {RegisterOptions.DatabaseName} names it."),
        FileNotFoundException or DirectoryNotFoundException => Failure.CouldNotRun(Whole(exception.Message)),
        UnauthorizedAccessException => Failure.CouldNotRun(Whole(exception.Message)),
        _ => null,
    };

    private static string Whole(string message) => message.EndsWith('.') ? message : message + ".";
}
