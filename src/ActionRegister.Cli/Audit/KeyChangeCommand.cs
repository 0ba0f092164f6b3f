using System.CommandLine;
using ActionRegister.Application.Hosting;
using ActionRegister.Cli.Running;
using ActionRegister.Domain.Audit;
using ActionRegister.EventStore.Signing;
using ActionRegister.EventStore.TamperEvidence;
using Microsoft.Extensions.DependencyInjection;

namespace ActionRegister.Cli.Audit;

/// <summary>Makes a new key that signs the log from here on; the first checkpoint after it is signed with both keys.</summary>
internal static class KeyChangeCommand
{
    private static readonly Option<string> _reason = SigningAct.Reason();

    public static RegisterCommand Make() => new(
        "change",
        "Makes a new key that signs the log from here on. The first checkpoint after it is signed with both keys.",
        "register key change --reason \"yearly change\"",
        Change,
        _reason);

    private static async Task<Reply> Change(ParseResult parsed, Invocation invocation, CancellationToken cancellation)
    {
        await using var register = await OpenRegister.With(invocation, cancellation);
        var file = SigningAct.KeyFile(invocation.Settings);
        var identity = await SigningAct.Identity(register, cancellation);
        var from = SigningAct.KeyInUse(identity, file);
        if (register.Services.GetRequiredService<ReadOnlyState>().Because is { } readOnly)
            throw Failure.Refused(readOnly);
        // The key first: were the act recorded without it, nothing could be signed any more.
        var to = NoteKey.Of(identity.Origin, SigningKeys.Add(file));
        await SigningAct.Record(
            new ChangeSigningKey($"{from}", $"{to}", parsed.GetRequiredValue(_reason)), $"key change\n{to}", register, invocation, cancellation);
        return new(["The log is signed with another key from here on. Give it to whoever verifies:", $"{to}"], new Changed($"{from}", $"{to}"));
    }

    private sealed record Changed(string From, string To);
}
