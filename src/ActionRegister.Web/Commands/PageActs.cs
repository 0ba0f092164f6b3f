using ActionRegister.Application.Commands;
using ActionRegister.Application.Waiting;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Web.Identity;

namespace ActionRegister.Web.Commands;

/// <summary>Hands what was asked on a page to the register, and tells the page what came of it.</summary>
public sealed class PageActs(CommandHandler handler, ReadYourWrites readers, IHttpContextAccessor http, TimeProvider time)
{
    /// <summary>Name of the form field with the command's id: made with the form, so that a second click records nothing twice.</summary>
    public const string CommandField = "command";

    /// <summary>Name of the form field with the capacity that the person chose; left out or empty when there is no choice.</summary>
    public const string ActingAsField = "acting-as";

    private bool _looked;

    private HttpContext Context => http.HttpContext!; // an act comes over HTTP

    /// <summary>A new identity: version 7, from the register's clock.</summary>
    public Guid NewId() => Guid.CreateVersion7(time.GetUtcNow());

    /// <summary>Sends an act from the form that was posted.</summary>
    public async Task<ActAnswer> Send(ICommand command, CancellationToken cancellation)
    {
        var request = RequestOf(await Context.Request.ReadFormAsync(cancellation));
        return await Answer(await handler.Handle(command, request, cancellation), cancellation);
    }

    /// <summary>Sends a proposal, which makes an entry with the next free reference.</summary>
    public async Task<ActAnswer> Propose(EntryKind kind, Func<EntryId, Reference, ICommand> command, CancellationToken cancellation)
    {
        var request = RequestOf(await Context.Request.ReadFormAsync(cancellation));
        var id = new EntryId(NewId());
        return await Answer(await handler.HandleWithReference(kind, reference => command(id, reference), request, cancellation), cancellation);
    }

    /// <summary>What would come of an act now: what stands beside its button.</summary>
    public Task<Foreseen> Foresee(ICommand command, CancellationToken cancellation) => Foresee(command, null, cancellation);

    /// <summary>What would come of it in exactly this capacity.</summary>
    public Task<Foreseen> Foresee(ICommand command, Capacity? capacity, CancellationToken cancellation)
    {
        // A page asks about many acts on the same matter: the first look at the log, a moment ago, serves them all.
        var fresh = !_looked;
        _looked = true;
        return handler.Foresee(command, new Request(NewId(), Person, capacity, Auth, default), fresh, cancellation);
    }

    /// <summary>What would come of sending it from the form that was posted, in the capacity chosen there.</summary>
    public async Task<Foreseen> ForeseeSent(ICommand command, CancellationToken cancellation) =>
        await Foresee(command, RequestOf(await Context.Request.ReadFormAsync(cancellation)).Capacity, cancellation);

    private Domain.People.PersonId Person => Caller.PersonOf(Context.User) ?? throw new InvalidOperationException("The page lets signed-out requests through.");

    private string Auth => Context.User.Identity?.AuthenticationType ?? "";

    // A form without a usable id was not made by the register's page; it gets one of its own.
    private Request RequestOf(IFormCollection form) => new(
        Guid.TryParseExact(form[CommandField], "D", out var id) && id != Guid.Empty ? id : NewId(),
        Person,
        form[ActingAsField] is [{ Length: > 0 } claimed] ? Capacity.Parse(claimed) : null,
        Auth,
        Canonical(form));

    // The same click has the same bytes, whatever token the page carried and whatever draft it was written in.
    private byte[] Canonical(IFormCollection form) => CanonicalJson.Write(CanonicalJson.Object(
        ("method", Context.Request.Method),
        ("path", Context.Request.Path.Value),
        ("form", form.Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal) && field.Key is not (CommandField or ActDraft.IdField or ActDraft.VersionField))
            .Select(field => (field.Key, (object?)field.Value.Select(v => (object?)v).ToList())).ToList())));

    private async Task<ActAnswer> Answer(Handled handled, CancellationToken cancellation)
    {
        if (handled is Handled.Recorded recorded) await readers.WaitFor(recorded.Last, cancellation);
        return ActAnswer.Of(handled);
    }
}
