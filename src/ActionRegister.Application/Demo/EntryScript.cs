using ActionRegister.Domain.Actions;
using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;

namespace ActionRegister.Application.Demo;

/// <summary>The way of one text through the register, be it a proposal or an amendment: who does what on which day.</summary>
internal sealed class EntryScript(Script script, SeatId sponsor, Func<Stage, Content> content, EntryScript? amended = null)
{
    private EntryId _id;
    private IReadOnlyList<string> _informedBy = [];

    private int? Amendment { get; set; }

    /// <summary>The entry, once it was put forward.</summary>
    public EntryId Id => amended?.Id ?? _id;

    public Reference Reference(Stage stage) => stage.Entry(Id).Reference;

    private Deliberation Text(Stage stage) => stage.Entry(Id).Deliberation(Amendment)!; // put forward before

    /// <summary>What the proposal will say that it was informed by.</summary>
    public EntryScript InformedBy(params IReadOnlyList<string> sources)
    {
        _informedBy = sources;
        return this;
    }

    public EntryScript Propose(int day, EntryScript? under = null, params EntryScript[] supersedes) => On(day, async stage =>
    {
        _id = new EntryId(Guid.CreateVersion7(stage.Now));
        var text = content(stage);
        IReadOnlyList<EntryId> replaced = [.. supersedes.Select(s => s.Id)];
        await stage.DoWithReference(
            text.Kind,
            reference => text.Kind == EntryKind.Decision
                ? new ProposeDecision(_id, reference, null, text, replaced, _informedBy)
                : new ProposeAction(_id, reference, null, under?.Id, text, replaced, _informedBy),
            stage.Group.Seats[sponsor].Holder,
            new Capacity.Holder(sponsor));
    });

    /// <summary>A seat puts a change to this entry forward.</summary>
    public EntryScript Amend(
        int day, string seat, AmendmentKind kind, Func<Stage, Content> after, Func<Stage, CorrectionSource>? source = null, params EntryScript[] falls)
    {
        var amendment = new EntryScript(script, new SeatId(seat), after, this);
        return amendment.On(day, async stage =>
        {
            var entry = stage.Entry(Id);
            amendment.Amendment = entry.Counts.Amendments + 1;
            await stage.BySeat(amendment.Sponsor, new ProposeAmendment(
                Id, kind, null, entry.LastAgreed!.Content.Hash, after(stage), [.. falls.Select(f => f.Id)], source?.Invoke(stage)));
        });
    }

    private SeatId Sponsor => sponsor;

    public EntryScript Notice(int day, params Paper[] papers) => On(day, stage => stage.BySecretariat(
        Amendment is { } number
            ? new OpenConsultation(Id, number, Text(stage).Hash)
            : new GiveEarlyNotice(Id, Text(stage).Hash, null, papers)));

    public EntryScript Comment(int day, string seat, string words) => On(day, stage => stage.BySeat(
        new SeatId(seat), new MakeComment(Id, Amendment, Text(stage).Hash, null, PrivateText.Of(words))));

    public EntryScript Answer(int day, int comment, Answer answer, string reasons) => On(day, stage => stage.BySeat(
        sponsor, new AnswerComment(Id, Amendment, comment, answer, PrivateText.Of(reasons))));

    public EntryScript Revise(int day, Func<Stage, Content> text, params int[] comments) => On(day, stage => stage.BySeat(
        sponsor, new ReviseProposal(Id, Text(stage).Hash, text(stage), comments, comments.Length > 0, [])));

    /// <summary>The group is asked, and every seat but some consents two days later.</summary>
    public EntryScript Ask(int day, int forDays = 14, params string[] but) =>
        On(day, stage => stage.BySecretariat(new OpenRound(Id, Amendment, Text(stage).Hash, stage.Today.AddDays(forDays))))
            .On(day + 2, async stage =>
            {
                foreach (var seat in Text(stage).OpenRound!.Electorate.Where(s => !but.Contains(s.Value))) // asked before
                    await Take(stage, seat, seat.Value == "south-west" ? Position.NoObjection : Position.Consent, null);
            });

    public EntryScript Answers(int day, string seat, Position position, string? reasons = null) =>
        On(day, stage => Take(stage, new SeatId(seat), position, reasons));

    public EntryScript AnswerObjection(int day, int objection, string answer) => On(day, stage => stage.BySeat(
        sponsor, new AnswerObjection(Id, Amendment, objection, PrivateText.Of(answer))));

    public EntryScript Consent(int day, Side side) => On(day, stage => stage.ByCoChair(
        side, new GiveConsent(Id, Amendment, Text(stage).Hash, null, null)));

    public EntryScript CoChairs(int day) => Consent(day, Side.Central).Consent(day, Side.Local);

    public EntryScript Agree(int day) => On(day, stage => stage.BySecretariat(
        Amendment is { } number
            ? new AdoptAmendment(Id, number, Text(stage).Hash)
            : new RecordJointAgreement(Id, Text(stage).Hash)));

    /// <summary>Told, waited for, asked, consented to and agreed, without a comment.</summary>
    public EntryScript Through(int day, int window = 14) =>
        Notice(day).Ask(day + window + 1).CoChairs(day + window + 4).Agree(day + window + 5);

    public EntryScript Progress(int day, string note) => On(day, stage => stage.BySeat(
        sponsor, new ReportProgress(Id, null, PrivateText.Of(note))));

    public EntryScript Complete(int day, string evidence) => On(day, stage => stage.BySeat(
        sponsor, new CompleteAction(Id, PrivateText.Of(evidence))));

    /// <summary>Anything else that is done with the text, given its entry, its amendment and its hash.</summary>
    public EntryScript Then(int day, Func<Stage, EntryId, int?, ContentHash, Task> act) =>
        On(day, stage => act(stage, Id, Amendment, Text(stage).Hash));

    private Task Take(Stage stage, SeatId seat, Position position, string? reasons) => stage.BySeat(seat, new RecordPosition(
        Id, Amendment, Text(stage).Hash, position, null, reasons is null ? null : PrivateText.Of(reasons), null));

    private EntryScript On(int day, Func<Stage, Task> act)
    {
        script.Add(day, act);
        return this;
    }
}
