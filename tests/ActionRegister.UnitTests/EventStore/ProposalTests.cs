using ActionRegister.EventStore.Appending;
using ActionRegister.EventStore.Entries;
using ActionRegister.EventStore.Reading;
using Shouldly;
using Xunit;

namespace ActionRegister.UnitTests.EventStore;

public sealed class ProposalTests
{
    [Fact]
    public void Each_command_has_one_instant_a_microsecond_after_the_last_when_the_clock_stands_still()
    {
        var proposal = Propose(Offered.Noon.AddDays(-1));
        proposal.Commands.Select(command => command.At).ShouldBe(
            [Offered.Noon, Offered.Noon.AddMicroseconds(1), Offered.Noon.AddMicroseconds(2)]);
        proposal.End.ShouldBe(new LogHead(14, Offered.Noon.AddMicroseconds(2)));
    }

    [Fact] // case 43
    public void Instants_rise_when_the_clock_is_behind_the_log()
    {
        var end = Offered.Noon.AddYears(1);
        Propose(end).Commands.Select(command => command.At).ShouldBe(
            [end.AddMicroseconds(1), end.AddMicroseconds(2), end.AddMicroseconds(3)]);
    }

    [Fact]
    public void Positions_versions_and_places_go_on_from_the_head_and_the_expectations()
    {
        var entries = Propose(Offered.Noon.AddDays(-1)).Commands.SelectMany(command => command.Entries).Select(
            entry => EntryReader.Read(entry));
        entries.Select(entry => (entry.Position, entry.Stream, entry.Version, entry.N, entry.Of)).ShouldBe(
            [(10, "a", 2, 0, 1), (11, "b", 2, 0, 2), (12, "b", 3, 1, 2), (13, "c", 2, 0, 1)]);
    }

    [Fact]
    public void Every_part_has_a_key_of_its_own()
    {
        var recorded = SealedEvent.Seal(
            new NewEvent("a", "t", Offered.Parts with { Text = "{}"u8.ToArray(), Private = "{}"u8.ToArray() }));
        var keys = new[] { recorded.Data, recorded.Text!, recorded.Actor, recorded.Private! }.Select(
            part => Convert.ToHexString(part.Key)).ToList();
        keys.Distinct().Count().ShouldBe(4);
        keys.ShouldAllBe(key => key.Length == 64);
        recorded.Commitments.Select(commitment => commitment.Part).ShouldBe(["actor", "data", "private", "text"]);
    }

    [Fact]
    public void What_a_caller_changes_after_offering_is_not_recorded()
    {
        var bytes = "{\"a\":1}"u8.ToArray();
        var recorded = SealedEvent.Seal(new NewEvent("a", "t", Offered.Parts with { Data = bytes }));
        bytes[5] = (byte)'2';
        recorded.Data.Bytes.ShouldBe("{\"a\":1}"u8.ToArray());
    }

    private static Proposal Propose(DateTimeOffset lastAt) => Proposal.Stamp(
        [Offered.Pending(1, [], ["a"]), Offered.Pending(2, ["a"], ["b", "b"]), Offered.Pending(3, [], ["c"])],
        new LogHead(10, lastAt),
        Offered.Noon);
}
