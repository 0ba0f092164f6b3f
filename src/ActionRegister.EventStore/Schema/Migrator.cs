namespace ActionRegister.EventStore.Schema;

/// <summary>Makes the database and its roles, and applies each numbered SQL file once; needs the administrator's connection.</summary>
public sealed class Migrator
{
    /// <summary>The application's connection string names the database and the role <c>database_app</c>.</summary>
    public Migrator(string administrator, string application) =>
        throw new NotSupportedException("The migrator is landed next.");

    /// <summary>Applies what is missing, in one transaction, and returns the names of the files applied.</summary>
    public Task<IReadOnlyList<string>> Migrate(CancellationToken cancellation) =>
        throw new NotSupportedException("The migrator is landed next.");
}
