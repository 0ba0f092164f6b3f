using System.CommandLine;
using ActionRegister.Cli.Running;

namespace ActionRegister.Cli.TermsOfReference;

/// <summary>Shows what the reader sees in a published terms document; touches no register.</summary>
internal static class TermsReadCommand
{
    private static readonly Argument<FileInfo> _file = new("FILE") { Description = "The document, as plain text in UTF-8." };

    public static RegisterCommand Make() => new(
        "read",
        "Shows the title, date and numbered clauses that the register reads in a published terms document.",
        "register terms read terms-of-reference.txt",
        async (parsed, _, cancellation) =>
        {
            var file = await TermsFile.Read(parsed.GetRequiredValue(_file).ToString(), cancellation);
            var shown = TermsShown.Of(file, file.Version?.Name);
            return new Reply([.. shown.Lines()], shown);
        },
        _file);
}
