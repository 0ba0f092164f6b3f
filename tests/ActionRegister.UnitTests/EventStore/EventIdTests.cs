using ActionRegister.EventStore.Entries;
using Shouldly;
using Xunit;

namespace ActionRegister.UnitTests.EventStore;

public sealed class EventIdTests
{
    // Computed by another implementation.
    [Theory]
    [InlineData(0, "d1a6bdb3-b444-8d98-964b-ca5f5ee58e3d")]
    [InlineData(1, "3be5b4e2-7b40-830e-b7c8-97056d4e8143")]
    public void An_event_is_named_by_its_command_and_its_place_in_it(int n, string id) =>
        EventId.Of(Guid.Parse("01980000-0000-7000-8000-0000000000aa"), n).ShouldBe(Guid.Parse(id));

    [Fact]
    public void It_says_that_it_is_a_UUID_version_8()
    {
        var id = EventId.Of(Guid.Parse("01980000-0000-7000-8000-0000000000aa"), 0);
        (id.Version, id.Variant & 0xc).ShouldBe((8, 8));
    }

    [Fact]
    public void The_empty_leaf_is_that_of_RFC_6962() =>
        Convert.ToHexStringLower(LeafHash.Of([])).ShouldBe(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
}
