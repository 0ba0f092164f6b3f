using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using ActionRegister.Cli.Running;
using ActionRegister.Domain.Audit;
using ActionRegister.EventStore.TamperEvidence;

namespace ActionRegister.Cli.Audit;

/// <summary>Opens an epoch: after a restore from an older copy, the log goes on in a new name that cites the old head.</summary>
internal static partial class EpochOpenCommand
{
    private static readonly Option<string> _reason = SigningAct.Reason();

    private static readonly Option<string> _origin = new("--origin")
    {
        Description = "The new name; by default the old one with the next number behind it.",
    };

    public static RegisterCommand Make() => new(
        "open",
        "Opens an epoch: when the log no longer continues what was signed, it goes on in a new name that cites the old head.",
        "register epoch open --reason \"restored from the backup of 3 May\"",
        Open,
        _reason,
        _origin);

    private static async Task<Reply> Open(ParseResult parsed, Invocation invocation, CancellationToken cancellation)
    {
        await using var register = await OpenRegister.With(invocation, cancellation);
        var identity = await SigningAct.Identity(register, cancellation);
        var head = Head(invocation.Settings);
        var origin = parsed.GetValue(_origin) ?? Next(identity.Origin);
        if (!NoteKey.IsName(origin)) throw Failure.Usage("A log's name has neither spaces nor \"+\".");
        var key = NoteKey.Of(origin, SigningAct.KeyInUse(identity, SigningAct.KeyFile(invocation.Settings)).Public);
        var closed = new CitedHead(head.Origin, head.Size, $"{head.Root}");
        await SigningAct.Record(
            new OpenEpoch(origin, $"{key}", closed, parsed.GetRequiredValue(_reason)), $"epoch open\n{origin}", register, invocation, cancellation);
        return new(
            [
                string.Create(CultureInfo.InvariantCulture, $"The log goes on as {origin}; it cites the head of {head.Origin} over {head.Size} events."),
                "Give the new verifier's line to whoever verifies:",
                $"{key}",
            ],
            new Opened(origin, $"{key}", closed));
    }

    // The head that the signer remembers, not the database's: it is the database that may have lost something.
    private static Checkpoint Head(Settings settings)
    {
        var file = Path.Combine(settings.SigningFolder, "checkpoint");
        return SignedCheckpoint.TryParse(File.ReadAllBytes(file))?.Checkpoint ?? throw Failure.Refused($"{file} is no checkpoint.");
    }

    private static string Next(string origin) => Numbered().Match(origin) is { Success: true } match
        ? string.Create(
            CultureInfo.InvariantCulture, $"{match.Groups[1].Value}/{int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture) + 1}")
        : $"{origin}/2";

    [GeneratedRegex("^(.+)/([0-9]{1,4})$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    private sealed record Opened(string Origin, string Key, CitedHead Closed);
}
