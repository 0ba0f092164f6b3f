using ActionRegister.Cli.Running;
using ActionRegister.EventStore.Schema;

namespace ActionRegister.Cli.Operating;

/// <summary>Makes the database, its roles and its schema, or brings them up to date; changes nothing that is so already.</summary>
internal static class MigrateCommand
{
    public static RegisterCommand Make() => new(
        "migrate",
        "Makes the database and its roles, and applies what is missing of the schema. Needs the administrator's connection.",
        "register migrate",
        async (_, invocation, cancellation) =>
        {
            var settings = invocation.Settings;
            var applied = await Migrator(settings.DatabaseAdmin, settings.Database).Migrate(cancellation);
            return new Reply(
                applied.Count == 0 ? ["The schema is up to date."] : [.. applied.Select(name => $"Applied {name}.")],
                new Migrated(applied));
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

    private sealed record Migrated(IReadOnlyList<string> Applied);
}
