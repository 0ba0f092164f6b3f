using System.Text;
using System.Text.Json.Nodes;
using ActionRegister.Application.Events;
using ActionRegister.Domain.Contents;
using ActionRegister.Domain.Deciding;
using ActionRegister.Domain.Membership;
using ActionRegister.Domain.People;
using ActionRegister.Domain.Proposals;
using ActionRegister.Domain.Rounds;
using ActionRegister.Domain.TermsOfReference;
using ActionRegister.EventStore.Reading;
using Shouldly;
using Xunit;

namespace ActionRegister.UnitTests.Events;

public class EventTypesTests
{
    private static readonly StoredEvent _position = Sample("position-recorded.v1");
    private static readonly StoredEvent _silent = Sample("position-recorded.v1.least");

    [Fact]
    public void What_was_erased_reads_as_erased_by_the_event_that_erased_it()
    {
        var erased = With(_position, _position.Parts with { Private = new ErasablePart(null, ErasedBy: 12) });

        var position = (PositionRecorded)EventCatalogue.All.Decode(erased).Event;

        position.Reasons.ShouldBe(PrivateText.Erased(12));
        position.Interest.ShouldBe(PrivateText.Erased(12));
        position.Hash.ShouldBe(((PositionRecorded)EventCatalogue.All.Decode(_position).Event).Hash);
    }

    [Fact]
    public void What_was_never_said_reads_as_nothing() =>
        ((PositionRecorded)EventCatalogue.All.Decode(_silent).Event).Reasons.ShouldBeNull();

    [Fact]
    public void An_erased_actor_leaves_the_event_without_attribution() =>
        EventCatalogue.All.Decode(With(_position, _position.Parts with { Actor = new ErasablePart(null, ErasedBy: 12) }))
            .Attribution.ShouldBeNull();

    [Fact]
    public void Who_did_it_is_read_back()
    {
        var by = new Attribution(
            new PersonId(Guid.ParseExact("019b1f6e-7c00-7000-8000-000000000002", "D")), "co-chair:local", Party.CoChair(Side.Local), "dev");
        var parts = EventCatalogue.All.Encode(new ShortNoticeAgreed(new ContentHash("ab"), Side.Local, by.Person!.Value), by);

        var stored = With(Sample("short-notice-agreed.v1"), new(parts.Data, parts.Text, new(parts.Actor), null));

        EventCatalogue.All.Decode(stored).Attribution.ShouldBe(by);
    }

    [Fact]
    public void An_erased_text_cannot_be_recorded_again() =>
        Should.Throw<System.Text.Json.JsonException>(() => EventCatalogue.All.Encode(
            new PersonRecorded(PrivateText.Erased(3)), new Attribution(null, "operator", null, "console")));

    [Fact]
    public void An_event_of_an_unknown_name_is_reported() =>
        Should.Throw<UnknownStoredEventException>(() => EventCatalogue.All.Decode(_position with { Type = "position-moved.v1" }))
            .Message.ShouldContain("position-moved.v1");

    [Theory]
    [InlineData("""{"comment":1}""")]
    [InlineData("""{"amendment":null,"comment":"1"}""")]
    [InlineData("""{"amendment":null,"comment":1,"also":2}""")]
    [InlineData("""{"amendment":null,"comment":1,"comment":2}""")]
    [InlineData("""{"amendment":null,"comment":null}""")]
    [InlineData("""[]""")]
    public void An_event_of_another_shape_is_reported(string data)
    {
        var stored = Sample("comment-withdrawn.v1");
        Should.Throw<UnknownStoredEventException>(() => EventCatalogue.All.Decode(
            With(stored, stored.Parts with { Data = Encoding.UTF8.GetBytes(data) })));
    }

    [Fact]
    public void An_older_name_is_read_through_every_upcaster_on_the_way()
    {
        var types = EventTypes.None
            .Current<CommentWithdrawn>("comment-withdrawn.v3")
            .Upcast("comment-withdrawn.v1", "comment-withdrawn.v2", v1 => Rename(v1, "number", "comment"))
            .Upcast("comment-withdrawn.v2", "comment-withdrawn.v3", v2 => { v2["amendment"] = null; return v2; });
        var stored = Sample("comment-withdrawn.v1");

        var kept = types.Decode(With(stored, stored.Parts with { Data = """{"number":5}"""u8.ToArray() }));

        kept.Event.ShouldBe(new CommentWithdrawn(null, 5));
        types.Names.ShouldBe(["comment-withdrawn.v1", "comment-withdrawn.v2", "comment-withdrawn.v3"]);
    }

    [Fact]
    public void An_older_name_with_an_erased_part_is_read_too()
    {
        var types = EventTypes.None
            .Current<PersonRecorded>("person-recorded.v2")
            .Upcast("person-recorded.v1", "person-recorded.v2", v1 => Rename(v1, "called", "name"));
        var stored = Sample("person-recorded.v1");

        var kept = types.Decode(With(stored, stored.Parts with { Private = new ErasablePart(null, ErasedBy: 9) }));

        kept.Event.ShouldBe(new PersonRecorded(PrivateText.Erased(9)));
    }

    private static StoredEvent Sample(string name) => StoredSample.All.Single(s => s.Name == name).AsStored();

    private static StoredEvent With(StoredEvent stored, StoredParts parts) => stored with { Parts = parts };

    private static JsonObject Rename(JsonObject members, string from, string to)
    {
        if (members.Remove(from, out var value))
            members[to] = value;
        return members;
    }
}
