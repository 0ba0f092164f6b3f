using ActionRegister.EventStore.Erasing;
using ActionRegister.EventStore.TamperEvidence;
using Shouldly;
using Xunit;

namespace ActionRegister.UnitTests.EventStore.Erasing;

public sealed class ListedErasureTests
{
    private static readonly ListedErasure _erasure = new(41, "private", TreeHash.OfEntry("41"u8), 57, TreeHash.OfEntry("57"u8));

    [Fact]
    public void A_line_is_read_as_it_was_written() => ListedErasure.TryParse($"{_erasure}").ShouldBe(_erasure);

    [Fact]
    public void A_line_names_positions_part_and_leaf_hashes_and_nothing_else() => $"{_erasure}".ShouldBe(
        $$"""{"event":41,"part":"private","leaf":"{{_erasure.Leaf}}","by":57,"byLeaf":"{{_erasure.ByLeaf}}"}""");

    [Fact]
    public void Every_character_that_is_taken_out_is_noticed()
    {
        var line = $"{_erasure}";
        var hidden = Enumerable.Range(0, line.Length)
            .Where(at => ListedErasure.TryParse(line.Remove(at, 1)) is { } read && (read.Leaf, read.ByLeaf, read.Part) != (_erasure.Leaf, _erasure.ByLeaf, _erasure.Part));
        hidden.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\"event\":41", "\"event\":041")]
    [InlineData("\"event\":41", "\"event\":-41")]
    [InlineData("\"event\":41", "\"event\":99999999999999999999")]
    [InlineData("private", "text")]
    [InlineData("private", "data")]
    [InlineData("{", " {")]
    [InlineData("}", "} ")]
    [InlineData("=\"", "\"")]
    public void What_the_register_would_not_write_is_not_read(string written, string instead) =>
        ListedErasure.TryParse($"{_erasure}".Replace(written, instead)).ShouldBeNull();
}
