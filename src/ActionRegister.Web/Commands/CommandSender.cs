using ActionRegister.Application.Commands;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Web.Input;
using ActionRegister.Web.Problems;

namespace ActionRegister.Web.Commands;

/// <summary>Hands what was asked over HTTP to the register, and answers.</summary>
internal sealed class CommandSender(CommandHandler handler, EntryAsAt entries, CommandAnswers answers, TimeProvider time)
{
    /// <summary>Sends an act on an entry.</summary>
    public async Task<IResult> On(EntryKey entry, Asked asked, Func<EntryId, ICommand> command, CancellationToken cancellation)
    {
        if (await Find(entry, cancellation) is not { } id) return NoSuch(entry);
        return await Send(asked, StreamName.Of(id), command(id), id, cancellation);
    }

    /// <summary>Sends an act on an entry that depends on what the entry is: its kind, its title.</summary>
    public async Task<IResult> OnPage(EntryKey entry, Asked asked, Func<EntryPage, ICommand> command, CancellationToken cancellation)
    {
        if (await Find(entry, cancellation) is not { } id || await entries.Find(id, AsOf.Now, cancellation) is not { } page)
            return NoSuch(entry);
        return await Send(asked, StreamName.Of(id), command(page), id, cancellation);
    }

    /// <summary>Sends an act on the group or on a person.</summary>
    public Task<IResult> On(StreamName stream, Asked asked, ICommand command, CancellationToken cancellation) =>
        Send(asked, stream, command, null, cancellation);

    /// <summary>Sends a proposal, which makes an entry with the next free reference.</summary>
    public async Task<IResult> Propose(
        EntryKind kind, Asked asked, Func<EntryId, Reference, ICommand> command, CancellationToken cancellation)
    {
        var id = new EntryId(NewId());
        var request = RequestOf(asked, StreamName.Of(id));
        var handled = await handler.HandleWithReference(kind, reference => command(id, reference), request, cancellation);
        return await answers.Of(handled, request, null, cancellation);
    }

    /// <summary>The entries behind references, in the same order; those that the register does not have are left out.</summary>
    public async Task<IReadOnlyList<EntryId>> Named(IReadOnlyList<string>? references, CancellationToken cancellation)
    {
        var found = new List<EntryId>();
        foreach (var reference in references ?? [])
        {
            if (await entries.Named(new Reference(reference), cancellation) is { } id) found.Add(id);
        }

        return found;
    }

    /// <summary>A new identity: version 7, from the register's clock.</summary>
    public Guid NewId() => Guid.CreateVersion7(time.GetUtcNow());

    private async Task<IResult> Send(
        Asked asked, StreamName stream, ICommand command, EntryId? entry, CancellationToken cancellation)
    {
        var request = RequestOf(asked, stream);
        return await answers.Of(await handler.Handle(command, request, cancellation), request, entry, cancellation);
    }

    private Request RequestOf(Asked asked, StreamName stream) => new(
        asked.Headers.CommandId ?? NewId(), asked.Caller.Person, asked.Caller.Capacity, asked.Caller.Auth, asked.Canonical)
    {
        Expected = asked.Headers.IfMatch is { } version ? [new(stream, version)] : [],
    };

    private async Task<EntryId?> Find(EntryKey entry, CancellationToken cancellation) =>
        entry.Reference is { } reference ? await entries.Named(reference, cancellation) : entry.Id;

    private static IResult NoSuch(EntryKey entry) =>
        Problem.Of(ProblemKind.NotFound, $"There is no entry {entry.Reference?.Value ?? entry.Id?.ToString()}.");
}
