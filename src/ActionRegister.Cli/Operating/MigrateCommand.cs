using ActionRegister.Cli.Erasures;
using ActionRegister.Cli.Running;
using ActionRegister.EventStore.Schema;

namespace ActionRegister.Cli.Operating;

/// <summary>
/// Makes the database, its roles and its schema, or brings them up to date, and erases again what a restored copy brought back;
/// changes nothing that is so already.
/// </summary>
internal static class MigrateCommand
{
    public static RegisterCommand Make() => new(
        "migrate",
        "Makes the database and its roles, applies what is missing of the schema, and erases again what a restored copy brought back. "
            + "Needs the administrator's connection.",
        "register migrate",
        async (_, invocation, cancellation) =>
        {
            var settings = invocation.Settings;
            var applied = await Migrator(settings.DatabaseAdmin, settings.Database).Migrate(cancellation);
            var again = await ErasuresAgain.Do(invocation, cancellation);
            List<string> lines = applied.Count == 0 ? ["The schema is up to date."] : [.. applied.Select(name => $"Applied {name}.")];
            if (again.Count > 0) lines.Add(ErasuresAgain.Line(again));
            return new Reply(lines, new Migrated(applied, again));
        });

    private static Migrator Migrator(string administrator, string application)
    {
        try
        {
            return new Migrator(administrator, application);
        }
        catch (ArgumentException unusable)
        {
            throw Failure.CouldNotRun(unusable.Message);
        }
    }

    private sealed record Migrated(IReadOnlyList<string> Applied, IReadOnlyList<ErasedAgain> ErasedAgain);
}
