namespace ActionRegister.Cli.Running;

/// <summary>What a command has to say, once for people and once for programs.</summary>
/// <param name="Lines">Plain lines.</param>
/// <param name="Json">The same as one document, in the command's own record.</param>
internal sealed record Reply(IReadOnlyList<string> Lines, object Json)
{
    public ExitCode Code { get; init; } = ExitCode.Good;

    /// <summary>What people should know besides the JSON; written where errors are, so that the document can be sent on as it is.</summary>
    public IReadOnlyList<string> BesideJson { get; init; } = [];

    /// <summary>Why it could not be done although there is something to show; written where errors are, and makes it exit 1.</summary>
    public string? Refused { get; init; }
}
