using ActionRegister.Application.Commands;
using ActionRegister.Application.Packs;
using ActionRegister.Application.Reading;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Erasures;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.Rounds;
using ActionRegister.EventStore.Erasing;
using ActionRegister.IntegrationTests.Application;
using ActionRegister.IntegrationTests.EventStore.Signing;
using ActionRegister.IntegrationTests.Postgres;
using Shouldly;
using Xunit;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Packs;

/// <summary>A signed register in which something was decided, changed, commented on and erased, and packs of it.</summary>
public sealed class PackedRegister(PostgresServer server) : IAsyncLifetime
{
    private RunningRegister? _register;
    private SignedLog? _log;

    public RegisterDatabase Database { get; } = new(server);

    internal RunningRegister Register => _register ?? throw new InvalidOperationException("It has not been started.");

    internal SignedLog Log => _log ?? throw new InvalidOperationException("It has not been signed.");

    /// <summary>Agreed, with comments that changed it, amended once, another amendment open.</summary>
    public Reference Decided { get; private set; }

    /// <summary>Proposed; of its comment words and author were erased.</summary>
    public Reference Erased { get; private set; }

    /// <summary>Proposed by itself: nothing else refers to it.</summary>
    public Reference Apart { get; private set; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await Database.InitializeAsync();
        _register = await RunningRegister.StartFounded(Database);
        _log = new SignedLog(Database);
        _log.Identity = _log.Identity! with { Origin = "register.test/arcseg" }; // it has one
        var story = new Story(Register);
        await story.Happen();
        Decided = await ReferenceOf(story.Decided);
        await _log.Sign();
        await Commented();
        Apart = await ReferenceOf((await Proposed(Decision("Apart canary", "Nothing about anything else."))).Id);
        await _log.Sign();
    }

    public async ValueTask DisposeAsync()
    {
        if (_register is not null) await _register.DisposeAsync();
        _log?.Dispose();
        await Database.DisposeAsync();
    }

    internal Task<Pack> Make(PackAbout about, PackReader reader = PackReader.Auditor) => Register.Get<PackMaker>().Make(about, reader, Cancellation);

    internal Task<Pack> Make(Reference reference, PackReader reader = PackReader.Auditor) => Make(new PackAbout.OneEntry(reference), reader);

    private async Task Commented()
    {
        var (id, content) = await Proposed(Decision("An open text"));
        Erased = await ReferenceOf(id);
        await Register.Recorded(new GiveEarlyNotice(id, content.Hash, null, []), Secretariat);
        var made = await Register.Recorded(new MakeComment(id, null, content.Hash, null, PrivateText.Of("Erased canary: make it another text")), Holder(Seats[0]));
        await Register.Recorded(new AnswerComment(id, null, 1, Answer.Accepted, PrivateText.Of("Done.")), Holder(Wales));
        await Register.Recorded(new ReviseProposal(id, content.Hash, Decision("Quite another text"), [1], true, []), Holder(Wales));
        await Erase(made.First, ErasedPart.Private);
        await Erase(made.First, ErasedPart.Actor);
    }

    private async Task<(EntryId Id, Content Content)> Proposed(Content content)
    {
        var id = Register.NewEntry();
        (await Register.Propose(EntryKind.Decision, r => new ProposeDecision(id, r, null, content, [], []), Holder(Wales)))
            .ShouldBeOfType<Handled.Recorded>();
        return (id, content);
    }

    private async Task Erase(long position, ErasedPart part)
    {
        await Register.Recorded(new AskErasure(position, part, "A request under article 17."), Secretariat);
        await Register.Recorded(new AuthoriseErasure(position, part), CentralCoChair);
        await Register.Recorded(new AuthoriseErasure(position, part), LocalCoChair);
        var carriedOut = await Register.Recorded(
            new CarryOutErasure(position, part, "A request under article 17."), null, new Capacity.Operator());
        await new PartErasure(Database.Administrator, Database.Application).Erase(position, Erasure.Word(part), carriedOut.Last, Cancellation);
    }

    private async Task<Reference> ReferenceOf(EntryId id) =>
        (await Register.Get<EntryAsAt>().Find(id, AsOf.Now, Cancellation)).ShouldNotBeNull().Row.Reference;
}
