using System.Diagnostics;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using Shouldly;
using Xunit;

namespace ActionRegister.UnitTests.Deciding;

public sealed class FoldTests
{
    private sealed record Rename(PersonId Person) : ICommand
    {
        public IEnumerable<StreamName> Reads(View view) => [StreamName.Of(Person), StreamName.Of(Person)];

        public Outcome Decide(View view, Context context) =>
            Outcome.Accept(StreamName.Of(TheGroup.Newcomer), new PersonRenamed(PrivateText.Of("Another name")));
    }

    [Fact]
    public void The_group_is_read_first_and_what_a_command_names_after_it_once()
    {
        var view = new View();
        Fold.Missing(new Rename(TheGroup.Newcomer), view).ShouldBe([StreamName.Group]);

        view.Add(StreamName.Group, Group.Initial);
        Fold.Missing(new Rename(TheGroup.Newcomer), view).ShouldBe([StreamName.Of(TheGroup.Newcomer)]);

        view.Add(StreamName.Of(TheGroup.Newcomer), Person.Initial);
        Fold.Missing(new Rename(TheGroup.Newcomer), view).ShouldBeEmpty();
    }

    [Fact]
    public void A_stream_folded_from_its_history_is_the_state_that_grew_with_it()
    {
        var ledger = TheGroup.Ledger();

        var person = (Person)Fold.Of(StreamName.Of(TheGroup.Newcomer), ledger.Log.Where(r => r.Stream == StreamName.Of(TheGroup.Newcomer)));
        var group = (Group)Fold.Of(StreamName.Group, ledger.Log.Where(r => r.Stream == StreamName.Group));

        person.Exists.ShouldBeTrue();
        group.People().ShouldBe(ledger.Group.People());
        Tenures(group).ShouldBe(Tenures(ledger.Group));
        Tenures(group).Count.ShouldBe(TheGroup.Seats.Count);
    }

    private static List<Tenure> Tenures(Group group) => [.. group.StandingSeats.SelectMany(s => s.Tenures)];

    [Fact]
    public void A_stream_of_no_known_category_is_a_bug() =>
        Should.Throw<UnreachableException>(() => Fold.Initial(new StreamName("weather/today")));

    [Fact]
    public void A_write_to_a_stream_that_nobody_read_is_caught() =>
        Should.Throw<InvalidOperationException>(() => TheGroup.Ledger().Do(
            new Rename(TheGroup.Stranger), TheGroup.Secretariat, TheGroup.Founded))
            .Message.ShouldContain("which was not read");

    [Fact]
    public void What_is_done_in_a_fork_is_not_done_in_the_register()
    {
        var ledger = TheGroup.Ledger();
        var fork = ledger.Fork();

        fork.Do(new Rename(TheGroup.Newcomer), TheGroup.Secretariat, TheGroup.Founded).ShouldBeOfType<Outcome.Accepted>();

        fork.Log.Count.ShouldBe(ledger.Log.Count + 1);
        ledger.Version(StreamName.Of(TheGroup.Newcomer)).ShouldBe(1);
    }
}
