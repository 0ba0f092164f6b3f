using ActionRegister.Domain.Amendments;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Decisions;
using ActionRegister.UnitTests.Deciding;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace ActionRegister.UnitTests.Exploration;

/// <summary>Long random histories, in which anybody tries anything at any time; the same ones every time.</summary>
public sealed class RandomHistoryTests(ITestOutputHelper output)
{
    private const int Count = 150;
    private const int Steps = 300;

    [Fact]
    public void Nothing_agreed_ever_changes_without_its_requirements_and_replay_from_zero_gives_the_same()
    {
        var (agreements, events) = (0, 0);
        var property = Prop.ForAll(Histories.Of(Steps), history =>
        {
            var world = Histories.Play(history, each: WhatIsAgreedChangesByAgreementOnly);
            IReadOnlyList<Recorded> log = [.. world.Ledger.Log];
            agreements += log.Count(r => r.Event is JointAgreementRecorded or AmendmentAdopted);
            events += log.Count;
            Law.Breaches(log, 0).ShouldBeEmpty();
            StateKey.Of(world with { Ledger = Ledger.Replayed(log) }, Histories.Entries).ShouldBe(StateKey.Of(world, Histories.Entries));
            NoReferenceIsUsedTwice(log);
            NothingIsMissing(log);
        });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Count).WithReplay(20221001, 19), property);

        output.WriteLine($"{Count} histories, {events} events, {agreements} agreements and adoptions.");
        agreements.ShouldBeGreaterThan(Count);
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
            Prop.ForAll(Histories.Of(Steps), history =>
                breaches.UnionWith(Law.Breaches([.. Histories.Play(history, RuleBook.Without(code), WhatIsAgreedChangesByAgreementOnly).Ledger.Log], 0))));

        breaches.ShouldContain(code);
    }

    private static void WhatIsAgreedChangesByAgreementOnly(Ledger before, Ledger after)
    {
        foreach (var id in Histories.Entries)
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
}
