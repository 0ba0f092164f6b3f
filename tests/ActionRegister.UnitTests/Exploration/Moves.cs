using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.UnitTests.Deciding;
using static ActionRegister.UnitTests.Exploration.SmallGroup;

namespace ActionRegister.UnitTests.Exploration;

/// <summary>Everything that people do about one text. Comments and objections are one at most, so that the states are finite.</summary>
internal sealed class Moves(EntryId id, int? amendment = null)
{
    private static readonly PrivateText _words = PrivateText.Of("Words.");

    /// <summary>The way to agreement: telling, asking, consenting, and taking consents back.</summary>
    public IReadOnlyList<Move> Way =>
    [
        On("tell", (w, text) => w.Do(
            amendment is { } n ? new OpenConsultation(id, n, text.Hash) : new GiveEarlyNotice(id, text.Hash, null, []), Secretariat)),
        new("wait", w => w.Wait(id, amendment)),
        On("ask", (w, text) => w.Do(new OpenRound(id, amendment, text.Hash, LondonDay.Of(w.Now).AddDays(14)), Secretariat)),
        Position("central seat consents", CentralSeat, Domain.Rounds.Position.Consent),
        Position("local seat consents", LocalSeat, Domain.Rounds.Position.Consent),
        Consent("central consents", Side.Central),
        Consent("local consents", Side.Local),
        Position("local seat abstains", LocalSeat, Domain.Rounds.Position.Abstain),
        TakeBack("central takes back", Side.Central),
        TakeBack("local takes back", Side.Local),
        Effect,
    ];

    /// <summary>What people say on the way: comments, objections, refusals, and that the asking was too soon.</summary>
    public IReadOnlyList<Move> Talk =>
    [
        On("comment", (w, text) => w.Ledger.Entry(id).Counts.Comments < 1
            ? w.Do(new MakeComment(id, amendment, text.Hash, null, _words), CentralMember) : null),
        On("answer no", (w, text) => AnswerComment(w, text, Domain.Rounds.Answer.NotAccepted)),
        On("answer yes", (w, text) => AnswerComment(w, text, Domain.Rounds.Answer.Accepted)),
        On("local seat objects", (w, text) => w.Ledger.Entry(id).Counts.Objections < 1
            ? Answer(w, text, LocalSeat, Domain.Rounds.Position.Objection, _words) : null),
        On("answer objection", (w, text) => text.Objections.Any(o => o.AnsweredAt is null)
            ? w.Do(new AnswerObjection(id, amendment, 1, _words), Sponsor(w, text)) : null),
        On("central refuses", (w, text) => text.CoChairs.GetValueOrDefault(Side.Central) is { Consents: false }
            ? null : w.Do(new RefuseConsent(id, amendment, text.Hash, _words), Holder(w, Side.Central))),
        On("close", (w, text) => w.Do(new CloseRound(id, amendment, text.Hash, _words), Secretariat)),
        On("withdraw", (w, text) => w.Do(
            amendment is { } n ? new WithdrawAmendment(id, n, text.Hash, _words) : new WithdrawProposal(id, text.Hash, _words), Sponsor(w, text))),
    ];

    /// <summary>Joint agreement, or adoption.</summary>
    public Move Effect => On(amendment is null ? "agree" : "adopt", (w, text) => w.Do(
        amendment is { } n ? new AdoptAmendment(id, n, text.Hash) : new RecordJointAgreement(id, text.Hash), Secretariat));

    /// <summary>What the register does by itself when rules have changed.</summary>
    public Move Void => On("void", (w, _) => w.Do(new VoidOpening(id, amendment, 0), null, new Capacity.Register()));

    /// <summary>Another text, which names every comment.</summary>
    public Move Revise(Content to, params IReadOnlyList<EntryId> others) => On($"revise to \"{to.Text}\"", (w, text) =>
    {
        IReadOnlyList<int> comments = [.. text.Comments.Select(c => c.Number)];
        return w.Do(
            amendment is { } n
                ? new ReviseAmendment(id, n, text.Hash, w.Ledger.Entry(id).LastAgreed!.Content.Hash, to, comments, others)
                : new ReviseProposal(id, text.Hash, to, comments, false, others),
            Sponsor(w, text));
    });

    private Move On(string name, Func<World, Deliberation, World?> take) =>
        new(amendment is { } n ? $"{name} ({n})" : name, w => w.Text(id, amendment) is { } text ? take(w, text) : null);

    private Move Position(string name, SeatId seat, Position position) => On(name, (w, text) => Answer(w, text, seat, position, null));

    private World? Answer(World w, Deliberation text, SeatId seat, Position position, PrivateText? reasons) => w.Do(
        new RecordPosition(id, amendment, text.Hash, position, null, reasons, null), w.Ledger.Group.Seats[seat].Holder, TheGroup.HolderOf(seat));

    private Move Consent(string name, Side side) => On(name, (w, text) =>
        w.Do(new GiveConsent(id, amendment, text.Hash, null, null), Holder(w, side), TheGroup.CoChair(side)));

    private Move TakeBack(string name, Side side) => On(name, (w, text) =>
        w.Do(new WithdrawConsent(id, amendment, text.Hash, null), Holder(w, side), TheGroup.CoChair(side)));

    private World? AnswerComment(World w, Deliberation text, Answer answer) =>
        text.Comments.FirstOrDefault() is { } comment && comment.Answer != answer
            ? w.Do(new AnswerComment(id, amendment, comment.Number, answer, _words), Sponsor(w, text))
            : null;

    private static PersonId? Sponsor(World w, Deliberation text) => w.Ledger.Group.HolderOf(text.Sponsor);

    private static PersonId? Holder(World w, Side side) => w.Ledger.Group.CoChairs[side].Person;
}
