using ActionRegister.Application.Commands;
using ActionRegister.Domain.Actions;
using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.Rounds;
using Shouldly;
using static ActionRegister.IntegrationTests.Application.TestGroup;

namespace ActionRegister.IntegrationTests.Application;

/// <summary>What happens to a register in half a year: agreed, amended, corrected by comments, objected to, done and disputed.</summary>
internal sealed class Story(RunningRegister register)
{
    public EntryId Decided { get; private set; }

    public EntryId Done { get; private set; }

    public EntryId Withdrawn { get; private set; }

    public async Task Happen()
    {
        Decided = await Propose(Decision("Two weeks of warning"));
        var text = await Revised(Decided, Decision("Two weeks of warning"), Decision("Two weeks of warning, in writing"));
        await Agree(Decided, text);

        Withdrawn = await Propose(Decision("A second thought"));
        await register.Recorded(new GiveEarlyNotice(Withdrawn, Decision("A second thought").Hash, null, []), Secretariat);
        await register.Recorded(
            new WithdrawProposal(Withdrawn, Decision("A second thought").Hash, PrivateText.Of("Overtaken.")), Holder(Wales));

        await Amend(text, Decision("Three weeks of warning, in writing"), adopt: true);
        await Amend(Decision("Three weeks of warning, in writing"), Decision("Four weeks of warning"), adopt: false);

        var due = LondonDay.Of(register.Clock.GetUtcNow()).AddDays(60);
        var action = Action("Write the letter", due, Wales);
        Done = await Propose(action);
        await Agree(Done, action);
        await register.Recorded(new CompleteAction(Done, PrivateText.Of("Letter 7.")), Holder(Wales));
        await register.Recorded(new DisputeCompletion(Done, 1, PrivateText.Of("It has not come.")), Holder(Seats[0]));
        await register.Recorded(new CompleteAction(Done, PrivateText.Of("Letter 8.")), Holder(Wales));
        await register.Pass(20);
    }

    private async Task<EntryId> Propose(Content content)
    {
        var id = register.NewEntry();
        var handled = await register.Propose(
            content.Kind,
            r => content.Kind == EntryKind.Decision
                ? new ProposeDecision(id, r, null, content, [], [])
                : new ProposeAction(id, r, null, null, content, [], []),
            Holder(Wales));
        handled.ShouldBeOfType<Handled.Recorded>(RunningRegister.Told(handled));
        return id;
    }

    private async Task<Content> Revised(EntryId id, Content before, Content after)
    {
        await register.Recorded(new GiveEarlyNotice(id, before.Hash, null, []), Secretariat);
        await register.Recorded(new MakeComment(id, null, before.Hash, PrivateText.Of("warning"), PrivateText.Of("In writing?")), Holder(Seats[0]));
        await register.Recorded(new AnswerComment(id, null, 1, Answer.Accepted, PrivateText.Of("Yes.")), Holder(Wales));
        await register.Recorded(new ReviseProposal(id, before.Hash, after, [1], true, []), Holder(Wales));
        return after;
    }

    private async Task Agree(EntryId id, Content content)
    {
        await register.Recorded(new GiveEarlyNotice(id, content.Hash, null, []), Secretariat);
        await register.Pass(15);
        await Ask(id, null, content.Hash);
        await register.Recorded(new RecordJointAgreement(id, content.Hash), Secretariat);
    }

    private async Task Amend(Content before, Content after, bool adopt)
    {
        var proposed = await register.Recorded(
            new ProposeAmendment(Decided, AmendmentKind.Amend, null, before.Hash, after, [], null), Holder(Wales));
        var number = ((AmendmentProposed)proposed.Facts[0].Event).Amendment;
        await register.Recorded(new OpenConsultation(Decided, number, after.Hash), Secretariat);
        await register.Pass(15);
        await Ask(Decided, number, after.Hash);
        if (adopt)
            await register.Recorded(new AdoptAmendment(Decided, number, after.Hash), CentralCoChair);
    }

    private async Task Ask(EntryId id, int? amendment, ContentHash hash)
    {
        var close = LondonDay.Of(register.Clock.GetUtcNow()).AddDays(7);
        await register.Recorded(new OpenRound(id, amendment, hash, close), Secretariat);
        var objection = new RecordPosition(id, amendment, hash, Position.Objection, null, PrivateText.Of("Too short."), null);
        var recorded = await register.Recorded(objection, Holder(Seats[1]));
        var number = ((PositionRecorded)recorded.Facts[0].Event).Objection!.Value; // an objection has a number
        await register.Recorded(new AnswerObjection(id, amendment, number, PrivateText.Of("It can be longer.")), Holder(Wales));
        foreach (var seat in Seats)
            await register.Recorded(new RecordPosition(id, amendment, hash, Position.Consent, null, null, null), Holder(seat));
        await register.Recorded(new GiveConsent(id, amendment, hash, null, null), CentralCoChair);
        await register.Recorded(new GiveConsent(id, amendment, hash, null, null), LocalCoChair);
    }
}
