using System.Text;
using ActionRegister.Application.Events;
using ActionRegister.EventStore.Appending;
using Shouldly;
using Xunit;

namespace ActionRegister.UnitTests.Events;

public class StoredSampleTests
{
    private static readonly Attribution _register = new(null, "register", null, "none");

    public static TheoryData<string> Names => [.. StoredSample.All.Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_event_ever_stored_is_read_and_written_again_byte_for_byte(string name)
    {
        var sample = StoredSample.All.Single(s => s.Name == name);

        var kept = EventCatalogue.All.Decode(sample.AsStored());
        var parts = EventCatalogue.All.Encode(kept.Event, _register);

        EventCatalogue.All.StoredAs(EventCatalogue.All.NameOf(kept.Event)).ShouldContain(sample.Type);
        if (EventCatalogue.All.NameOf(kept.Event) == sample.Type)
            Words(parts.Data).ShouldBe(sample.Data); // an older one is written under its newer name, with what that has more
        Words(parts.Text).ShouldBe(sample.Text);
        Words(parts.Private).ShouldBe(sample.Private);
    }

    [Fact]
    public void Every_name_in_the_catalogue_has_a_stored_sample() =>
        EventCatalogue.All.Names.Except(StoredSample.All.Select(s => s.Type)).ShouldBeEmpty();

    [Fact]
    public void Every_stored_sample_has_a_name_in_the_catalogue() =>
        StoredSample.All.Select(s => s.Type).Except(EventCatalogue.All.Names).ShouldBeEmpty();

    [Fact]
    public void Every_sample_fits_the_log() =>
        StoredSample.All.ShouldAllBe(s => s.Data.Length < AppendLimits.PartBytes && s.Type.Length < AppendLimits.NameLength);

    private static string? Words(ReadOnlyMemory<byte>? part) => part is { } bytes ? Encoding.UTF8.GetString(bytes.Span) : null;
}
