using ActionRegister.Domain.Actions;
using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Authority;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.UnitTests.Deciding;
using static ActionRegister.UnitTests.Exploration.SmallGroup;

namespace ActionRegister.UnitTests.Exploration;

/// <summary>What people do besides, in a register in which anything may happen: putting forward, shortening, claiming, leaving out.</summary>
internal static class RareMoves
{
    private static readonly PrivateText _words = PrivateText.Of("Words.");
    private static readonly Capacity _register = new Capacity.Register();

    public static Move Propose(EntryId id, Content content, EntryId? supersedes = null, EntryId? under = null) => new("propose", w =>
    {
        var reference = TheEntry.ReferenceOf(id, content.Kind);
        IReadOnlyList<EntryId> ids = supersedes is { } old ? [old] : [];
        return w.Do(
            content.Kind == EntryKind.Decision
                ? new ProposeDecision(id, reference, null, content, ids, [])
                : new ProposeAction(id, reference, null, under, content, ids, []),
            w.Ledger.Group.Seats[LocalSeat].Holder);
    });

    public static Move Amend(EntryId id, AmendmentKind kind, Content after, params IReadOnlyList<EntryId> falls) => new($"propose to {kind}", w =>
        w.Ledger.Entry(id) is { LastAgreed: { } agreed, Counts.Amendments: < 3 }
            ? w.Do(
                new ProposeAmendment(
                    id, kind, null, agreed.Content.Hash, after, falls,
                    kind == AmendmentKind.Correct ? new CorrectionSource(agreed.Position, "It shows.") : null),
                w.Ledger.Group.Seats[LocalSeat].Holder)
            : null);

    public static IReadOnlyList<Move> About(EntryId id, EntryId other) =>
    [
        new("ask for short notice", w => w.Text(id, null) is { } text
            ? w.Do(new AskShortNotice(id, text.Hash, LondonDay.Of(w.Now).AddDays(2), _words), Secretariat) : null),
        Both("agree to short notice", (w, side) => w.Text(id, null) is { } text ? new AgreeShortNotice(id, text.Hash) : null, Side.Central),
        Both("agree to short notice", (w, side) => w.Text(id, null) is { } text ? new AgreeShortNotice(id, text.Hash) : null, Side.Local),
        new("claim a conflict", w => w.Ledger.Entry(id).Counts.Claims < 2 ? w.Do(new ClaimConflict(id, other, _words), CentralMember) : null),
        new("take the claim back", w => w.Do(new WithdrawConflict(id, 1), CentralMember)),
        Both("settle the conflict", (_, _) => new SettleConflict(id, 1, _words), Side.Central),
        Both("settle the conflict", (_, _) => new SettleConflict(id, 1, _words), Side.Local),
        .. LeaveOut(id, null),
        new("lapse", w => w.Do(new Lapse(id, null), null, _register)),
        new("remind", w => w.Do(new SendReminder(id, null, ReminderAbout.Position), null, _register)),
        new("remind of lapse", w => w.Do(new SendReminder(id, null, ReminderAbout.Lapse), null, _register)),
        new("report done", w => w.Do(new CompleteAction(id, _words), LocalMember)),
    ];

    public static IReadOnlyList<Move> LeaveOut(EntryId id, int? amendment) =>
    [
        Both("leave a seat out", (w, _) => w.Text(id, amendment) is { } text ? new LeaveOutSeat(id, amendment, text.Hash, LocalSeat, _words) : null, Side.Central),
        Both("leave a seat out", (w, _) => w.Text(id, amendment) is { } text ? new LeaveOutSeat(id, amendment, text.Hash, LocalSeat, _words) : null, Side.Local),
    ];

    public static IReadOnlyList<Move> Days { get; } =
    [
        new("a day passes", w => w with { Now = w.Now.AddDays(1) }),
        new("a fortnight passes", w => w with { Now = w.Now.AddDays(15) }),
        new("a season passes", w => w with { Now = w.Now.AddDays(90) }),
    ];

    private static Move Both(string name, Func<World, Side, ICommand?> command, Side side) => new(name, w =>
        command(w, side) is { } asked ? w.Do(asked, w.Ledger.Group.CoChairs[side].Person, TheGroup.CoChair(side)) : null);
}
