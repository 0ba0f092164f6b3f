using ActionRegister.Application.Drafts;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using ActionRegister.Domain.TermsOfReference;
using Shouldly;
using Xunit;
using static ActionRegister.UnitTests.Deciding.TheGroup;

namespace ActionRegister.UnitTests.Drafts;

public sealed class DraftSightTests
{
    private static readonly Group _group = Ledger().Group;
    private static readonly Party _wales = Party.Of(Wales);

    [Fact]
    public void The_author_sees_it() => Sees(Assistant, By(Assistant, _wales)).ShouldBeTrue();

    [Fact]
    public void The_holder_of_the_seat_that_the_author_assists_sees_it() => Sees(Holder(Wales), By(Assistant, _wales)).ShouldBeTrue();

    [Fact]
    public void What_an_assistant_writes_as_their_own_the_holder_does_not_see() => Sees(Holder(Wales), By(Assistant, null)).ShouldBeFalse();

    [Fact]
    public void The_assistant_does_not_see_what_the_holder_writes() => Sees(Assistant, By(Holder(Wales), null)).ShouldBeFalse();

    [Fact]
    public void The_secretariat_does_not() => Sees(Secretariat, By(Assistant, _wales)).ShouldBeFalse();

    [Fact]
    public void The_auditor_does_not() => Sees(Auditor, By(Assistant, _wales)).ShouldBeFalse();

    [Fact]
    public void The_co_chairs_do_not()
    {
        Sees(CentralCoChair, By(Assistant, _wales)).ShouldBeFalse();
        Sees(LocalCoChair, By(Assistant, _wales)).ShouldBeFalse();
    }

    [Fact]
    public void The_holder_of_another_seat_does_not() => Sees(Holder(London), By(Assistant, _wales)).ShouldBeFalse();

    [Fact]
    public void Whoever_holds_nothing_does_not() => Sees(Newcomer, By(Assistant, _wales)).ShouldBeFalse();

    [Fact]
    public void The_next_holder_does_not_and_the_last_one_no_longer()
    {
        var after = After(new MemberAppointed(Wales, Newcomer, Since, Letter("lga")));
        DraftSight.Sees(Newcomer, By(Assistant, _wales), after).ShouldBeFalse();
        DraftSight.Sees(Holder(Wales), By(Assistant, _wales), after).ShouldBeFalse();
        DraftSight.Sees(Assistant, By(Assistant, _wales), after).ShouldBeTrue();
    }

    [Fact]
    public void A_co_chair_sees_what_their_own_assistant_writes_for_the_office()
    {
        var office = Party.CoChair(Side.Local);
        var after = After(new AssistantNamed(office, Newcomer));
        DraftSight.Sees(LocalCoChair, By(Newcomer, office), after).ShouldBeTrue();
        DraftSight.Sees(CentralCoChair, By(Newcomer, office), after).ShouldBeFalse();
    }

    [Fact]
    public void Only_an_assistant_begins_one_for_somebody_else()
    {
        DraftSight.WhyNot(Assistant, new(DraftKind.Decision, _wales), _group).ShouldBeNull();
        DraftSight.WhyNot(Holder(Wales), new(DraftKind.Decision), _group).ShouldBeNull();
        DraftSight.WhyNot(Secretariat, new(DraftKind.Decision, _wales), _group).ShouldNotBeNull().ShouldEndWith("Write it as your own.");
    }

    private static bool Sees(PersonId person, Draft draft) => DraftSight.Sees(person, draft, _group);

    private static Draft By(PersonId author, Party? party) => new(
        new(Newcomer.Value), author, new(DraftKind.Decision, party), 1, new Dictionary<string, IReadOnlyList<string>>(), Founded, Founded);

    private static Group After(IEvent happened) => _group.Evolve(new(StreamName.Group, 100, 1000, Founded, 1, happened));
}
