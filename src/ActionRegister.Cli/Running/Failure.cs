namespace ActionRegister.Cli.Running;

/// <summary>A command cannot do what it was asked; the message is plain sentences that say why and what to do.</summary>
internal sealed class Failure(ExitCode code, string because) : Exception(because)
{
    public ExitCode Code { get; } = code;

    public static Failure Refused(string because) => new(ExitCode.Refused, because);

    public static Failure Usage(string because) => new(ExitCode.Usage, because);

    public static Failure CouldNotRun(string because) => new(ExitCode.CouldNotRun, because);
}
