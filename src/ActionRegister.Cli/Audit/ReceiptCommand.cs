using System.CommandLine;
using System.Globalization;
using ActionRegister.Cli.Reading;
using ActionRegister.Cli.Running;
using ActionRegister.Domain.Deciding;
using ActionRegister.EventStore.Reading;
using ActionRegister.EventStore.TamperEvidence;
using Microsoft.Extensions.DependencyInjection;

namespace ActionRegister.Cli.Audit;

/// <summary>Gives the receipt of one event: proof, checkable without the register, that it is in the log that was signed.</summary>
internal static class ReceiptCommand
{
    private static readonly TimeSpan _look = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(3);

    private static readonly Argument<string> _event = new("REF|POSITION")
    {
        Description = "An event's position in the log, or an entry's reference, which means the last event on it.",
    };

    public static RegisterCommand Make() => new(
        "receipt",
        "Gives the receipt of one event (C2SP tlog-proof): proof that it is in the log that was signed. Keep it.",
        "register receipt D-2026-0014",
        Give,
        _event);

    private static async Task<Reply> Give(ParseResult parsed, Invocation invocation, CancellationToken cancellation)
    {
        await using var register = await OpenRegister.With(invocation, cancellation);
        var evidence = register.Services.GetRequiredService<EvidenceReader>();
        var log = register.Services.GetRequiredService<EventReader>();
        var position = await Position(parsed.GetRequiredValue(_event), register, log, cancellation);
        if (position >= (await log.Head(cancellation)).Size)
            throw Failure.Refused(string.Create(CultureInfo.InvariantCulture, $"The log has no event at position {position}."));

        var began = invocation.Time.GetTimestamp();
        LogProof? receipt;
        while ((receipt = await evidence.Receipt(position, cancellation)) is null)
        {
            if (invocation.Time.GetElapsedTime(began) > _patience)
                throw Failure.CouldNotRun("No checkpoint covers the event yet: a running host signs within a second (ops/run).");
            await Task.Delay(_look, invocation.Time, cancellation);
        }

        return new([.. $"{receipt}".TrimEnd('\n').Split('\n')], new Receipt(position, receipt.Signed.Checkpoint.Size, $"{receipt}"));
    }

    private static async Task<long> Position(
        string text, OpenRegister register, EventReader log, CancellationToken cancellation)
    {
        if (CanonicalText.TryNumber(text, out var position)) return position;
        await using var following = await Following.Start(register, new LongWork(Terminal.OfProcess()), cancellation);
        var id = await EntryGiven.Find(register, text, cancellation);
        return (await log.ReadStreams([(StreamName.Of(id).Value, 0)], cancellation))[^1].Position;
    }

    private sealed record Receipt(long Position, long Size, string Proof);
}
