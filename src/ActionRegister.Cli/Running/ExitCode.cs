namespace ActionRegister.Cli.Running;

/// <summary>What a command ended with, for the shell that called it.</summary>
internal enum ExitCode
{
    /// <summary>Done, and nothing is wrong.</summary>
    Good = 0,

    /// <summary>The rules refuse, or what was looked at is not as it should be.</summary>
    Refused = 1,

    /// <summary>The command line itself is wrong.</summary>
    Usage = 2,

    /// <summary>Something that the command needs is not there: the database, its schema, a file.</summary>
    CouldNotRun = 3,
}
