using System.CommandLine;
using ActionRegister.Cli.Operating;

namespace ActionRegister.Cli;

/// <summary>Every command that there is.</summary>
internal static class Commands
{
    public static IReadOnlyList<Command> All =>
    [
        MigrateCommand.Make(),
        StatusCommand.Make(),
    ];
}
