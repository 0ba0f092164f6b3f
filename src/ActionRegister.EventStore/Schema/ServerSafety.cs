using Npgsql;

namespace ActionRegister.EventStore.Schema;

/// <summary>Refuses a server that could lose what was acknowledged, and a role that could go around the log's one way in.</summary>
public static class ServerSafety
{
    // The first that applies is said. A role may also do what any role may do that it is a member of.
    private const string Question =
        """
        with me as (
          select m.oid, m.rolname, m.rolsuper, m.rolcreaterole, m.rolcreatedb, m.rolreplication, m.rolbypassrls
          from pg_roles m where pg_has_role(current_user, m.oid, 'member')
        ), logs as (
          select c.oid, c.relowner from pg_class c where c.relnamespace = to_regnamespace('log') and c.relkind in ('r', 'v', 'p')
        )
        select because from (values
          (1, current_setting('fsync') = 'off',
            'PostgreSQL runs with fsync off: a crash of the machine loses what was acknowledged. Turn fsync on.'),
          (2, current_setting('full_page_writes') = 'off',
            'PostgreSQL runs with full_page_writes off: a crash of the machine leaves torn pages. Turn full_page_writes on.'),
          (3, current_setting('synchronous_commit') = 'off',
            'Commits are acknowledged before they are on disk. Turn synchronous_commit on, also for this role and this database.'),
          (4, current_setting('synchronous_commit') = 'local' and current_setting('synchronous_standby_names') <> '',
            'Commits are acknowledged before a synchronous standby has them. Turn synchronous_commit on, also for this role and this database.'),
          (5, exists (select from me where rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls),
            'The role ' || current_user || ' is, or may become, a superuser or a role that makes roles or databases, replicates, or bypasses security. Take those rights away.'),
          (6, exists (select from me where rolname in
              ('pg_write_all_data', 'pg_read_server_files', 'pg_write_server_files', 'pg_execute_server_program')),
            'The role ' || current_user || ' may write everywhere, or reach the server''s files or programs. Revoke those memberships.'),
          (7, exists (select from me where oid in (
              select l.relowner from logs l
              union all select p.proowner from pg_proc p where p.pronamespace = to_regnamespace('log')
              union all select n.nspowner from pg_namespace n where n.nspname = 'log'
              union all select d.datdba from pg_database d where d.datname = current_database())),
            'The role ' || current_user || ' owns the log, its schema or its database, or may act as the role that does. Give them back to their owner.'),
          (8, exists (select from logs l where has_table_privilege(l.oid, 'insert, update, delete, truncate, references, trigger')
              or has_any_column_privilege(l.oid, 'insert, update, references'))
            or has_schema_privilege('log', 'create') or has_database_privilege(current_database(), 'create'),
            'The role ' || current_user || ' may write to the log by other ways than log.append. Revoke those rights.'),
          (9, has_function_privilege(to_regprocedure('log.erase(bigint, text, bigint)'), 'execute'),
            'The role ' || current_user || ' may erase parts of events, which is for the operator. Revoke that right.')
        ) as checks (number, so, because) where so order by number limit 1
        """;

    /// <summary>Throws <see cref="UnsafeServerException"/> for the first thing that must not be so where a register is in use.</summary>
    public static async Task Assert(NpgsqlDataSource database, CancellationToken cancellation)
    {
        if (await SessionProbe.SharesSessions(database, cancellation))
        {
            throw new UnsafeServerException(
                "Between the register and PostgreSQL stands a pooler that gives a session to one transaction after the other, which "
                + "breaks its locks and prepared statements. Connect directly, or let the pooler keep a session for each connection.");
        }

        await using var command = database.CreateCommand(Question);
        if (await command.ExecuteScalarAsync(cancellation) is string because)
            throw new UnsafeServerException(because);
    }
}
