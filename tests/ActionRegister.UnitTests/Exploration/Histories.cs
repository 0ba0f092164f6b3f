using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.UnitTests.Deciding;
using FsCheck;
using FsCheck.Fluent;
using static ActionRegister.UnitTests.Deciding.TheEntry;

namespace ActionRegister.UnitTests.Exploration;

/// <summary>Makes long random histories, in which anybody tries anything at any time.</summary>
internal static class Histories
{
    private static readonly EntryId _second = Numbered(20);
    private static readonly EntryId _third = Numbered(21);
    private static readonly EntryId _action = Numbered(31);
    /// <summary>The entries that histories are about.</summary>
    public static readonly IReadOnlyList<EntryId> Entries = [Id, _second, _third, _action];
    private static readonly Content _carrying = Carrying(new(new(SettingName.EarlyNotice, "14", "10"), null));
    private static readonly Content _overturn = Content.Overturning(EntryKind.Decision, "Overturned", "Why.", null, []);

    private static readonly Gen<Move> _move = Gen.Frequency(
        (3, Gen.Elements(
            RareMoves.Propose(Id, Quarterly),
            RareMoves.Propose(_second, Decision("Weekly.", ReferenceOf(Id)), supersedes: Id),
            RareMoves.Propose(_third, _carrying),
            RareMoves.Propose(_action, Hotels(), under: Id),
            RareMoves.Amend(Id, AmendmentKind.Amend, Decision("Monthly.")),
            RareMoves.Amend(Id, AmendmentKind.Correct, Decision("Yearly.")),
            RareMoves.Amend(Id, AmendmentKind.Overturn, _overturn),
            RareMoves.Amend(_third, AmendmentKind.Overturn, _overturn))),
        (48, Gen.Choose(0, 7).Zip(Gen.Choose(0, 7)).Select(pick => OnSomeText(pick.Item1, moves => moves.Way[_forward[pick.Item2]]))),
        (2, Gen.Choose(0, 7).Zip(Gen.Choose(0, 10)).Select(pick => OnSomeText(pick.Item1, moves => moves.Way[pick.Item2]))),
        (2, Gen.Choose(0, 7).Zip(Gen.Choose(0, 7)).Select(pick => OnSomeText(pick.Item1, moves => moves.Talk[pick.Item2]))),
        (1, Gen.Choose(0, 7).Select(pick => OnSomeText(pick, moves => moves.Void))),
        (2, Gen.Elements(Elsewhere.ConfirmCoChair, Elsewhere.ChangeMember)),
        (2, Gen.Elements<Move>([
            .. RareMoves.About(Id, _second), .. RareMoves.About(_second, Id), .. RareMoves.About(_action, Id), .. RareMoves.LeaveOut(Id, 1),
            .. RareMoves.Days, .. Elsewhere.People, Elsewhere.ConfirmCoChair, Elsewhere.EndMemberLate,
            new Moves(Id).Revise(Decision("Fortnightly.")), new Moves(Id).Revise(Quarterly), new Moves(Id, 1).Revise(Decision("Daily.")),
            Elsewhere.Choose(SettingName.Consultation, "14", "7"),
            Elsewhere.Choose(SettingName.GroupConsent, "every-seat", "no-objection-after-window"),
        ])));

    private static readonly Gen<int> _hand = Gen.Frequency((12, Gen.Constant(0)), (1, Gen.Elements(1, 2, 3, 6, 7, 11, 12)));

    // Tell, wait, ask, both seats, both co-chairs, agree: where these stand in the way.
    private static int[] _forward => [0, 1, 2, 3, 4, 5, 6, 10];

    /// <summary>So many moves, each with the number of somebody who tries it in place of those whose act it is; 0 for nobody.</summary>
    public static Arbitrary<(Move Move, int Hand)[]> Of(int steps) => _move.Zip(_hand).ArrayOf(steps).ToArbitrary();

    /// <summary>What becomes of them; each step that does something is looked at, before and after.</summary>
    public static World Play(IEnumerable<(Move Move, int Hand)> history, RuleBook? book = null, Action<Ledger, Ledger>? each = null)
    {
        var world = new World(SmallGroup.Ledger(), Scenario.Instant(Day), book ?? RuleBook.Full);
        foreach (var (move, hand) in history)
        {
            var after = move.Take(hand == 0 ? world : world with { Instead = TheGroup.Person(hand) });
            if (after is null) continue;

            each?.Invoke(world.Ledger, after.Ledger);
            world = after with { Instead = null };
        }

        return world;
    }

    // One of the texts that are open in that state.
    private static Move OnSomeText(int pick, Func<Moves, Move> move) => new("on some text", w =>
    {
        var open = Entries.SelectMany(id => Enumerable.Range(0, w.Ledger.Entry(id).Counts.Amendments + 1)
                .Select(n => (Id: id, Amendment: n == 0 ? (int?)null : n)))
            .Where(text => w.Text(text.Id, text.Amendment) is { IsOpen: true }).ToList();
        return open.Count == 0 ? null : move(new Moves(open[pick % open.Count].Id, open[pick % open.Count].Amendment)).Take(w);
    });
}
