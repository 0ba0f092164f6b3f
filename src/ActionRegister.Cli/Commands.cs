using System.CommandLine;
using ActionRegister.Cli.Audit;
using ActionRegister.Cli.Demo;
using ActionRegister.Cli.Erasures;
using ActionRegister.Cli.Founding;
using ActionRegister.Cli.Importing;
using ActionRegister.Cli.Operating;
using ActionRegister.Cli.Reading;
using ActionRegister.Cli.TermsOfReference;

namespace ActionRegister.Cli;

/// <summary>Every command that there is.</summary>
internal static class Commands
{
    public static IReadOnlyList<Command> All =>
    [
        MigrateCommand.Make(),
        StatusCommand.Make(),
        FoundCommand.Make(),
        DemoCommand.Make(),
        AsOfCommand.Make(),
        HistoryCommand.Make(),
        WhyCommand.Make(),
        RequirementsCommand.Make(),
        RebuildCommand.Make(),
        ReplayCommand.Make(),
        EraseCommand.Make(),
        ImportCommand.Make(),
        new Command("imports", "What was imported: lists it, withdraws it, and writes it for another register.")
        {
            ImportsListCommand.Make(),
            ImportsWithdrawCommand.Make(),
            ImportsExportCommand.Make(),
        },
        VerifyCommand.Make(),
        ExportCommand.Make(),
        ReceiptCommand.Make(),
        AuditPackCommand.Make(),
        CheckPackCommand.Make(),
        new Command("key", "The key that signs the log.") { KeyChangeCommand.Make() },
        new Command("epoch", "The names in which the log is signed, one after the other.") { EpochOpenCommand.Make() },
        new Command("terms", "Reads published terms of reference, and drafts the entry that would carry new ones.")
        {
            TermsReadCommand.Make(),
            TermsProposeCommand.Make(),
        },
    ];
}
