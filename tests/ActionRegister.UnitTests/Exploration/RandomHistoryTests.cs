using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.UnitTests.Deciding;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.TheEntry;

namespace ActionRegister.UnitTests.Exploration;

/// <summary>Long random histories, in which anybody tries anything at any time; the same ones every time.</summary>
public sealed class RandomHistoryTests(ITestOutputHelper output)
{
    private const int Histories = 150;
    private const int Steps = 300;

    private static readonly EntryId _second = Numbered(20);
    private static readonly EntryId _third = Numbered(21);
    private static readonly EntryId _action = Numbered(31);
    private static readonly IReadOnlyList<EntryId> _entries = [Id, _second, _third, _action];
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

    // A move, and the number of somebody who tries it in place of those whose act it is; 0 for nobody.
    private static readonly Arbitrary<(Move Move, int Hand)[]> _histories = _move.Zip(_hand).ArrayOf(Steps).ToArbitrary();

    // Tell, wait, ask, both seats, both co-chairs, agree: where these stand in the way.
    private static int[] _forward => [0, 1, 2, 3, 4, 5, 6, 10];

    [Fact]
    public void Nothing_agreed_ever_changes_without_its_requirements_and_replay_from_zero_gives_the_same()
    {
        var (agreements, events) = (0, 0);
        var property = Prop.ForAll(_histories, history =>
        {
            var world = Play(history);
            IReadOnlyList<Recorded> log = [.. world.Ledger.Log];
            agreements += log.Count(r => r.Event is JointAgreementRecorded or AmendmentAdopted);
            events += log.Count;
            Law.Breaches(log, 0).ShouldBeEmpty();
            StateKey.Of(world with { Ledger = Ledger.Replayed(log) }, _entries).ShouldBe(StateKey.Of(world, _entries));
            NoReferenceIsUsedTwice(log);
            NothingIsMissing(log);
        });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Histories).WithReplay(20221001, 19), property);

        output.WriteLine($"{Histories} histories, {events} events, {agreements} agreements and adoptions.");
        agreements.ShouldBeGreaterThan(Histories);
    }

    // A judge that never says no proves nothing.
    [Theory]
    [InlineData("J7")]
    [InlineData("M4")]
    public void The_same_histories_without_the_co_chairs_show_the_breach(string code)
    {
        var breaches = new HashSet<string>();
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(40).WithReplay(20221001, 19),
            Prop.ForAll(_histories, history =>
                breaches.UnionWith(Law.Breaches([.. Play(history, RuleBook.Without(code)).Ledger.Log], 0))));

        breaches.ShouldContain(code);
    }

    private static World Play(IEnumerable<(Move Move, int Hand)> history, RuleBook? book = null)
    {
        var world = new World(SmallGroup.Ledger(), Scenario.Instant(Day), book ?? RuleBook.Full);
        foreach (var (move, hand) in history)
        {
            var after = move.Take(hand == 0 ? world : world with { Instead = TheGroup.Person(hand) });
            if (after is null) continue;

            WhatIsAgreedChangesByAgreementOnly(world.Ledger, after.Ledger);
            world = after with { Instead = null };
        }

        return world;
    }

    private static void WhatIsAgreedChangesByAgreementOnly(Ledger before, Ledger after)
    {
        foreach (var id in _entries)
        {
            if (before.Entry(id).LastAgreed?.Content.Hash == after.Entry(id).LastAgreed?.Content.Hash) continue;
            after.Log.Skip(before.Log.Count).Where(r => r.Stream == StreamName.Of(id))
                .ShouldContain(r => r.Event is JointAgreementRecorded || r.Event is AmendmentAdopted);
        }
    }

    private static void NoReferenceIsUsedTwice(IReadOnlyList<Recorded> log)
    {
        var allotted = log.Where(r => r.Event is ReferenceAllotted).ToList();

        allotted.Select(r => r.Stream).ShouldBeUnique();
        allotted.Select(r => ((ReferenceAllotted)r.Event).Entry).ShouldBeUnique();
        allotted.ShouldAllBe(r => r.Version == 1);
    }

    private static void NothingIsMissing(IReadOnlyList<Recorded> log)
    {
        log.Select(r => r.Position).ShouldBe(Enumerable.Range(0, log.Count).Select(n => (long)n));
        foreach (var stream in log.GroupBy(r => r.Stream))
            stream.Select(r => r.Version).ShouldBe(Enumerable.Range(1, stream.Count()).Select(n => (long)n));
    }

    // One of the texts that are open in that state.
    private static Move OnSomeText(int pick, Func<Moves, Move> move) => new("on some text", w =>
    {
        var open = _entries.SelectMany(id => Enumerable.Range(0, w.Ledger.Entry(id).Counts.Amendments + 1)
                .Select(n => (Id: id, Amendment: n == 0 ? (int?)null : n)))
            .Where(text => w.Text(text.Id, text.Amendment) is { IsOpen: true }).ToList();
        return open.Count == 0 ? null : move(new Moves(open[pick % open.Count].Id, open[pick % open.Count].Amendment)).Take(w);
    });
}
