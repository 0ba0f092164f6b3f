namespace ActionRegister.Cli.Running;

/// <summary>What a command has to say, once for people and once for programs.</summary>
/// <param name="Lines">Plain lines.</param>
/// <param name="Json">The same as one document, in the command's own record.</param>
internal sealed record Reply(IReadOnlyList<string> Lines, object Json)
{
    public ExitCode Code { get; init; } = ExitCode.Good;

    /// <summary>Why it could not be done although there is something to show; written where errors are, and makes it exit 1.</summary>
    public string? Refused { get; init; }
}
