namespace ActionRegister.Cli.Running;

/// <summary>What a command is run with.</summary>
internal sealed record Invocation(Settings Settings, LongWork Work, TimeProvider Time);
