using System.Data.Common;
using ActionRegister.EventStore.Erasing;
using ActionRegister.EventStore.Schema;
using ActionRegister.EventStore.Signing;

namespace ActionRegister.Application.Hosting;

/// <summary>Why the database cannot be used, in plain sentences: what is wrong, and what to do.</summary>
public static class DatabaseTrouble
{
    private const string NoSuchDatabase = "3D000";
    private const string InvalidAuthorization = "28";
    private const string UndefinedTable = "42P01";
    private const string UndefinedSchema = "3F000";

    /// <summary>The sentences; null when it is no trouble of this kind, but perhaps a bug.</summary>
    public static string? Of(Exception exception) => exception switch
    {
        SchemaMismatchException mismatch => Whole(mismatch.Message),
        UnsafeServerException @unsafe => @unsafe.Message,
        LogDoesNotMatchException mismatch => $"{mismatch.Message} \"register epoch open\" answers for it; then start.",
        ErasedPartsBackException back => back.Message,
        ErasureListException list => list.Message,
        DbException database => OfServer(database),
        _ => null,
    };

    private static string? OfServer(DbException exception) => exception.SqlState switch
    {
        NoSuchDatabase or UndefinedTable or UndefinedSchema =>
            "The database is there, but the register in it is not: run \"register migrate\".",
        { } state when state.StartsWith(InvalidAuthorization, StringComparison.Ordinal) =>
            $"PostgreSQL refused the connection ({Whole(exception.Message)}) Check the user and password of {RegisterOptions.DatabaseName}.",
        null => $"PostgreSQL cannot be reached ({Whole(exception.Message)}) Check that it runs and that {RegisterOptions.DatabaseName} names it.",
        _ => null,
    };

    private static string Whole(string message) => message.EndsWith('.') ? message : message + ".";
}
