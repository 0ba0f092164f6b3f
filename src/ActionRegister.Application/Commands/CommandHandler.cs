using ActionRegister.Application.Events;
using ActionRegister.Domain.Audit;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Erasures;
using ActionRegister.EventStore.Appending;
using ActionRegister.EventStore.Reading;
using ActionRegister.EventStore.Signing;
using Microsoft.Extensions.Logging;

namespace ActionRegister.Application.Commands;

/// <summary>The one way to change the register: decides a command from the log as it stands, and records what was decided.</summary>
public sealed class CommandHandler
{
    private const int Attempts = 8;
    private const int References = 64;
    private static readonly TimeSpan _whileChecking = TimeSpan.FromSeconds(1);

    private readonly TimeProvider _time;
    private readonly ILogger<CommandHandler> _logger;
    private readonly ReferenceAllotter _references;
    private readonly CommandDecider _decider;
    private readonly CommandRecorder _recorder;
    private readonly SigningStatus _signing;

    /// <summary>Decides from this log and records in it.</summary>
    public CommandHandler(
        EventLog log,
        EventReader reader,
        EventTypes types,
        RegisterKeys keys,
        SigningStatus signing,
        TimeProvider time,
        ILogger<CommandHandler> logger)
    {
        var states = new StateReader(reader, types, new StateCache());
        (_time, _logger, _signing) = (time, logger, signing);
        _references = new ReferenceAllotter(reader);
        _decider = new CommandDecider(states, keys, time);
        _recorder = new CommandRecorder(log, reader, types, keys, states);
    }

    /// <summary>Decides the command and records what came of it.</summary>
    public async Task<Handled> Handle(ICommand command, Request request, CancellationToken cancellation)
    {
        // What is recorded on a log that was tampered with would be lost when it is put right.
        // An operator's answer for it is taken, and what erases again what a restore brought back.
        if (_signing.Refusal is { } mismatch && command is not (OpenEpoch or RepeatErasure))
            return new Handled.LogDoesNotMatch(mismatch);
        if (_signing.Checking)
            return new Handled.Busy(_whileChecking);
        var handled = await FromMemory(command, request, cancellation) ?? await FromLog(command, request, cancellation);
        if (handled is Handled.Refused { Refusal: var refusal })
            _logger.LogInformation("Refused {Command}: {Because}", request.Id, refusal.Because);
        return handled;
    }

    /// <summary>What would come of the command now, without recording anything: for saying beforehand why an act would be refused.</summary>
    /// <param name="fresh">Whether the log is asked for what other hosts recorded; otherwise what this host remembers will do.</param>
    public async Task<Foreseen> Foresee(ICommand command, Request request, bool fresh, CancellationToken cancellation) =>
        await _decider.Decide(command, request, fresh, cancellation) switch
        {
            Decision.Recordable recordable => new(null, recordable.Capacity),
            Decision.Answered { Answer: Handled.Refused refused } => new(refused.Refusal, null),
            _ => new(null, null),
        };

    /// <summary>Decides and records a command that takes the next free reference; the year is today's in London.</summary>
    public async Task<Handled> HandleWithReference(
        EntryKind kind, Func<Reference, ICommand> command, Request request, CancellationToken cancellation)
    {
        var year = LondonDay.Of(_time.GetUtcNow()).Year;
        for (var tried = 1; ; tried++)
        {
            var reference = await _references.Next(kind, year, cancellation);
            var handled = await Handle(command(reference), request, cancellation);
            if (handled is Handled.Recorded recorded && recorded.Facts.Any(f => f.Stream == StreamName.Of(reference)))
                return handled;
            if (handled is Handled.Recorded || tried == References || !await _references.IsTaken(reference, cancellation))
            {
                _references.GiveBack(kind, year, reference);
                return handled;
            }

            _references.LookAgain(kind, year);
        }
    }

    // What is remembered may be behind. That harms nothing here: the append takes only what was decided from the versions
    // that the log has, and tells a repeat from a new command. Whatever would record nothing is looked at again.
    private async Task<Handled?> FromMemory(ICommand command, Request request, CancellationToken cancellation) =>
        await _decider.Decide(command, request, fresh: false, cancellation) is Decision.Recordable recordable
        && await _recorder.Record(recordable, request, cancellation) is not Handled.Conflict and var handled
            ? handled
            : null;

    private async Task<Handled> FromLog(ICommand command, Request request, CancellationToken cancellation)
    {
        if (await _recorder.Recall(request, cancellation) is { } remembered)
            return remembered;

        for (var attempt = 1; ; attempt++)
        {
            var handled = await _decider.Decide(command, request, fresh: true, cancellation) switch
            {
                Decision.Recordable recordable => await _recorder.Record(recordable, request, cancellation),
                Decision.Answered answered => answered.Answer,
                _ => throw new System.Diagnostics.UnreachableException(),
            };
            if (handled is not Handled.Conflict || attempt == Attempts)
                return handled;
        }
    }
}
